use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

use crate::event::wall;
use crate::lines::Lines;
use crate::rule;

/// What the clocks of a place show from one change to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clocks {
    /// Seconds ahead of UTC.
    pub(crate) ahead: i32,
    /// Daylight-saving time.
    pub(crate) daylight: bool,
    /// As people there write it.
    name: String,
}

/// The clocks of a place change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// What the clocks show in the moment in which they are put forward or back.
    pub(crate) at: NaiveDateTime,
    /// Seconds ahead of UTC before it.
    pub(crate) before: i32,
    /// The clocks from then on.
    pub(crate) after: Clocks,
}

/// Adds how the clocks of `zone` go in these years. Where they change by one rule all the time the rule is written,
/// since some calendars read nothing else; otherwise each change.
pub(crate) fn add(lines: &mut Lines, zone: Tz, years: RangeInclusive<i32>) {
    // The year before, so that the first date already has clocks; the year after, so that a rule is seen more than once.
    let (first, last) = (years.start().saturating_sub(1), years.end().saturating_add(1));
    lines.add("BEGIN:VTIMEZONE");
    lines.add(&format!("TZID:{}", zone.name()));
    let changes = changes(zone, new_year(first), new_year(last.saturating_add(1)));
    if let Some(rules) = rule::rules(&changes, first..=last) {
        for (change, rule) in rules {
            add_change(lines, &change, Some(&rule));
        }
    } else {
        let begin = new_year(first);
        let after = clocks(zone, begin);
        let at = begin + TimeDelta::seconds(i64::from(after.ahead));
        add_change(lines, &Change { at, before: after.ahead, after }, None);
        for change in &changes {
            add_change(lines, change, None);
        }
    }
    lines.add("END:VTIMEZONE");
}

fn add_change(lines: &mut Lines, change: &Change, rule: Option<&str>) {
    let name = if change.after.daylight { "DAYLIGHT" } else { "STANDARD" };
    lines.add(&format!("BEGIN:{name}"));
    lines.add(&format!("DTSTART:{}", wall(change.at)));
    lines.add(&format!("TZOFFSETFROM:{}", offset(change.before)));
    lines.add(&format!("TZOFFSETTO:{}", offset(change.after.ahead)));
    lines.add_words("TZNAME", &change.after.name);
    if let Some(rule) = rule {
        lines.add(&format!("RRULE:{rule}"));
    }
    lines.add(&format!("END:{name}"));
}

/// Every change between two moments, which are in UTC.
fn changes(zone: Tz, from: NaiveDateTime, to: NaiveDateTime) -> Vec<Change> {
    let day = TimeDelta::days(1);
    let mut found = Vec::new();
    let mut begin = from;
    while begin < to {
        let before = clocks(zone, begin);
        // No place changes its clocks twice within a day.
        let (mut low, mut high) = (begin, begin + day);
        if clocks(zone, high) != before {
            while high - low > TimeDelta::seconds(1) {
                let middle = low + (high - low) / 2;
                if clocks(zone, middle) == before { low = middle } else { high = middle }
            }
            let at = high + TimeDelta::seconds(i64::from(before.ahead));
            found.push(Change { at, before: before.ahead, after: clocks(zone, high) });
        }
        begin += day;
    }
    found
}

fn clocks(zone: Tz, moment: NaiveDateTime) -> Clocks {
    let offset = zone.offset_from_utc_datetime(&moment);
    Clocks {
        ahead: offset.fix().local_minus_utc(),
        daylight: !offset.dst_offset().is_zero(),
        name: offset.abbreviation().unwrap_or_default().to_owned(),
    }
}

fn new_year(year: i32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(year, 1, 1);
    day.map_or(DateTime::UNIX_EPOCH.naive_utc(), |day| day.and_time(NaiveTime::MIN))
}

fn offset(ahead: i32) -> String {
    let sign = if ahead < 0 { '-' } else { '+' };
    let ahead = ahead.unsigned_abs();
    let (hours, minutes, seconds) = (ahead / 3600, ahead / 60 % 60, ahead % 60);
    if seconds == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{seconds:02}")
    }
}
