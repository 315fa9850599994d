use std::fs::{File, OpenOptions, rename};
use std::io::Write;
use std::path::Path;

use crate::VaultError;

/// Writes a file so that it is either wholly there or not at all: aside, synced, then renamed into place.
/// Only the owner may read it.
///
/// # Errors
/// What the disk says; the file of before is untouched then.
pub fn write_aside(path: &Path, content: &[u8]) -> Result<(), VaultError> {
    let aside = path.with_added_extension("new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&aside)?;
    file.write_all(content)?;
    file.sync_all()?;
    rename(&aside, path)?;
    if let Some(folder) = path.parent() {
        sync_folder(folder)?;
    }
    Ok(())
}

/// A rename is only safe on disk once its folder is.
fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
