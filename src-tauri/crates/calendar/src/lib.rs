//! The dates of a family as a calendar file (iCalendar, RFC 5545) for a phone.
//!
//! A calendar is seen by others and may be kept on somebody's server. So what is written here knows no name, no network
//! and no id of the vault: uids are random, kinds and titles neutral. Time and zone are arguments.

mod date;
mod event;
mod lines;
mod rule;
mod words;
mod zone;

use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;

pub use date::{Date, Kind};

use lines::Lines;
use words::Words;

/// Writes the dates of people who live in `zone`, as they stand at `now`.
///
/// There is no METHOD: with one, RFC 5546 asks for an organizer, and that would be somebody's name.
#[must_use]
pub fn write(dates: &[Date], zone: Tz, now: DateTime<Utc>) -> String {
    file(dates, zone, now, &Words::english())
}

fn file(dates: &[Date], zone: Tz, now: DateTime<Utc>, words: &Words) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//Passenger Seat//Passenger Seat//EN");
    lines.add("CALSCALE:GREGORIAN");
    let years = dates.iter().map(|date| date.day.year());
    if let (Some(first), Some(last)) = (years.clone().min(), years.max()) {
        zone::add(&mut lines, zone, first..=last);
    }
    for date in dates {
        event::add(&mut lines, date, zone, now, words);
    }
    lines.add("END:VCALENDAR");
    lines.text()
}

#[cfg(test)]
mod injections;
