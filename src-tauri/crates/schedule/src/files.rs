//! Small files of JSON that only their owner may read.

use std::fs::{File, OpenOptions, remove_file, rename};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thiserror::Error;

/// The version that is written, and the only one that is read.
pub(crate) const VERSION: u64 = 1;

/// More than any family has; a file beyond it is not ours.
const LARGEST: u64 = 1024 * 1024;

/// Why a file cannot be used.
#[derive(Debug, Error)]
pub enum FileError {
    /// It is not there.
    #[error("there is no such file")]
    Missing,
    /// Another version of Passenger Seat wrote it.
    #[error("version {0} is not known here")]
    UnknownVersion(u64),
    /// It is not what it should be; with what is wrong.
    #[error("damaged: {0}")]
    Garbage(String),
    /// The disk refuses.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

/// Reads a file that says which version it is.
pub(crate) fn read<T: DeserializeOwned>(path: &Path) -> Result<T, FileError> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(FileError::Missing),
        opened => opened?,
    };
    let mut text = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(FileError::Garbage("it is too large".to_owned()));
    }
    let garbage = |error: serde_json::Error| FileError::Garbage(error.to_string());
    let value: Value = serde_json::from_slice(&text).map_err(garbage)?;
    // Before the rest: another version may have another shape.
    match value.get("version").and_then(Value::as_u64) {
        Some(VERSION) => serde_json::from_value(value).map_err(garbage),
        Some(other) => Err(FileError::UnknownVersion(other)),
        None => Err(FileError::Garbage("it says no version".to_owned())),
    }
}

/// Writes a file so that it is either wholly there or not at all: aside, synced, then renamed into place.
pub(crate) fn write(path: &Path, content: &impl Serialize) -> Result<(), FileError> {
    let text = serde_json::to_vec_pretty(content)
        .map_err(|error| FileError::Garbage(error.to_string()))?;
    Ok(write_text(path, &text)?)
}

/// As [`write()`], for any text.
pub(crate) fn write_text(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let aside = path.with_added_extension("new");
    // One that an earlier try left; made anew, so that its owner, mode and target are ours.
    match remove_file(&aside) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let written = write_new(&aside, text).and_then(|()| rename(&aside, path));
    if written.is_err() {
        // The first error is the one to tell of.
        let _ = remove_file(&aside);
    }
    written
}

fn write_new(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text)?;
    file.sync_all()
}
