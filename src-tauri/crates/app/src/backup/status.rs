use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Lost, Mark, VaultError};

/// What is known of backups, beside the vault. There is no name and no path in it.
const STATUS_FILE: &str = "backups.json";

/// Why the last backup did not come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupTrouble {
    /// The vault itself is not whole.
    Damaged,
    /// No room on the disk.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnly,
    /// The chosen folder is not there: a stick that is not plugged in.
    FolderGone,
    /// The copy is being made, or the program ended in the middle of it.
    Unfinished,
    /// Anything else.
    Failed,
}

impl From<&VaultError> for BackupTrouble {
    fn from(error: &VaultError) -> Self {
        match error {
            VaultError::Damaged | VaultError::HeaderDamaged | VaultError::HeaderMissing => {
                Self::Damaged
            }
            VaultError::DiskFull => Self::DiskFull,
            VaultError::ReadOnly => Self::ReadOnly,
            VaultError::Missing => Self::FolderGone,
            _ => Self::Failed,
        }
    }
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Status {
    /// When the last good one was made.
    pub(crate) last_good: Option<DateTime<Utc>>,
    /// The last change in it.
    pub(crate) mark: Option<Mark>,
    /// When one was tried last.
    pub(crate) tried: Option<DateTime<Utc>>,
    /// Why that one did not come about.
    pub(crate) trouble: Option<BackupTrouble>,
    /// When one was last put into the chosen folder.
    pub(crate) copied: Option<DateTime<Utc>>,
    /// Why it could not be put into the chosen folder too.
    pub(crate) copy_trouble: Option<BackupTrouble>,
    /// When that was tried last.
    pub(crate) copy_tried: Option<DateTime<Utc>>,
    /// The vault opened as it was some changes ago, and nobody has read that yet.
    pub(crate) lost: Option<Lost>,
}

impl Status {
    /// What is known; nothing, where it cannot be read.
    pub(crate) fn read(folder: &Path) -> Self {
        let text = std::fs::read(folder.join(STATUS_FILE)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Keeps it. A disk that refuses this never refuses what led to it.
    pub(crate) fn keep(&self, folder: &Path) {
        let text = serde_json::to_vec_pretty(self).unwrap_or_default();
        let _ = vault::write_aside(&folder.join(STATUS_FILE), &text);
    }
}
