//! What was measured, as a table to read and as keys for other programs.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Map, Value, json};

/// What was measured.
#[derive(Debug, Default)]
pub struct Report {
    /// Tables in Markdown.
    pub text: String,
    /// The numbers that count, by their names.
    pub keys: Map<String, Value>,
}

/// A line of a table.
pub(crate) fn row(name: &str, count: usize, values: &[f64]) -> String {
    let mut line = format!("| {name} | {count} |");
    for value in values {
        // Writing into text never fails.
        let _ = write!(line, " {value:.2} |");
    }
    line
}

impl Report {
    pub(crate) fn heading(&mut self, name: &str, columns: &[&str]) {
        let columns: String = columns.iter().map(|column| format!(" {column} |")).collect();
        let rule = "|---:".repeat(columns.matches('|').count());
        self.line(format!("\n| {name} |{columns}\n|---{rule}|"));
    }

    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    pub(crate) fn note(&mut self, words: &str) {
        self.line(format!("\n{words}"));
    }

    pub(crate) fn key(&mut self, name: &str, value: f64) {
        self.keys.insert(name.to_owned(), json!((value * 100.0).round() / 100.0));
    }

    /// Writes the numbers into a file, beside those that another part left there.
    pub fn keep(&self, path: &Path) {
        let there = std::fs::read(path).ok().and_then(|text| serde_json::from_slice(&text).ok());
        let mut all: Map<String, Value> = there.unwrap_or_default();
        all.extend(self.keys.clone());
        std::fs::write(path, serde_json::to_vec_pretty(&all).unwrap()).unwrap();
    }
}
