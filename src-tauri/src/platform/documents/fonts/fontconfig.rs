use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::super::run::{Limits, run};

/// Asking which fonts there are and what each can draw. A computer with all of Noto answers with 0.3 MB.
const TO_ASK: Limits = Limits { patience: Duration::from_secs(10), most: 16 * 1024 * 1024 };

/// Styles that stand apart from plain text, as files are named.
const APART: [&str; 10] =
    ["Bold", "Italic", "Oblique", "Condensed", "Light", "Thin", "Black", "Mono", "Medium", "Color"];

/// The file of a scalable font, and the letters that it has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FontFile {
    pub(super) path: PathBuf,
    letters: Vec<RangeInclusive<u32>>,
}

impl FontFile {
    pub(super) fn has(&self, letter: char) -> bool {
        self.letters.iter().any(|range| range.contains(&u32::from(letter)))
    }
}

/// Every font file of this computer, as fontconfig knows it: first what looks like our own letters, among equals the same
/// order every time. All letters are asked for, since the arguments of a program can be read by others and the letters of
/// a name are its own.
pub(super) fn files() -> Vec<FontFile> {
    let mut command = Command::new("fc-list");
    command.args([":scalable=true", "file", "charset"]).env("LC_ALL", "C.UTF-8");
    let said = run(command, b"", TO_ASK).map(|ended| ended.out).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let mut lines: Vec<&str> = said.lines().collect();
    lines.sort_by_key(|line| {
        let apart = APART.iter().any(|style| line.contains(style));
        let file = line.split_once(':').map_or(*line, |(file, _)| file);
        (apart, !file.contains("Sans"), file.len(), file)
    });
    lines.into_iter().filter_map(font_file).collect()
}

/// Reads a line such as `/fonts/A.ttf: :charset=20-7e a0`.
fn font_file(line: &str) -> Option<FontFile> {
    let (path, letters) = line.split_once(": :charset=")?;
    let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
    if !["ttf", "otf", "ttc"].contains(&ending.as_str()) {
        return None;
    }
    Some(FontFile { path: path.into(), letters: letters.split(' ').filter_map(range).collect() })
}

fn range(text: &str) -> Option<RangeInclusive<u32>> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let number = |hex| u32::from_str_radix(hex, 16).ok();
    Some(number(first)?..=number(last)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_the_file_and_its_letters() {
        let file = font_file("/fonts/Noto Sans.ttf: :charset=20-7e a0 5d0-5ea").unwrap();
        assert_eq!(file.path, PathBuf::from("/fonts/Noto Sans.ttf"));
        assert!(file.has('a') && file.has('ש') && file.has('\u{a0}'));
        assert!(!file.has('é'));
        assert_eq!(font_file("/fonts/old.pfb: :charset=20-7e"), None);
        assert_eq!(font_file("Fontconfig warning: no fonts"), None);
    }
}
