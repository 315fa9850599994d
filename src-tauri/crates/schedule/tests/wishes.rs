//! What a family wished is kept: which reminders, on which days, at which hours.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what cannot be set up fails the test")]

use chrono::{DateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use schedule::{Answer, Item, Kind, Ledger, Plan, PutOff, Quiet, Schedule, Wishes, plan};
use uuid::Uuid;

const ZONE: Tz = Tz::Europe__London;

fn item(number: u128, day: &str, time: &str) -> Item {
    Item {
        id: Uuid::from_u128(number),
        about: Uuid::from_u128(number),
        kind: Kind::LookIn,
        day: day.parse().unwrap(),
        time: time.parse().unwrap(),
    }
}

fn at(local: &str) -> DateTime<Utc> {
    let local: chrono::NaiveDateTime = local.parse().unwrap();
    schedule::instant(local.date(), local.time(), ZONE)
}

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn night() -> Option<Quiet> {
    Some(Quiet { from: time("21:00:00"), to: time("07:30:00") })
}

fn ask(items: &[Item], wishes: Wishes, ledger: &Ledger, now: &str) -> Plan {
    plan(&Schedule::new(items.to_vec(), wishes), ledger, at(now), ZONE)
}

fn ids(plan: &Plan) -> Vec<u128> {
    plan.show.iter().map(|item| item.id.as_u128()).collect()
}

#[test]
fn a_kind_that_is_off_is_never_shown() {
    let mut wishes = Wishes::default();
    wishes.kinds.remove(&Kind::LookIn);
    let plan = ask(
        &[item(1, "2026-06-01", "18:00:00")],
        wishes,
        &Ledger::default(),
        "2026-07-01T12:00:00",
    );
    assert_eq!((ids(&plan), plan.next), (vec![], None));
}

#[test]
fn quiet_hours_hold_back_until_they_end_and_tell_how_late_it_is() {
    let wishes = Wishes { quiet: night(), ..Wishes::default() };
    let items = [item(1, "2026-06-01", "21:30:00")];
    for held in ["2026-06-01T21:30:00", "2026-06-01T23:59:59", "2026-06-02T07:29:59"] {
        let plan = ask(&items, wishes.clone(), &Ledger::default(), held);
        assert_eq!((ids(&plan), plan.next), (vec![], Some(at("2026-06-02T07:30:00"))), "{held}");
    }
    let plan = ask(&items, wishes.clone(), &Ledger::default(), "2026-06-02T07:30:00");
    assert_eq!((ids(&plan), plan.late), (vec![1], TimeDelta::hours(10)));
    let late = ask(&items, wishes, &Ledger::default(), "2026-06-02T22:00:00");
    assert_eq!((ids(&late), late.next), (vec![], Some(at("2026-06-03T07:30:00"))));
}

#[test]
fn quiet_hours_of_one_afternoon_and_of_no_length() {
    let items = [item(1, "2026-06-01", "14:00:00")];
    let quiet = |from, to| Wishes {
        quiet: Some(Quiet { from: time(from), to: time(to) }),
        ..Wishes::default()
    };
    let plan =
        ask(&items, quiet("13:00:00", "15:00:00"), &Ledger::default(), "2026-06-01T14:00:00");
    assert_eq!(plan.next, Some(at("2026-06-01T15:00:00")));
    let plan =
        ask(&items, quiet("13:00:00", "13:00:00"), &Ledger::default(), "2026-06-01T14:00:00");
    assert_eq!(ids(&plan), [1]);
}

#[test]
fn a_day_that_is_not_wanted_waits_for_the_morning_of_the_next_that_is() {
    // 6 and 7 June 2026 are a Saturday and a Sunday.
    let days = vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let wishes = Wishes { days, ..Wishes::default() };
    let items = [item(1, "2026-06-06", "18:00:00"), item(2, "2026-06-08", "06:00:00")];
    let ask = |now| ask(&items, wishes.clone(), &Ledger::default(), now);
    assert_eq!(ask("2026-06-06T18:00:00").next, Some(at("2026-06-08T06:00:00")));
    assert_eq!(ids(&ask("2026-06-08T00:30:00")), Vec::<u128>::new());
    assert_eq!(ids(&ask("2026-06-08T06:00:00")), [2]);
    assert_eq!(ids(&ask("2026-06-08T08:00:00")), [1, 2]);
}

#[test]
fn one_from_a_wanted_day_that_was_missed_does_not_wait_for_a_morning() {
    let days = vec![Weekday::Mon, Weekday::Tue];
    let wishes = Wishes { days, ..Wishes::default() };
    let items = [item(1, "2026-06-01", "23:50:00")];
    let plan = ask(&items, wishes, &Ledger::default(), "2026-06-02T00:10:00");
    assert_eq!(ids(&plan), [1]);
}

#[test]
fn what_was_put_off_comes_on_its_day_but_not_in_quiet_hours() {
    let wishes = Wishes { quiet: night(), days: vec![Weekday::Fri], ..Wishes::default() };
    let items = [item(1, "2026-06-05", "20:30:00")];
    let mut ledger = Ledger::default();
    let now = at("2026-06-05T20:30:00");
    ledger.show(&items, now);
    assert_eq!(ask(&items, wishes.clone(), &ledger, "2026-06-06T10:00:00").show, []);
    ledger.answer(&items, Answer::PutOff, Some(PutOff::Later.until(now, ZONE)));
    let plan = ask(&items, wishes.clone(), &ledger, "2026-06-05T21:30:00");
    assert_eq!((ids(&plan), plan.next), (vec![], Some(at("2026-06-06T07:30:00"))));
    ledger.answer(&items, Answer::PutOff, Some(PutOff::Weekend.until(now, ZONE)));
    let plan = ask(&items, wishes.clone(), &ledger, "2026-06-06T09:59:59");
    assert_eq!((ids(&plan), plan.next), (vec![], Some(at("2026-06-06T10:00:00"))));
    let plan = ask(&items, wishes, &ledger, "2026-06-06T10:00:00");
    assert_eq!((ids(&plan), plan.late), (vec![1], TimeDelta::zero()));
}

#[test]
fn several_reminders_of_one_matter_are_one() {
    let mut items = vec![
        item(1, "2026-06-01", "18:00:00"),
        item(2, "2026-06-02", "18:00:00"),
        item(3, "2026-05-20", "09:00:00"),
        item(4, "2026-06-03", "18:00:00"),
    ];
    for one in [0, 1, 3] {
        items[one].about = Uuid::from_u128(100);
    }
    let plan = ask(&items, Wishes::default(), &Ledger::default(), "2026-06-02T19:00:00");
    assert_eq!(ids(&plan), [3, 2]);
    assert_eq!(plan.passed, [items[0].clone()]);
    assert_eq!(plan.next, Some(at("2026-06-03T18:00:00")));
    assert_eq!(plan.late, at("2026-06-02T19:00:00") - at("2026-05-20T09:00:00"));
}

#[test]
fn a_reminder_that_moved_is_a_new_one() {
    let mut items = [item(1, "2026-06-01", "18:00:00")];
    let mut ledger = Ledger::default();
    ledger.show(&items, at("2026-06-01T18:00:00"));
    items[0].day = "2026-06-05".parse().unwrap();
    let plan = ask(&items, Wishes::default(), &ledger, "2026-06-02T18:00:00");
    assert_eq!(plan.next, Some(at("2026-06-05T18:00:00")));
}
