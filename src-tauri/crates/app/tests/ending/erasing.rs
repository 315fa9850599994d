//! Erased for real: what supervision wrote down is in no byte of the folder, and the search can fail.

use std::path::Path;

use app::agreement::SaveTerms;
use app::between::{
    BeginPause, MakeWish, MoveReview, NoteBump, NoteDriveAlong, NoteLookIn, StepBack, TakeWishBack,
};
use app::envelope::OpenEnvelope;
use app::gate::OfChild;
use app::review::{AnswerQuestion, BeginReview, OfReview};
use app::walk::{AnswerPolicy, OfWalk, WalkSetting};
use domain::agreement::Clause;
use domain::between::{How, WishAnswer};
use domain::platform::{Method, Platform};
use domain::review::{Decision, StageDecision, Voice};
use domain::walk::Outcome;
use testkit::Kit;
use uuid::Uuid;
use vault::Encryption;

/// Whether any file below `folder` holds `needle`.
pub(crate) fn is_in(folder: &Path, needle: &str) -> bool {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return is_in(&path, needle);
        }
        let bytes = std::fs::read(&path).unwrap();
        bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
    })
}

/// What is erased with the account.
const OF_ACCOUNT: [&str; 18] = [
    "zq-policy-answer",
    "zq-why-differently",
    "zq-opening-reason",
    "zq-look-in-note",
    "zq-drive-along-note",
    "zq-bump-what",
    "zq-bump-helped",
    "zq-bump-change",
    "zq-bump-undone",
    "zq-wish-words",
    "zq-wish-answer",
    "zq-wish-taken-back",
    "zq-step-back-reason",
    "zq-pause-reason",
    "zq-childs-sentence",
    "zq-guardians-sentence",
    "zq-childs-clause",
    "zq-draft-clause",
];

/// What is erased with the child's last account on the road.
const OF_CHILD: [&str; 7] = [
    "zq-praise",
    "zq-minutes",
    "zq-line-child",
    "zq-line-guardian",
    "zq-stopped-line",
    "zq-moved-date",
    "zq-bump-elsewhere",
];

/// What stays: it is no supervision.
const STAYS: &str = "zq-teach-back";

fn bump(kit: &mut Kit, child: Uuid, account: Option<Uuid>, words: [&str; 3]) {
    let [what, helped, change] = words.map(str::to_owned);
    let happened_on = app::overview::overview(&mut kit.desk, ()).unwrap().today;
    let playbook = "bullying".to_owned();
    let input = NoteBump { child, account, playbook, happened_on, what, helped, change, by: child };
    app::between::note_bump(&mut kit.desk, input).unwrap();
}

fn wish(kit: &mut Kit, account: Uuid, freedom: &str, words: &str) -> Uuid {
    let (freedom, words) = (Some(freedom.to_owned()), words.to_owned());
    let input = MakeWish { account, freedom, words };
    app::between::make_wish(&mut kit.desk, input).unwrap().wishes[0].id
}

/// The child's and the guardian's answers to every question; a line of their own where there is one to write.
fn answer(kit: &mut Kit, review: Uuid, child: Uuid, lines: [&str; 2]) {
    let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    let questions = view.open.unwrap().questions;
    for (voice, line) in [Voice::Child, Voice::Guardian].into_iter().zip(lines) {
        for question in &questions {
            let answer = question.answers.first().map_or(line.to_owned(), |one| one.id.clone());
            let question = question.id.clone();
            let input = AnswerQuestion { review, voice, question, answer, pin: None };
            app::review::answer_question(&mut kit.desk, input).unwrap();
        }
    }
}

/// A setting chosen differently, with a reason, and a find in the privacy policy.
fn walk_in_own_words(kit: &mut Kit, account: Uuid) {
    let platform = Platform::Ios;
    let of = OfWalk { account, platform };
    let view = app::walk::walk(&mut kit.desk, of).unwrap();
    let step = view.steps.into_iter().find(|step| step.setting != "birth_date").unwrap();
    let choice = step.choices.last().map(|choice| choice.id.clone());
    let input = WalkSetting {
        account,
        platform,
        setting: step.setting,
        outcome: Outcome::Differently,
        was: None,
        now: choice,
        why: "zq-why-differently".to_owned(),
        elsewhere: false,
        guardian: None,
    };
    app::walk::walk_setting(&mut kit.desk, input).unwrap();
    let (question, answer) = (view.policy[0].id.clone(), "zq-policy-answer".to_owned());
    let input = AnswerPolicy { account, platform, question, answer };
    app::walk::answer_policy(&mut kit.desk, input).unwrap();
}

