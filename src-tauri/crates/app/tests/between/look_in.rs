//! Look-ins.

use app::account::AccountView;
use app::between::{NoteLookIn, StepBack, note_look_in, step_back};
use app::overview::{Next, overview};
use app::{ErrorCode, Fault};
use chrono::TimeDelta;
use domain::between::How;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;
use vault::Encryption;

use crate::{KEPT, at, day, field, fields, long, page};

fn look(kit: &mut Kit, account: Uuid, note: &str) -> Result<AccountView, Fault> {
    let guardian = kit.guardians()[0];
    let input = NoteLookIn { account, guardian, how: How::Together, note: note.to_owned() };
    note_look_in(&mut kit.desk, input)
}

#[test]
fn the_next_look_in_is_told_on_the_account_page_and_on_today_and_counts_from_the_last_one() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let first = day(2026, 11, 28);
    assert_eq!(page(&mut kit, account).look_in_due, Some(first), "weekly in the first month");
    let next = overview(&mut kit.desk, ()).unwrap().next;
    assert!(next.contains(&Next::LookIn { account, day: first, days: 7 }));
    kit.clock.pass(TimeDelta::days(9));
    let looked = look(&mut kit, account, "").unwrap();
    assert_eq!(looked.look_in_due, Some(day(2026, 12, 7)));
    kit.clock.pass(TimeDelta::days(1));
    let again = look(&mut kit, account, "").unwrap();
    assert_eq!(again.look_in_due, Some(day(2026, 12, 8)), "a sooner one counts too");
}

#[test]
fn a_look_in_falls_on_a_leap_day_and_goes_on_over_the_end_of_the_month() {
    let mut kit = Kit::at(at("2028-02-22T10:00:00Z"), Encryption::Keyed);
    let account = kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(page(&mut kit, account).look_in_due, Some(day(2028, 2, 29)));
    kit.clock.pass(TimeDelta::days(7));
    assert_eq!(look(&mut kit, account, "").unwrap().look_in_due, Some(day(2028, 3, 7)));
}

#[test]
fn look_ins_come_more_often_after_a_step_back_of_their_freedom() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Follow);
    let back = StepBack {
        account,
        freedom: "look_ins".to_owned(),
        step: 0,
        reason: "A hard week".to_owned(),
    };
    let view = step_back(&mut kit.desk, back).unwrap();
    assert_eq!(view.look_in_due, Some(day(2026, 11, 24)));
}

#[test]
fn nobody_looks_in_before_the_permit_and_only_guardians_do() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    assert_eq!(page(&mut kit, account).look_in_due, None);
    assert_eq!(look(&mut kit, account, "").unwrap_err().code, ErrorCode::NotNow);
    kit.walk(account);
    kit.permit(account);
    let child = kit.child();
    let input = NoteLookIn { account, guardian: child, how: How::Announced, note: String::new() };
    assert_eq!(note_look_in(&mut kit.desk, input).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn the_child_sees_every_look_in_newest_first_and_none_can_be_taken_back() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(fields(look(&mut kit, account, &long()).unwrap_err()), field("note", "too_long"));
    look(&mut kit, account, KEPT).unwrap();
    kit.clock.pass(TimeDelta::days(1));
    let seen = look(&mut kit, account, "  ").unwrap().look_ins;
    let told: Vec<_> =
        seen.iter().map(|one| (one.who.as_str(), one.day, one.note.as_deref())).collect();
    let (first, second) = (day(2026, 11, 21), day(2026, 11, 22));
    assert_eq!(told, [("Alex", second, None), ("Alex", first, Some(KEPT))]);
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
}
