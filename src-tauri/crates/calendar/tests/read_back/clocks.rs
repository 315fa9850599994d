//! How the clocks go, by the file's own rules alone: a calendar may not know a zone by its name.

use calcard::common::timezone::Tz as ReadZone;
use calcard::icalendar::{ICalendarComponentType, ICalendarProperty};
use calendar::{Kind, write};
use chrono::{DateTime, NaiveDate, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::{components, date, read};

const ZONES: [Tz; 10] = [
    Tz::Europe__London,
    Tz::America__New_York,
    Tz::Australia__Sydney,
    Tz::Australia__Lord_Howe,
    // Its winter time is the one that is saved.
    Tz::Europe__Dublin,
    // It changes by the moon.
    Tz::Africa__Casablanca,
    Tz::Asia__Kolkata,
    Tz::America__St_Johns,
    Tz::America__Santiago,
    Tz::UTC,
];

fn clocks_of(zone: Tz, first: i32, last: i32) -> String {
    let dates = [
        date(1, Kind::Review, &format!("{first}-06-01"), "18:00:00"),
        date(2, Kind::StageEnd, &format!("{last}-06-01"), "18:00:00"),
    ];
    write(&dates, zone, DateTime::UNIX_EPOCH)
}

/// Each change of the clocks: its moment, and how many seconds they are ahead from then on. The rules are expanded by the
/// other implementation, which does so for dates: so each is given to it as one.
fn changes(text: &str) -> Vec<(DateTime<Utc>, i64)> {
    let mut changes = Vec::new();
    let zone = text.split_once("BEGIN:VTIMEZONE").unwrap().1.split_once("END:VTIMEZONE").unwrap().0;
    let observances = zone.replace(":STANDARD", ":VEVENT").replace(":DAYLIGHT", ":VEVENT");
    let events = observances.split_once("BEGIN:VEVENT").unwrap().1;
    // The rules have no end, and the other implementation goes through one after the other.
    let events = events.replace("SU\r\n", "SU;UNTIL=20350101T000000Z\r\n");
    let as_dates = format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT{events}END:VCALENDAR\r\n");
    let read = read(&as_dates);
    let seconds = |id: u32, name: ICalendarProperty| {
        let entry = read.component_by_id(id).unwrap().property(&name).unwrap();
        let offset = entry.values[0].as_partial_date_time().unwrap();
        let hours = i64::from(offset.tz_hour.unwrap());
        let ahead = hours * 3600 + i64::from(offset.tz_minute.unwrap()) * 60;
        if offset.tz_minus { -ahead } else { ahead }
    };
    for event in read.expand_dates(ReadZone::UTC, 1000).events {
        let (wall, _) = event.timestamps();
        let at = wall - seconds(event.comp_id, ICalendarProperty::Tzoffsetfrom);
        let after = seconds(event.comp_id, ICalendarProperty::Tzoffsetto);
        changes.push((DateTime::from_timestamp(at, 0).unwrap(), after));
    }
    changes.sort_unstable();
    changes
}

#[test]
fn the_clocks_of_the_file_are_the_clocks_of_the_place_in_every_hour_of_its_years() {
    for zone in ZONES {
        for (first, last) in [(2026, 2026), (2026, 2027), (2028, 2030)] {
            let text = clocks_of(zone, first, last);
            let changes = changes(&text);
            let begin = NaiveDate::from_ymd_opt(first, 1, 1).unwrap();
            let end = NaiveDate::from_ymd_opt(last + 1, 1, 1).unwrap();
            let mut moment = begin.and_hms_opt(0, 0, 0).unwrap().and_utc();
            while moment.date_naive() < end {
                let said = changes.iter().rev().find(|(at, _)| *at <= moment);
                let is = zone.offset_from_utc_datetime(&moment.naive_utc()).fix();
                let is = i64::from(is.local_minus_utc());
                assert_eq!(said.map(|(_, ahead)| *ahead), Some(is), "{zone} {moment}\n{text}");
                moment += TimeDelta::minutes(30);
            }
        }
    }
}

#[test]
fn a_place_with_one_rule_has_two_observances_that_some_calendars_need() {
    for (zone, forward, back) in [
        (Tz::Europe__London, "BYMONTH=3;BYDAY=-1SU", "BYMONTH=10;BYDAY=-1SU"),
        (Tz::America__New_York, "BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"),
        (Tz::Australia__Sydney, "BYMONTH=10;BYDAY=1SU", "BYMONTH=4;BYDAY=1SU"),
        (Tz::Australia__Lord_Howe, "BYMONTH=10;BYDAY=1SU", "BYMONTH=4;BYDAY=1SU"),
    ] {
        let text = clocks_of(zone, 2026, 2026);
        let read = read(&text);
        for (kind, rule) in
            [(ICalendarComponentType::Daylight, forward), (ICalendarComponentType::Standard, back)]
        {
            assert_eq!(components(&read, kind).len(), 1, "{text}");
            assert!(text.contains(&format!("RRULE:FREQ=YEARLY;{rule}\r\n")), "{text}");
        }
    }
}

#[test]
fn a_place_without_one_rule_has_each_change_written() {
    let text = clocks_of(Tz::Africa__Casablanca, 2026, 2027);
    assert!(!text.contains("RRULE"), "{text}");
    assert!(text.matches("BEGIN:DAYLIGHT").count() + text.matches("BEGIN:STANDARD").count() > 4);
}
