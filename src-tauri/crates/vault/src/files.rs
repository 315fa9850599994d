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
    let written = write_new(&aside, content).and_then(|()| Ok(rename(&aside, path)?));
    if written.is_err() {
        // The first error is the one to tell of.
        let _ = remove_file(&aside);
    }
    written?;
    path.parent().map_or(Ok(()), sync_folder)
}

fn write_new(path: &Path, content: &[u8]) -> Result<(), VaultError> {
    let mut file = create_anew(path)?;
    file.write_all(content)?;
    Ok(file.sync_all()?)
}

/// A file that only its owner may read, in place of what an earlier try left or somebody put there: its owner, its mode
/// and what a link leads to would be theirs.
pub(crate) fn create_anew(path: &Path) -> Result<File, VaultError> {
    match remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => create_new(path),
    }
}

/// A file that only its owner may read, where none is yet.
pub(crate) fn create_new(path: &Path) -> Result<File, VaultError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

/// A rename is only safe on disk once its folder is.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), VaultError> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
