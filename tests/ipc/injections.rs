//! Texts that would do something if anything took them for more than text go in wherever a family can write.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use testkit::{Kit, PASSPHRASE, injections};

use crate::arbitrary::assert_typed;
use crate::home::Home;
use crate::{ACCESS, call, window};

/// Where a family writes freely, in a state in which it can write again and again: the command, and where in its input.
/// `*` is an id.
const FREE: [(&str, &str); 25] = [
    ("answer_policy", "/answer"),
    ("do_lesson", "/teachBack"),
    ("note_bump", "/change"),
    ("note_bump", "/helped"),
    ("note_bump", "/what"),
    ("note_drive_along", "/note"),
    ("note_look_in", "/note"),
    ("open_envelope", "/reason"),
    ("save_agreement", "/terms/clauses/0/text"),
    ("save_agreement", "/terms/consequences/0/text"),
    ("save_agreement", "/terms/openPoints/0/text"),
    ("save_agreement", "/terms/promises/0/text"),
    ("save_agreement", "/terms/rules/0/line/text"),
    ("save_child", "/child/name"),
    ("save_decisions", "/decisions/minutes"),
    ("save_decisions", "/decisions/praise"),
    ("save_decisions", "/decisions/stages/*/child"),
    ("save_decisions", "/decisions/stages/*/guardian"),
    ("save_decisions", "/decisions/wishes/*/reason"),
    ("save_guardian", "/name"),
    ("save_own_network", "/network/about"),
    ("save_own_network", "/network/name"),
    ("save_own_setting", "/setting/name"),
    ("save_own_setting", "/setting/why"),
    ("walk_setting", "/why"),
];

/// Written once, or not in this state: a few texts will do.
const SELDOM: [(&str, &str); 5] = [
    ("begin_pause", "/reason"),
    ("make_wish", "/words"),
    ("save_own_network", "/network/readAt"),
    ("save_own_setting", "/setting/choices/0"),
    ("save_own_setting", "/setting/places/ios/0"),
];

/// What is written down elsewhere than in the vault, or only compared.
const NOT_KEPT: [(&str, &str); 1] = [("seal_envelope", "/password")];

/// Fields of one line, where a line's end becomes a space.
fn is_one_line(command: &str, at: &str) -> bool {
    let named = ["/name", "/choices/0", "/places/ios/0"].iter().any(|end| at.ends_with(end));
    command.starts_with("save_own") && named
}

/// What is to be kept of a text: all of it, but for the space around it and for what nobody can see and what would turn
/// the direction of the words beside it.
fn kept(command: &str, at: &str, text: &str) -> String {
    let turns =
        |c: char| ('\u{202a}'..='\u{202e}').contains(&c) || ('\u{2066}'..='\u{2069}').contains(&c);
    let text = if is_one_line(command, at) { text.replace('\n', " ") } else { text.to_owned() };
    let all: String =
        text.chars().filter(|c| *c == '\n' || !c.is_control() && !turns(*c)).collect();
    all.trim().to_owned()
}

/// The pointers to all texts in an input.
pub(crate) fn texts(at: &str, input: &Value) -> Vec<String> {
    match input {
        Value::String(_) => vec![at.to_owned()],
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(i, item)| texts(&format!("{at}/{i}"), item))
            .collect(),
        Value::Object(fields) => {
            let one = |(name, field): (&String, &Value)| texts(&format!("{at}/{name}"), field);
            fields.iter().flat_map(one).collect()
        }
        _ => Vec::new(),
    }
}

/// Every text in a value, also in texts that are JSON themselves.
fn strings(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            if let Ok(inner @ (Value::Array(_) | Value::Object(_))) = serde_json::from_str(text) {
                strings(&inner, found);
            }
            found.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, found)),
        _ => {}
    }
}

