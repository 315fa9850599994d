use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{VaultError, write_aside};

/// Wrong tries that cost nothing: fingers slip.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST: i64 = 300;

/// Slows down guessing: after three wrong tries each further one must wait, 2 s, 4 s, 8 s … up to five minutes.
///
/// It is kept in a file, so that starting again does not help. Who can delete the file can copy the vault too; the
/// passphrase's own cost ([`crate::Cost::FOR_PEOPLE`]) is what protects a copy.
pub struct SlowDown {
    path: PathBuf,
    tries: Tries,
}

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Tries {
    wrong: u32,
    last: Option<DateTime<Utc>>,
}

impl SlowDown {
    /// Reads the count for the vault kept in `folder`; an unreadable one starts again.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        Self::read_from(folder.join("vault.tries"))
    }

    /// Reads the count for a child's PIN: one each, so that a right PIN of a sibling forgets nothing.
    #[must_use]
    pub fn read_pin(folder: &Path, child: Uuid) -> Self {
        Self::read_from(folder.join(format!("pin-{child}.tries")))
    }

    fn read_from(path: PathBuf) -> Self {
        let tries = std::fs::read(&path)
            .ok()
            .and_then(|text| serde_json::from_slice(&text).ok())
            .unwrap_or_default();
        Self { path, tries }
    }

    /// Seconds still to wait at `now`. A clock set back never makes the wait longer than it was.
    #[must_use]
    pub fn wait(&self, now: DateTime<Utc>) -> u32 {
        let Some(last) = self.tries.last.filter(|_| self.tries.wrong >= FREE) else { return 0 };
        let pause = 2_i64.saturating_pow(self.tries.wrong - FREE + 1).min(LONGEST);
        let passed = (now - last).max(TimeDelta::zero()).num_seconds();
        u32::try_from((pause - passed).max(0)).unwrap_or(0)
    }

    /// Brings a try that lies in the future back to `now`: the clock was ahead then, and the wait runs once from here.
    ///
    /// # Errors
    /// What the disk says.
    pub fn settle(&mut self, now: DateTime<Utc>) -> Result<(), VaultError> {
        if self.tries.last.is_none_or(|last| last <= now) {
            return Ok(());
        }
        self.tries.last = Some(now);
        self.write()
    }

    /// Counts one more wrong try.
    ///
    /// # Errors
    /// What the disk says.
    pub fn count(&mut self, now: DateTime<Utc>) -> Result<(), VaultError> {
        self.tries = Tries { wrong: self.tries.wrong.saturating_add(1), last: Some(now) };
        self.write()
    }

    /// Forgets the count after a right try.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget(&mut self) -> Result<(), VaultError> {
        if self.tries.wrong == 0 {
            return Ok(());
        }
        self.tries = Tries::default();
        self.write()
    }

    fn write(&self) -> Result<(), VaultError> {
        write_aside(&self.path, &serde_json::to_vec(&self.tries).unwrap_or_default())
    }
}
