//! A PIN of the child's own.

use app::agreement::SignAgreement;
use app::between::MoveReview;
use app::pin::{ResetPin, SetPin};
use app::review::{AnswerQuestion, BeginReview};
use app::{ErrorCode, Fault};
use chrono::TimeDelta;
use domain::platform::Method;
use domain::review::Voice;
use testkit::{Kit, rows};
use uuid::Uuid;

use crate::secret;

fn set(kit: &mut Kit, child: Uuid, old: Option<&str>, new: Option<&str>) -> Result<bool, Fault> {
    let input = SetPin { child, old: old.map(secret), new: new.map(secret) };
    app::pin::set_pin(&mut kit.desk, input).map(|overview| overview.children[0].pin)
}

fn code(result: Result<bool, Fault>) -> ErrorCode {
    result.unwrap_err().code
}

#[test]
fn a_pin_has_four_to_eight_digits() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    for wrong in ["", "123", "123456789", "12a4", "12 4", "١٢٣٤"] {
        let issue = &set(&mut kit, child, None, Some(wrong)).unwrap_err().fields[0];
        assert_eq!((issue.field.as_str(), issue.rule.as_str()), ("new", "not_digits"), "{wrong}");
    }
    assert_eq!(code(set(&mut kit, child, None, None)), ErrorCode::NotNow, "none to take away");
    assert_eq!(set(&mut kit, child, None, Some("0000")), Ok(true));
    assert_eq!(set(&mut kit, child, Some("0000"), Some("00000000")), Ok(true));
    assert_eq!(code(set(&mut kit, Uuid::nil(), None, Some("1234"))), ErrorCode::NotFound);
}

#[test]
fn only_who_knows_the_pin_changes_it_or_takes_it_away() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    kit.set_pin(child, "2580");
    assert_eq!(code(set(&mut kit, child, None, Some("1111"))), ErrorCode::PinNeeded);
    assert_eq!(code(set(&mut kit, child, Some("1111"), None)), ErrorCode::WrongPin);
    assert_eq!(set(&mut kit, child, Some("2580"), Some("1111")), Ok(true));
    assert_eq!(code(set(&mut kit, child, Some("2580"), None)), ErrorCode::WrongPin, "the old one");
    assert_eq!(set(&mut kit, child, Some("1111"), None), Ok(false));
    assert_eq!(code_of_undo(&mut kit), ErrorCode::NothingToUndo);
}

fn code_of_undo(kit: &mut Kit) -> ErrorCode {
    app::undo::undo(&mut kit.desk, ()).unwrap_err().code
}

#[test]
fn the_child_signs_with_the_pin_and_a_guardian_without() {
    let mut kit = Kit::default();
    let (account, _) = kit.ready_to_sign(Method::OpenOnRequest);
    let child = kit.child();
    kit.set_pin(child, "2580");
    let sign = |kit: &mut Kit, person: Uuid, typed: &str, pin: Option<&str>| {
        let (typed, pin) = (typed.to_owned(), pin.map(secret));
        let input = SignAgreement { account, person, typed, drawn: None, pin };
        app::agreement::sign(&mut kit.desk, input).map(|view| view.signs_next)
    };
    let guardians = kit.guardians();
    for (guardian, name) in guardians.into_iter().zip(["Alex", "Kim"]) {
        let next = app::agreement::agreement(&mut kit.desk, app::account::OfAccount { account });
        if next.unwrap().signs_next == Some(guardian) {
            sign(&mut kit, guardian, name, None).unwrap();
        }
    }
    assert_eq!(sign(&mut kit, child, "Sam", None).unwrap_err().code, ErrorCode::PinNeeded);
    assert_eq!(sign(&mut kit, child, "Sam", Some("")).unwrap_err().code, ErrorCode::PinNeeded);
    assert_eq!(sign(&mut kit, child, "Sam", Some("0852")).unwrap_err().code, ErrorCode::WrongPin);
    assert_eq!(sign(&mut kit, child, "Sam", Some("2580")), Ok(None));
}

