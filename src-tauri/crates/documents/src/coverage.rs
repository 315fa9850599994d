//! Which letters can be drawn. A letter that no font has becomes a clear box and is told.

use std::ops::RangeInclusive;

use serde_json::Value;
use typst::text::Font;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::words::is_words;

/// What stands in the place of a letter that cannot be drawn.
const BOX: &str = "□";

/// More are not told apart: an order without its font would name a whole alphabet.
const MOST_TOLD: usize = 200;

/// Letters for a use of one's own mean something else in each font.
const PRIVATE: [RangeInclusive<char>; 3] =
    ['\u{e000}'..='\u{f8ff}', '\u{f0000}'..='\u{ffffd}', '\u{100000}'..='\u{10fffd}'];

/// Puts a box where a letter is missing, all over `value`, and names each such letter once.
pub(crate) fn cover(value: &mut Value, fonts: &[Font]) -> Vec<String> {
    let mut missing = Vec::new();
    cover_one("", value, fonts, &mut missing);
    missing
}

fn cover_one(key: &str, value: &mut Value, fonts: &[Font], missing: &mut Vec<String>) {
    match value {
        Value::String(text) if is_words(key) && !text.is_ascii() => {
            *text = boxed(text, fonts, missing);
        }
        Value::Array(list) => list.iter_mut().for_each(|one| cover_one(key, one, fonts, missing)),
        Value::Object(map) => {
            map.iter_mut().for_each(|(key, one)| cover_one(key, one, fonts, missing));
        }
        _ => {}
    }
}

fn boxed(text: &str, fonts: &[Font], missing: &mut Vec<String>) -> String {
    let letters = text.graphemes(true).map(|letter| {
        if fonts.iter().any(|font| draws(font, letter)) {
            return letter;
        }
        if missing.len() < MOST_TOLD && !missing.iter().any(|told| told == letter) {
            missing.push(letter.to_owned());
        }
        BOX
    });
    letters.collect()
}

/// Whether one font has all of a letter: with an accent beside it, or as one.
fn draws(font: &Font, letter: &str) -> bool {
    let has = |c: char| {
        is_unseen(c)
            || (!PRIVATE.iter().any(|range| range.contains(&c))
                && font.info().coverage.contains(u32::from(c)))
    };
    letter.chars().all(has) || letter.nfc().all(has)
}

/// Letters that steer others and are never drawn themselves: joiners, marks of direction, selectors.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\n' | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0020}'..='\u{e007f}'
    )
}
