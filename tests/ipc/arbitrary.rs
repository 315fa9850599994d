//! Arbitrary input, on a desk without a family and on an open one in the middle of its way.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use serde_json::{Map, Value, json};
use testkit::{Kit, PASSPHRASE};

use crate::home::Home;
use crate::{ACCESS, NAMES, call, window};

/// What a family looks at, whatever was written before.
const READS: [&str; 8] =
    ["overview", "networks", "ask_gate", "account", "lessons", "lesson", "agreement", "walk"];

/// Values that no field expects, or only just: wrong kinds, the ends of numbers and dates, text that is long or tricky.
fn odd_values() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(i32::MAX),
        json!(u64::MAX),
        json!(1e308),
        json!(""),
        json!("💥\u{202e}\u{0}"),
        json!("x".repeat(10_000)),
        json!("00000000-0000-0000-0000-000000000000"),
        json!("+262142-12-31"),
        json!("-262143-01-01"),
        json!([1, "two"]),
        json!({ "account": "not-an-id" }),
        json!(-0.0),
        json!(2_f64.powi(64)),
        json!("NaN"),
        nested(DEEP),
    ]
}

/// Levels that are read at all; one more is for the input around it. (`serde_json` stops at 128.)
const DEEP: usize = 120;

/// Lists in lists.
pub(crate) fn nested(levels: usize) -> Value {
    (0..levels).fold(json!(0), |inner, _| json!([inner]))
}

/// The input with one value after the other replaced by an odd one, left out, or a thousand times there.
fn bent(input: &Value) -> Vec<Value> {
    let mut all = odd_values();
    match input {
        Value::Object(fields) => {
            for (name, field) in fields {
                let with = |value| {
                    let mut copy = fields.clone();
                    copy.insert(name.clone(), value);
                    Value::Object(copy)
                };
                all.extend(bent(field).into_iter().map(with));
                let others = fields.iter().filter(|(other, _)| *other != name);
                all.push(Value::Object(Map::from_iter(
                    others.map(|(name, field)| (name.clone(), field.clone())),
                )));
            }
        }
        Value::Array(items) => {
            if let Some((first, rest)) = items.split_first() {
                let with = |value| Value::Array([&[value], rest].concat());
                all.extend(bent(first).into_iter().map(with));
                all.push(Value::Array(vec![first.clone(); 1_000]));
            }
        }
        _ => {}
    }
    all
}

/// A refusal the interface has words for: a code and its fields, or that the input was not of the command's shape.
pub(crate) fn assert_typed(name: &str, input: &Value, refusal: &Value) {
    let case = || format!("{name} of {} answers {refusal}", short(input));
    if let Some(text) = refusal.as_str() {
        assert!(
            text.starts_with(&format!("invalid args `input` for command `{name}`")),
            "{}",
            case()
        );
        return;
    }
    let keys: Vec<_> = refusal.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["code", "fields", "wait"], "{}", case());
    assert_ne!(refusal["code"], "internal", "{}", case());
}

fn short(input: &Value) -> String {
    input.to_string().chars().take(300).collect()
}

/// The names of everybody, guardians first.
fn names(overview: &Value) -> Vec<&Value> {
    let guardians = overview["guardians"].as_array().unwrap().iter().map(|line| &line["name"]);
    let children = overview["children"].as_array().unwrap().iter();
    guardians.chain(children.map(|line| &line["child"]["name"])).collect()
}

#[test]
fn every_command_of_the_table_is_registered_and_takes_arbitrary_input_kindly() {
    let window = window(Kit::default().desk);
    for name in NAMES {
        for input in odd_values() {
            if let Err(refusal) = call(&window, name, input.clone()) {
                assert_typed(name, &input, &refusal);
            }
        }
    }
}

#[test]
fn every_command_understands_the_question_it_is_asked_here() {
    let home = Home::new();
    let questions = home.questions();
    let asked: BTreeSet<_> = questions.iter().map(|(name, _)| *name).collect();
    assert_eq!(asked, NAMES.iter().copied().collect());
    for (name, question) in questions {
        if let Err(refusal) = call(&home.window, name, question.clone()) {
            assert_typed(name, &question, &refusal);
            assert!(!refusal.is_string(), "{name}: {refusal}");
        }
    }
}

/// Asks one command its question in every bent way and then as it is. True where it took one of them.
fn ask_bent(home: &Home, name: &str, question: &Value) -> bool {
    let mut taken = false;
    let (mut before, mut named) = (home.files(), home.overview());
    let inputs = bent(question).into_iter().chain([question.clone()]);
    // Locking has its turn at the end of all.
    for input in inputs.filter(|input| name != "lock" || !input.is_null()) {
        match call(&home.window, name, input.clone()) {
            Err(refusal) => {
                assert_typed(name, &input, &refusal);
                assert!(before == home.files(), "{name} refused {} and wrote", short(&input));
            }
            Ok(_) => {
                let now = home.overview();
                if !["save_guardian", "save_child"].contains(&name) {
                    assert_eq!(names(&named), names(&now), "{name} of {}", short(&input));
                }
                (before, named, taken) = (home.files(), now, true);
            }
        }
    }
    taken
}

#[test]
fn a_family_on_its_way_takes_bent_input_kindly_and_a_refusal_changes_nothing() {
    let home = Home::new();
    let questions = home.questions();
    for (name, question) in &questions {
        let (rows, sealed) = (home.rows(), home.kit.keyring.names());
        // A calendar file is remembered, so that the next one moves or cancels what a calendar has.
        let writes = ACCESS.contains(&(name, "writes")) || *name == "save_calendar";
        if !(ask_bent(&home, name, question) && writes) {
            assert!(rows == home.rows(), "{name} wrote into the vault");
            assert_eq!(sealed, home.kit.keyring.names(), "{name} wrote into the keyring");
        }
    }
    for (name, question) in questions.iter().filter(|(name, _)| READS.contains(name)) {
        let answer = call(&home.window, name, question.clone());
        assert!(answer.is_ok(), "{name} can no longer be read: {answer:?}");
    }
    let before = home.overview();
    call(&home.window, "lock", json!(null)).unwrap();
    // The wrong secrets among the bent ones slowed guessing down.
    home.kit.clock.pass(TimeDelta::days(1));
    let secret = json!({ "kind": "passphrase", "secret": PASSPHRASE });
    let after = call(&home.window, "unlock", secret).unwrap();
    assert_eq!(names(&before), names(&after), "the vault opens to the same family");
}
