//! The questions of a review, asked of both.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Id, Sources};

/// `data/review.toml`: `[[question]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewQuestions {
    /// In the order in which they are asked.
    pub question: Vec<ReviewQuestion>,
    /// Where they were read.
    pub sources: Sources,
}

/// A question that child and guardian answer separately. Words under `review_question.<id>`: `child`, `guardian`;
/// with answers also `answer.<answer>` and `opening.both_fine`, `both_hard`, `child_lower`, `guardian_lower` and
/// `close`; without answers only `opening.both`. In an opening `{child}` stands for the child's name.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewQuestion {
    /// Stable id.
    pub id: Id,
    /// When it is asked.
    pub turn: Turn,
    /// Asked in any case when a stage change is on the table.
    #[serde(default)]
    pub before_stage: bool,
    /// Of the rotating questions, this one comes first when one of these freedoms moved last time or is seen
    /// differently now.
    #[serde(default)]
    pub freedoms: Vec<Id>,
    /// The answers in their order, from the hard end to the good end. Empty: both write a line. An order is not a
    /// number of points, and is never added up.
    pub answers: Vec<Id>,
    /// Answers outside the order; they count as fine.
    #[serde(default)]
    pub outside: Vec<Id>,
    /// The first answer that counts as the good end. Always there with answers.
    #[serde(default)]
    pub fine_from: Option<Id>,
    /// The last answer that counts as the hard end. Always there with answers.
    #[serde(default)]
    pub hard_to: Option<Id>,
    /// Offers the child a private way out, "I would rather talk to someone else" (words `way_out`), which is never
    /// stored and never shown in the comparison. Exactly one question does.
    #[serde(default)]
    pub way_out: bool,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// When a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// At each review.
    Every,
    /// Takes turns with the others of its sort.
    Rotates,
    /// At each review, at the end: "what next?".
    Last,
}
