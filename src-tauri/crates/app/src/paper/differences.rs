use domain::agreement::{Conditions, Difference as Found, Line};
use domain::family::Child;
use library::Library;
use paper::Difference;

use super::lines::{conditions, method};
use super::words::Words;

/// One difference between two versions, in words.
pub(super) fn difference(words: &Words, child: &Child, found: &Found) -> Vec<Difference> {
    let day = |day: &Option<_>| day.map(|day| words.day(day)).unwrap_or_default();
    let one = |what: String, before: String, now: String| vec![Difference { what, before, now }];
    match found {
        Found::Added { part, line } => {
            let (kind, text) = (code(part), line);
            one(named(words, &format!("added-{kind}"), child), String::new(), say(&kind, text))
        }
        Found::Removed { part, line } => {
            let (kind, text) = (code(part), line);
            one(named(words, &format!("removed-{kind}"), child), say(&kind, text), String::new())
        }
        Found::Freedom { freedom, from, to } => {
            let library = Library::in_force();
            let step = |step: &Option<u8>| match step {
                Some(step) => {
                    library.say(&format!("freedom.{freedom}.step.{step}.adult")).to_owned()
                }
                None => String::new(),
            };
            one(library.say(&format!("freedom.{freedom}.name")).to_owned(), step(from), step(to))
        }
        Found::Method { from, to } => {
            one(words.say("paper-method"), method(words, *from), method(words, *to))
        }
        Found::EnvelopeEnds { from, to } => {
            one(words.say("paper-envelope-ends"), day(from), day(to))
        }
        Found::Conditions { from, to } => {
            let list = |one: &Conditions| conditions(words, one).join("\n");
            one(words.say("paper-conditions"), list(from), list(to))
        }
        Found::Review { from, to } => one(words.say("paper-first-review"), day(from), day(to)),
        Found::Signers => one(words.say("paper-diff-signers"), String::new(), String::new()),
    }
}

fn named(words: &Words, what: &str, child: &Child) -> String {
    words.with(&format!("paper-diff-{what}"), &[("name", &child.name)])
}

/// The code of a part, as the library and the words call it.
fn code(part: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(part).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn say(kind: &str, line: &Line) -> String {
    match line {
        Line::Own { text } => text.clone(),
        Line::Library { id } => Library::in_force().say(&format!("{kind}.{id}.adult")).to_owned(),
    }
}
