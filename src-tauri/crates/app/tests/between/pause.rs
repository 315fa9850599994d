//! The safety pause.

use app::account::AccountView;
use app::between::{BeginPause, MoveReview, StepBack, begin_pause, move_review, step_back};
use app::{ErrorCode, Fault};
use chrono::{NaiveDate, TimeDelta};
use domain::freedom::Cause;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

use crate::{KEPT, day, field, fields, freedom, long, page, steps};

fn pause(
    kit: &mut Kit,
    account: Uuid,
    freedoms: &[&str],
    review: NaiveDate,
) -> Result<AccountView, Fault> {
    let by = kit.guardians()[0];
    let freedoms = freedoms.iter().map(|freedom| (*freedom).to_owned()).collect();
    let reason = KEPT.to_owned();
    begin_pause(&mut kit.desk, BeginPause { account, by, freedoms, reason, review })
}

#[test]
fn a_pause_sets_only_what_it_names_back_at_once_and_says_why_and_until_when() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let before = steps(&mut kit, account);
    let until = day(2026, 11, 25);
    let view = pause(&mut kit, account, &["messages", "comments"], until).unwrap();
    assert_eq!(view.next_review, Some(until), "the review is put into the diary");
    let told = view.pause.unwrap();
    assert_eq!((told.by.as_str(), told.reason.as_str(), told.until), ("Alex", KEPT, until));
    assert_eq!(told.freedoms.len(), 2);
    for (id, step) in before {
        let paused = ["messages", "comments"].contains(&id.as_str());
        assert!(!paused || step > 0);
        assert_eq!(freedom(&mut kit, account, &id).today, if paused { 0 } else { step }, "{id}");
    }
    let told = freedom(&mut kit, account, "messages").history;
    assert_eq!(
        (told[0].to, told[0].cause, told[0].reason.as_deref()),
        (0, Cause::Pause, Some(KEPT))
    );
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
}

#[test]
fn a_review_that_is_sooner_than_the_pause_stays_where_it_is() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let view = pause(&mut kit, account, &["messages"], day(2026, 12, 5)).unwrap();
    assert_eq!(view.next_review, Some(day(2026, 11, 28)));
}

#[test]
fn a_held_review_gives_the_steps_back_and_they_may_still_move_on_from_there() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, before) = (kit.child(), steps(&mut kit, account));
    pause(&mut kit, account, &["messages", "comments"], day(2026, 11, 30)).unwrap();
    kit.clock.pass(TimeDelta::days(5));
    kit.hold_review(child, |_| {});
    assert_eq!(steps(&mut kit, account), before);
    let after = page(&mut kit, account);
    assert_eq!(after.pause, None);
    let told = freedom(&mut kit, account, "comments").history;
    assert_eq!(
        told.iter().map(|one| one.cause).collect::<Vec<_>>(),
        [Cause::PauseEnded, Cause::Pause]
    );
    let again = pause(&mut kit, account, &["messages"], day(2026, 12, 3)).unwrap();
    assert!(again.pause.is_some(), "another one can begin");
}

#[test]
fn a_review_that_is_stopped_does_not_end_a_pause() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    pause(&mut kit, account, &["messages"], day(2026, 11, 30)).unwrap();
    let child = kit.child();
    let review = kit.answered_review(child);
    app::review::stop_review(&mut kit.desk, app::review::OfReview { review }).unwrap();
    assert!(page(&mut kit, account).pause.is_some());
    assert_eq!(freedom(&mut kit, account, "messages").today, 0);
}

