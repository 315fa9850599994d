//! Searching as somebody types, against bare indexes over the same texts, turn by turn.

use app::record::Search;
use rusqlite::Connection;

use crate::bare::{self, Index};
use crate::times::Times;
use crate::use_cases::Home;

/// What is typed, letter by letter.
pub(crate) const TYPED: [&str; 9] = [
    "otter",
    "stranger photo",
    "calmer than last week",
    "football evening",
    "reported",
    "followers tidied",
    "comments drawing",
    "bakari",
    "zebra",
];

/// A text as it grows, letter by letter.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = String> {
    (1..=text.chars().count()).map(|end| text.chars().take(end).collect())
}

/// The name under which searches are timed.
pub const OURS: &str = "search as you type";
/// The same of the bare index.
pub const BARE: &str = "the bare index";
/// The same of one that knows as much as ours: what is left is names, and reading the fifty lines from their rows.
pub const AS_OURS: &str = "the bare index with as many beginnings as ours";

/// Types everything once.
pub fn search(home: &mut Home, bare: &Connection, times: &mut Times) {
    for text in TYPED {
        for words in letters(text) {
            for (name, index) in [(BARE, Index::Plain), (AS_OURS, Index::AsOurs)] {
                times.time(name, || bare::search(bare, index, &words));
            }
            let asked = Search { words, ..Search::default() };
            times.time(OURS, || app::record::record(&mut home.kit.desk, asked).unwrap());
        }
    }
}
