use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::run::{Limits, run};

/// Asking which font has a letter.
const TO_ASK: Limits = Limits { patience: Duration::from_secs(5), most: 64 * 1024 };

/// Letters that are asked for; a name rarely needs more than one script.
const MOST_LETTERS: usize = 48;
/// Files that are handed on.
const MOST_FILES: usize = 4;
/// The largest file that is handed on, in bytes: a collection for Chinese, Japanese and Korean has about twenty million.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Styles that stand apart from plain text, as files are named.
#[cfg(all(unix, not(target_os = "macos")))]
const APART: [&str; 10] = [
    "Bold", "Italic", "Oblique", "Condensed", "Light", "Thin", "Black", "Mono", "Medium", "Color",
];

/// Font files of this computer that have these letters, as fontconfig knows them; those first that have the most.
pub(super) fn with(letters: &str) -> Vec<Vec<u8>> {
    let letters: BTreeSet<char> = letters.chars().filter(|one| !one.is_control()).collect();
    let mut found: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for letter in letters.into_iter().take(MOST_LETTERS) {
        if let Some(file) = file_with(letter) {
            *found.entry(file).or_default() += 1;
        }
    }
    let mut files: Vec<_> = found.into_iter().collect();
    files.sort_by_key(|(_, letters)| std::cmp::Reverse(*letters));
    let small = |file: &PathBuf| {
        std::fs::metadata(file).is_ok_and(|file| file.is_file() && file.len() <= LARGEST)
    };
    let files = files.into_iter().map(|(file, _)| file).filter(small).take(MOST_FILES);
    files.filter_map(|file| std::fs::read(file).ok()).collect()
}

/// The file of a scalable font with a letter.
#[cfg(all(unix, not(target_os = "macos")))]
fn file_with(letter: char) -> Option<PathBuf> {
    let mut command = Command::new("fc-list");
    let pattern = format!(":charset={:x}:scalable=true", u32::from(letter));
    command.args([pattern.as_str(), "file"]).env("LC_ALL", "C");
    let said = String::from_utf8(run(command, b"", TO_ASK).ok()?.out).ok()?;
    let files = said.lines().map(|line| line.trim_end_matches([':', ' ']));
    let fits = |file: &&str| {
        [".ttf", ".otf", ".ttc"].iter().any(|end| file.to_ascii_lowercase().ends_with(end))
    };
    // What looks like our own letters comes first; among equals the same every time.
    let plain = |file: &&str| {
        let apart = APART.iter().any(|style| file.contains(style));
        (apart, !file.contains("Sans"), file.len(), (*file).to_owned())
    };
    files.filter(fits).min_by_key(plain).map(PathBuf::from)
}

/// Other systems have no such list that a program can be asked for; their letters show as boxes, and the app says so.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn file_with(_: char) -> Option<PathBuf> {
    None
}
