use serde::{Deserialize, Serialize};

use crate::{Head, Part};

/// The log book of privacy settings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogBook {
    /// Title and foot.
    pub head: Head,
    /// Over the columns.
    pub columns: LogColumns,
    /// A table for each network and platform.
    pub walks: Vec<WalkLog>,
    /// What was found in the networks' privacy policies, and the like.
    pub parts: Vec<Part>,
}

/// The names of the columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogColumns {
    /// Over the names of settings.
    pub setting: String,
    /// Over what it was.
    pub was: String,
    /// Over what it is.
    pub now: String,
    /// Over who walked it.
    pub who: String,
    /// Over the day.
    pub on: String,
}

/// The settings of one network on one platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkLog {
    /// Network and platform (“Instagram on an iPhone”).
    pub heading: String,
    /// A sentence before the table. May be empty.
    #[serde(default)]
    pub note: String,
    /// The settings.
    pub rows: Vec<SettingRow>,
}

/// One setting as it was left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingRow {
    /// Its name.
    pub setting: String,
    /// What it was. May be empty.
    #[serde(default)]
    pub was: String,
    /// What it is, or how it was left (“later”, “not offered here”).
    pub now: String,
    /// Under it: why it was chosen differently, that it had drifted. May be empty.
    #[serde(default)]
    pub note: String,
    /// Who walked it. May be empty.
    #[serde(default)]
    pub who: String,
    /// The day. May be empty.
    #[serde(default)]
    pub on: String,
}
