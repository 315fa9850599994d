use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

/// The interface's own catalogue, so that its words and a reminder's are one.
const ENGLISH: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/words/en/reminder.ftl"));

/// English as the interface counts in it.
const LANGUAGE: &str = "en-GB";

/// The words of the reminders.
pub(crate) struct Words(FluentBundle<FluentResource>);

impl Words {
    pub(crate) fn english() -> Self {
        // What cannot be read is left out and shows as its id; a test reads it all.
        let resource =
            FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let mut bundle =
            FluentBundle::new(vec![LANGUAGE.parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        Self(bundle)
    }

    /// The words of a message.
    pub(crate) fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The words of a message that has a number in it.
    pub(crate) fn count(&self, id: &str, count: i64) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format(id, Some(&args))
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.0.get_message(id).and_then(|message| message.value());
        let mut problems = Vec::new();
        pattern.map_or_else(
            || format!("[{id}]"),
            |pattern| self.0.format_pattern(pattern, args, &mut problems).into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_catalogue_can_be_read() {
        let read = FluentResource::try_new(ENGLISH.to_owned());
        assert!(read.is_ok(), "{:?}", read.err().map(|(_, problems)| problems));
        assert_eq!(Words::english().say("reminder-start"), "Start");
    }
}
