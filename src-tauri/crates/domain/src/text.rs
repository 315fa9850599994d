//! What people type: names, sentences, notes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest name, in characters.
pub const NAME: usize = 60;
/// Longest sentence (a rule, a clause, a reason), in characters.
pub const SENTENCE: usize = 300;
/// Longest note (a teach-back), in characters.
pub const NOTE: usize = 2_000;

/// Why a text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextProblem {
    /// Nothing but spaces.
    Empty,
    /// More characters than there is room for.
    TooLong,
}

/// The text without surrounding space and without invisible control characters. Emoji, joiners and right-to-left
/// letters stay; marks that turn the direction of what follows do not.
///
/// # Errors
/// [`TextProblem`] where nothing is left or more than `longest` characters are.
pub fn clean(text: &str, longest: usize) -> Result<String, TextProblem> {
    let kept: String =
        text.chars().filter(|c| *c == '\n' || !(c.is_control() || turns_direction(*c))).collect();
    let kept = kept.trim();
    match kept.chars().count() {
        0 => Err(TextProblem::Empty),
        count if count > longest => Err(TextProblem::TooLong),
        _ => Ok(kept.to_owned()),
    }
}

/// Like [`clean`], where leaving the field empty is fine.
///
/// # Errors
/// [`TextProblem::TooLong`].
pub fn clean_optional(text: &str, longest: usize) -> Result<Option<String>, TextProblem> {
    match clean(text, longest) {
        Err(TextProblem::Empty) => Ok(None),
        other => other.map(Some),
    }
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_and_right_to_left_names_stay_and_tricks_do_not() {
        assert_eq!(clean("  👩‍👧 Noor ", NAME), Ok("👩‍👧 Noor".to_owned()));
        assert_eq!(clean("نور", NAME), Ok("نور".to_owned()));
        assert_eq!(clean("Sam\u{202e}xela\u{0}", NAME), Ok("Samxela".to_owned()));
        assert_eq!(clean(" \n\t ", NAME), Err(TextProblem::Empty));
        assert_eq!(clean(&"x".repeat(10_000), NOTE), Err(TextProblem::TooLong));
        assert_eq!(clean_optional("  ", NOTE), Ok(None));
    }
}
