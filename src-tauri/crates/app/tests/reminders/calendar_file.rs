//! The calendar file, at each moment of a road.

use app::ErrorCode;
use app::between::{CallReview, MoveReview, NoteLookIn};
use app::calendar::{SaveCalendar, save};
use app::reminder::{SaveReminders, save_reminders};
use app::undo::{redo, undo};
use chrono::TimeDelta;
use domain::between::How;
use domain::platform::Method;
use domain::reminder::{ReminderKind, ReminderWishes};
use testkit::Kit;
use uuid::Uuid;

use crate::day;

/// A date as a calendar reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Read {
    title: String,
    /// With its zone.
    begins: String,
    uid: String,
    sequence: u32,
    cancelled: bool,
    rings: Vec<String>,
}

fn text(kit: &mut Kit, account: Option<Uuid>) -> String {
    let file = save(&mut kit.desk, SaveCalendar { account }).unwrap();
    assert_eq!(file.name, "check-ins.ics");
    String::from_utf8(file.content.to_vec()).unwrap().replace("\r\n ", "")
}

fn saved(kit: &mut Kit, account: Option<Uuid>) -> Vec<Read> {
    let text = text(kit, account);
    let events = text.split("BEGIN:VEVENT").skip(1);
    let dates = events.map(|event| {
        let all = |name: &str| -> Vec<String> {
            let values = event.lines().filter_map(|line| line.strip_prefix(name));
            values.filter_map(|value| value.strip_prefix([':', ';'])).map(str::to_owned).collect()
        };
        let one = |name: &str| all(name)[0].clone();
        Read {
            title: one("SUMMARY"),
            begins: one("DTSTART"),
            uid: one("UID"),
            sequence: one("SEQUENCE").parse().unwrap(),
            cancelled: one("STATUS") == "CANCELLED",
            rings: all("TRIGGER"),
        }
    });
    dates.collect()
}

fn titles(dates: &[Read]) -> Vec<(&str, &str)> {
    let zone = "TZID=Europe/London:";
    dates.iter().map(|date| (date.begins.strip_prefix(zone).unwrap(), &*date.title)).collect()
}

fn only<'a>(dates: &'a [Read], title: &str) -> &'a Read {
    let mut found = dates.iter().filter(|date| date.title == title && !date.cancelled);
    let only = found.next().unwrap();
    assert_eq!(found.next(), None);
    only
}

fn look_in(kit: &mut Kit, account: Uuid) {
    let (guardian, how, note) = (kit.guardians()[0], How::Together, String::new());
    app::between::note_look_in(&mut kit.desk, NoteLookIn { account, guardian, how, note }).unwrap();
}

#[test]
fn before_the_permit_there_is_no_date_to_save() {
    let mut kit = Kit::default();
    kit.family();
    let refused = save(&mut kit.desk, SaveCalendar { account: None }).err().unwrap();
    assert_eq!(refused.code, ErrorCode::NoDates);
    kit.desk.close();
    let locked = save(&mut kit.desk, SaveCalendar { account: None }).err().unwrap();
    assert_eq!(locked.code, ErrorCode::Locked);
}

#[test]
fn a_permit_puts_its_days_into_the_calendar_and_names_nobody() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let dates = saved(&mut kit, None);
    assert_eq!(
        titles(&dates),
        [
            ("20261128T180000", "A check-in"),
            ("20261128T180000", "A short look together"),
            ("20261219T180000", "A look at a few settings"),
            ("20261221T180000", "A drive together"),
            ("20270219T180000", "Something comes to its end"),
            ("20270721T180000", "A next step is near"),
        ],
        "{dates:?}"
    );
    assert_eq!(only(&dates, "A check-in").rings, ["-P1D", "PT0S"]);
    assert_eq!(only(&dates, "A next step is near").rings, ["PT0S"]);
    let text = text(&mut kit, None).to_lowercase();
    let child = kit.child();
    for needle in ["alex", "kim", "sam", "instagram", &account.to_string(), &child.to_string()] {
        assert!(!text.contains(needle), "{needle} can be read in {text}");
    }
}

#[test]
fn what_has_not_changed_is_written_again_as_it_was() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::Envelope);
    let first = saved(&mut kit, None);
    assert!(first.iter().all(|date| date.sequence == 0));
    kit.restart();
    kit.unlock().unwrap();
    assert_eq!(saved(&mut kit, None), first);
}

#[test]
fn a_review_that_is_moved_stays_the_same_date_and_its_sequence_rises() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let first = saved(&mut kit, None);
    let before = only(&first, "A check-in");
    let child = kit.child();
    for (sequence, to) in [(1, "2026-11-30"), (2, "2026-12-02")] {
        let (reason, to) = ("Away".to_owned(), day(to));
        let input = MoveReview { child, by: child, to, reason, child_agrees: true, pin: None };
        app::between::move_review(&mut kit.desk, input).unwrap();
        let dates = saved(&mut kit, None);
        let moved = only(&dates, "A check-in");
        assert_eq!((&moved.uid, moved.sequence), (&before.uid, sequence));
        assert!(moved.begins.ends_with(&format!("{}T180000", to.format("%Y%m%d"))));
        assert!(dates.iter().all(|date| !date.cancelled));
    }
}

