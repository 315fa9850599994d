//! Another header takes the place of the one that is there: other ways in, the same vault key.

use std::fs::{remove_file, rename};
use std::path::Path;

use crate::files::sync_folder;
use crate::{HEADER_FILE, Header, VaultError, write_aside};

/// The header of before, as long as it is not certain that the new one stays.
const BEFORE: &str = "vault.header.before";

/// Writes `header` over the one in `folder`, then runs `commit`. Where either fails, the header of before is back in its
/// place. At every moment one of the two is there, whole: should the program end in between, the one that is there
/// counts. The room for the way back is taken first, so that a disk that is full cannot bar it.
///
/// # Errors
/// What reading or writing a header says; what `commit` says.
pub fn rewrap<T, E: From<VaultError>>(
    folder: &Path,
    header: &Header,
    commit: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let before = folder.join(BEFORE);
    write_aside(&before, Header::read(folder)?.text()?.as_bytes())?;
    let done = header.write(folder).map_err(E::from).and_then(|()| commit());
    if done.is_ok() {
        finish_rewrap(folder);
    } else {
        // The first error is the one to tell of.
        let _ = rename(&before, folder.join(HEADER_FILE));
        let _ = sync_folder(folder);
    }
    done
}

/// Takes away the header of before. Where the disk keeps it, the next opening tries again; nothing reads it.
pub(crate) fn finish_rewrap(folder: &Path) {
    let _ = remove_file(folder.join(BEFORE));
}