#[test]
fn a_pause_says_all_that_is_missing_and_ends_within_fourteen_days() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let by = kit.guardians()[0];
    let input =
        BeginPause { account, by, freedoms: Vec::new(), reason: long(), review: day(2026, 11, 21) };
    let told = fields(begin_pause(&mut kit.desk, input).unwrap_err());
    let all = [("freedoms", "empty"), ("reason", "too_long"), ("review", "not_ahead")];
    assert_eq!(told, all.map(|(field, rule)| (field.to_owned(), rule.to_owned())));
    let mut refused =
        |freedoms: &[&str], review| fields(pause(&mut kit, account, freedoms, review).unwrap_err());
    let near = day(2026, 11, 22);
    assert_eq!(refused(&["messages"], day(2026, 12, 6)), field("review", "too_far"));
    assert_eq!(refused(&["flying", "messages"], near), field("freedoms", "no_such_choice"));
    let nowhere_to_go_back = field("freedoms", "empty");
    assert_eq!(refused(&["location"], near), nowhere_to_go_back, "it is at its first step");
    let left_out = pause(&mut kit, account, &["location", "live"], day(2026, 12, 5)).unwrap();
    assert_eq!(left_out.pause.unwrap().freedoms.len(), 1);
}

#[test]
fn there_is_one_pause_at_a_time_and_none_before_the_permit_or_by_the_child() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let near = day(2026, 11, 25);
    let refused = pause(&mut kit, account, &["messages"], near).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotNow);
    kit.walk(account);
    kit.permit(account);
    let child = kit.child();
    let (freedoms, reason) = (vec!["messages".to_owned()], "No".to_owned());
    let input = BeginPause { account, by: child, freedoms, reason, review: near };
    assert_eq!(begin_pause(&mut kit.desk, input).unwrap_err().code, ErrorCode::NotFound);
    pause(&mut kit, account, &["messages"], near).unwrap();
    let second = pause(&mut kit, account, &["live"], near).unwrap_err();
    assert_eq!(second.code, ErrorCode::NotNow);
    assert!(freedom(&mut kit, account, "live").today > 0);
}

#[test]
fn while_a_pause_holds_its_freedoms_do_not_step_back_but_others_may() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    pause(&mut kit, account, &["messages"], day(2026, 11, 25)).unwrap();
    let mut back = |freedom: &str| {
        let (freedom, reason) = (freedom.to_owned(), String::new());
        step_back(&mut kit.desk, StepBack { account, freedom, step: 0, reason })
    };
    assert_eq!(back("messages").unwrap_err().code, ErrorCode::NotNow);
    back("comments").unwrap();
    assert_eq!(freedom(&mut kit, account, "comments").today, 0);
}

#[test]
fn a_step_back_during_a_pause_stays_when_the_pause_ends() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let messages = freedom(&mut kit, account, "messages").today;
    pause(&mut kit, account, &["messages"], day(2026, 11, 25)).unwrap();
    let (freedom_id, reason) = ("comments".to_owned(), String::new());
    step_back(&mut kit.desk, StepBack { account, freedom: freedom_id, step: 0, reason }).unwrap();
    let child = kit.child();
    kit.hold_review(child, |_| {});
    assert_eq!(freedom(&mut kit, account, "comments").today, 0);
    assert_eq!(freedom(&mut kit, account, "messages").today, messages);
}

#[test]
fn the_review_that_ends_a_pause_is_not_moved_beyond_it() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    pause(&mut kit, account, &["messages"], day(2026, 11, 30)).unwrap();
    let (child, by) = (kit.child(), kit.guardians()[0]);
    let mut move_to = |to| {
        let reason = "We are away".to_owned();
        let input = MoveReview { child, by, to, reason, child_agrees: true, pin: None };
        move_review(&mut kit.desk, input)
    };
    assert_eq!(fields(move_to(day(2026, 12, 1)).unwrap_err()), field("to", "too_far"));
    move_to(day(2026, 11, 30)).unwrap();
}

#[test]
fn a_new_version_of_the_agreement_does_not_go_round_a_pause() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let of = || app::account::OfAccount { account };
    let version = app::agreement::change(&mut kit.desk, of()).unwrap();
    pause(&mut kit, account, &["messages"], day(2026, 11, 25)).unwrap();
    let sign = app::agreement::SignAgreement {
        account,
        person: version.signs_next.unwrap(),
        typed: "Alex".to_owned(),
        drawn: None,
        pin: None,
    };
    let refused = app::agreement::sign(&mut kit.desk, sign).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotNow);
    assert_eq!(freedom(&mut kit, account, "messages").today, 0);
}
