//! What opens a family, and what the record says when that changes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// A change of what opens the family. There is no secret in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockChanged {
    /// Its id.
    pub id: Uuid,
    /// What changed.
    pub what: LockChange,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// What can change about what opens a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LockChange {
    /// A passphrase was set where there was none.
    PassphraseSet,
    /// Another passphrase took the place of the one of before.
    PassphraseChanged,
    /// Another recovery key took the place of the one of before.
    RecoveryRenewed,
    /// This computer's keyring opens it from now on.
    KeyringOn,
    /// The keyring opens it no more.
    KeyringOff,
}

impl LockChange {
    /// Whether something that opened the family before opens it no more, and backups of before still open with it.
    #[must_use]
    pub fn ends_a_key(self) -> bool {
        matches!(self, Self::PassphraseChanged | Self::RecoveryRenewed)
    }
}
