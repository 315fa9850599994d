//! What stands in the calendar, and when.

use calcard::common::timezone::Tz as ReadZone;
use calcard::icalendar::{
    ICalendarComponentType, ICalendarProperty, ICalendarStatus, ICalendarValue,
};
use calendar::{Date, Kind, write};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::{components, date, read};

const NOW: &str = "2026-11-21T09:30:00Z";

fn written(dates: &[Date], zone: Tz) -> String {
    write(dates, zone, NOW.parse().unwrap())
}

/// When the dates begin and end, as the other implementation understands it.
fn moments(text: &str) -> Vec<(DateTime<Utc>, i64)> {
    let expanded = read(text).expand_dates(ReadZone::Floating, 1000);
    assert_eq!(expanded.errors, []);
    let moments = expanded.events.into_iter().map(|event| {
        let (begins, ends) = event.timestamps();
        (DateTime::from_timestamp(begins, 0).unwrap(), (ends - begins) / 60)
    });
    moments.collect()
}

#[test]
fn six_in_the_evening_is_six_in_the_evening_in_summer_and_winter() {
    for (zone, winter, summer) in [
        (Tz::Europe__London, "2026-12-01T18:00:00Z", "2027-07-01T17:00:00Z"),
        (Tz::America__New_York, "2026-12-01T23:00:00Z", "2027-07-01T22:00:00Z"),
        (Tz::Australia__Sydney, "2026-12-01T07:00:00Z", "2027-07-01T08:00:00Z"),
        (Tz::Australia__Lord_Howe, "2026-12-01T07:00:00Z", "2027-07-01T07:30:00Z"),
        (Tz::Asia__Kolkata, "2026-12-01T12:30:00Z", "2027-07-01T12:30:00Z"),
    ] {
        let dates = [
            date(1, Kind::Review, "2026-12-01", "18:00:00"),
            date(2, Kind::StageEnd, "2027-07-01", "18:00:00"),
        ];
        let wanted = [winter, summer].map(|moment| (moment.parse().unwrap(), 15));
        assert_eq!(moments(&written(&dates, zone)), wanted, "{zone}");
    }
}

#[test]
fn a_time_that_the_clocks_leave_out_or_show_twice_is_the_one_of_the_reminders() {
    for (zone, on, time, moment) in [
        (Tz::Europe__London, "2027-03-28", "01:30:00", "2027-03-28T01:00:00Z"),
        (Tz::Europe__London, "2026-10-25", "01:30:00", "2026-10-25T00:30:00Z"),
        (Tz::America__New_York, "2027-03-14", "02:30:00", "2027-03-14T07:00:00Z"),
        (Tz::Australia__Lord_Howe, "2026-10-04", "02:10:00", "2026-10-03T15:30:00Z"),
    ] {
        let text = written(&[date(1, Kind::Review, on, time)], zone);
        assert_eq!(moments(&text), [(moment.parse().unwrap(), 15)], "{zone}: {text}");
    }
}

#[test]
fn a_date_has_its_uid_its_sequence_and_the_moment_it_was_written() {
    let changed = Date { sequence: 3, ..date(7, Kind::LookIn, "2026-12-01", "18:00:00") };
    let text = written(&[changed], Tz::Europe__London);
    let read = read(&text);
    let event = components(&read, ICalendarComponentType::VEvent)[0];
    assert_eq!(event.uid(), Some("00000000-0000-0000-0000-000000000007"));
    let sequence = event.property(&ICalendarProperty::Sequence).unwrap();
    assert_eq!(sequence.values[0].as_integer(), Some(3));
    assert_eq!(event.status(), Some(&ICalendarStatus::Confirmed));
    assert!(text.contains("\r\nDTSTAMP:20261121T093000Z\r\n"), "{text}");
    let title = event.property(&ICalendarProperty::Summary).unwrap();
    assert_eq!(title.values[0].as_text(), Some("A short look together"));
}

#[test]
fn a_review_rings_the_day_before_and_when_it_begins() {
    let review = Date { rings: vec![1, 0], ..date(1, Kind::Review, "2026-12-01", "18:00:00") };
    let text = written(&[review], Tz::Europe__London);
    let read = read(&text);
    let before: Vec<u32> = components(&read, ICalendarComponentType::VAlarm)
        .iter()
        .map(|alarm| match &alarm.property(&ICalendarProperty::Trigger).unwrap().values[0] {
            ICalendarValue::Duration(time) => {
                assert_eq!(time.neg, time.days > 0, "{time:?}");
                assert_eq!((time.weeks, time.hours, time.minutes, time.seconds), (0, 0, 0, 0));
                time.days
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(before, [1, 0]);
    // A calendar that reads nothing after an alarm has read the rest by then.
    let first_alarm = text.find("BEGIN:VALARM").unwrap();
    assert!(text.find("CLASS:").unwrap() < first_alarm);
}

#[test]
fn a_date_that_is_not_to_be_any_more_says_so_and_does_not_ring() {
    let cancelled =
        Date { cancelled: true, sequence: 1, ..date(1, Kind::Review, "2026-12-01", "18:00:00") };
    let read = read(&written(&[cancelled], Tz::Europe__London));
    let event = components(&read, ICalendarComponentType::VEvent)[0];
    assert_eq!(event.status(), Some(&ICalendarStatus::Cancelled));
    assert!(components(&read, ICalendarComponentType::VAlarm).is_empty());
}

#[test]
fn nobody_is_asked_to_answer_and_the_lines_are_those_of_the_format() {
    let kinds = [
        Kind::Review,
        Kind::LookIn,
        Kind::DriveAlong,
        Kind::EnvelopeEnd,
        Kind::StageEnd,
        Kind::Settings,
    ];
    let dates: Vec<Date> = (1..)
        .zip(kinds)
        .map(|(number, kind)| date(number, kind, "2026-12-01", "18:00:00"))
        .collect();
    let text = written(&dates, Tz::Australia__Lord_Howe);
    assert_eq!(components(&read(&text), ICalendarComponentType::VEvent).len(), 6);
    for word in ["METHOD", "ORGANIZER", "ATTENDEE", "LOCATION", "URL"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
}
