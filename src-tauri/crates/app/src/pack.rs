//! The library in force, and a newer one from a file the family chose.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use chrono::NaiveDate;
use library::pack::{LARGEST, Pack, PackRefused, open, put_together_on};
use library::{Library, VERSION};
use serde::Serialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};

/// The installed pack, beside the vault. It is public: whoever can read the folder may read it.
const PACK_FILE: &str = "library.pack";

/// The library that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LibraryView {
    /// Its version.
    pub version: u32,
    /// The day it was put together.
    pub put_together_on: NaiveDate,
    /// Whether it came as a pack; else it is the one that is built in.
    pub installed: bool,
    /// Why the pack that was installed is left aside.
    pub trouble: Option<ErrorCode>,
}

/// Puts the installed pack in force, where there is one; before the first command. One that does not fit any more is
/// left aside, and [`LibraryView::trouble`] says why.
pub fn begin(desk: &mut Desk) {
    let installed = match read_up_to_largest(&desk.folder.join(PACK_FILE)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return,
        Err(_) => Err(ErrorCode::FileUnreadable),
        Ok(bytes) => fitting(&bytes, desk.manner.keys).map_err(|refused| refused.code),
    };
    desk.pack_trouble = match installed {
        Ok(pack) => {
            Library::put_in_force(pack);
            None
        }
        // The program was updated since, or this very pack is in force.
        Err(ErrorCode::PackNotNewer) => None,
        Err(trouble) => Some(trouble),
    };
}

/// The library that answers.
///
/// # Errors
/// [`ErrorCode::Internal`] where its version is no day; neither the build nor a pack lets that in.
pub fn library(desk: &mut Desk, (): ()) -> Result<LibraryView, Fault> {
    let version = Library::in_force().version();
    Ok(LibraryView {
        version,
        put_together_on: put_together_on(version).ok_or(ErrorCode::Internal)?,
        installed: version != VERSION,
        trouble: desk.pack_trouble,
    })
}

/// Verifies a pack, keeps it beside the vault and puts it in force. `None` is a family that changed its mind. Nothing
/// of the vault is touched: what was recorded stays as it was.
///
/// # Errors
/// [`ErrorCode::Locked`]; why the pack was refused; what the disk says. The library of before stays in force then.
pub fn install(desk: &mut Desk, (): (), bytes: Option<Vec<u8>>) -> Result<LibraryView, Fault> {
    desk.open()?;
    if let Some(bytes) = bytes {
        let pack = fitting(&bytes, desk.manner.keys)?;
        vault::write_aside(&desk.folder.join(PACK_FILE), &bytes)?;
        Library::put_in_force(pack);
        desk.pack_trouble = None;
    }
    library(desk, ())
}

/// The pack in these bytes, where it is newer than the library in force and has all that a family may have chosen from
/// that: nobody is left with a network or a question that is gone.
fn fitting(bytes: &[u8], keys: &[&str]) -> Result<Pack, Fault> {
    let before = Library::in_force();
    let pack = open(bytes, keys, before.version())?;
    if !pack.content.keeps_ids_of(before.content()) {
        return Err(ErrorCode::PackUnreadable.into());
    }
    Ok(pack)
}

/// The bytes of a file, at most one more than the largest that is taken, so that a larger one is told from it.
pub(crate) fn read_up_to_largest(path: &Path) -> std::io::Result<Vec<u8>> {
    // A folder or a pipe may never end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl From<PackRefused> for Fault {
    fn from(refused: PackRefused) -> Self {
        match refused {
            PackRefused::TooLarge => ErrorCode::PackTooLarge,
            PackRefused::NotSigned => ErrorCode::PackNotSigned,
            PackRefused::Unreadable => ErrorCode::PackUnreadable,
            PackRefused::NotNewer => ErrorCode::PackNotNewer,
        }
        .into()
    }
}
