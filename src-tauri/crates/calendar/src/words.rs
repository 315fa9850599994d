use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::Kind;

/// The interface's own catalogue, so that its words and a calendar's are one.
const ENGLISH: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/words/en/calendar.ftl"));

/// English as the interface counts in it.
const LANGUAGE: &str = "en-GB";

/// The words of a calendar file.
pub(crate) struct Words(FluentBundle<FluentResource>);

impl Words {
    pub(crate) fn english() -> Self {
        Self::of(ENGLISH.to_owned())
    }

    /// The words of a catalogue.
    pub(crate) fn of(catalogue: String) -> Self {
        // What cannot be read is left out and shows as its id; a test reads it all.
        let resource = FluentResource::try_new(catalogue).unwrap_or_else(|(readable, _)| readable);
        let mut bundle =
            FluentBundle::new(vec![LANGUAGE.parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        Self(bundle)
    }

    /// The title of a date.
    pub(crate) fn title(&self, kind: Kind) -> String {
        self.say(match kind {
            Kind::Review => "calendar-review",
            Kind::LookIn => "calendar-look-in",
            Kind::DriveAlong => "calendar-drive-along",
            Kind::EnvelopeEnd => "calendar-envelope-end",
            Kind::StageEnd => "calendar-stage-end",
            Kind::Settings => "calendar-settings",
        })
    }

    /// What stands below each title.
    pub(crate) fn below(&self) -> String {
        self.say("calendar-open")
    }

    fn say(&self, id: &str) -> String {
        let pattern = self.0.get_message(id).and_then(|message| message.value());
        let mut problems = Vec::new();
        pattern.map_or_else(
            || format!("[{id}]"),
            |pattern| self.0.format_pattern(pattern, None, &mut problems).into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_title_of_its_own() {
        let words = Words::english();
        let kinds = [
            Kind::Review,
            Kind::LookIn,
            Kind::DriveAlong,
            Kind::EnvelopeEnd,
            Kind::StageEnd,
            Kind::Settings,
        ];
        let mut titles: Vec<_> = kinds.map(|kind| words.title(kind)).into();
        titles.push(words.below());
        assert!(titles.iter().all(|title| !title.starts_with('[')), "{titles:?}");
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), kinds.len() + 1);
    }

    #[test]
    fn the_whole_catalogue_can_be_read() {
        let read = FluentResource::try_new(ENGLISH.to_owned());
        assert!(read.is_ok(), "{:?}", read.err().map(|(_, problems)| problems));
    }
}