#[test]
fn a_look_in_that_was_done_early_is_cancelled_and_the_next_is_a_date_of_its_own() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let first = saved(&mut kit, None);
    let before = only(&first, "A short look together").clone();
    kit.clock.pass(TimeDelta::days(3));
    look_in(&mut kit, account);
    for _ in 0..2 {
        let dates = saved(&mut kit, None);
        let next = only(&dates, "A short look together");
        assert!(next.begins.ends_with("20261201T180000"));
        assert_ne!(next.uid, before.uid);
        let gone: Vec<_> = dates.iter().filter(|date| date.cancelled).collect();
        assert_eq!(gone.len(), 1, "{dates:?}");
        assert_eq!(
            (&gone[0].uid, gone[0].sequence),
            (&before.uid, 1),
            "cancelled once, told again"
        );
        assert!(gone[0].rings.is_empty());
    }
}

#[test]
fn a_day_that_has_passed_stays_as_it_is_in_the_calendar() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    saved(&mut kit, None);
    kit.clock.pass(TimeDelta::days(8));
    let dates = saved(&mut kit, None);
    assert!(dates.iter().all(|date| date.title != "A check-in"), "it was yesterday: {dates:?}");
    look_in(&mut kit, account);
    assert!(saved(&mut kit, None).iter().all(|date| !date.cancelled));
}

#[test]
fn the_next_review_is_a_date_of_its_own() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let first = saved(&mut kit, None);
    let child = kit.child();
    kit.clock.pass(TimeDelta::days(7));
    kit.hold_review(child, |decisions| decisions.next = Some(day("2026-12-05")));
    let dates = saved(&mut kit, None);
    assert_ne!(only(&dates, "A check-in").uid, only(&first, "A check-in").uid);
    assert!(only(&dates, "A check-in").begins.ends_with("20261205T180000"));
}

#[test]
fn the_file_of_one_account_has_its_days_and_the_review_that_is_for_both() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let child = kit.child();
    let other = kit.account(child, "discord");
    kit.agree(other, Method::OpenOnRequest);
    kit.sign(other);
    kit.walk(other);
    kit.permit(other);
    let all = saved(&mut kit, None);
    let (one, two) = (saved(&mut kit, Some(account)), saved(&mut kit, Some(other)));
    assert_eq!(only(&one, "A check-in"), only(&two, "A check-in"));
    assert!(one.iter().any(|date| date.title == "Something comes to its end"));
    assert!(two.iter().all(|date| date.title != "Something comes to its end"));
    assert!(one.iter().chain(&two).all(|date| all.contains(date) && !date.cancelled));
    assert_eq!(one.len() + two.len(), all.len() + 1);
    let unknown = SaveCalendar { account: Some(child) };
    assert_eq!(save(&mut kit.desk, unknown).err().unwrap().code, ErrorCode::NotFound);
}

#[test]
fn a_kind_that_is_not_wanted_is_not_in_the_file() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let first = saved(&mut kit, None);
    let off = [ReminderKind::StageEnd, ReminderKind::DayBefore].into();
    let wishes = ReminderWishes { off, ..ReminderWishes::default() };
    save_reminders(&mut kit.desk, SaveReminders { wishes }).unwrap();
    let dates = saved(&mut kit, None);
    let review = only(&dates, "A check-in");
    assert_eq!((&*review.rings, review.sequence), (&["PT0S".to_owned()][..], 1));
    let stage = dates.iter().find(|date| date.title == "A next step is near").unwrap();
    assert!(stage.cancelled, "the calendar has it from the file before");
    undo(&mut kit.desk, ()).unwrap();
    let dates = saved(&mut kit, None);
    let again = only(&dates, "A next step is near");
    assert_eq!(again.uid, only(&first, "A next step is near").uid);
    assert_eq!(again.sequence, 2);
}

#[test]
fn what_was_done_before_a_file_was_saved_can_still_be_undone() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    app::between::call_review(&mut kit.desk, CallReview { child, by: child }).unwrap();
    let called = saved(&mut kit, None);
    assert!(only(&called, "A check-in").begins.ends_with("20261121T180000"));
    undo(&mut kit.desk, ()).unwrap();
    let undone = saved(&mut kit, None);
    assert!(only(&undone, "A check-in").begins.ends_with("20261128T180000"));
    redo(&mut kit.desk, ()).unwrap();
    let redone = saved(&mut kit, None);
    assert_eq!(only(&redone, "A check-in").sequence, 2);
    assert_eq!(only(&redone, "A check-in").uid, only(&called, "A check-in").uid);
}

#[test]
fn a_licence_erases_what_was_written_for_the_calendar() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    saved(&mut kit, None);
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    let rows = testkit::rows(&crate::family(&kit));
    assert!(rows.keys().all(|(table, _)| table != "calendar_date"), "{rows:?}");
    let refused = save(&mut kit.desk, SaveCalendar { account: None }).err().unwrap();
    assert_eq!(refused.code, ErrorCode::NoDates);
}
