//! Freedoms: ordered scales and their caps.

use std::collections::BTreeMap;

use domain::{age::AgeBand, stage::Column};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Id, Sources};

/// `data/freedoms.toml`: ordered scales, `[[freedom]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freedoms {
    /// All scales.
    pub freedom: Vec<Freedom>,
    /// Where the direction was read; the exact months are judgement.
    pub sources: Sources,
}

/// One freedom: an ordered scale from the most careful step (0) on.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freedom {
    /// Stable id; words under `freedom.<id>` (`name`, `child`, `what`, `step.<n>.adult`, `step.<n>.child`).
    pub id: Id,
    /// Number of steps.
    pub steps: u8,
    /// One of the four that matter most and are chosen one by one in the shortest set-up.
    #[serde(default)]
    pub core: bool,
    /// The loosest step a column allows, by age band.
    pub caps: BTreeMap<AgeBand, BTreeMap<Column, u8>>,
    /// What the numbers rest on.
    pub basis: Basis,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// What a default rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Direction and start are supported.
    Evidence,
    /// Some of it is.
    Mixed,
    /// Ours.
    Judgement,
}
