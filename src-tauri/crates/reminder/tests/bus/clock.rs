//! Clocks that jump, and computers that sleep.

use chrono::TimeDelta;
use schedule::Kind;

use crate::stage::{BY_PERSON, Stage, until};

#[test]
fn after_sleep_it_comes_once_and_says_how_late_it_is() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::LookIn, -TimeDelta::hours(2));
    let now = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item, &now]);
    let _program = stage.start(&[]);
    // The one that is due shows that the program has looked: it left out the other.
    assert_eq!(service.wait_for(1)[0].title, "A check-in is due");
    until("the first to be closed", || {
        service.close(1, BY_PERSON);
        stage.entry(&now).and_then(|entry| entry.answer).ok_or("it is open")
    });
    stage.put_ahead(TimeDelta::minutes(2 * 60 + 185));
    let shown = stage.wake_until("the one that was slept through", || service.exactly(2));
    assert_eq!(shown[1].title, "A short look together is due");
    assert_eq!(shown[1].body, "It was due 3 hours ago.");
}

#[test]
fn a_clock_that_jumps_three_hours_either_way_shows_nothing_twice() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let first = stage.item(Kind::Due, -TimeDelta::hours(1));
    stage.write(&[&first]);
    stage.put_ahead(TimeDelta::zero());
    let _program = stage.start(&[]);
    for (jump, count) in [(3, 1), (0, 2), (-3, 3), (3, 4)] {
        stage.put_ahead(TimeDelta::hours(jump));
        // A second one marks that the program has looked under the new clock.
        let marker = stage.item(Kind::Backup, TimeDelta::hours(4));
        let items: &[&schedule::Item] = if count == 1 { &[&first] } else { &[&first, &marker] };
        stage.write(items);
        let shown = stage.wake_until("what is due now", || service.exactly(count));
        let title = if count == 1 { "A check-in is due" } else { "It is time for a new backup" };
        assert_eq!(shown[count - 1].title, title);
        let last = if count == 1 { &first } else { &marker };
        until("it to be closed", || {
            service.close(shown[count - 1].id, BY_PERSON);
            stage.entry(last).and_then(|entry| entry.answer).ok_or("it is open")
        });
    }
}
