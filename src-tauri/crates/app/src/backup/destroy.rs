use std::path::Path;

use uuid::Uuid;
use vault::{Backup, Header};

use super::job::unfinished;
use super::view::kept_aside;

/// True once it is gone. Where the folder it was in is not there, it may come back. The list of copies comes with a
/// file that somebody may have bent, and another family's may lie here too: only what is this vault's own is touched.
pub(super) fn destroy(home: &Path, path: &Path, vault: Uuid) -> bool {
    let removed = if path.is_dir() {
        if !is_kept_vault(home, path, vault) {
            return false;
        }
        std::fs::remove_dir_all(path)
    } else {
        // What broke off holds it too.
        let _ = std::fs::remove_file(unfinished(path));
        if unfinished(path).exists() {
            return false;
        }
        if path.exists() && !is_backup_of(path, vault) {
            return false;
        }
        std::fs::remove_file(path)
    };
    match removed {
        Ok(()) => true,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            path.parent().is_some_and(Path::is_dir)
        }
        Err(_) => false,
    }
}

/// Whether a file is a backup of this vault.
pub(super) fn is_backup_of(path: &Path, vault: Uuid) -> bool {
    Backup::read(path).is_ok_and(|backup| backup.header().vault == vault)
}

/// Whether a folder is this vault as a restore kept it aside.
pub(super) fn is_kept_vault(home: &Path, path: &Path, vault: Uuid) -> bool {
    kept_aside(home).iter().any(|kept| home.join(&kept.name) == path)
        && Header::read(path).is_ok_and(|header| header.vault == vault)
}
