//! Who to call.

use serde::{Deserialize, Serialize};

use super::{Confidence, Id, Sources};

/// `data/helplines.toml`: who to call, `[[country]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helplines {
    /// By country; `*` is everywhere.
    pub country: Vec<CountryHelp>,
    /// Where they were read.
    pub sources: Sources,
}

/// What to call in a country.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountryHelp {
    /// ISO 3166-1 alpha-2, or `*`.
    pub place: String,
    /// Emergency numbers; empty for `*`.
    #[serde(default)]
    pub emergency: Vec<String>,
    /// Sources of the emergency numbers.
    #[serde(default)]
    pub emergency_sources: Vec<Id>,
    /// Helplines and reporting bodies.
    #[serde(default)]
    pub line: Vec<Helpline>,
}

/// A helpline or a body that takes reports.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Stable id.
    pub id: Id,
    /// Its own name.
    pub name: String,
    /// What for: `talk` (a child who wants to talk), `image` (pictures), `report` (a crime or a stranger), `bullying`, `suicide`, `family` (someone at home).
    pub for_what: Vec<Id>,
    /// A number to ring, only from an official or reputable source.
    #[serde(default)]
    pub phone: Option<String>,
    /// A number to write to.
    #[serde(default)]
    pub text: Option<String>,
    /// A page.
    #[serde(default)]
    pub url: Option<String>,
    /// Opening hours, short and language-neutral (`24/7`, `Mo–Fr 14–20`).
    #[serde(default)]
    pub hours: Option<String>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