#[test]
fn guessing_slows_down_also_after_starting_again_and_for_each_child_alone() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let other = testkit::child("Robin", 2013, 5);
    let input = app::family::SaveChild { id: None, child: other };
    let other = app::family::save_child(&mut kit.desk, input).unwrap().children[1].child.id;
    kit.set_pin(child, "2580");
    kit.set_pin(other, "1470");
    for _ in 0..2 {
        assert_eq!(set(&mut kit, child, Some("1111"), None).unwrap_err().wait, 0);
    }
    assert_eq!(set(&mut kit, child, Some("1111"), None).unwrap_err().wait, 2);
    let robin = SetPin { child: other, old: Some(secret("1470")), new: Some(secret("1471")) };
    app::pin::set_pin(&mut kit.desk, robin).unwrap();
    kit.restart();
    kit.unlock().unwrap();
    let fault = set(&mut kit, child, Some("2580"), None).unwrap_err();
    assert_eq!((fault.code, fault.wait), (ErrorCode::TooSoon, 2), "even the right one waits");
    kit.clock.pass(TimeDelta::seconds(2));
    assert_eq!(set(&mut kit, child, Some("1111"), None).unwrap_err().wait, 4);
    kit.clock.pass(TimeDelta::seconds(4));
    assert_eq!(set(&mut kit, child, Some("2580"), Some("2581")), Ok(true));
    assert_eq!(set(&mut kit, child, Some("1111"), None).unwrap_err().wait, 0, "counted anew");
}

#[test]
fn a_forgotten_pin_is_reset_in_front_of_both_and_the_entry_stays() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let reset = |kit: &mut Kit, both_here: bool| {
        let overview = app::pin::reset_pin(&mut kit.desk, ResetPin { child, both_here });
        overview.map(|overview| overview.children[0].pin)
    };
    assert_eq!(code(reset(&mut kit, true)), ErrorCode::NotNow, "there is none");
    kit.set_pin(child, "2580");
    for _ in 0..4 {
        let _ = set(&mut kit, child, Some("1111"), None);
    }
    let alone = reset(&mut kit, false).unwrap_err();
    assert_eq!((&*alone.fields[0].field, &*alone.fields[0].rule), ("bothHere", "not_here"));
    assert_eq!(reset(&mut kit, true), Ok(false));
    assert_eq!(code_of_undo(&mut kit), ErrorCode::NothingToUndo);
    kit.set_pin(child, "3690");
    assert_eq!(set(&mut kit, child, Some("3690"), Some("3691")), Ok(true), "no wait is left over");
    let told = format!("{:?}", rows(&kit.folder().join("family")));
    assert!(told.contains("\"reset\"") && told.contains("\"set\""));
}

#[test]
fn the_pin_stands_nowhere_not_even_in_a_vault_that_is_not_encrypted() {
    let mut kit = Kit::new(vault::Encryption::ForASearchTest);
    kit.family();
    let child = kit.child();
    kit.set_pin(child, "97531864");
    assert!(!crate::erasing::is_in(kit.folder(), "97531864"));
    assert!(crate::erasing::is_in(kit.folder(), "Kim"), "the search finds what is there");
}

#[test]
fn the_child_answers_and_agrees_to_another_date_with_the_pin() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    kit.set_pin(child, "2580");
    let today = app::overview::overview(&mut kit.desk, ()).unwrap().today;
    let move_to = |kit: &mut Kit, pin: Option<&str>| {
        let (to, reason) = (today + TimeDelta::days(9), "Grandma comes".to_owned());
        let (by, child_agrees, pin) = (guardian, true, pin.map(secret));
        let input = MoveReview { child, by, to, reason, child_agrees, pin };
        app::between::move_review(&mut kit.desk, input).map(|view| view.children[0].review)
    };
    assert_eq!(move_to(&mut kit, None).unwrap_err().code, ErrorCode::PinNeeded);
    assert_eq!(move_to(&mut kit, Some("1111")).unwrap_err().code, ErrorCode::WrongPin);
    assert_eq!(move_to(&mut kit, Some("2580")), Ok(Some(today + TimeDelta::days(9))));

    let begin = BeginReview { child, guardian };
    let open = app::review::begin_review(&mut kit.desk, begin).unwrap().open.unwrap();
    let (review, question) = (open.id, &open.questions[0]);
    let answer = |kit: &mut Kit, voice: Voice, pin: Option<&str>| {
        let (question, answer) = (question.id.clone(), question.answers[0].id.clone());
        let input = AnswerQuestion { review, voice, question, answer, pin: pin.map(secret) };
        app::review::answer_question(&mut kit.desk, input).map(drop)
    };
    assert_eq!(answer(&mut kit, Voice::Child, None).unwrap_err().code, ErrorCode::PinNeeded);
    assert_eq!(answer(&mut kit, Voice::Child, Some("9")).unwrap_err().code, ErrorCode::WrongPin);
    assert_eq!(answer(&mut kit, Voice::Child, Some("2580")), Ok(()));
    assert_eq!(answer(&mut kit, Voice::Guardian, None), Ok(()), "it is the child's alone");
}
