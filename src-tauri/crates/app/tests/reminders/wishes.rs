//! What a family wishes of its reminders, and how they stand.

use std::sync::Arc;

use app::ErrorCode;
use app::ports::Ports;
use app::reminder::{
    NextReminder, ReminderTrouble, SaveReminders, SwitchReminders, reminders, save_reminders,
    send_reminder_now, switch_reminders,
};
use chrono::{DateTime, TimeDelta, Utc, Weekday};
use domain::platform::Method;
use domain::reminder::{QuietHours, ReminderKind, ReminderWishes};
use schedule::{Kind, Lock, Status, Trouble};
use testkit::{
    FakeClock, FakeDesktop, FakeDocuments, FakeErrands, FakeKeyring, Kit, SeededRandomness,
};

use crate::{day, family, view, written};

fn next(on: &str, time: &str, kind: ReminderKind) -> Option<NextReminder> {
    Some(NextReminder { day: day(on), time: time.parse().unwrap(), kind })
}

#[test]
fn the_next_reminder_is_told_as_the_reminder_program_will_show_it() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(view(&mut kit).next, next("2026-11-27", "18:00:00", ReminderKind::DayBefore));
    let quiet = QuietHours { from: "17:00:00".parse().unwrap(), to: "19:30:00".parse().unwrap() };
    let wishes = ReminderWishes {
        off: [ReminderKind::DayBefore].into(),
        days: vec![Weekday::Sun, Weekday::Sat, Weekday::Sun],
        quiet: Some(quiet),
    };
    let saved = save_reminders(&mut kit.desk, SaveReminders { wishes }).unwrap();
    assert_eq!(saved.wishes.days, [Weekday::Sat, Weekday::Sun]);
    assert_eq!(saved.next, next("2026-11-28", "19:30:00", ReminderKind::Due));
    let told = written(&kit).wishes;
    assert!(!told.kinds.contains(&Kind::DayBefore) && told.kinds.contains(&Kind::Due));
    assert_eq!(told.days, [Weekday::Sat, Weekday::Sun]);
    assert_eq!(told.quiet.unwrap().to, quiet.to);

    app::undo::undo(&mut kit.desk, ()).unwrap();
    let undone = view(&mut kit);
    assert_eq!(undone.wishes, ReminderWishes::default());
    assert_eq!(undone.next, next("2026-11-27", "18:00:00", ReminderKind::DayBefore));
}

#[test]
fn nothing_comes_next_while_there_is_no_review() {
    let mut kit = Kit::default();
    kit.family();
    assert_eq!(view(&mut kit).next, None);
}

#[test]
fn a_reminder_stays_at_its_wall_time_when_the_clocks_change() {
    let now = "2026-03-22T12:00:00Z".parse::<DateTime<Utc>>().unwrap();
    let mut kit = Kit::at(now, vault::Encryption::Keyed);
    kit.on_the_road(Method::OpenOnRequest);
    kit.clock.pass(TimeDelta::days(6) + TimeDelta::hours(8));
    // The clocks of London go ahead in the night to 29 March.
    assert_eq!(view(&mut kit).next, next("2026-03-29", "18:00:00", ReminderKind::Due));
}

#[test]
fn reminders_are_switched_on_and_off_and_proven() {
    let mut kit = Kit::default();
    kit.family();
    assert!(!view(&mut kit).on);
    assert!(switch_reminders(&mut kit.desk, SwitchReminders { on: true }).unwrap().on);
    let trial = send_reminder_now(&mut kit.desk, ()).unwrap();
    trial.send(&kit.desktop).unwrap();
    assert_eq!(kit.desktop.reminders_sent(), 1);
    assert!(!switch_reminders(&mut kit.desk, SwitchReminders { on: false }).unwrap().on);

    kit.desktop.refuse_reminders(true);
    let refused = switch_reminders(&mut kit.desk, SwitchReminders { on: true }).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NoReminders);
    let trial = send_reminder_now(&mut kit.desk, ()).unwrap();
    assert_eq!(trial.send(&kit.desktop).unwrap_err().code, ErrorCode::NoReminders);
    assert!(!view(&mut kit).on);
}

#[test]
fn a_made_up_family_that_goes_leaves_no_reminder_program_behind() {
    let folder = tempfile::tempdir().unwrap();
    let clock = FakeClock::at("2026-11-21T10:00:00Z".parse().unwrap(), "Europe/London");
    let desktop = FakeDesktop::default();
    let ports = Ports {
        clock: Box::new(clock),
        randomness: Box::new(SeededRandomness(7)),
        keyring: Box::new(FakeKeyring::default()),
        errands: Box::new(FakeErrands::default()),
        desktop: Arc::new(desktop.clone()),
        documents: Arc::new(FakeDocuments::default()),
    };
    let mut desk = testkit::sample::desk(&folder, ports).unwrap();
    let refused = switch_reminders(&mut desk, SwitchReminders { on: true }).unwrap_err();
    assert_eq!(refused.code, ErrorCode::SampleFamily);
    assert!(!reminders(&mut desk, ()).unwrap().on);
    // One that shows how they look leaves nothing behind.
    send_reminder_now(&mut desk, ()).unwrap().send(&desktop).unwrap();
    assert_eq!(desktop.reminders_sent(), 1);
}

#[test]
fn what_the_reminder_program_says_is_told() {
    let mut kit = Kit::default();
    kit.family();
    assert_eq!((view(&mut kit).running, view(&mut kit).trouble), (false, None));
    let held = Lock::take(&family(&kit)).unwrap();
    assert!(view(&mut kit).running);
    drop(held);
    let at = DateTime::UNIX_EPOCH;
    for (said, told) in [
        (Trouble::NoService, ReminderTrouble::NoService),
        (Trouble::Schedule, ReminderTrouble::NotRead),
        (Trouble::Disk, ReminderTrouble::NotKept),
        (Trouble::NoProgram, ReminderTrouble::NoProgram),
    ] {
        Status::new(Some(said), at).write(&family(&kit)).unwrap();
        assert_eq!(view(&mut kit).trouble, Some(told));
    }
    Status::new(None, at).write(&family(&kit)).unwrap();
    assert_eq!(view(&mut kit).trouble, None);
}

#[test]
fn nobody_sees_or_switches_reminders_while_the_vault_is_locked() {
    let mut kit = Kit::default();
    kit.family();
    kit.desk.close();
    let locked = |fault: app::Fault| assert_eq!(fault.code, ErrorCode::Locked);
    locked(reminders(&mut kit.desk, ()).unwrap_err());
    locked(switch_reminders(&mut kit.desk, SwitchReminders { on: true }).unwrap_err());
    locked(send_reminder_now(&mut kit.desk, ()).err().unwrap());
    let wishes = ReminderWishes::default();
    locked(save_reminders(&mut kit.desk, SaveReminders { wishes }).unwrap_err());
}
