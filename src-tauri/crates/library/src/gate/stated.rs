//! A network that a family wrote down itself. What it says there is shown as its own words and decides nothing.

use chrono::NaiveDate;

use super::{
    Finding, Verdict,
    child::Child,
    evidence::{Evidence, Weight},
};
use crate::facts::{Confidence, LawStatus, NetworkKind, Source};

/// What a family wrote of a network of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// Its name.
    pub name: String,
    /// What kind of place it is: laws that cover a kind cover it.
    pub kind: NetworkKind,
    /// The age its terms ask for, as the family read it.
    pub age: Option<u32>,
    /// Where the family read that, in words; empty where it is an address, or nothing was said.
    pub read_at: String,
    /// The address where the family read that.
    pub source: Option<Source>,
    /// The day it was written down.
    pub written_on: NaiveDate,
}

/// What the family read in the terms.
pub(super) fn evidence(network: &str, stated: &Stated, child: Child) -> Evidence {
    Evidence {
        alone: match stated.age {
            Some(age) if child.is_under(age) => child.not_before(age),
            _ => Verdict::Yes,
        },
        weight: Weight::Doubtful,
        finding: Finding {
            id: network.to_owned(),
            status: LawStatus::InForce,
            counts: false,
            check: true,
            age: stated.age,
            from: None,
            confidence: Confidence::Family,
            sources: stated.source.iter().cloned().collect(),
            as_of: Some(stated.written_on),
            past_its_limit: false,
            name: stated.name.clone(),
            says: stated.read_at.clone(),
        },
    }
}
