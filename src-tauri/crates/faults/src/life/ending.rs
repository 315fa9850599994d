use app::gate::OfChild;
use app::licence::{GiveLicence, NoteSelfCheck};
use app::pin::SetPin;
use app::review::{AnswerQuestion, HoldReview, SaveDecisions};
use app::{Fault, Secret};
use domain::review::{Decision, Decisions, StageDecision, Voice};
use library::Library;
use testkit::Kit;

use super::between::{begin, open_review};
use super::upkeep::back_up;
use super::{Step, Touch, account, adds, child};

pub(super) const REVIEW: [Step; 10] = [
    adds("begin the review", |kit| begin(kit).map(drop)),
    adds("the child answers", |kit| answer(kit, Voice::Child)),
    adds("the guardian answers", |kit| answer(kit, Voice::Guardian)),
    adds("decide", decide),
    adds("hold the review", hold),
    adds("begin the last review", |kit| begin(kit).map(drop)),
    adds("the child answers again", |kit| answer(kit, Voice::Child)),
    adds("the guardian answers again", |kit| answer(kit, Voice::Guardian)),
    adds("decide the licence", decide),
    adds("hold the last review", hold),
];

pub(super) const STEPS: [Step; 5] = [
    adds("back up", back_up),
    Step { name: "give the licence", touch: Touch::Erases, run: give },
    adds("set a PIN", |kit| {
        let (child, new) = (child(kit)?, Some(Secret::new("2580".to_owned())));
        app::pin::set_pin(&mut kit.desk, SetPin { child, old: None, new }).map(drop)
    }),
    adds("note a self-check", |kit| {
        let (account, pin) = (account(kit)?, Secret::new("2580".to_owned()));
        let input = NoteSelfCheck { account, pin, note: "I sleep better.".to_owned() };
        app::licence::note_self_check(&mut kit.desk, input).map(drop)
    }),
    adds("back up again", back_up),
];

fn answer(kit: &mut Kit, voice: Voice) -> Result<(), Fault> {
    let child = child(kit)?;
    let view = app::review::review(&mut kit.desk, OfChild { child })?;
    let Some(open) = view.open else { return Ok(()) };
    for question in &open.questions {
        let fact = Library::in_force().review_question(&question.id);
        let fine = fact.and_then(|fact| fact.fine_from.clone());
        let (review, answer) = (open.id, fine.unwrap_or_else(|| "Go on like this".to_owned()));
        let question = question.id.clone();
        let input = AnswerQuestion { review, voice, question, answer, pin: None };
        app::review::answer_question(&mut kit.desk, input)?;
    }
    Ok(())
}

fn decide(kit: &mut Kit) -> Result<(), Fault> {
    let (child, account) = (child(kit)?, account(kit)?);
    let view = app::review::review(&mut kit.desk, OfChild { child })?;
    let Some(open) = view.open else { return Ok(()) };
    let (child, guardian) = ("I am ready".to_owned(), "So am I".to_owned());
    let on = StageDecision { decision: Decision::On, child, guardian };
    let decisions = Decisions {
        praise: "You asked first.".to_owned(),
        next: Some(open.proposed),
        time: Some(open.proposed_time),
        stages: [(account, on)].into(),
        ..open.decisions
    };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review: open.id, decisions })
        .map(drop)
}

fn hold(kit: &mut Kit) -> Result<(), Fault> {
    let review = open_review(kit)?;
    app::review::hold_review(&mut kit.desk, HoldReview { review, pin: None }).map(drop)
}

fn give(kit: &mut Kit) -> Result<(), Fault> {
    let account = account(kit)?;
    let input = GiveLicence { account, keep_agreement: true, pin: None };
    app::licence::give_licence(&mut kit.desk, input).map(drop)
}
