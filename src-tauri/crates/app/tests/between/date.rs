//! The date of a review: moved, and called.

use app::between::{CallReview, MoveReview, call_review, move_review};
use app::overview::{Overview, overview};
use app::pin::SetPin;
use app::{ErrorCode, Fault, Secret};
use chrono::{NaiveDate, TimeDelta};
use domain::due::Due;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;
use vault::Encryption;

use crate::{at, day, field, fields, long, page, second_account, today};

fn move_to(kit: &mut Kit, to: NaiveDate) -> Result<Overview, Fault> {
    let (child, by, reason) = (kit.child(), kit.guardians()[0], "We are away".to_owned());
    move_review(&mut kit.desk, MoveReview { child, by, to, reason, child_agrees: true, pin: None })
}

fn call(kit: &mut Kit, by: Uuid) -> Result<Overview, Fault> {
    let child = kit.child();
    call_review(&mut kit.desk, CallReview { child, by })
}

#[test]
fn a_date_is_moved_twice_and_then_only_a_held_review_lets_it_move_again() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let start = today(&mut kit);
    for days in [10, 12] {
        let to = start + TimeDelta::days(days);
        assert_eq!(move_to(&mut kit, to).unwrap().children[0].review, Some(to));
    }
    let again = start + TimeDelta::days(14);
    assert_eq!(move_to(&mut kit, again).unwrap_err().code, ErrorCode::MovedTwice);
    call(&mut kit, child).unwrap();
    assert_eq!(
        move_to(&mut kit, again).unwrap_err().code,
        ErrorCode::MovedTwice,
        "calling is not holding"
    );
    let review = kit.answered_review(child);
    app::review::stop_review(&mut kit.desk, app::review::OfReview { review }).unwrap();
    assert_eq!(
        move_to(&mut kit, again).unwrap_err().code,
        ErrorCode::MovedTwice,
        "nor is stopping"
    );

    kit.hold_review(child, |_| {});
    for days in [15, 16] {
        move_to(&mut kit, start + TimeDelta::days(days)).unwrap();
    }
    let fault = move_to(&mut kit, start + TimeDelta::days(17)).unwrap_err();
    assert_eq!(fault.code, ErrorCode::MovedTwice, "on the very day of the review it counts anew");
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
}

#[test]
fn nothing_moves_without_the_childs_yes_a_reason_and_a_day_ahead_and_all_is_told_at_once() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let mut refused = |to, reason: String, child_agrees| {
        let input = MoveReview { child, by: child, to, reason, child_agrees, pin: None };
        fields(move_review(&mut kit.desk, input).unwrap_err())
    };
    let all =
        [field("to", "not_ahead"), field("reason", "empty"), field("childAgrees", "not_agreed")];
    assert_eq!(refused(day(2026, 11, 21), " ".to_owned(), false), all.concat());
    let away = || "We are away".to_owned();
    assert_eq!(refused(day(2027, 2, 22), away(), true), field("to", "too_far"));
    assert_eq!(refused(day(2026, 11, 28), away(), true), field("to", "same_day"));
    assert_eq!(refused(day(2026, 11, 29), long(), true), field("reason", "too_long"));
    assert_eq!(page(&mut kit, account).next_review, Some(day(2026, 11, 28)));
    move_to(&mut kit, day(2027, 2, 21)).unwrap();
    assert_eq!(page(&mut kit, account).next_review, Some(day(2027, 2, 21)), "a quarter away");
}

#[test]
fn a_review_is_moved_onto_a_leap_day() {
    let mut kit = Kit::at(at("2028-01-31T10:00:00Z"), Encryption::Keyed);
    let account = kit.on_the_road(Method::OpenOnRequest);
    move_to(&mut kit, day(2028, 2, 29)).unwrap();
    assert_eq!(page(&mut kit, account).next_review, Some(day(2028, 2, 29)));
    kit.clock.pass(TimeDelta::days(29));
    assert_eq!(overview(&mut kit.desk, ()).unwrap().children[0].due, Some(Due::Due));
    kit.clock.pass(TimeDelta::days(1));
    assert_eq!(today(&mut kit), day(2028, 3, 1));
    assert_eq!(overview(&mut kit.desk, ()).unwrap().children[0].due, Some(Due::Overdue));
}

