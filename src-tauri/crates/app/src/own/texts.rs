//! A network and a setting as they are typed, and as they stand in a file.

use std::collections::BTreeMap;

use domain::own::{OwnNetwork, OwnSetting};
use domain::platform::{Method, NetworkKind, Platform};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a family writes of a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NetworkTexts {
    /// Its name.
    pub name: String,
    /// What it is; may be empty.
    pub about: String,
    /// What kind of place it is; `null` while nobody has chosen.
    pub kind: Option<NetworkKind>,
    /// Its address; may be empty.
    pub url: String,
    /// Where it can be used.
    pub platforms: Vec<Platform>,
    /// The age its terms ask for, in years; `null` where the family did not read that.
    pub terms_age: Option<u32>,
    /// Where the family read that; may be empty.
    pub read_at: String,
    /// The methods that work there; *open on request* always does.
    pub methods: Vec<Method>,
    /// The freedoms that mean something there: ids of the library.
    pub freedoms: Vec<String>,
}

/// What a family writes of a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettingTexts {
    /// What it is called.
    pub name: String,
    /// Why it matters; may be empty.
    pub why: String,
    /// Whether it is needed for the permit.
    pub must_do: bool,
    /// Menu labels by platform; empty or missing means "look for …".
    #[ts(as = "BTreeMap<String, Vec<String>>")]
    pub places: BTreeMap<Platform, Vec<String>>,
    /// The choices, from the most careful one.
    pub choices: Vec<String>,
    /// The freedom that governs it.
    pub freedom: Option<String>,
    /// With a freedom: the choice for each of its steps.
    pub by_step: Vec<String>,
    /// Without a freedom: the choice that fits.
    pub suggested: Option<String>,
}

impl From<OwnNetwork> for NetworkTexts {
    fn from(own: OwnNetwork) -> Self {
        Self {
            name: own.name,
            about: own.about.unwrap_or_default(),
            kind: Some(own.kind),
            url: own.url.unwrap_or_default(),
            platforms: own.platforms,
            terms_age: own.terms_age,
            read_at: own.read_at.unwrap_or_default(),
            methods: own.methods,
            freedoms: own.freedoms,
        }
    }
}

impl From<OwnSetting> for SettingTexts {
    fn from(own: OwnSetting) -> Self {
        Self {
            name: own.name,
            why: own.why.unwrap_or_default(),
            must_do: own.must_do,
            places: own.places,
            choices: own.choices,
            freedom: own.freedom,
            by_step: own.by_step,
            suggested: own.suggested,
        }
    }
}
