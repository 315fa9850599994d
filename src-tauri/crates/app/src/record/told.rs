//! A line as it is shown, with what it is found by.

use chrono::NaiveDate;
use uuid::Uuid;
use vault::{Line, Tx};

use super::lines::{People, of_row};
use super::{RecordKind, RecordLine};
use crate::fault::Fault;

/// A line with what it is found by. Names and the library's words may change, so they are kept as keys; what the family
/// wrote is kept as it is.
pub(super) struct Told {
    pub(super) line: RecordLine,
    words: Option<String>,
    who: Vec<Uuid>,
    topics: Vec<String>,
}

impl Told {
    pub(super) fn new(line: RecordLine) -> Self {
        Self { line, words: None, who: Vec::new(), topics: Vec::new() }
    }

    /// A line about all of them.
    pub(super) fn of_family((kind, what): (RecordKind, &str), id: Uuid, day: NaiveDate) -> Self {
        Self::new(RecordLine {
            id,
            kind,
            what: what.to_owned(),
            day,
            child: None,
            child_name: None,
            account: None,
            network_name: None,
            who: None,
            about: None,
            text: None,
        })
    }

    /// Who did it.
    pub(super) fn by(mut self, people: &People, person: Uuid) -> Self {
        self.line.who = people.name(person);
        self.who.push(person);
        self
    }

    /// Who did it, by names that stand in the row.
    pub(super) fn named(mut self, who: Option<String>) -> Self {
        self.line.who.clone_from(&who);
        self.found_by(who)
    }

    /// What it is about: the words, and the dotted keys under which they are.
    pub(super) fn about(mut self, words: String, topics: impl IntoIterator<Item = String>) -> Self {
        self.line.about = Some(words);
        self.topics.extend(topics);
        self
    }

    /// What it is about, as a number or a day.
    pub(super) fn value(mut self, value: String) -> Self {
        self.line.about = Some(value.clone());
        self.found_by(Some(value))
    }

    /// What they wrote.
    pub(super) fn text(self, text: Option<String>) -> Self {
        self.shows(text.clone()).found_by(text)
    }

    /// What is shown of what they wrote, where more stands around it.
    pub(super) fn shows(mut self, text: Option<String>) -> Self {
        self.line.text = text;
        self
    }

    /// Further words of theirs.
    pub(super) fn found_by(mut self, words: Option<String>) -> Self {
        self.words = super::lines::below([self.words.take(), words]);
        self
    }

    /// Further words of the library, by their dotted keys.
    pub(super) fn on(mut self, topics: impl IntoIterator<Item = String>) -> Self {
        self.topics.extend(topics);
        self
    }

    fn keys(&self) -> Vec<String> {
        let mut keys = vec![kind_key(self.line.kind)];
        keys.extend(self.line.child.map(person_key));
        keys.extend(self.line.account.map(account_key));
        keys.extend(self.who.iter().copied().map(person_key));
        keys.extend(self.topics.iter().map(|topic| topic_key(topic)));
        keys.sort();
        keys.dedup();
        keys
    }
}

/// How lines of a kind are found.
pub(super) fn kind_key(kind: RecordKind) -> String {
    format!("kind:{}", serde_json::to_value(kind).unwrap_or_default())
}

/// How lines about or by somebody are found.
pub(super) fn person_key(person: Uuid) -> String {
    format!("person:{person}")
}

/// How lines about an account are found.
pub(super) fn account_key(account: Uuid) -> String {
    format!("account:{account}")
}

/// Before a dotted key of the library.
pub(super) const TOPIC: &str = "topic:";

fn topic_key(topic: &str) -> String {
    format!("{TOPIC}{topic}")
}

/// Tells the lines of what was changed since they were told last.
///
/// # Errors
/// What the vault says.
pub(crate) fn tell(tx: &Tx<'_>) -> Result<(), Fault> {
    if !tx.has_untold()? {
        return Ok(());
    }
    let people = People::of(tx)?;
    for (entity, id) in tx.untold()? {
        let lines = of_row(tx, &people, &entity, id)?;
        let lines = lines.iter().map(|told| Line {
            day: told.line.day,
            text: told.words.clone().unwrap_or_default(),
            keys: told.keys(),
        });
        tx.tell(&entity, id, &lines.collect::<Vec<_>>())?;
    }
    Ok(tx.all_told()?)
}
