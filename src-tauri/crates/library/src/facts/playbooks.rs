//! Playbooks: what to say and do when something went wrong.

use serde::{Deserialize, Serialize};

use super::{Id, Sources};

/// `data/playbooks.toml`: `[[playbook]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playbooks {
    /// In the order in which they are offered.
    pub playbook: Vec<Playbook>,
    /// Where they were read.
    pub sources: Sources,
}

/// What to say and do about one kind of trouble: first words before first steps. Words under `playbook.<id>`:
/// `name`, `child` (the child's title), `say.<n>` and `unsaid.<n>` counted from 0, `first.<step>`, `day.<step>`,
/// `keep.<step>`, `not.<step>`, `next.<step>`, and `emergency` where there is one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playbook {
    /// Stable id; also the kind of a bump.
    pub id: Id,
    /// Kinds of help to show, in this order (`for_what` of the help lines).
    pub for_what: Vec<Id>,
    /// The lesson to look at again, where one fits.
    #[serde(default)]
    pub lesson: Option<Id>,
    /// The freedoms that a safety pause would name first.
    #[serde(default)]
    pub freedoms: Vec<Id>,
    /// A picture may be concerned: the form then says never to save, forward or describe it.
    #[serde(default)]
    pub image: bool,
    /// It says when to ring the emergency number (words `emergency`).
    #[serde(default)]
    pub emergency: bool,
    /// Whether somebody who works in child protection has reviewed it. Until then the app says that nobody has.
    pub reviewed: bool,
    /// How many first words there are (`say.<n>`).
    pub say: u8,
    /// How many words are better left unsaid (`unsaid.<n>`).
    pub unsaid: u8,
    /// What to do, in order.
    pub steps: Steps,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// The steps of a playbook: ids that are stable within their list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// The first ten minutes.
    pub first: Vec<Id>,
    /// The first day.
    pub day: Vec<Id>,
    /// What to keep for a report, and what never to.
    pub keep: Vec<Id>,
    /// Better not.
    pub not: Vec<Id>,
    /// To talk about at the next review.
    pub next: Vec<Id>,
}

impl Steps {
    /// All lists with the names that they have in words.
    pub fn lists(&self) -> [(&'static str, &[Id]); 5] {
        [
            ("first", &self.first),
            ("day", &self.day),
            ("keep", &self.keep),
            ("not", &self.not),
            ("next", &self.next),
        ]
    }
}
