//! What a family's screens are told, for the tests of the interface: real answers, so that each screen is drawn there as
//! it would be.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::call;
use crate::home::Home;

/// What screens ask for.
const ASKED: [&str; 22] = [
    "state",
    "overview",
    "networks",
    "network",
    "ask_gate",
    "account",
    "lessons",
    "lesson",
    "agreement",
    "walk",
    "review",
    "reminders",
    "drive_alongs",
    "playbooks",
    "playbook",
    "licence",
    "record",
    "papers",
    "read_paper",
    "own",
    "library",
    "crisis",
];

/// Lists are cut to their beginning: a screen shows the second line as the first.
const MOST: usize = 3;

fn cut(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.truncate(MOST);
            items.iter_mut().for_each(cut);
        }
        Value::Object(fields) => fields.values_mut().for_each(cut),
        _ => {}
    }
}

/// The names of an answer's fields, or of those of a list's first line.
fn fields(value: &Value) -> BTreeSet<&String> {
    let value = value.get(0).unwrap_or(value);
    value.as_object().map(|fields| fields.keys().collect()).unwrap_or_default()
}

#[test]
fn the_tests_of_the_interface_know_what_screens_are_told() {
    let home = Home::new();
    let mut answers = Map::new();
    let questions = home.questions();
    let on_the_road = questions.iter().find(|(name, _)| *name == "licence").unwrap().1.clone();
    let child = questions.iter().find(|(name, _)| *name == "review").unwrap().1["child"].clone();
    let everything = json!({
        "words": "", "child": child, "account": null, "kinds": [], "from": null, "until": null, "skip": 0,
    });
    for (name, question) in questions {
        if ASKED.contains(&name) {
            let question = match name {
                "account" => on_the_road.clone(),
                "record" => everything.clone(),
                _ => question,
            };
            let mut answer = call(&home.window, name, question.clone()).unwrap();
            cut(&mut answer);
            answers.insert(name.to_owned(), json!({ "input": question, "output": answer }));
        }
    }
    assert_eq!(answers.len(), ASKED.len());
    let answers = Value::Object(answers);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/answers.json");
    if std::env::var_os("PASSENGER_SEAT_GEN").is_some() {
        let text = serde_json::to_string(&answers).unwrap();
        std::fs::write(&file, text + "\n").unwrap();
    }
    let known: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    for name in ASKED {
        let (known, now) = (&known[name]["output"], &answers[name]["output"]);
        let made = "PASSENGER_SEAT_GEN=1 cargo test --test ipc -- answers";
        assert_eq!(fields(known), fields(now), "{name} has other fields now: {made}");
    }
}
