//! Texts that would do something if anything took them for more than text are drawn as they are: nothing is run, no file
//! is read, and no paper leads anywhere.

use std::collections::BTreeSet;
use std::fs;

use lopdf::Object;
use paper::Report;
use serde_json::{Value, to_value, to_vec};

use crate::access::poppler;
use crate::program::{order, place, run};
use crate::samples::all;

const TABLE: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/injections.json"));

struct Injection {
    kind: String,
    text: String,
}

fn injections() -> Vec<Injection> {
    let table: Vec<Value> = serde_json::from_str(TABLE).expect("the table");
    let one = |entry: &Value| {
        let text = |name: &str| entry[name].as_str().expect("a text").to_owned();
        let times = usize::try_from(entry["times"].as_u64().unwrap_or(1)).expect("a few");
        Injection { kind: text("kind"), text: text("text").repeat(times) }
    };
    let all = table.iter().map(one);
    // The app takes no note of more than two thousand letters; longer ones are refused, which another test shows.
    all.filter(|one| one.text.len() <= 2_000).collect()
}

/// Puts the next text behind each text of a document.
fn fill(key: &str, value: &mut Value, next: &mut impl Iterator<Item = String>) {
    match value {
        Value::String(_) if matches!(key, "kind" | "stage" | "place" | "drawn" | "content") => {}
        Value::String(text) => *text = next.next().unwrap_or_default(),
        Value::Array(list) => list.iter_mut().for_each(|one| fill(key, one, next)),
        Value::Object(map) => map.iter_mut().for_each(|(key, one)| fill(key, one, next)),
        _ => {}
    }
}

/// The keys of everything in a PDF.
fn gather(object: &Object, keys: &mut BTreeSet<String>) {
    let dict = match object {
        Object::Dictionary(dict) => dict,
        Object::Stream(stream) => &stream.dict,
        Object::Array(list) => return list.iter().for_each(|one| gather(one, keys)),
        _ => return,
    };
    for (key, value) in dict {
        keys.insert(String::from_utf8_lossy(key).into_owned());
        gather(value, keys);
    }
}

#[test]
fn every_paper_draws_odd_texts_as_they_are_and_leads_nowhere() {
    let texts: Vec<String> = injections().into_iter().map(|one| one.text).collect();
    for (number, (name, document)) in all().into_iter().enumerate() {
        let mut value = to_value(order(document)).expect("JSON");
        let mut next = texts.iter().cycle().skip(number * 40).cloned();
        fill("", &mut value["document"], &mut next);
        let ran = run(&to_vec(&value).expect("JSON"));
        assert!(matches!(ran.report, Report::Made { .. }), "{name}: {:?}", ran.report);
        let pdf = lopdf::Document::load_mem(&ran.out).expect("a PDF");
        let mut keys = BTreeSet::new();
        pdf.objects.values().for_each(|object| gather(object, &mut keys));
        assert!(keys.contains("StructTreeRoot"), "{keys:?}");
        for lead in ["JavaScript", "JS", "Launch", "URI", "EmbeddedFiles", "AA", "AcroForm", "F"] {
            assert!(!keys.contains(lead), "{name} has {lead}");
        }
    }
}

#[test]
fn marked_up_words_stand_on_the_paper_letter_by_letter() {
    let (name, document) = all().remove(0);
    let texts = injections();
    let texts = texts.iter().filter(|one| {
        ["typst", "tag", "template", "fluent", "entity", "path"].contains(&one.kind.as_str())
    });
    let texts: Vec<&str> = texts
        .map(|one| one.text.as_str())
        .filter(|text| text.is_ascii() && !text.contains(char::is_control))
        .collect();
    assert!(texts.len() > 100);
    let mut value = to_value(order(document)).expect("JSON");
    for part in texts.chunks(20) {
        value["document"]["parts"] = serde_json::json!([{ "heading": "As it is", "lines": part }]);
        let ran = run(&to_vec(&value).expect("JSON"));
        assert!(matches!(ran.report, Report::Made { .. }), "{name}: {:?}", ran.report);
        let file = "injections.pdf";
        fs::write(place(file), &ran.out).expect("a file");
        let drawn = bare(&poppler("pdftotext", &["-raw"], file));
        for text in part {
            assert!(drawn.contains(&bare(text)), "{text} is not in {drawn}");
        }
        assert!(!drawn.contains("root:x:0"), "a file was read");
    }
}

/// Without what a line's end may add or take.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{200b}'))
        .collect()
}
