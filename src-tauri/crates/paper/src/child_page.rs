use serde::{Deserialize, Serialize};

use crate::{Fact, Freedoms, Head, Part, Plate};

/// The child's page: the same facts that the guardians see, for reading together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildPage {
    /// Title and foot.
    pub head: Head,
    /// First sentences. May be empty.
    #[serde(default)]
    pub about: Vec<String>,
    /// The next review.
    pub next_review: Fact,
    /// The accounts.
    pub accounts: Vec<ChildAccount>,
    /// What belongs to no account: lessons done, bumps.
    pub parts: Vec<Part>,
}

/// One account on the child's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChildAccount {
    /// The network, with the stage in words (“Instagram, learner’s permit”).
    pub heading: String,
    /// The plate of its stage.
    #[serde(default)]
    pub plate: Option<Plate>,
    /// The road.
    #[serde(default)]
    pub road: Option<Road>,
    /// Method, look-ins, envelope, dates.
    pub facts: Vec<Fact>,
    /// The freedoms.
    pub freedoms: Freedoms,
    /// Rules, promises, own clauses, openings of the envelope with the reasons, look-ins, what is agreed for the next stage.
    pub parts: Vec<Part>,
}

/// The road of an account as a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Road {
    /// The same facts as a sentence, for those who listen.
    pub alt: String,
    /// The stops, two to five, in order.
    pub stops: Vec<Stop>,
}

/// A stop of the road.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Its plate.
    pub plate: Plate,
    /// Whether it is behind, here or ahead.
    pub place: StopPlace,
    /// Under its name (“you are here”, “about April”, “by October 2027”). May be empty.
    #[serde(default)]
    pub when: String,
}

/// Where a stop lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopPlace {
    /// Behind us.
    Behind,
    /// Here.
    Here,
    /// Ahead.
    Ahead,
}
