//! The permit and its next date.

use app::ErrorCode;
use app::overview::overview;
use app::permit::IssuePermit;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::platform::Method;
use testkit::{Kit, child};

#[test]
fn there_is_no_permit_without_a_review_ahead() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let today = overview(&mut kit.desk, ()).unwrap().today;
    let mut issue = |days| {
        let (review, time) = (today + TimeDelta::days(days), NaiveTime::MIN);
        app::permit::issue(&mut kit.desk, IssuePermit { account, review, time }).unwrap_err()
    };
    assert_eq!(issue(0).fields[0].rule, "not_ahead");
    assert_eq!(issue(400).fields[0].rule, "too_far");
    assert_eq!(issue(7).code, ErrorCode::NotNow, "the walk is still missing");
}

#[test]
fn a_birth_month_put_right_later_is_asked_of_the_gate_again_before_the_permit() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    kit.walk(account);
    let younger = app::family::SaveChild { id: Some(kit.child()), child: child("Sam", 2016, 5) };
    app::family::save_child(&mut kit.desk, younger).unwrap();
    let (review, time) = (NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), NaiveTime::MIN);
    let fault =
        app::permit::issue(&mut kit.desk, IssuePermit { account, review, time }).unwrap_err();
    assert_eq!(fault.code, ErrorCode::GateSaysNo);
}
