//! The file, read back by another implementation.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what cannot be read fails the test")]

mod clocks;
mod dates;

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType};
use calendar::{Date, Kind};
use chrono::NaiveDate;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn date(number: u128, kind: Kind, on: &str, time: &str) -> Date {
    Date {
        uid: Uuid::from_u128(number),
        sequence: 0,
        kind,
        day: day(on),
        time: time.parse().unwrap(),
        rings: vec![0],
        cancelled: false,
    }
}

fn read(text: &str) -> ICalendar {
    ICalendar::parse(text).unwrap_or_else(|entry| panic!("{entry:?} in {text}"))
}

fn components(read: &ICalendar, kind: ICalendarComponentType) -> Vec<&ICalendarComponent> {
    read.components.iter().filter(|component| component.component_type == kind).collect()
}
