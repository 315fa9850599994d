//! The sitting: one at a time, paused and gone on with, held only by both, with a next date.

use app::ErrorCode;
use app::gate::OfChild;
use app::review::{BeginReview, HoldReview, OfReview, SaveDecisions};
use chrono::TimeDelta;
use domain::platform::Method;
use domain::review::Decisions;
use testkit::Kit;

#[test]
fn two_reviews_of_one_child_are_never_open_at_once() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let mut begin = || app::review::begin_review(&mut kit.desk, BeginReview { child, guardian });
    begin().unwrap();
    assert_eq!(begin().unwrap_err().code, ErrorCode::ReviewOpen);
}

#[test]
fn a_review_needs_an_account_on_the_road() {
    let mut kit = Kit::default();
    kit.signed(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let refused = app::review::begin_review(&mut kit.desk, BeginReview { child, guardian });
    assert_eq!(refused.unwrap_err().code, ErrorCode::NotNow);
}

#[test]
fn without_both_sides_or_a_next_date_a_review_is_not_held() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let view = app::review::begin_review(&mut kit.desk, BeginReview { child, guardian }).unwrap();
    let review = view.open.unwrap().id;
    let early = app::review::hold_review(&mut kit.desk, HoldReview { review }).unwrap_err();
    assert_eq!(early.code, ErrorCode::NotReady);
    app::review::stop_review(&mut kit.desk, OfReview { review }).unwrap();

    let review = kit.answered_review(child);
    let dateless = app::review::hold_review(&mut kit.desk, HoldReview { review }).unwrap_err();
    assert_eq!((&*dateless.fields[0].field, &*dateless.fields[0].rule), ("next", "empty"));
    let next = view.day.map(|day| day + TimeDelta::days(200));
    let decisions = Decisions { next, ..Decisions::default() };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions }).unwrap();
    let far = app::review::hold_review(&mut kit.desk, HoldReview { review }).unwrap_err();
    assert_eq!(far.fields[0].rule, "too_far");
}

#[test]
fn a_held_review_leaves_its_minutes_and_the_next_date_on_every_account() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.clock.pass(TimeDelta::days(7));
    let held =
        kit.hold_review(child, |decisions| decisions.minutes = "Drawings next week".to_owned());
    assert_eq!(held.held, 1);
    let last = held.last.unwrap();
    assert_eq!((&*last.praise, &*last.minutes), ("You asked first.", "Drawings next week"));
    let account =
        app::account::account(&mut kit.desk, app::account::OfAccount { account }).unwrap();
    assert_eq!(account.next_review, held.day);
    assert!(held.day.unwrap() > last.held_on);
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
}

#[test]
fn what_was_decided_is_kept_over_a_pause_and_counts_only_once_it_is_held() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let review = kit.answered_review(child);
    let step_on = [(account, [("comments".to_owned(), 1)].into())].into();
    let decisions = Decisions { freedoms: step_on, page: 7, ..Decisions::default() };
    let kept = decisions.clone();
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions }).unwrap();
    kit.restart();
    kit.unlock().unwrap();
    let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    assert_eq!(view.open.unwrap().decisions, kept);
    let now = app::account::account(&mut kit.desk, app::account::OfAccount { account }).unwrap();
    assert!(now.freedoms.iter().all(|row| row.history.is_empty()), "a freedom moved before time");
}

#[test]
fn looking_back_alone_does_not_count_as_held() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let view = app::review::begin_review(&mut kit.desk, BeginReview { child, guardian }).unwrap();
    let review = view.open.unwrap().id;
    let alone = app::review::look_back_alone(&mut kit.desk, OfReview { review }).unwrap();
    assert_eq!((alone.held, alone.day), (0, view.day));
    let view = app::account::account(&mut kit.desk, app::account::OfAccount { account }).unwrap();
    assert_eq!(view.evidence.unwrap().reviews.have, 0);
}

#[test]
fn two_accounts_share_one_sitting_and_one_date() {
    let mut kit = Kit::default();
    let first = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let second = kit.account(child, "discord");
    kit.agree(second, Method::OpenOnRequest);
    kit.sign(second);
    kit.walk(second);
    kit.permit(second);
    kit.clock.pass(TimeDelta::days(6));
    let held = kit.hold_review(child, |_| {});
    for account in [first, second] {
        let of = app::account::OfAccount { account };
        let view = app::account::account(&mut kit.desk, of).unwrap();
        assert_eq!(view.next_review, held.day);
    }
}
