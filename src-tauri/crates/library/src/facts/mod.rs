//! The shapes of the data files in `data/`, one file each. Facts only: what is said about them lives in `words/`.
//!
//! Every table has `deny_unknown_fields`, so a misspelt key fails the build with its name.

mod agreement;
mod consent_ages;
mod drive_alongs;
mod freedoms;
mod helplines;
mod laws;
mod lessons;
mod network;
mod playbooks;
mod review;
mod terms;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use self::{
    agreement::*, consent_ages::*, drive_alongs::*, freedoms::*, helplines::*, laws::*, lessons::*,
    network::*, playbooks::*, review::*, terms::*,
};

/// An id of the library: lower-case words joined by `_` or `-`, stable for ever.
pub type Id = String;

/// How far a fact can be leaned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The network, a law text, a ministry or a regulator says it.
    Official,
    /// A known news house, law firm or charity says it.
    Reputable,
    /// One source of unknown standing says it.
    Weak,
    /// Nobody confirmed it.
    Unverified,
    /// A family wrote it down for itself. Never in the library's own files.
    Family,
}

/// Where a fact was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page.
    pub url: String,
    /// The page's title, where it has one.
    #[serde(default)]
    pub title: Option<String>,
    /// The page's own date: `2026`, `2026-08` or `2026-08-20`. `None` where the page is undated.
    #[serde(default)]
    pub page_date: Option<String>,
    /// The day it was read.
    pub checked: NaiveDate,
    /// Whether the page itself or a stored copy was read.
    pub read: Read,
    /// How far it can be leaned on.
    pub confidence: Confidence,
}

/// How a page was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Read {
    /// The page itself.
    Live,
    /// A stored copy of the page.
    Copy,
}

/// Sources of one file by key, e.g. `[sources.i1]`.
pub type Sources = BTreeMap<Id, Source>;
