//! What the buttons do.

use chrono::{TimeDelta, Timelike, Weekday};
use schedule::{Answer, Entry, Kind, Trouble, Until};

use crate::stage::{BY_PERSON, Mock, Stage, now, until, zone};

/// A stage with one reminder on its screen, and what was written down once it was answered.
fn answer(press: impl Fn(&Mock)) -> (Stage, Mock, schedule::Item, crate::stage::Helper, Entry) {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let program = stage.start(&[]);
    service.wait_for(1);
    let entry = until("the answer to be written down", || {
        press(&service);
        stage.entry(&item).filter(|entry| entry.answer.is_some()).ok_or("it is not")
    });
    (stage, service, item, program, entry)
}

#[test]
fn later_comes_back_in_an_hour() {
    let before = now();
    let (stage, service, item, _program, entry) = answer(|service| service.press(1, "later"));
    assert_eq!(entry.answer, Some(Answer::PutOff));
    let Some(Until::Moment(back)) = entry.until else { panic!("{entry:?}") };
    assert!((before..=now()).contains(&(back - TimeDelta::hours(1))));
    until("it to leave the screen", || {
        if service.taken_away().is_empty() { Err("it is there") } else { Ok(()) }
    });
    stage.put_ahead(TimeDelta::minutes(61));
    stage.wake_until("it to come back", || service.exactly(2));
    until("its entry", || stage.entry(&item).filter(|entry| entry.until.is_none()).ok_or("old"));
}

#[test]
fn tomorrow_comes_back_at_the_same_time_of_day() {
    let (stage, service, _, _program, entry) = answer(|service| service.press(1, "tomorrow"));
    let Some(Until::Wall { day, time }) = entry.until else { panic!("{entry:?}") };
    let local = entry.shown.with_timezone(&zone()).naive_local();
    let apart = day.and_time(time) - local;
    assert!(apart > TimeDelta::minutes(1438) && apart < TimeDelta::minutes(1442), "{apart}");
    stage.put_ahead(TimeDelta::hours(26));
    stage.wake_until("it to come back", || service.exactly(2));
}

#[test]
fn at_the_weekend_is_saturday_at_ten() {
    use chrono::Datelike;
    let (.., entry) = answer(|service| service.press(1, "weekend"));
    let Some(Until::Wall { day, time }) = entry.until else { panic!("{entry:?}") };
    assert_eq!((day.weekday(), time.hour(), time.minute()), (Weekday::Sat, 10, 0));
}

#[test]
fn start_opens_the_app_with_the_folder_of_the_family() {
    for action in ["start", "default"] {
        let (stage, _, item, _program, entry) = answer(|service| service.press(1, action));
        assert_eq!((entry.answer, entry.until), (Some(Answer::Started), None));
        let given = until("the app", || stage.app_started_with());
        let about = item.about.to_string();
        assert_eq!(given, ["--data-dir", stage.home().to_str().unwrap(), "--about", &about]);
    }
}

#[test]
fn start_without_the_app_is_told_and_comes_back() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let _program = stage.start(&["--program", "/nowhere/passenger-seat"]);
    service.wait_for(1);
    until("the answer", || {
        service.press(1, "start");
        stage.entry(&item).and_then(|entry| entry.until).ok_or("none")
    });
    stage.wait_trouble(Some(Trouble::NoProgram));
}

#[test]
fn one_that_a_person_closes_is_answered() {
    let (stage, service, item, _program, entry) = answer(|service| service.close(1, BY_PERSON));
    assert_eq!((entry.answer, entry.until), (Some(Answer::Closed), None));
    let mut stage = stage;
    let next = stage.item(Kind::Backup, TimeDelta::zero());
    stage.write(&[&item, &next]);
    let shown = stage.wake_until("the next", || service.exactly(2));
    assert_eq!(shown[1].title, "It is time for a new backup");
}
