//! The schedule, at each moment of a road.

use app::backup::back_up_now;
use app::between::{CallReview, MoveReview, NoteLookIn};
use app::overview::overview;
use app::undo::{redo, undo};
use chrono::TimeDelta;
use domain::between::How;
use domain::platform::Method;
use schedule::{Kind, Schedule};
use testkit::Kit;

use crate::{day, days, family, of, text, view, written};

fn line(day: &str, kind: Kind) -> (String, Kind) {
    (day.to_owned(), kind)
}

#[test]
fn nothing_is_scheduled_before_the_permit() {
    let mut kit = Kit::default();
    kit.family();
    assert_eq!(days(&kit), []);
    kit.keep_recovery_key();
    let child = kit.child();
    kit.account(child, "instagram");
    assert_eq!(days(&kit), []);
}

#[test]
fn a_permit_schedules_its_review_look_in_envelope_and_stage() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::Envelope);
    // The day of fresh facts is the library's.
    let of_family = days(&kit).into_iter().filter(|(_, kind)| *kind != Kind::Library);
    assert_eq!(
        of_family.collect::<Vec<_>>(),
        [
            line("2026-11-27", Kind::DayBefore),
            line("2026-11-28", Kind::Due),
            line("2026-11-28", Kind::LookIn),
            line("2026-11-29", Kind::Overdue),
            line("2026-12-10", Kind::BeforeLapse),
            line("2026-12-13", Kind::Lapsed),
            line("2026-12-19", Kind::Settings),
            line("2026-12-21", Kind::DriveAlong),
            line("2027-02-19", Kind::EnvelopeEnd),
            line("2027-07-21", Kind::StageEnd),
        ]
    );
    let schedule = written(&kit);
    assert!(schedule.items.iter().all(|item| item.time.to_string() == "18:00:00"));
    let review = |item: &&schedule::Item| (Kind::DayBefore..=Kind::Lapsed).contains(&item.kind);
    let matters: std::collections::BTreeSet<_> =
        schedule.items.iter().filter(review).map(|item| item.about).collect();
    assert_eq!(matters.len(), 1, "one review is one matter");
}

#[test]
fn two_accounts_of_a_child_have_one_review() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::Envelope);
    let child = kit.child();
    let other = kit.account(child, "discord");
    kit.agree(other, Method::OpenOnRequest);
    kit.sign(other);
    kit.walk(other);
    kit.permit(other);
    assert_eq!(of(&kit, Kind::Due), ["2026-11-28"]);
    assert_eq!(of(&kit, Kind::StageEnd).len(), 2);
}

#[test]
fn a_held_review_makes_room_for_the_next() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::Envelope);
    let child = kit.child();
    kit.clock.pass(TimeDelta::days(7));
    kit.hold_review(child, |decisions| decisions.next = Some(day("2026-12-05")));
    assert_eq!(of(&kit, Kind::Due), ["2026-12-05"]);
    assert_eq!(of(&kit, Kind::DayBefore), ["2026-12-04"]);
}

#[test]
fn a_moved_date_moves_the_reminders() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::Envelope);
    let child = kit.child();
    let (reason, to) = ("Away".to_owned(), day("2026-11-30"));
    let input = MoveReview { child, by: child, to, reason, child_agrees: true, pin: None };
    app::between::move_review(&mut kit.desk, input).unwrap();
    assert_eq!(of(&kit, Kind::Due), ["2026-11-30"]);
    assert_eq!(of(&kit, Kind::Lapsed), ["2026-12-15"]);
}

#[test]
fn a_look_in_that_was_done_is_not_asked_for_again() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.clock.pass(TimeDelta::days(3));
    let (guardian, how, note) = (kit.guardians()[0], How::Together, String::new());
    app::between::note_look_in(&mut kit.desk, NoteLookIn { account, guardian, how, note }).unwrap();
    assert_eq!(of(&kit, Kind::LookIn), ["2026-12-01"]);
}

#[test]
fn a_licence_takes_all_reminders_away() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    assert!(!days(&kit).is_empty());
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    assert_eq!(days(&kit), []);
}

#[test]
fn what_is_undone_is_not_reminded_of_and_comes_back_when_it_is_done_again() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let before = days(&kit);
    let child = kit.child();
    app::between::call_review(&mut kit.desk, CallReview { child, by: child }).unwrap();
    assert_eq!(of(&kit, Kind::Due), ["2026-11-21"]);
    undo(&mut kit.desk, ()).unwrap();
    assert_eq!(days(&kit), before);
    redo(&mut kit.desk, ()).unwrap();
    assert_eq!(of(&kit, Kind::Due), ["2026-11-21"]);
}

#[test]
fn nothing_is_shown_twice_because_something_else_was_changed() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    // Locking makes the first backup, and with it a reminder of the next.
    back_up_now(&mut kit.desk, ()).unwrap();
    let before = written(&kit);
    kit.restart();
    kit.unlock().unwrap();
    assert_eq!(written(&kit), before);
    let (guardian, how, note) = (kit.guardians()[0], How::Together, String::new());
    kit.clock.pass(TimeDelta::days(3));
    app::between::note_look_in(&mut kit.desk, NoteLookIn { account, guardian, how, note }).unwrap();
    let after = written(&kit);
    assert_ne!(after, before);
    let others = |schedule: &Schedule| -> Vec<schedule::Item> {
        schedule.items.iter().filter(|item| item.kind != Kind::LookIn).cloned().collect()
    };
    assert_eq!(others(&after), others(&before));
}

#[test]
fn the_file_knows_nobody_and_is_for_its_owner_alone() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::Envelope);
    let text = text(&kit).to_lowercase();
    let overview = overview(&mut kit.desk, ()).unwrap();
    let line = &overview.children[0];
    let ids = [line.child.id, line.accounts[0].id, overview.guardians[0].id];
    let ids = ids.map(|id| id.to_string());
    let names = ["alex", "kim", "sam", "instagram"].map(str::to_owned);
    for needle in names.iter().chain(&ids) {
        assert!(!text.contains(needle), "{needle} can be read in {text}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let path = Schedule::path(&family(&kit));
        let mode = std::fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_file_that_cannot_be_written_does_not_refuse_the_change_and_is_told() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let path = Schedule::path(&family(&kit));
    // A folder in its place: nothing can be renamed over it, whoever asks.
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    std::fs::write(path.join("in-the-way"), "").unwrap();
    let child = kit.child();
    app::between::call_review(&mut kit.desk, CallReview { child, by: child }).unwrap();
    let due = overview(&mut kit.desk, ()).unwrap().children[0].review;
    assert_eq!(due, Some(day("2026-11-21")));
    assert_eq!(view(&mut kit).trouble, Some(app::reminder::ReminderTrouble::NotWritten));
    // Once there is room again, looking is enough.
    std::fs::remove_dir_all(&path).unwrap();
    assert_eq!(view(&mut kit).trouble, None);
    assert_eq!(of(&kit, Kind::Due), ["2026-11-21"]);
}

#[test]
fn a_damaged_file_is_written_anew_when_the_vault_is_opened() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    back_up_now(&mut kit.desk, ()).unwrap();
    let before = days(&kit);
    kit.restart();
    std::fs::write(Schedule::path(&family(&kit)), "{").unwrap();
    kit.unlock().unwrap();
    assert_eq!(days(&kit), before);
}
