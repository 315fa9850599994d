//! The end of supervision: hand-over, licence, self-check.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// What was done with an envelope, step by step, before both halves are destroyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// The child set a new password.
    pub new_password: bool,
    /// The child set two-step sign-in.
    pub two_step: bool,
    /// The recovery address is the child's.
    pub recovery_address: bool,
    /// The child signed in with the new password, in front of both.
    pub signed_in: bool,
}

impl HandOver {
    /// Whether the halves may go.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.new_password && self.two_step && self.recovery_address && self.signed_in
    }
}

/// A licence. Of an account whose supervision has ended this line stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The day.
    pub given_on: NaiveDate,
    /// The guardians who gave it, by name: their rows may change.
    pub given_by: Vec<String>,
    /// Whether the signed agreement was kept.
    pub kept_agreement: bool,
    /// The day everything else was erased.
    pub erased_on: NaiveDate,
    /// The last steps of the freedoms, by id: what a self-check starts from once the moves that led there are erased.
    pub steps: BTreeMap<String, u8>,
}

/// A look at their own settings once a year, of the young person alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfCheck {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The day.
    pub checked_on: NaiveDate,
    /// A note to themselves.
    pub note: Option<String>,
}

/// What happened with a child's own PIN. The PIN itself is nowhere; what it is checked against stands apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinEntry {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: Uuid,
    /// What happened.
    pub what: PinChange,
    /// The day.
    pub changed_on: NaiveDate,
}

/// What happened with a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PinChange {
    /// The child set one, or another.
    Set,
    /// The child took it away.
    Removed,
    /// It was forgotten, and reset in front of both.
    Reset,
}
