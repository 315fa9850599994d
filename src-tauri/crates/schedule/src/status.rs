use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::files::{self, FileError, VERSION};

/// What keeps reminders from being seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// The desktop has no notification service, or it refuses.
    NoService,
    /// The schedule is damaged or of a version that the program does not know.
    Schedule,
    /// What was shown cannot be written down.
    Disk,
    /// *Start* was pressed, but the app does not start.
    NoProgram,
}

/// What the reminder program tells the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    version: u64,
    /// What is wrong; nothing after a reminder was shown.
    pub trouble: Option<Trouble>,
    /// Since when.
    pub at: DateTime<Utc>,
}

impl Status {
    /// A status at a moment.
    #[must_use]
    pub fn new(trouble: Option<Trouble>, at: DateTime<Utc>) -> Self {
        Self { version: VERSION, trouble, at }
    }

    /// Where it lies.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join("reminder-status.json")
    }

    /// Reads what the reminder program said last.
    ///
    /// # Errors
    /// [`FileError::Missing`] as long as it had nothing to say.
    pub fn read(folder: &Path) -> Result<Self, FileError> {
        files::read(&Self::path(folder))
    }

    /// Writes it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn write(&self, folder: &Path) -> Result<(), FileError> {
        files::write(&Self::path(folder), self)
    }
}
