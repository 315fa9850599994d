//! The services' own ages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Confidence, Id, Sources};

/// `data/terms.toml`: the services' own ages, `[[terms]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsAges {
    /// All rows.
    pub terms: Vec<TermsAge>,
    /// Where they were read.
    pub sources: Sources,
}

/// A service's own minimum age.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsAge {
    /// The network's id.
    pub network: Id,
    /// Other ids by which it is asked for.
    #[serde(default)]
    pub also: Vec<Id>,
    /// The service's name, for those that have no network file yet.
    pub name: String,
    /// In full years; `None` where there is no single number.
    #[serde(default)]
    pub age: Option<u32>,
    /// Other ages by place (ISO 3166), where the terms name them.
    #[serde(default)]
    pub places: BTreeMap<String, u32>,
    /// True where a guardian can open a managed account for a younger child.
    #[serde(default)]
    pub with_guardian_below: bool,
    /// The id of another network that suits a younger child (YouTube Kids for YouTube).
    #[serde(default)]
    pub instead: Option<Id>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
