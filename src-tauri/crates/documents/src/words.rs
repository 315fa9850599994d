//! Makes words fit for paper: no letters that steer a screen, and no run of letters wider than a line.

use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

/// Letters in a row that fit into the narrowest column.
const LONGEST_RUN: usize = 24;

/// Where a line may be broken inside a longer run, after so many letters.
const BREAK_AFTER: usize = 12;

/// Whether what stands under this key are words to be drawn. The rest are codes and drawings.
pub(crate) fn is_words(key: &str) -> bool {
    !matches!(key, "kind" | "stage" | "place" | "drawn" | "content")
}

/// Cleans all words of a document.
pub(crate) fn clean(value: &mut Value) {
    clean_one("", value);
}

fn clean_one(key: &str, value: &mut Value) {
    match value {
        Value::String(text) if is_words(key) => *text = breakable(&plain(text)),
        Value::Array(list) => list.iter_mut().for_each(|one| clean_one(key, one)),
        Value::Object(map) => map.iter_mut().for_each(|(key, one)| clean_one(key, one)),
        _ => {}
    }
}

fn plain(text: &str) -> String {
    let kept = text.trim().replace("\r\n", "\n").replace(['\t', '\u{2028}', '\u{2029}'], " ");
    let is_noise = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{feff}' | '\u{fff0}'..='\u{fffc}')
            || u32::from(c) & 0xfffe == 0xfffe
    };
    kept.chars().filter(|c| !is_noise(*c)).collect()
}

/// Lets a very long run of letters be broken; without this it would leave the page.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for run in text.split_inclusive(char::is_whitespace) {
        if run.graphemes(true).count() <= LONGEST_RUN {
            out.push_str(run);
            continue;
        }
        for (place, letter) in run.graphemes(true).enumerate() {
            if place > 0 && place % BREAK_AFTER == 0 {
                out.push('\u{200b}');
            }
            out.push_str(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn letters_that_steer_a_screen_are_left_out() {
        assert_eq!(plain(" a\u{0}b\tc\r\nd\u{1b}[0m\u{feff} "), "ab c\nd[0m");
    }

    #[test]
    fn only_runs_that_no_line_holds_can_be_broken() {
        let long = "a".repeat(30);
        assert_eq!(breakable("Sam and Alex"), "Sam and Alex");
        assert_eq!(breakable(&long).matches('\u{200b}').count(), 2);
    }

    #[test]
    fn codes_and_drawings_stay() {
        let mut value = json!({ "kind": " a ", "drawn": " M1 1 ", "name": " a " });
        clean(&mut value);
        assert_eq!(value, json!({ "kind": " a ", "drawn": " M1 1 ", "name": "a" }));
    }
}
