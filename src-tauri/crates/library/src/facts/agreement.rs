//! Rules, promises and consequences.

use domain::age::AgeBand;
use serde::{Deserialize, Serialize};

use super::{Id, Sources};

/// `data/agreement.toml`: rules, promises, consequences.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementParts {
    /// Rules for both to choose from; words under `rule.<id>` (`adult`, `child`, `why`).
    pub rule: Vec<Rule>,
    /// What guardians promise; words under `promise.<id>`.
    pub promise: Vec<Promise>,
    /// Small consequences; words under `consequence.<id>` (`adult`, `child`, `size`).
    pub consequence: Vec<Consequence>,
    /// Where they were read.
    pub sources: Sources,
}

/// A rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id.
    pub id: Id,
    /// `help`, `posting`, `privacy`, `pictures`, `people`, `kindness`, `time`, `feed`, `money`, `keys` or `ai`.
    pub category: Id,
    /// For whom.
    pub ages: Vec<AgeBand>,
    /// Ages for which it is one of the five to begin with.
    #[serde(default)]
    pub starter_for: Vec<AgeBand>,
    /// The freedom it belongs to, where there is one.
    #[serde(default)]
    pub freedom: Option<Id>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A promise of the guardians.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// Stable id.
    pub id: Id,
    /// In every agreement. Exactly one is: the amnesty.
    #[serde(default)]
    pub always: bool,
    /// Suggested to begin with.
    #[serde(default)]
    pub starter: bool,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A small, short consequence.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// Stable id.
    pub id: Id,
    /// Suggested to begin with.
    #[serde(default)]
    pub starter: bool,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
