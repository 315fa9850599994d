//! A network: how one signs in, its settings, what it does by itself.

use std::collections::BTreeMap;

use domain::{
    age::AgeBand,
    platform::{Method, Platform},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use domain::platform::NetworkKind;

use super::{Confidence, Id, Sources};

/// `data/networks/<id>.toml`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// Same as the file's name.
    pub id: Id,
    /// The network's own name.
    pub name: String,
    /// Who runs it.
    pub operator: String,
    /// What kind of place it is; caps and suggestions follow it.
    pub kind: NetworkKind,
    /// Where it can be used and its settings are known.
    pub platforms: Vec<Platform>,
    /// How one signs in, and what the terms say on sharing a password.
    pub sign_in: SignIn,
    /// The methods, each possible or not; a reason in words where not (`method.<id>.why_not`).
    pub methods: BTreeMap<Method, MethodFact>,
    /// The freedoms that mean something here (ids of `freedoms.toml`).
    pub freedoms: Vec<Id>,
    /// What the network calls a teen account, by age band.
    #[serde(default)]
    pub teen_accounts: Vec<TeenAccount>,
    /// The network's own family tool.
    #[serde(default)]
    pub family_tool: Option<FamilyTool>,
    /// The settings of the walk, must-do ones first.
    pub settings: Vec<Setting>,
    /// Four questions through the privacy policy.
    pub policy: Vec<PolicyQuestion>,
    /// Block, report, download, delete, two-step sign-in.
    pub actions: Vec<SafetyAction>,
    /// What changed lately, newest first.
    #[serde(default)]
    pub changes: Vec<RecentChange>,
    /// Where all this was read.
    pub sources: Sources,
}

/// How one gets into an account.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Ways of signing in.
    pub ways: Vec<SignInWay>,
    /// What the terms say on giving a password to somebody else.
    pub password_sharing: PasswordSharing,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A way of signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignInWay {
    /// A password.
    Password,
    /// A phone number and a code or PIN.
    PhoneCode,
    /// A code by e-mail.
    EmailCode,
    /// Through another account (Google, Apple, Facebook …).
    OtherAccount,
    /// A passkey on the device.
    Passkey,
}

/// What a network's terms say on sharing a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasswordSharing {
    /// The terms forbid it.
    Forbidden,
    /// The terms or help pages advise against it.
    Discouraged,
    /// The pages that were read do not mention it.
    NotMentioned,
    /// Not read.
    Unknown,
}

/// Whether a method works on a network.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodFact {
    /// False greys the method, with the reason in words.
    pub possible: bool,
    /// Keys of `sources`.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// What a network does by itself for young accounts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeenAccount {
    /// Key of the words (`teen_account.<id>`).
    pub id: Id,
    /// First age, in years.
    pub from: u32,
    /// Last age, in years.
    pub to: u32,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A network's own tool for guardians.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyTool {
    /// The tool's own name.
    pub name: String,
    /// Whether the young person must accept; `None` where unknown.
    #[serde(default)]
    pub young_person_accepts: Option<bool>,
    /// Menu path, as labelled by the network; empty where not known.
    #[serde(default)]
    pub path: Vec<String>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// One setting of a walk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Stable id.
    pub id: Id,
    /// Must-do settings come first and are needed for the permit. About five a network.
    #[serde(default)]
    pub must_do: bool,
    /// The choices, from the most careful to the most open. Their names are words (`setting.<id>.choice.<choice>`).
    pub choices: Vec<Id>,
    /// The freedom that governs this setting.
    #[serde(default)]
    pub freedom: Option<Id>,
    /// With a freedom: the choice for each of its steps, from step 0. As long as the freedom's scale.
    #[serde(default)]
    pub by_step: Vec<Id>,
    /// Without a freedom: the choice we suggest.
    #[serde(default)]
    pub suggested: Option<Id>,
    /// What the network sets by itself for an age band.
    #[serde(default)]
    pub network_default: BTreeMap<AgeBand, Id>,
    /// Where it is, by platform. A platform that is missing here does not offer the setting as far as we know.
    pub places: BTreeMap<Platform, Place>,
    /// How sure we are of the default and of what the setting does.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// Where a setting is found on one platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Menu labels in order, as the network writes them in English; empty means "look for …", never a guess.
    pub path: Vec<String>,
    /// How sure we are of the path.
    pub confidence: Confidence,
}

/// A question that is answered by reading the network's privacy policy together.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyQuestion {
    /// `collects`, `shares`, `keeps` or `say_no`.
    pub id: Id,
    /// Keys of `sources`; the first one is the page to open.
    pub sources: Vec<Id>,
}

/// Something to know before it is needed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyAction {
    /// `report`, `block`, `download_data`, `delete_account` or `two_step`.
    pub id: Id,
    /// Menu path by platform.
    #[serde(default)]
    pub places: BTreeMap<Platform, Place>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// A dated change at a network.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecentChange {
    /// Key of the words (`change.<id>`).
    pub id: Id,
    /// `2026`, `2026-08` or `2026-08-20`.
    pub date: String,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
