//! Laws on a minimum age.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Confidence, Id, NetworkKind, Sources};

/// `data/laws.toml`: laws on a minimum age, `[[law]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laws {
    /// All rows.
    pub law: Vec<Law>,
    /// Where they were read.
    pub sources: Sources,
}

/// One law on who may have an account.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Stable id; words under `law.<id>` (`name`, `says`).
    pub id: Id,
    /// ISO 3166-1 alpha-2, or ISO 3166-2 for a state (`US-TX`).
    pub place: String,
    /// What it asks.
    pub rule: LawRule,
    /// Below this age the rule applies. `None` where the law sets no joining age.
    #[serde(default)]
    pub age: Option<u32>,
    /// For `consent_or_none`: below this age not even consent helps.
    #[serde(default)]
    pub never_below: Option<u32>,
    /// Whether it counts. Only `in_force` and, from its date, `enacted` do.
    pub status: LawStatus,
    /// The first day on which it counts, where known.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The networks it names. Empty: every network of the listed kinds, or all.
    #[serde(default)]
    pub networks: Vec<Id>,
    /// Networks it surely does not cover.
    #[serde(default)]
    pub not_networks: Vec<Id>,
    /// Kinds it covers, where it names none. Empty with empty `networks`: any network.
    #[serde(default)]
    pub kinds: Vec<NetworkKind>,
    /// How sure we are of status and date.
    pub confidence: Confidence,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}

/// What a law asks below its age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LawRule {
    /// No account.
    NoAccount,
    /// A guardian's consent.
    Consent,
    /// The account is linked to a guardian's.
    Linked,
    /// The app store asks a guardian before an app is installed.
    AppStoreConsent,
    /// The law asks something else of the services (checks of age, safe defaults); it does not decide who may join.
    ServiceDuty,
}

/// Where a law stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LawStatus {
    /// It counts today.
    InForce,
    /// Passed, counts from its date.
    Enacted,
    /// A court stopped it.
    Enjoined,
    /// A court stopped parts of it.
    PartlyEnjoined,
    /// A government said it wants it.
    Announced,
    /// A bill.
    Pending,
    /// Advice without force.
    Guidance,
}
