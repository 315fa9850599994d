//! A review that is late, and one that lapses.

use app::account::LogLine;
use app::between::{CallReview, MoveReview, call_review, move_review};
use app::envelope::{OpenEnvelope, Opened};
use app::overview::overview;
use app::{ErrorCode, Fault};
use chrono::TimeDelta;
use domain::due::Due;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

use crate::{day, page, steps};

fn open(kit: &mut Kit, account: Uuid, danger: bool) -> Result<Opened, Fault> {
    let (guardian, reason) = (kit.guardians()[0], "We cannot reach Sam".to_owned());
    app::envelope::open(&mut kit.desk, OpenEnvelope { account, guardian, reason, danger })
}

/// An account with an envelope, so many days after the date of its review.
fn late(days: i64) -> (Kit, Uuid) {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.clock.pass(TimeDelta::days(7 + days));
    (kit, account)
}

#[test]
fn fifteen_days_late_shuts_the_envelope_and_danger_opens_it_and_the_child_sees_that() {
    let (mut kit, account) = late(14);
    assert_eq!(page(&mut kit, account).due, Some(Due::Overdue));
    open(&mut kit, account, false).unwrap();
    kit.clock.pass(TimeDelta::days(1));
    let view = page(&mut kit, account);
    assert_eq!((view.due, view.envelope.unwrap().lapsed), (Some(Due::Lapsed), true));
    assert_eq!(open(&mut kit, account, false).unwrap_err().code, ErrorCode::ReviewLapsed);
    assert_eq!(open(&mut kit, account, true).unwrap().password.text(), "correct-horse");
    let told = page(&mut kit, account).log;
    assert!(matches!(&told[0], LogLine::Opened { danger: true, who, .. } if who == "Alex"));
}

#[test]
fn a_lapse_takes_nothing_from_the_child_and_a_held_review_lifts_it() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let before = (steps(&mut kit, account), page(&mut kit, account).stage);
    kit.clock.pass(TimeDelta::days(22));
    assert_eq!(page(&mut kit, account).due, Some(Due::Lapsed));
    assert_eq!((steps(&mut kit, account), page(&mut kit, account).stage), before);
    let child = kit.child();
    kit.hold_review(child, |_| {});
    assert_eq!(page(&mut kit, account).due, Some(Due::Ahead));
    open(&mut kit, account, false).unwrap();
}

#[test]
fn a_lapse_is_not_lifted_by_calling_moving_or_beginning_a_review() {
    let (mut kit, account) = late(15);
    let (child, by) = (kit.child(), kit.guardians()[0]);
    let called = call_review(&mut kit.desk, CallReview { child, by }).unwrap();
    assert_eq!(called.children[0].due, Some(Due::Lapsed));
    let (to, reason) = (day(2026, 12, 20), "We were away".to_owned());
    let input = MoveReview { child, by, to, reason, child_agrees: true, pin: None };
    assert_eq!(move_review(&mut kit.desk, input).unwrap_err().code, ErrorCode::ReviewLapsed);
    let review = kit.answered_review(child);
    assert_eq!(open(&mut kit, account, false).unwrap_err().code, ErrorCode::ReviewLapsed);
    app::review::look_back_alone(&mut kit.desk, app::review::OfReview { review }).unwrap();
    assert_eq!(open(&mut kit, account, false).unwrap_err().code, ErrorCode::ReviewLapsed);
    assert_eq!(overview(&mut kit.desk, ()).unwrap().children[0].due, Some(Due::Lapsed));
}

#[test]
fn signing_a_new_version_does_not_lift_a_lapse() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let of = || app::account::OfAccount { account };
    kit.clock.pass(TimeDelta::days(30));
    let version = app::agreement::change(&mut kit.desk, of()).unwrap();
    let (by, mut terms) = (version.guardians[0].id, version.terms);
    terms.first_review = Some(version.proposed_review);
    let save = app::agreement::SaveTerms { account, by, terms };
    app::agreement::save(&mut kit.desk, save).unwrap();
    kit.sign(account);
    let view = app::account::account(&mut kit.desk, of()).unwrap();
    assert_eq!((view.agreement_version, view.due), (Some(2), Some(Due::Lapsed)));
}
