//! Ages of digital consent.

use serde::{Deserialize, Serialize};

use super::{Confidence, Id, Sources};

/// `data/consent-ages.toml`: ages of digital consent, `[[consent_age]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAges {
    /// All rows.
    pub consent_age: Vec<ConsentAge>,
    /// Where they were read.
    pub sources: Sources,
}

/// Below `age` a guardian must agree when a service leans on consent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentAge {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// In full years.
    pub age: u32,
    /// How sure we are.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