/// A whole life of an account, with a word of its own in every field, up to the decision of the licence.
fn live(kit: &mut Kit) -> (Uuid, Uuid) {
    kit.family();
    kit.keep_recovery_key();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    let (lesson, teach_back) = ("auditorium".to_owned(), STAYS.to_owned());
    let input = app::lesson::DoLesson { child, lesson, teach_back, answers: [].into() };
    app::lesson::do_lesson(&mut kit.desk, input).unwrap();
    let mut terms = kit.agree(account, Method::Envelope).terms;
    terms.clauses.push(Clause { id: Uuid::nil(), text: "zq-childs-clause".to_owned() });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    kit.sign(account);
    kit.walk(account);
    walk_in_own_words(kit, account);
    kit.seal(account, "pw");
    kit.permit(account);
    let by = kit.guardians()[0];

    let reason = "zq-opening-reason".to_owned();
    let open = OpenEnvelope { account, guardian: by, reason, danger: false };
    app::envelope::open(&mut kit.desk, open).unwrap();
    let (how, note) = (How::Together, "zq-look-in-note".to_owned());
    let look_in = NoteLookIn { account, guardian: by, how, note };
    app::between::note_look_in(&mut kit.desk, look_in).unwrap();
    let (topic, note) = ("block_and_report".to_owned(), "zq-drive-along-note".to_owned());
    app::between::note_drive_along(&mut kit.desk, NoteDriveAlong { account, topic, note }).unwrap();
    bump(kit, child, Some(account), ["zq-bump-what", "zq-bump-helped", "zq-bump-change"]);
    bump(kit, child, None, ["zq-bump-elsewhere", "", ""]);
    bump(kit, child, Some(account), ["zq-bump-undone", "", ""]);
    app::undo::undo(&mut kit.desk, ()).unwrap();
    let taken = wish(kit, account, "live", "zq-wish-taken-back");
    app::between::take_wish_back(&mut kit.desk, TakeWishBack { wish: taken, pin: None }).unwrap();
    let wished = wish(kit, account, "comments", "zq-wish-words");
    let page = crate::account_view(kit, account);
    let mut above = page.freedoms.iter().filter(|row| row.today > 0).map(|row| row.id.clone());
    let (freedom, reason) = (above.next().unwrap(), "zq-step-back-reason".to_owned());
    let by = kit.guardians()[0];
    let input = StepBack { account, freedom, step: 0, by, reason };
    app::between::step_back(&mut kit.desk, input).unwrap();
    let review = page.next_review.unwrap();
    let (freedoms, reason) = (above.take(1).collect(), "zq-pause-reason".to_owned());
    let pause = BeginPause { account, by, freedoms, reason, review };
    app::between::begin_pause(&mut kit.desk, pause).unwrap();
    let to = review - chrono::TimeDelta::days(1);
    let (reason, child_agrees) = ("zq-moved-date".to_owned(), true);
    let moved = MoveReview { child, by, to, reason, child_agrees, pin: None };
    app::between::move_review(&mut kit.desk, moved).unwrap();

    let begin = |kit: &mut Kit| {
        let begin = BeginReview { child, guardian: by };
        app::review::begin_review(&mut kit.desk, begin).unwrap().open.unwrap().id
    };
    let review = begin(kit);
    answer(kit, review, child, ["zq-stopped-line", "zq-stopped-line"]);
    app::review::stop_review(&mut kit.desk, OfReview { review }).unwrap();
    for _ in 0..2 {
        let review = begin(kit);
        answer(kit, review, child, ["zq-line-child", "zq-line-guardian"]);
        let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
        let open = view.open.unwrap();
        let mut decisions = open.decisions;
        decisions.praise = "zq-praise".to_owned();
        decisions.minutes = "zq-minutes".to_owned();
        let reason = "zq-wish-answer".to_owned();
        decisions.wishes.insert(wished, WishAnswer { yes: false, reason });
        let decision = StageDecision {
            decision: Decision::On,
            child: "zq-childs-sentence".to_owned(),
            guardian: "zq-guardians-sentence".to_owned(),
        };
        decisions.stages.insert(account, decision);
        decisions.next = Some(open.proposed);
        let save = app::review::SaveDecisions { review, decisions };
        app::review::save_decisions(&mut kit.desk, save).unwrap();
        app::review::hold_review(&mut kit.desk, app::review::HoldReview { review, pin: None })
            .unwrap();
    }
    // A version that was begun and never signed.
    let of = app::account::OfAccount { account };
    let mut terms = app::agreement::change(&mut kit.desk, of).unwrap().terms;
    terms.clauses.push(Clause { id: Uuid::nil(), text: "zq-draft-clause".to_owned() });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    kit.hand_over(account);
    (child, account)
}

