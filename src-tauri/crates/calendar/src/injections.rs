//! Titles are neutral today. Were a family's words in them, none would become more than words: every text that would do
//! something if a calendar took it for more stands here as each title and below it, and another program reads it back.

use std::fmt::Write;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use chrono_tz::Europe::London;
use uuid::Uuid;

use super::*;
use crate::lines::LONGEST;

fn injections() -> Vec<String> {
    let table = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../tests/fixtures/injections.json"
    ));
    let table: Vec<serde_json::Value> = serde_json::from_str(table).unwrap();
    let texts = table.iter().map(|entry| {
        let times = entry["times"].as_u64().unwrap_or(1);
        entry["text"].as_str().unwrap().repeat(usize::try_from(times).unwrap())
    });
    texts.collect()
}

/// A catalogue that says `text` wherever a calendar says anything.
fn saying(text: &str) -> Words {
    let letters = text.chars().fold(String::new(), |mut letters, letter| {
        let _ = write!(letters, "\\U{:06X}", u32::from(letter));
        letters
    });
    let ids = ["review", "look-in", "drive-along", "envelope-end", "stage-end", "settings", "open"];
    Words::of(ids.map(|id| format!("calendar-{id} = {{ \"{letters}\" }}\n")).concat())
}

/// One date, which rings the day before and on the day.
fn date() -> Date {
    Date {
        uid: Uuid::from_u128(1),
        sequence: 0,
        kind: Kind::Review,
        day: "2026-11-28".parse().unwrap(),
        time: "18:00:00".parse().unwrap(),
        rings: vec![1, 0],
        cancelled: false,
    }
}

fn written(words: &Words) -> String {
    file(&[date()], London, "2026-11-21T10:00:00Z".parse().unwrap(), words)
}

/// The shape of a file: what is in it, and how many lines each part has.
fn shape(file: &ICalendar) -> Vec<(ICalendarComponentType, usize)> {
    let parts = file.components.iter();
    parts.map(|part| (part.component_type.clone(), part.entries.len())).collect()
}

/// What a part says under a name; nothing where there is no value.
fn said(part: &ICalendarComponent, name: &ICalendarProperty) -> Vec<ICalendarValue> {
    let entries = part.entries.iter().filter(|entry| entry.name == *name);
    entries.flat_map(|entry| entry.values.clone()).collect()
}

#[test]
fn words_of_a_family_in_a_title_stay_words() {
    let texts = injections();
    assert!(texts.len() > 200);
    let plain = shape(&ICalendar::parse(written(&saying("Plain"))).unwrap());
    for text in texts {
        let file = written(&saying(&text));
        for line in file.split_terminator("\r\n") {
            assert!(line.len() <= LONGEST && !line.contains(['\r', '\n']), "{line:?}");
        }
        let read = ICalendar::parse(&file).unwrap();
        assert_eq!(shape(&read), plain, "{file}");
        let kept: String =
            text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        let kept: Vec<_> =
            (!kept.is_empty()).then_some(ICalendarValue::Text(kept)).into_iter().collect();
        let mut titled = 0;
        for part in &read.components {
            let (title, below) = (ICalendarProperty::Summary, ICalendarProperty::Description);
            match part.component_type {
                ICalendarComponentType::VEvent => assert_eq!(said(part, &title), kept, "{file}"),
                ICalendarComponentType::VAlarm => {}
                _ => continue,
            }
            assert_eq!(said(part, &below), kept, "{file}");
            titled += 1;
        }
        assert_eq!(titled, 3, "an event and its two alarms");
    }
}
