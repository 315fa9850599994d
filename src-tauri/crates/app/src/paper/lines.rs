use chrono::NaiveDate;
use domain::agreement::{Agreement, Conditions, Line, Signature as Signed, Terms};
use domain::family::Child;
use domain::platform::Method;
use library::Library;
use paper::{Fact, Freedoms, Part, Signature, StepRow};
use vault::Tx;

use super::words::Words;
use crate::account::FreedomRow;
use crate::family::name_of;
use crate::fault::Fault;

/// The freedom that says how often guardians look in.
const LOOK_INS: &str = "look_ins";

/// Whose wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// The child's.
    Child,
    /// The adults', with the child's below.
    Both,
}

/// A label and what it says.
pub(super) fn fact(label: String, value: String) -> Fact {
    Fact { label, value }
}

/// A heading with lines under it.
pub(super) fn part(heading: String, lines: Vec<String>) -> Part {
    Part { heading, note: String::new(), lines }
}

/// At the foot of a paper: when it was put on paper, since what it says goes on changing.
pub(super) fn foot(words: &Words, today: NaiveDate) -> String {
    words.with("paper-foot", &[("day", &words.day(today))])
}

/// Rules, promises or consequences in words.
pub(super) fn lines<'l>(
    words: &Words,
    (kind, wording): (&str, Wording),
    child: &Child,
    lines: impl Iterator<Item = &'l Line>,
) -> Vec<String> {
    let library = Library::in_force();
    let say = |line: &Line| match line {
        Line::Own { text } => text.clone(),
        Line::Library { id } => {
            let theirs = library.say(&format!("{kind}.{id}.child")).to_owned();
            match wording {
                Wording::Child => theirs,
                Wording::Both => {
                    let adult = library.say(&format!("{kind}.{id}.adult")).to_owned();
                    let values = [("name", child.name.as_str()), ("words", theirs.as_str())];
                    format!("{adult}\n{}", words.with("paper-for-child", &values))
                }
            }
        }
    };
    lines.map(say).collect()
}

/// The rules of today, or those that were left for later.
pub(super) fn rules(terms: &Terms, later: bool) -> impl Iterator<Item = &Line> {
    terms.rules.iter().filter(move |rule| rule.later == later).map(|rule| &rule.line)
}

/// What is agreed for the next stage.
pub(super) fn conditions(words: &Words, conditions: &Conditions) -> Vec<String> {
    let counted = [
        ("reviews", conditions.reviews),
        ("drive_alongs", conditions.drive_alongs),
        ("lessons", conditions.lessons),
        ("months", conditions.months),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let mut lines: Vec<String> = counted
        .map(|(what, count)| words.count(&format!("sign-condition-{what}"), count))
        .collect();
    if conditions.settings {
        lines.push(words.say("sign-condition-settings"));
    }
    lines
}

/// The method, how often, and the envelope's last day.
pub(super) fn looking_in(words: &Words, terms: &Terms, rows: &[FreedomRow]) -> Vec<Fact> {
    let mut facts = vec![fact(words.say("paper-method"), method(words, terms.method))];
    let look_ins = rows.iter().find(|row| row.id == LOOK_INS);
    if let Some(step) = look_ins.and_then(|row| row.steps.get(usize::from(row.today))) {
        facts.push(fact(words.say("paper-look-ins"), step.clone()));
    }
    let ends = terms.envelope_ends.filter(|_| terms.method == Some(Method::Envelope));
    if let Some(day) = ends {
        facts.push(fact(words.say("paper-envelope-ends"), words.day(day)));
    }
    facts
}

/// A method's name.
pub(super) fn method(words: &Words, method: Option<Method>) -> String {
    words.say(match method {
        Some(Method::OpenOnRequest) => "account-method-open_on_request",
        Some(Method::Envelope) => "account-method-envelope",
        Some(Method::Follow) => "account-method-follow",
        Some(Method::None) | None => "account-method-none",
    })
}

/// The freedoms as a table without caps; how often guardians look in stands with the method.
pub(super) fn freedoms(rows: &[FreedomRow], wording: Wording) -> Vec<StepRow> {
    let table = rows.iter().filter(|row| row.id != LOOK_INS);
    let table = table.map(|row| {
        let (name, steps) = match wording {
            Wording::Child => (&row.child, &row.child_steps),
            Wording::Both => (&row.name, &row.steps),
        };
        let step = |step: u8| steps.get(usize::from(step)).cloned().unwrap_or_default();
        StepRow {
            name: name.clone(),
            today: step(row.today),
            cap: step(row.cap),
            step: row.today.saturating_add(1),
            steps: u8::try_from(steps.len()).unwrap_or_default(),
        }
    });
    table.collect()
}

/// The table of freedoms with its headings.
pub(super) fn table(words: &Words, (heading, today): (&str, &str), rows: Vec<StepRow>) -> Freedoms {
    Freedoms {
        heading: words.say(heading),
        name: words.say("paper-freedom"),
        today: words.say(today),
        cap: String::new(),
        rows,
    }
}

/// The signatures in their order; a line for a pen where somebody has not signed.
pub(super) fn signatures(
    tx: &Tx<'_>,
    words: &Words,
    agreement: &Agreement,
    child: &Child,
) -> Result<Vec<Signature>, Fault> {
    let signed = tx.of::<Signed>("agreement", agreement.id)?;
    let people = agreement.terms.signers.iter().copied().chain([child.id]);
    let of = people.map(|person| {
        let Some(one) = signed.iter().find(|one| one.person == person) else {
            return Ok(Signature { name: name_of(tx, person)?, ..Signature::default() });
        };
        let alt = words.with("paper-drawn", &[("name", &one.name)]);
        Ok(Signature {
            name: one.name.clone(),
            alt: one.drawn.as_ref().map(|_| alt).unwrap_or_default(),
            drawn: one.drawn.clone(),
            on: words.day(one.signed_on),
        })
    });
    of.collect()
}
