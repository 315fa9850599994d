//! A desktop without a notification service, or without a bus.

use chrono::TimeDelta;
use rustix::process::Signal;
use schedule::{Kind, Schedule, Trouble};

use crate::stage::Stage;

#[test]
fn a_missing_service_is_told_and_once_it_comes_the_reminder_comes() {
    let mut stage = Stage::new();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let _program = stage.start(&[]);
    stage.wait_trouble(Some(Trouble::NoService));
    assert_eq!(stage.entry(&item), None);
    let service = stage.notifications();
    // It hears that the service has come: nothing else wakes it here.
    service.wait_for(1);
    stage.wait_trouble(None);
    stage.wait_shown(&item);
}

#[test]
fn a_service_that_refuses_is_told_and_asked_again_until_it_takes_the_reminder() {
    let mut stage = Stage::new();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let service = stage.notifications();
    service.refuse(true);
    let _program = stage.start(&[]);
    stage.wait_trouble(Some(Trouble::NoService));
    assert_eq!(stage.entry(&item), None, "what was refused was not shown");
    service.refuse(false);
    stage.wake_until("the trouble to end", || stage.has_trouble(None));
    stage.wait_shown(&item);
}

#[test]
fn a_service_that_comes_again_is_used_again() {
    let mut stage = Stage::new();
    let first = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&first]);
    let service = stage.notifications();
    let _program = stage.start(&[]);
    stage.wait_shown(&first);
    drop(service);
    let second = stage.item(Kind::Backup, TimeDelta::zero());
    stage.write(&[&second]);
    stage.wake_until("the trouble", || stage.has_trouble(Some(Trouble::NoService)));
    let service = stage.notifications();
    assert_eq!(service.wait_for(1)[0].title, "It is time for a new backup");
}

#[test]
fn a_slow_service_is_not_asked_twice() {
    let mut stage = Stage::new();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let service = stage.notifications();
    service.program.send(Signal::STOP);
    let _program = stage.start(&[]);
    // Two more looks while the service says nothing: one at a damaged schedule, one at a good one.
    std::fs::write(Schedule::path(&stage.home()), "{").unwrap();
    stage.wake_until("the damage", || stage.has_trouble(Some(Trouble::Schedule)));
    stage.write(&[&item]);
    stage.wake_until("the good one", || stage.has_trouble(None));
    service.program.send(Signal::CONT);
    service.wait_for(1);
    stage.wait_shown(&item);
    let next = stage.item(Kind::Backup, TimeDelta::zero());
    stage.write(&[&item, &next]);
    let shown = stage.wake_until("the next", || service.exactly(2));
    assert_eq!(shown[1].title, "Two things are waiting");
}

#[test]
fn before_there_is_a_bus_it_waits_and_when_the_session_is_over_it_ends() {
    let mut stage = Stage::without_session();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let mut program = stage.start(&[]);
    stage.wait_trouble(Some(Trouble::NoService));
    stage.start_session();
    let service = stage.notifications();
    stage.wake_until("the reminder", || service.exactly(1));
    drop(service);
    stage.end_session();
    let end = stage.wake_until("the program to end", || program.ended());
    assert!(end.success(), "{end}");
}
