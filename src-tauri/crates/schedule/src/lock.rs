use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// Held by the one reminder program of a folder; the system lets go of it when the program ends, however it ends.
#[derive(Debug)]
pub struct Lock(
    #[expect(dead_code, reason = "held for its lock, which ends when it is dropped")] File,
);

impl Lock {
    /// Takes it; nothing if another program has it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn take(folder: &Path) -> std::io::Result<Option<Self>> {
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(folder.join("reminder.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// Whether the reminder program of a folder runs.
///
/// # Errors
/// What the disk says.
pub fn is_running(folder: &Path) -> std::io::Result<bool> {
    Ok(Lock::take(folder)?.is_none())
}
