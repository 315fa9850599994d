/// The longest line, in octets and without its end. (RFC 5545, §3.1.)
const LONGEST: usize = 75;

/// The lines of a file, each with its end, long ones folded.
#[derive(Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// Adds a line. What no longer fits goes on in the next one, which begins with a space.
    pub(crate) fn add(&mut self, line: &str) {
        let mut room = LONGEST;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a line with words in it.
    pub(crate) fn add_words(&mut self, name: &str, words: &str) {
        let mut line = format!("{name}:");
        for letter in words.chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => line.push(letter),
            }
        }
        self.add(&line);
    }

    pub(crate) fn text(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use calcard::icalendar::{ICalendar, ICalendarProperty, ICalendarValue};

    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters_and_comes_back_whole() {
        for odd in 0..4 {
            let words = format!("{}{}", "x".repeat(odd), "é🚗".repeat(60));
            let mut lines = Lines::default();
            lines.add_words("SUMMARY", &words);
            let text = lines.text();
            for line in text.strip_suffix("\r\n").unwrap().split("\r\n") {
                assert!(line.len() <= LONGEST, "{line}");
            }
            assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{words}\r\n"));
        }
    }

    #[test]
    fn a_line_of_the_longest_length_is_not_folded() {
        let mut lines = Lines::default();
        lines.add(&"x".repeat(LONGEST));
        assert_eq!(lines.text(), format!("{}\r\n", "x".repeat(LONGEST)));
    }

    #[test]
    fn what_has_a_meaning_in_the_format_is_written_as_a_letter() {
        let mut lines = Lines::default();
        lines.add_words("SUMMARY", "a;b,c\\d\r\nBEGIN:VEVENT");
        assert_eq!(lines.text(), "SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VEVENT\r\n");
    }

    /// Texts that would do something if anything took them for more than text.
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

    #[test]
    fn no_text_becomes_a_line_of_its_own_and_another_program_reads_it_back_whole() {
        let texts = injections();
        assert!(texts.len() > 200);
        for text in texts {
            let mut lines = Lines::default();
            for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] {
                lines.add(line);
            }
            lines.add_words("SUMMARY", &text);
            for line in ["END:VEVENT", "END:VCALENDAR"] {
                lines.add(line);
            }
            let file = lines.text();
            for line in file.split_terminator("\r\n") {
                assert!(line.len() <= LONGEST && !line.contains(['\r', '\n']), "{line:?}");
            }
            let read = ICalendar::parse(&file).unwrap();
            let [calendar, event] = &read.components[..] else { panic!("{file}") };
            assert_eq!((calendar.entries.len(), event.entries.len()), (1, 1), "{file}");
            let kept: String =
                text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
            assert_eq!(event.entries[0].name, ICalendarProperty::Summary);
            // Where nothing is left there is no value.
            let kept: Vec<_> =
                (!kept.is_empty()).then_some(ICalendarValue::Text(kept)).into_iter().collect();
            assert_eq!(event.entries[0].values, kept, "{file}");
        }
    }
}
