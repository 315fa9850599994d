use chrono::{DateTime, MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use schedule::instant;

use crate::Date;
use crate::lines::Lines;
use crate::words::Words;

/// Minutes that a date takes in the calendar: those of a review. (Product page, §3.8.)
const MINUTES: i64 = 15;

/// Adds one date. All properties come before the alarms: there are calendars that read nothing after one.
pub(crate) fn add(lines: &mut Lines, date: &Date, zone: Tz, now: DateTime<Utc>, words: &Words) {
    // A wall time that the clocks leave out means different moments to different calendars; the one that the reminders
    // take is written.
    let begins = instant(date.day, date.time, zone);
    let ends = begins + TimeDelta::minutes(MINUTES);
    let title = words.title(date.kind);
    lines.add("BEGIN:VEVENT");
    lines.add(&format!("UID:{}", date.uid));
    lines.add(&format!("DTSTAMP:{}Z", wall(now.naive_utc())));
    add_moments(lines, begins, ends, zone);
    lines.add(&format!("SEQUENCE:{}", date.sequence));
    lines.add(if date.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    lines.add_words("SUMMARY", &title);
    lines.add_words("DESCRIPTION", &words.below());
    // In a calendar that is shared, for their own eyes.
    lines.add("CLASS:PRIVATE");
    if !date.cancelled {
        for days in &date.rings {
            add_alarm(lines, *days, &title);
        }
    }
    lines.add("END:VEVENT");
}

/// Where a wall time comes twice, calendars understand it one way or another, or not at all: it is written in UTC then.
fn add_moments(lines: &mut Lines, begins: DateTime<Utc>, ends: DateTime<Utc>, zone: Tz) {
    let moments = [("DTSTART", begins), ("DTEND", ends)];
    let locals = moments.map(|(_, moment)| moment.with_timezone(&zone).naive_local());
    let comes_once = |local| matches!(zone.from_local_datetime(local), MappedLocalTime::Single(_));
    let once = locals.iter().all(comes_once);
    for ((name, moment), local) in moments.into_iter().zip(locals) {
        if once {
            lines.add(&format!("{name};TZID={}:{}", zone.name(), wall(local)));
        } else {
            lines.add(&format!("{name}:{}Z", wall(moment.naive_utc())));
        }
    }
}

/// A day before is the same wall time on that day, also over a change of the clocks. (RFC 5545, §3.3.6.)
fn add_alarm(lines: &mut Lines, days: u8, title: &str) {
    lines.add("BEGIN:VALARM");
    lines.add("ACTION:DISPLAY");
    lines.add(&if days == 0 { "TRIGGER:PT0S".to_owned() } else { format!("TRIGGER:-P{days}D") });
    lines.add_words("DESCRIPTION", title);
    lines.add("END:VALARM");
}

/// A wall time as the format writes it.
pub(crate) fn wall(local: NaiveDateTime) -> String {
    local.format("%Y%m%dT%H%M%S").to_string()
}
