//! What is shown, and how many at once.

use chrono::TimeDelta;
use schedule::{Kind, Trouble};

use crate::stage::{BY_PERSON, NAME, Stage, until};

#[test]
fn what_is_due_is_shown_in_neutral_words_and_stays() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::minutes(190));
    stage.write(&[&item]);
    let _program = stage.start(&[]);
    let shown = service.wait_for(1).remove(0);
    assert_eq!(shown.program, "Passenger Seat");
    assert_eq!(shown.title, "A check-in is due");
    assert_eq!(shown.body, "It was due 3 hours ago.");
    let labels: Vec<&str> = shown.actions.iter().skip(1).step_by(2).map(String::as_str).collect();
    assert_eq!(labels, ["Start", "Start", "Later", "Tomorrow", "At the weekend"]);
    assert_eq!(shown.timeout, 0, "it never times out");
    assert!(shown.all.contains("resident"), "{}", shown.all);
    assert!(!shown.all.contains(NAME), "{}", shown.all);
    stage.wait_trouble(None);
    stage.wait_shown(&item);
}

#[test]
fn several_at_once_are_one_notification() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let old = stage.item(Kind::LookIn, TimeDelta::days(9));
    let new = [Kind::Due, Kind::Backup].map(|kind| stage.item(kind, TimeDelta::hours(1)));
    stage.write(&[&old, &new[0], &new[1]]);
    let _program = stage.start(&[]);
    let shown = service.wait_for(1).remove(0);
    assert_eq!(shown.title, "Three things are waiting");
    assert_eq!(shown.body, "The oldest has waited for 9 days.");
    stage.wait_shown(&old);
    stage.wait_shown(&new[1]);
}

#[test]
fn what_was_missed_before_it_of_the_same_matter_never_comes_after_it() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let mut before = stage.item(Kind::DayBefore, TimeDelta::hours(25));
    let due = stage.item(Kind::Due, TimeDelta::hours(1));
    before.about = due.about;
    stage.write(&[&before, &due]);
    let _program = stage.start(&[]);
    assert_eq!(service.wait_for(1)[0].title, "A check-in is due");
    until("it to be closed", || {
        service.close(1, BY_PERSON);
        stage.entry(&due).and_then(|entry| entry.answer).ok_or("it is open")
    });
    let next = stage.item(Kind::Backup, TimeDelta::zero());
    stage.write(&[&before, &due, &next]);
    let shown = stage.wake_until("the next", || service.exactly(2));
    assert_eq!(shown[1].title, "It is time for a new backup");
}

#[test]
fn one_that_comes_while_another_is_open_takes_its_place() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let first = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&first]);
    let _program = stage.start(&[]);
    stage.wait_shown(&first);
    let second = stage.item(Kind::Settings, TimeDelta::zero());
    stage.write(&[&first, &second]);
    let shown = stage.wake_until("the second", || service.exactly(2));
    assert_eq!(shown[1].title, "Two things are waiting");
    until("the first to go", || match &service.taken_away()[..] {
        [one] => Ok(one.clone()),
        other => Err(format!("{other:?}")),
    });
    assert!(service.taken_away()[0].contains('1'));
}

#[test]
fn what_has_left_the_schedule_leaves_the_screen() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let held = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&held]);
    let _program = stage.start(&[]);
    stage.wait_shown(&held);
    stage.write(&[]);
    stage.wake_until("it to go", || {
        if service.taken_away().len() == 1 { Ok(()) } else { Err("it is there") }
    });
    assert_eq!(stage.entry(&held), None);
}

#[test]
fn a_damaged_schedule_is_told_and_a_good_one_heals_it() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    std::fs::write(schedule::Schedule::path(&stage.home()), "{").unwrap();
    let _program = stage.start(&[]);
    stage.wait_trouble(Some(Trouble::Schedule));
    stage.write(&[&item]);
    stage.wake_until("the reminder", || service.exactly(1));
    stage.wait_trouble(None);
}

#[test]
fn one_is_sent_at_once_to_show_that_reminders_work() {
    let stage = Stage::new();
    let mut alone = stage.start(&["--send-test"]);
    assert_eq!(alone.wait_end().code(), Some(1));
    stage.wait_trouble(Some(Trouble::NoService));
    let service = stage.notifications();
    let mut program = stage.start(&["--send-test"]);
    let shown = service.wait_for(1).remove(0);
    assert_eq!((shown.title.as_str(), &shown.actions[..]), ("Reminders work", &[][..]));
    stage.wait_trouble(None);
    let end = until("it to end", || {
        service.close(shown.id, BY_PERSON);
        program.ended()
    });
    assert!(end.success());
}