/// A place in an input, with the ids in it left out.
fn place(at: &str) -> String {
    let is_id = |part: &&str| part.len() == 36 && part.matches('-').count() == 4;
    let parts = at.split('/').map(|part| if is_id(&part) { "*" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// The questions that write, and an agreement in the family's own words.
fn questions(home: &Home) -> Vec<(&'static str, Value)> {
    let writes = |name: &str| ACCESS.contains(&(name, "writes"));
    let mut questions = home.questions();
    questions.retain(|(name, _)| writes(name) && !["unlock", "create_family"].contains(name));
    let (_, plain) = questions.iter().find(|(name, _)| *name == "save_agreement").unwrap();
    let mut own = plain.clone();
    let child = home.overview()["children"][0]["child"]["id"].clone();
    let (clause, point) =
        ("01890000-0000-7000-8000-000000000001", "01890000-0000-7000-8000-000000000002");
    let line = json!({ "kind": "own", "text": "In our words" });
    let terms = &mut own["terms"];
    terms["rules"][0]["line"] = line.clone();
    terms["promises"][0] = line.clone();
    terms["consequences"][0] = line;
    terms["clauses"] = json!([{ "id": clause, "text": "My door" }]);
    terms["openPoints"] = json!([{ "id": point, "by": child, "text": "Bedtime" }]);
    own["by"] = child;
    questions.push(("save_agreement", own));
    questions
}

/// Asks with each text in this place, and gives what was taken, as it is to be kept.
fn ask(home: &Home, name: &str, at: &str, question: &Value, texts: &[&String]) -> Vec<String> {
    let mut taken = Vec::new();
    for text in texts {
        let mut bent = question.clone();
        *bent.pointer_mut(at).unwrap() = json!(text);
        match call(&home.window, name, bent.clone()) {
            Err(refusal) => assert_typed(name, &bent, &refusal),
            Ok(_) => {
                taken.push(kept(name, at, text));
                // So that there is room for the next.
                if name.starts_with("save_own") || name == "make_wish" {
                    call(&home.window, "undo", json!(null)).unwrap();
                }
            }
        }
    }
    taken
}

fn stored(home: &Home) -> BTreeSet<String> {
    let mut stored = BTreeSet::new();
    home.written().iter().for_each(|value| strings(value, &mut stored));
    stored
}

#[test]
fn what_a_family_writes_is_kept_as_it_is_or_refused_kindly_wherever_it_writes() {
    let home = Home::new();
    let all = injections();
    let all: Vec<&String> = all.iter().collect();
    let few: Vec<&String> = all.iter().copied().step_by(29).collect();
    let mut places = Vec::new();
    for (name, question) in questions(&home) {
        for at in texts("", &question) {
            places.push((name, place(&at), at, question.clone()));
        }
    }
    let known =
        |name: &str, place: &str| [&FREE[..], &SELDOM, &NOT_KEPT].concat().contains(&(name, place));
    let (free, other): (Vec<_>, Vec<_>) =
        places.into_iter().partition(|(name, place, ..)| known(name, place));
    let before = stored(&home);
    for (name, _, at, question) in &other {
        ask(&home, name, at, question, &few);
    }
    // A code, an id or a day in whose place such a text stands is refused or left out.
    let after = stored(&home);
    let came: Vec<_> =
        few.iter().filter(|text| after.contains(**text) && !before.contains(**text)).collect();
    assert!(came.is_empty(), "{came:?} came in where nobody writes freely");

    let mut taken: BTreeMap<(&str, String), Vec<String>> = BTreeMap::new();
    let mut asked = BTreeMap::new();
    for (number, (name, place, at, question)) in free.into_iter().enumerate() {
        let texts: Vec<&String> = match (name, place.as_str()) {
            ("note_look_in", _) | (_, "/terms/clauses/0/text") => all.clone(),
            // All are cleaned alike, so a third of the texts will do, another one in each place.
            free if FREE.contains(&free) => {
                all.iter().copied().skip(number % 3).step_by(3).collect()
            }
            _ => few.clone(),
        };
        let kept = ask(&home, name, &at, &question, &texts);
        *asked.entry((name, place.clone())).or_default() += texts.len();
        taken.entry((name, place)).or_default().extend(kept);
    }
    let stored = stored(&home);
    for ((name, place), texts) in &taken {
        let lost: Vec<_> =
            texts.iter().filter(|text| !text.is_empty() && !stored.contains(*text)).collect();
        if !NOT_KEPT.contains(&(*name, place)) {
            assert!(lost.is_empty(), "{name} {place} did not keep {lost:?}");
        }
        let asked: usize = asked[&(*name, place.clone())];
        let least = if FREE.contains(&(*name, place)) { asked / 2 } else { 1 };
        assert!(texts.len() >= least, "{name} {place} took {} of {asked}", texts.len());
    }
    let asked: Vec<_> = asked.keys().map(|(name, place)| (*name, place.as_str())).collect();
    for place in [&FREE[..], &SELDOM, &NOT_KEPT].concat() {
        assert!(asked.contains(&place), "{place:?} was not asked");
    }
}

#[test]
fn a_family_of_odd_names_is_made_and_opens_again() {
    for text in injections().iter().step_by(9) {
        let kit = Kit::default();
        let window = window(kit.desk);
        let family = json!({
            "guardians": [text],
            "child": { "name": text, "birthYear": 2012, "birthMonth": 3, "country": "GB", "state": null },
            "childUsesLogin": true,
            "lock": { "kind": "passphrase", "passphrase": format!("{PASSPHRASE} {text}") },
        });
        match call(&window, "create_family", family.clone()) {
            Err(refusal) => assert_typed("create_family", &family, &refusal),
            Ok(overview) => {
                let expected = json!(kept("create_family", "", text));
                assert_eq!(overview["guardians"][0]["name"], expected);
                assert_eq!(overview["children"][0]["child"]["name"], expected);
                call(&window, "lock", json!(null)).unwrap();
                let secret = format!("{PASSPHRASE} {text}");
                let unlock = json!({ "kind": "passphrase", "secret": secret });
                assert_eq!(call(&window, "unlock", unlock).unwrap(), overview);
            }
        }
    }
}
