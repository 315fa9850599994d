//! The review: the dated sitting at which both answer, compare and decide.

mod compare;
mod decide;
mod pick;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::between::WishAnswer;
use crate::stage::Stage;

pub use compare::{Compared, Opening, Scale, compare};
pub use decide::{Asked, Decision, Evidence, against_evidence, conditions_for, met, moves_to};
pub use pick::{Candidate, Turn, pick};

/// One review of one child. Two of one child are never open at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: Uuid,
    /// The guardian who answers.
    pub guardian: Uuid,
    /// The day it was begun.
    pub begun_on: NaiveDate,
    /// Where it stands.
    pub state: ReviewState,
    /// The questions, in order; ids of the library.
    pub questions: Vec<String>,
    /// What was decided so far.
    pub decisions: Decisions,
    /// The day it ended.
    pub ended_on: Option<NaiveDate>,
}

/// Where a review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewState {
    /// Begun.
    Open,
    /// Held by both.
    Held,
    /// A guardian looked back alone: it does not count as held.
    Alone,
    /// Somebody did not want to go on today. Nothing follows from it.
    Stopped,
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The child.
    Child,
    /// The guardian.
    Guardian,
}

/// One answer. It stays covered until both voices have answered everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its id.
    pub id: Uuid,
    /// The review.
    pub review: Uuid,
    /// Whose.
    pub voice: Voice,
    /// The question.
    pub question: String,
    /// The answer's id in the library; what they wrote, for a question without answers.
    pub answer: String,
}

/// What a review decides. Kept while it is open, put into force when it is held.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Decisions {
    /// One thing to praise.
    pub praise: String,
    /// What they want to remember.
    pub minutes: String,
    /// By account: the steps that move.
    #[ts(type = "Record<string, Record<string, number>>")]
    pub freedoms: BTreeMap<Uuid, BTreeMap<String, u8>>,
    /// By account: on, stay or back.
    #[ts(as = "BTreeMap<String, StageDecision>")]
    pub stages: BTreeMap<Uuid, StageDecision>,
    /// By wish: its answer.
    #[ts(as = "BTreeMap<String, WishAnswer>")]
    pub wishes: BTreeMap<Uuid, WishAnswer>,
    /// The next review.
    pub next: Option<NaiveDate>,
    /// Its local time.
    pub time: Option<NaiveTime>,
    /// The page they were on, to go on there.
    pub page: u32,
}

impl Decisions {
    /// Without what is about one account and these wishes of it.
    #[must_use]
    pub fn without(mut self, account: Uuid, wishes: &BTreeSet<Uuid>) -> Self {
        self.freedoms.remove(&account);
        self.stages.remove(&account);
        self.wishes.retain(|wish, _| !wishes.contains(wish));
        self
    }
}

/// On, stay or back, and a sentence from each where the evidence says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StageDecision {
    /// What they decided.
    pub decision: Decision,
    /// The child's sentence.
    pub child: String,
    /// The guardian's sentence.
    pub guardian: String,
}

/// A move from one stage to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageMove {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The review that decided it.
    pub review: Uuid,
    /// The stage of before.
    pub from_stage: Stage,
    /// The stage of now.
    pub to_stage: Stage,
    /// The day.
    pub moved_on: NaiveDate,
    /// What the evidence was.
    pub evidence: Evidence,
    /// The child's sentence, where one was asked for.
    pub child_words: Option<String>,
    /// The guardian's.
    pub guardian_words: Option<String>,
}
