//! Searching as somebody types, against the bare index over the same texts, turn by turn.

use app::record::Search;
use rusqlite::Connection;

use crate::bare;
use crate::times::Times;
use crate::use_cases::Home;

/// What is typed, letter by letter.
pub(crate) const TYPED: [&str; 8] = [
    "otter",
    "stranger photo",
    "calmer than last week",
    "football evening",
    "reported",
    "comments drawing",
    "bakari",
    "zebra",
];

/// The name under which searches are timed.
pub const OURS: &str = "search as you type";
/// The same of the bare index.
pub const BARE: &str = "the bare index";

/// Types everything once.
pub fn search(home: &mut Home, bare: &Connection, times: &mut Times) {
    for text in TYPED {
        for end in 1..=text.len() {
            let words: String = text.chars().take(end).collect();
            times.time(BARE, || bare::search(bare, &words));
            let asked = Search { words, ..Search::default() };
            times.time(OURS, || app::record::record(&mut home.kit.desk, asked).unwrap());
        }
    }
}
