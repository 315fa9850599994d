use serde::{Deserialize, Serialize};

use crate::{Fact, Freedoms, Head, Part, Signature};

/// The agreement on exactly one page, for the fridge. Long content is set smaller, and at last cut to what fits with
/// [`more`](Self::more) under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FridgeSheet {
    /// Title, plate and foot.
    pub head: Head,
    /// The next review: the largest thing on the page.
    pub next_review: Fact,
    /// The rules.
    pub rules: Part,
    /// The child's own clauses, with the child's name in the heading.
    pub clauses: Part,
    /// What the guardians promise.
    pub promises: Part,
    /// Small consequences.
    pub consequences: Part,
    /// The freedoms that matter most.
    pub freedoms: Freedoms,
    /// The method, look-ins and the like.
    pub facts: Vec<Fact>,
    /// Who signed.
    pub signatures: Vec<Signature>,
    /// That it is a promise and not a contract.
    pub promise: String,
    /// Said where lines had to be left out (“There is more in the full agreement.”).
    pub more: String,
}

/// The agreement in full.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// Title, version and plate.
    pub head: Head,
    /// That it is a promise and not a contract.
    pub promise: String,
    /// The method, dates and the like, over the parts.
    pub facts: Vec<Fact>,
    /// Rules, the child's clauses, promises, consequences, conditions for the next stage, in their order.
    pub parts: Vec<Part>,
    /// All freedoms.
    pub freedoms: Freedoms,
    /// Over the signatures.
    pub signatures_heading: String,
    /// Who signed, guardians first.
    pub signatures: Vec<Signature>,
    /// Over the versions.
    pub versions_heading: String,
    /// Over the columns of differences.
    pub difference_columns: DifferenceColumns,
    /// The versions, newest first. Empty: left out.
    pub versions: Vec<Version>,
}

/// One version and what it changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Which, and since when (“Version 2, 3 November 2026”).
    pub heading: String,
    /// Who signed it, in words. May be empty.
    #[serde(default)]
    pub signed_by: String,
    /// What is different from the version before.
    pub differences: Vec<Difference>,
}

/// The names of the columns of differences.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DifferenceColumns {
    /// Over what happened (“What”).
    pub what: String,
    /// Over how it was (“Before”).
    pub before: String,
    /// Over how it is (“Now”).
    pub now: String,
}

/// One readable difference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// What happened, in a word or two (“New rule”, “Gone”, “Who can message”).
    pub what: String,
    /// How it was. Empty where it is new.
    #[serde(default)]
    pub before: String,
    /// How it is now. Empty where it is gone.
    #[serde(default)]
    pub now: String,
}
