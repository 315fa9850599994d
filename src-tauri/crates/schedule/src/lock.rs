use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
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
        let Some(mut file) = locked(folder)? else { return Ok(None) };
        // Only for `holder`: a full disk is no reason not to remind.
        let _ = file.set_len(0).and_then(|()| write!(file, "{}", std::process::id()));
        Ok(Some(Self(file)))
    }
}

/// Whether the reminder program of a folder runs.
///
/// # Errors
/// What the disk says.
pub fn is_running(folder: &Path) -> std::io::Result<bool> {
    Ok(locked(folder)?.is_none())
}

/// The process id of the reminder program of a folder, while it runs. Nobody else's: what an earlier one left does not
/// count.
#[must_use]
pub fn holder(folder: &Path) -> Option<u32> {
    if !is_running(folder).unwrap_or(false) {
        return None;
    }
    let mut text = String::new();
    File::open(path(folder)).ok()?.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn path(folder: &Path) -> std::path::PathBuf {
    folder.join("reminder.lock")
}

fn locked(folder: &Path) -> std::io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path(folder))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}
