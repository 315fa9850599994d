use app::between::{
    BeginPause, MakeWish, MoveReview, NoteBump, NoteDriveAlong, NoteLookIn, StepBack,
};
use app::gate::OfChild;
use app::ports::Clock;
use app::review::{AnswerQuestion, BeginReview, HoldReview, SaveDecisions, begin_review, review};
use chrono::TimeDelta;
use domain::between::{How, WishAnswer};
use domain::review::{Decision, Decisions, StageDecision, Voice};
use uuid::Uuid;

use super::canary;
use crate::Kit;

/// Everything that happens between two reviews.
pub(super) fn between(kit: &mut Kit, account: Uuid) {
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let today = kit.clock.now().date_naive();
    let desk = &mut kit.desk;
    let drive = NoteDriveAlong { account, topic: "first_post".to_owned(), note: canary("drive") };
    app::between::note_drive_along(desk, drive).unwrap();
    let look_in = NoteLookIn { account, guardian, how: How::Together, note: canary("look-in") };
    app::between::note_look_in(desk, look_in).unwrap();
    let bump = NoteBump {
        child,
        account: Some(account),
        playbook: "bullying".to_owned(),
        happened_on: today,
        what: canary("what"),
        helped: canary("helped"),
        change: canary("change"),
        by: child,
    };
    app::between::note_bump(desk, bump).unwrap();
    let freedom = Some("comments".to_owned());
    app::between::make_wish(desk, MakeWish { account, freedom, words: canary("wish") }).unwrap();
    let (freedom, reason) = ("messages".to_owned(), canary("step-back"));
    app::between::step_back(desk, StepBack { account, freedom, step: 0, by: child, reason })
        .unwrap();
    let (to, reason) = (today + TimeDelta::days(9), canary("moved"));
    let moved = MoveReview { child, by: guardian, to, reason, child_agrees: true, pin: None };
    app::between::move_review(desk, moved).unwrap();
    let (freedoms, reason) = (vec!["posting".to_owned()], canary("pause"));
    let review = today + TimeDelta::days(9);
    app::between::begin_pause(desk, BeginPause { account, by: guardian, freedoms, reason, review })
        .unwrap();
}

/// A review with all its words.
pub(super) fn hold(kit: &mut Kit, child: Uuid, account: Uuid) {
    let guardian = kit.guardians()[0];
    let begun = begin_review(&mut kit.desk, BeginReview { child, guardian }).unwrap();
    let open = begun.open.unwrap();
    for voice in [Voice::Child, Voice::Guardian] {
        for question in &open.questions {
            let fine = question.answers.last().map(|answer| answer.id.clone());
            let (question, answer) =
                (question.id.clone(), fine.unwrap_or_else(|| canary("answer")));
            let input = AnswerQuestion { review: open.id, voice, question, answer, pin: None };
            app::review::answer_question(&mut kit.desk, input).unwrap();
        }
    }
    let (id, open) = (open.id, review(&mut kit.desk, OfChild { child }).unwrap().open.unwrap());
    let wish = open.accounts.iter().flat_map(|account| &account.wishes).next().unwrap().id;
    let words = StageDecision {
        decision: Decision::On,
        child: canary("stage-child"),
        guardian: canary("stage-guardian"),
    };
    let decisions = Decisions {
        praise: canary("praise"),
        minutes: canary("minutes"),
        stages: [(account, words)].into(),
        wishes: [(wish, WishAnswer { yes: false, reason: canary("wish-answer") })].into(),
        next: Some(open.proposed),
        time: Some(open.proposed_time),
        ..open.decisions
    };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review: id, decisions }).unwrap();
    app::review::hold_review(&mut kit.desk, HoldReview { review: id, pin: None }).unwrap();
}