#[test]
fn one_sitting_moves_with_all_accounts_and_strangers_move_nothing() {
    let mut kit = Kit::default();
    let first = kit.on_the_road(Method::OpenOnRequest);
    kit.clock.pass(TimeDelta::days(2));
    let second = second_account(&mut kit);
    let (one, two) = (page(&mut kit, first).next_review, page(&mut kit, second).next_review);
    assert!(one < two);
    let to = day(2026, 12, 6);
    move_to(&mut kit, to).unwrap();
    assert_eq!(page(&mut kit, first).next_review, Some(to));
    assert_eq!(page(&mut kit, second).next_review, Some(to));
    let (child, by, reason) = (kit.child(), Uuid::nil(), "Why not".to_owned());
    let input = MoveReview { child, by, to, reason, child_agrees: true, pin: None };
    assert_eq!(move_review(&mut kit.desk, input).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn there_is_nothing_to_move_or_to_call_before_the_permit() {
    let mut kit = Kit::default();
    kit.signed(Method::OpenOnRequest);
    assert_eq!(move_to(&mut kit, day(2026, 12, 1)).unwrap_err().code, ErrorCode::NotNow);
    let child = kit.child();
    assert_eq!(call(&mut kit, child).unwrap_err().code, ErrorCode::NotNow);
}

#[test]
fn a_review_that_is_open_is_not_moved_from_under_those_who_sit_at_it() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.answered_review(child);
    assert_eq!(move_to(&mut kit, day(2026, 12, 1)).unwrap_err().code, ErrorCode::ReviewOpen);
}

#[test]
fn either_side_calls_a_review_for_today_for_all_accounts_on_the_road() {
    let mut kit = Kit::default();
    let first = kit.on_the_road(Method::OpenOnRequest);
    let second = second_account(&mut kit);
    let (child, alex) = (kit.child(), kit.guardians()[0]);
    let waiting = kit.account(child, "tiktok");
    for by in [child, alex] {
        let called = call(&mut kit, by).unwrap();
        assert_eq!(
            (called.children[0].review, called.children[0].due),
            (Some(day(2026, 11, 21)), Some(Due::Due))
        );
        for account in [first, second] {
            assert_eq!(page(&mut kit, account).next_review, Some(day(2026, 11, 21)));
        }
        assert_eq!(page(&mut kit, waiting).next_review, None);
        app::undo::undo(&mut kit.desk, ()).unwrap();
        let undone = app::overview::overview(&mut kit.desk, ()).unwrap();
        assert_eq!(undone.children[0].review, Some(day(2026, 11, 28)));
    }
    assert_eq!(call(&mut kit, Uuid::nil()).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn a_child_with_a_pin_says_yes_with_it_and_a_refused_date_asks_for_none() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, by) = (kit.child(), kit.guardians()[0]);
    let pin = |digits: &str| Some(Secret::new(digits.to_owned()));
    let set = SetPin { child, old: None, new: pin("4711") };
    app::pin::set_pin(&mut kit.desk, set).unwrap();
    let mut refused = |to, pin| {
        let reason = "We are away".to_owned();
        let input = MoveReview { child, by, to, reason, child_agrees: true, pin };
        move_review(&mut kit.desk, input).map(|_| ()).unwrap_err().code
    };
    assert_eq!(refused(day(2026, 11, 21), None), ErrorCode::Invalid);
    assert_eq!(refused(day(2026, 12, 1), None), ErrorCode::PinNeeded);
    assert_eq!(refused(day(2026, 12, 1), pin("0000")), ErrorCode::WrongPin);
    assert_eq!(page(&mut kit, account).next_review, Some(day(2026, 11, 28)));
    let (to, reason) = (day(2026, 12, 1), "We are away".to_owned());
    let input = MoveReview { child, by, to, reason, child_agrees: true, pin: pin("4711") };
    move_review(&mut kit.desk, input).unwrap();
    assert_eq!(page(&mut kit, account).next_review, Some(to));
}

#[test]
fn the_day_of_a_review_begins_at_midnight_where_the_family_lives_also_in_summer_time() {
    let mut kit = Kit::at(at("2027-03-22T10:00:00Z"), Encryption::Keyed);
    kit.on_the_road(Method::OpenOnRequest);
    let due = |kit: &mut Kit| overview(&mut kit.desk, ()).unwrap().children[0].due;
    kit.clock.pass(at("2027-03-28T22:59:00Z") - at("2027-03-22T10:00:00Z"));
    assert_eq!(due(&mut kit), Some(Due::Ahead));
    kit.clock.pass(TimeDelta::minutes(2));
    assert_eq!(due(&mut kit), Some(Due::Due), "in London it is 00:01 of the 29th");
}
