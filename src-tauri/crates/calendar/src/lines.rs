/// The longest line, in octets and without its end. (RFC 5545, §3.1.)
pub(crate) const LONGEST: usize = 75;

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
}
