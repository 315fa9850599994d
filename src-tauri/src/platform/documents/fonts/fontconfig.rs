use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::super::run::{Limits, run};

/// Asking which fonts have a letter.
const TO_ASK: Limits = Limits { patience: Duration::from_secs(5), most: 1024 * 1024 };

/// Styles that stand apart from plain text, as files are named.
const APART: [&str; 10] =
    ["Bold", "Italic", "Oblique", "Condensed", "Light", "Thin", "Black", "Mono", "Medium", "Color"];

/// The file of a scalable font with a letter, as fontconfig knows it.
pub(super) fn file_with(letter: char) -> Option<PathBuf> {
    let mut command = Command::new("fc-list");
    let pattern = format!(":charset={:x}:scalable=true", u32::from(letter));
    command.args([pattern.as_str(), "file"]).env("LC_ALL", "C.UTF-8");
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
