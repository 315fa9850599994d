//! A backup that lies somewhere else is brought here before anything is done with it: what it lies on may be slow, or go in
//! the middle of it, and reading it once beside the desk keeps nobody waiting.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use vault::{Backup, VaultError};

use super::OWN;
use super::job::{file_name, unfinished};
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};

/// Tells what is fetched at the same time apart.
static FETCHED: AtomicUsize = AtomicUsize::new(0);

/// Somebody is looking for a backup.
pub struct Looking {
    home: PathBuf,
    turn: u64,
    at_work: Arc<()>,
}

/// A backup that was brought here. It goes when it is not wanted any more; where the program ends before, with what else is
/// unfinished.
pub struct Fetched {
    pub(super) backup: Backup,
    pub(super) turn: u64,
    /// As long as it is wanted, nobody sweeps it away.
    _at_work: Arc<()>,
}

/// Somebody begins to look for a backup. Where they choose another meanwhile, what they find is not wanted any more.
#[must_use]
pub fn look(desk: &Desk) -> Looking {
    Looking { home: desk.folder.clone(), turn: desk.turn, at_work: Arc::clone(&desk.at_work) }
}

impl Looking {
    /// Brings a backup here, without the desk.
    ///
    /// # Errors
    /// [`ErrorCode::FileUnreadable`]; [`ErrorCode::NotABackup`]; [`ErrorCode::BackupDamaged`]; what the disk says.
    pub fn fetch(&self, path: &Path) -> Result<Fetched, Fault> {
        let found = read(path)?;
        let own = self.home.join(OWN);
        vault::make_folder(&own)?;
        let number = FETCHED.fetch_add(1, Ordering::Relaxed);
        let name = unfinished(Path::new(&file_name(found.made_at())));
        let name = format!("{}-{number}", name.display());
        let backup = found.copy_into(&own, &name).map_err(unreadable)?;
        Ok(Fetched { backup, turn: self.turn, _at_work: Arc::clone(&self.at_work) })
    }
}

/// What stands behind a backup's database, wherever it is.
pub(super) fn read(path: &Path) -> Result<Backup, Fault> {
    Backup::read(path).map_err(|error| match error {
        VaultError::ReadOnly => ErrorCode::FileUnreadable.into(),
        other => unreadable(other),
    })
}

fn unreadable(error: VaultError) -> Fault {
    match error {
        VaultError::Io(_) => ErrorCode::FileUnreadable.into(),
        other => other.into(),
    }
}

impl Drop for Fetched {
    fn drop(&mut self) {
        // What stays is swept when the family is opened.
        let _ = std::fs::remove_file(self.backup.path());
    }
}
