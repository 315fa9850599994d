use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::VaultError;

/// Held as long as this process may write the vault; the system lets go of it when the process ends.
pub(crate) struct LockFile(
    #[expect(dead_code, reason = "held for its lock, which ends when it is dropped")] File,
);

impl LockFile {
    pub(crate) fn take(folder: &Path) -> Result<Self, VaultError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("vault.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
