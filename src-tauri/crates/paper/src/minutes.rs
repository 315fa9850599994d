use serde::{Deserialize, Serialize};

use crate::{Fact, Head, Part};

/// The minutes of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Title, day and foot.
    pub head: Head,
    /// Who sat, when, about which accounts.
    pub facts: Vec<Fact>,
    /// Over what was praised.
    pub praise_heading: String,
    /// One thing to praise. Empty: left out.
    pub praise: String,
    /// Over the answers.
    pub answers_heading: String,
    /// What both answered; a family may leave them out.
    pub answers: Vec<Compared>,
    /// What was looked at and decided, in the order of the sitting: since last time, promises, freedoms, stage, settings,
    /// what they want to remember.
    pub parts: Vec<Part>,
    /// The next review.
    pub next_review: Fact,
}

/// One question with both answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compared {
    /// The question.
    pub ask: String,
    /// The child.
    pub child: Said,
    /// The guardian.
    pub guardian: Said,
}

/// What one of them said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The name, not the role.
    pub name: String,
    /// The answer, in words.
    pub answer: String,
}
