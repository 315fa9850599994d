//! Finished sentences for paper, from the interface's own catalogue: a page of paper cannot look a code up.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use domain::stage::Stage;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use paper::Plate;
use unic_langid::LanguageIdentifier;

macro_rules! catalogue {
    ($($file:literal),*) => {
        [$(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/words/en/", $file, ".ftl"))),*]
    };
}

/// The parts of the catalogue that paper speaks with.
const ENGLISH: [&str; 4] = catalogue!["common", "account", "sign", "paper"];

/// English as the interface writes it.
const LANGUAGE: &str = "en-GB";

/// The words of one paper.
pub(super) struct Words(FluentBundle<FluentResource>);

impl Words {
    /// English, the one language so far.
    pub(super) fn english() -> Self {
        let language = LANGUAGE.parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        // A paper is drawn by letters, and the marks that keep two directions apart have none.
        bundle.set_use_isolating(false);
        for part in ENGLISH {
            // What cannot be read is left out and shows as its id; the tests look for ids.
            let resource =
                FluentResource::try_new(part.to_owned()).unwrap_or_else(|(readable, _)| readable);
            let _ = bundle.add_resource(resource);
        }
        Self(bundle)
    }

    /// The language of the words, BCP 47.
    #[expect(clippy::unused_self, reason = "there will be a second language")]
    pub(super) fn language(&self) -> String {
        LANGUAGE.to_owned()
    }

    /// The words of a message, or of an attribute as `id.attribute`.
    pub(super) fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The words of a message with text in it.
    pub(super) fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, FluentValue::from((*value).to_owned()));
        }
        self.format(id, Some(&args))
    }

    /// The words of a message that counts.
    pub(super) fn count(&self, id: &str, count: u32) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format(id, Some(&args))
    }

    /// “3 November 2026”.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.dated("paper-day", day)
    }

    /// “Sunday, 29 November 2026”.
    pub(super) fn day_long(&self, day: NaiveDate) -> String {
        self.dated("paper-day-long", day)
    }

    /// “November 2026”.
    pub(super) fn month(&self, day: NaiveDate) -> String {
        self.dated("paper-month", day)
    }

    /// A day, with its time where it has one.
    pub(super) fn meeting(&self, day: NaiveDate, time: Option<NaiveTime>) -> String {
        let day = self.day_long(day);
        match time {
            Some(time) => self.with("paper-day-at", &[("day", &day), ("time", &clock(time))]),
            None => day,
        }
    }

    /// An instant, as a clock where the family lives showed it.
    pub(super) fn moment(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone).naive_local();
        let day = self.day(local.date());
        self.with("paper-day-at", &[("day", &day), ("time", &clock(local.time()))])
    }

    /// “Alex, Kim and Sam”.
    pub(super) fn list(&self, names: &[String]) -> String {
        let join =
            |id: &str, first: &str, last: &str| self.with(id, &[("first", first), ("last", last)]);
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first
                    .iter()
                    .skip(1)
                    .fold(first[0].clone(), |all, name| join("paper-comma", &all, name));
                join("paper-and", &first, last)
            }
        }
    }

    /// The plate of a stage.
    pub(super) fn plate(&self, stage: Stage) -> Plate {
        let id = stage_id(stage);
        let drawn = match stage {
            Stage::NotYet => paper::Stage::NotYet,
            Stage::Instruction => paper::Stage::Instruction,
            Stage::Permit => paper::Stage::Permit,
            Stage::Probation => paper::Stage::Probation,
            Stage::Licence => paper::Stage::Licence,
        };
        Plate { stage: drawn, letter: self.say(&format!("{id}.letter")), name: self.say(id) }
    }

    fn dated(&self, id: &str, day: NaiveDate) -> String {
        let month = self.say(&format!("paper-month-{}", day.month()));
        let weekday = self.say(&format!("paper-weekday-{}", day.weekday().number_from_monday()));
        let (number, year) = (day.day().to_string(), day.year().to_string());
        let values = [
            ("day", number.as_str()),
            ("month", month.as_str()),
            ("year", year.as_str()),
            ("weekday", weekday.as_str()),
        ];
        self.with(id, &values)
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(id, at)| (id, Some(at)));
        let pattern = self.0.get_message(message).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return format!("⟨{id}⟩") };
        self.0.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }
}

/// The message of a stage's name.
fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::NotYet => "stage-not_yet",
        Stage::Instruction => "stage-instruction",
        Stage::Permit => "stage-permit",
        Stage::Probation => "stage-probation",
        Stage::Licence => "stage-licence",
    }
}

fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}