fn found(kit: &Kit, needles: &[&'static str]) -> Vec<&'static str> {
    needles.iter().copied().filter(|needle| is_in(kit.folder(), needle)).collect()
}

#[test]
fn after_the_licence_nothing_supervision_wrote_is_in_any_byte() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    let (_, account) = live(&mut kit);
    // A copy that a migration left behind would still hold everything.
    let family = kit.folder().join("family");
    std::fs::copy(family.join("vault.db"), family.join("vault.db.before-2")).unwrap();
    assert_eq!(found(&kit, &OF_ACCOUNT), OF_ACCOUNT, "the search finds what is there");
    assert_eq!(found(&kit, &OF_CHILD), OF_CHILD, "the search finds what is there");
    kit.give_licence(account, false, None);
    assert_eq!(found(&kit, &OF_ACCOUNT), [""; 0]);
    assert_eq!(found(&kit, &OF_CHILD), [""; 0]);
    assert!(is_in(kit.folder(), STAYS), "lessons stay");
    kit.restart();
    kit.unlock().unwrap();
    assert_eq!(found(&kit, &OF_ACCOUNT), [""; 0], "nor after opening again");
}

#[test]
fn words_of_an_erased_account_leave_the_index_of_the_record_too() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    // The index has small letters, the rows have what was typed.
    let (how, note) = (How::Together, "We fed the XLANTERNFISH".to_owned());
    let look_in = NoteLookIn { account, guardian, how, note };
    app::between::note_look_in(&mut kit.desk, look_in).unwrap();
    // What it was about stands there under its key.
    bump(&mut kit, child, Some(account), ["We talked."; 3]);
    kit.decide_licence(child, account);
    let traces = ["XLANTERNFISH", "lanternfish", "playbook.bullying"];
    assert_eq!(found(&kit, &traces), traces);
    kit.give_licence(account, false, None);
    assert_eq!(found(&kit, &traces), [""; 0]);
}

#[test]
fn the_signed_agreement_stays_where_they_keep_it_and_its_draft_goes() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    let (_, account) = live(&mut kit);
    assert!(kit.give_licence(account, true, None).kept_agreement);
    assert_eq!(found(&kit, &OF_ACCOUNT), ["zq-childs-clause"]);
    assert_eq!(crate::account_view(&mut kit, account).agreement_version, Some(1));
}

#[test]
fn what_is_about_all_accounts_stays_until_the_last_one_has_its_licence() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    let (child, account) = live(&mut kit);
    let other = kit.account(child, "discord");
    kit.agree(other, Method::OpenOnRequest);
    kit.sign(other);
    kit.walk(other);
    kit.permit(other);
    assert!(kit.give_licence(account, false, None).reviews_stay);
    assert_eq!(found(&kit, &OF_ACCOUNT), [""; 0], "the reviews forget what they decided about it");
    assert_eq!(found(&kit, &OF_CHILD), OF_CHILD);
    kit.decide_licence(child, other);
    assert!(!kit.give_licence(other, false, None).reviews_stay);
    assert_eq!(found(&kit, &OF_CHILD), [""; 0]);
    assert_eq!(found(&kit, &OF_ACCOUNT), [""; 0]);
}

#[test]
fn what_stays_is_found_in_the_record_as_before_and_so_is_what_comes_after() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let other = kit.account(child, "discord");
    kit.agree(other, Method::OpenOnRequest);
    kit.sign(other);
    kit.walk(other);
    kit.permit(other);
    let look = |kit: &mut Kit, account: Uuid, note: &str| {
        let (how, note) = (How::Together, note.to_owned());
        let look_in = NoteLookIn { account, guardian, how, note };
        app::between::note_look_in(&mut kit.desk, look_in).unwrap();
    };
    look(&mut kit, account, "A lantern in the reef");
    look(&mut kit, other, "A lantern in the hall");
    let found = |kit: &mut Kit, words: &str| -> Vec<Option<String>> {
        let search = app::record::Search { words: words.to_owned(), ..Default::default() };
        let page = app::record::record(&mut kit.desk, search).unwrap();
        page.lines.into_iter().map(|line| line.text).collect()
    };
    let all = |kit: &mut Kit| {
        let of = app::record::Search { account: Some(other), ..Default::default() };
        app::record::record(&mut kit.desk, of).unwrap()
    };
    kit.decide_licence(child, account);
    assert_eq!(found(&mut kit, "lantern").len(), 2);
    let before = all(&mut kit);
    kit.give_licence(account, false, None);
    let hall = Some("A lantern in the hall".to_owned());
    assert_eq!(found(&mut kit, "lantern"), std::slice::from_ref(&hall));
    assert_eq!(found(&mut kit, "sam discord lantern"), [hall]);
    assert_eq!(found(&mut kit, "reef").len(), 0);
    assert_eq!(all(&mut kit), before);
    look(&mut kit, other, "A lantern once more");
    assert_eq!(found(&mut kit, "lantern").len(), 2);
}
