//! What a page could send that is no input at all, and input that is far too much.

use serde_json::{Value, json};
use tauri::ipc::InvokeBody;

use crate::arbitrary::{assert_typed, nested};
use crate::home::Home;
use crate::injections::texts;
use crate::{NAMES, call, send};

/// Letters of a text that nobody types.
const LONG: usize = 1_000_000;

#[test]
fn what_is_no_json_is_refused_before_any_command_sees_it() {
    let levels = |levels: usize| format!("{}0{}", "[".repeat(levels), "]".repeat(levels));
    // Tauri reads what the page sends in this way.
    let read = |text: &str| serde_json::from_str::<Value>(text);
    assert_eq!(read(&levels(120)).unwrap(), nested(120));
    let fields = "{\"a\":".repeat(100_000);
    let lists = [levels(128), levels(10_000), "[".repeat(LONG), fields];
    let numbers = ["1e400", "-1e400", "NaN", "Infinity", "-", "01", "0x10", "1."];
    let letters =
        [r#""\ud800""#, r#""\udc00\ud800""#, r#""\ud800\u0041""#, "\"\u{0}\"", r#""\x41""#];
    let others =
        ["", "'a'", "{\"a\":1,}", "[1,]", "{a:1}", "\u{feff}null", "null null", "undefined"];
    let lists = lists.iter().map(String::as_str);
    for text in lists.chain(numbers).chain(letters).chain(others) {
        assert!(read(text).is_err(), "{}", text.chars().take(100).collect::<String>());
    }
    // Of a field that is there twice everybody reads the last.
    assert_eq!(read(r#"{"a":1,"a":2}"#).unwrap(), json!({ "a": 2 }));
    assert_eq!(read("-0").unwrap(), json!(-0.0));
    assert_eq!(read("18446744073709551616").unwrap(), json!(2_f64.powi(64)));
}

#[test]
fn bytes_in_the_place_of_json_are_refused_by_every_command() {
    let home = Home::new();
    let before = home.files();
    for name in NAMES {
        for bytes in [Vec::new(), vec![0xff; 10_000], b"{\"input\":null}".to_vec()] {
            // Those without input take nothing from the page.
            if let Err(refusal) = send(&home.window, name, InvokeBody::Raw(bytes)) {
                assert!(refusal.is_string(), "{name}: {refusal}");
            }
        }
    }
    assert!(before == home.files(), "something was written");
}

#[test]
fn a_text_of_a_million_letters_is_refused_and_leaves_nothing() {
    let home = Home::new();
    let (long, many) = (json!("x".repeat(LONG)), json!(vec![7; LONG / 10]));
    for (name, question) in home.questions() {
        for at in texts("", &question) {
            for odd in [&long, &many] {
                let mut bent = question.clone();
                *bent.pointer_mut(&at).unwrap() = odd.clone();
                let before = home.files();
                match call(&home.window, name, bent) {
                    Err(refusal) => {
                        assert_typed(name, &json!(at), &refusal);
                        assert!(before == home.files(), "{name} refused {at} and wrote");
                    }
                    Ok(_) => {
                        let written = home.files().values().map(Vec::len).sum::<usize>();
                        let there = before.values().map(Vec::len).sum::<usize>();
                        assert!(written < there + LONG, "{name} kept all of {at}");
                    }
                }
            }
        }
    }
}
