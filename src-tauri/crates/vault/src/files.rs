use std::fs::{File, OpenOptions, remove_file, rename};
use std::io::Write;
use std::path::Path;

use crate::VaultError;

/// Writes a file so that it is either wholly there or not at all: aside, synced, then renamed into place.
/// Only the owner may read it.
///
/// # Errors
/// What the disk says; the file of before is untouched then, and nothing is left aside.
pub fn write_aside(path: &Path, content: &[u8]) -> Result<(), VaultError> {
    let aside = path.with_added_extension("passenger-seat-new");
    // One that an earlier try left; made anew below, so that its owner, mode and target are ours.
    match remove_file(&aside) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let written = write_new(&aside, content).and_then(|()| Ok(rename(&aside, path)?));
    if written.is_err() {
        // The first error is the one to tell of.
        let _ = remove_file(&aside);
    }
    written?;
    path.parent().map_or(Ok(()), sync_folder)
}

fn write_new(path: &Path, content: &[u8]) -> Result<(), VaultError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    Ok(file.sync_all()?)
}

/// A rename is only safe on disk once its folder is.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
