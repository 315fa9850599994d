//! Networks and settings that a family wrote down itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::platform::{Method, NetworkKind, Platform};

/// What the ids of a family's own networks and settings begin with, wherever they stand beside the library's.
const OWN: &str = "own-";

/// A network that is not in the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNetwork {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: Option<String>,
    /// What kind of place it is.
    pub kind: NetworkKind,
    /// Its address, `https` only.
    pub url: Option<String>,
    /// Where it can be used.
    pub platforms: Vec<Platform>,
    /// The age its terms ask for, in years, as the family read it.
    pub terms_age: Option<u32>,
    /// Where the family read that: an address, or where it stands.
    pub read_at: Option<String>,
    /// The methods that work.
    pub methods: Vec<Method>,
    /// The freedoms that mean something there: ids of the library.
    pub freedoms: Vec<String>,
    /// The day it was written down or changed last.
    pub written_on: NaiveDate,
}

/// A setting that is not in the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSetting {
    /// Its id.
    pub id: Uuid,
    /// The network: an id of the library, or [`own_id`] of one of the family's own.
    pub network: String,
    /// What it is called.
    pub name: String,
    /// Why it matters.
    pub why: Option<String>,
    /// Whether it is needed for the permit.
    pub must_do: bool,
    /// Menu labels by platform; a platform that is missing means "look for …".
    pub places: BTreeMap<Platform, Vec<String>>,
    /// The choices, from the most careful one. A choice is its own id: in other words it is another choice, which is
    /// looked at again.
    pub choices: Vec<String>,
    /// The freedom that governs it.
    pub freedom: Option<String>,
    /// With a freedom: the choice for each of its steps.
    pub by_step: Vec<String>,
    /// Without a freedom: the choice that fits.
    pub suggested: Option<String>,
    /// The day it was written down or changed last.
    pub written_on: NaiveDate,
}

/// The id under which a family's own network or setting stands beside the library's.
#[must_use]
pub fn own_id(id: Uuid) -> String {
    format!("{OWN}{id}")
}

/// The other way: `None` for an id of the library.
#[must_use]
pub fn own_uuid(id: &str) -> Option<Uuid> {
    id.strip_prefix(OWN)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_id_leads_back_and_an_id_of_the_library_does_not() {
        let id = Uuid::from_u128(7);
        assert_eq!(own_uuid(&own_id(id)), Some(id));
        assert_eq!(own_uuid("instagram"), None);
        assert_eq!(own_uuid("own-instagram"), None);
    }
}
