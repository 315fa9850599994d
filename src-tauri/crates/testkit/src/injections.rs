#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a table that cannot be read ends the test"
)]

use serde_json::Value;

const TABLE: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/injections.json"));

/// Texts that would do something if anything took them for more than text: marked-up text, words of templates, of the
/// catalogue and of papers, of databases and shells, tricks with direction, control characters, and very long ones.
#[must_use]
pub fn injections() -> Vec<String> {
    let table: Vec<Value> = serde_json::from_str(TABLE).unwrap();
    let text = |entry: &Value| {
        let times = entry["times"].as_u64().unwrap_or(1);
        entry["text"].as_str().unwrap().repeat(usize::try_from(times).unwrap())
    };
    table.iter().map(text).collect()
}
