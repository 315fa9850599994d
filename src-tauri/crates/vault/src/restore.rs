//! A vault takes the place of another, which is kept aside.

use std::fs::{create_dir_all, remove_dir_all, remove_file, rename};
use std::path::{Path, PathBuf};

use crate::backup::{CHECK_ROUNDS, check};
use crate::files::sync_folder;
use crate::lock_file::LockFile;
use crate::{
    Backup, DATABASE_FILE, Encryption, HEADER_FILE, Header, Progress, Vault, VaultError, VaultKey,
    write_aside,
};

/// The folder in which the vault that comes is put together.
const COMING: &str = "coming";
/// There once it is whole and wanted, with the name of the folder that keeps the one of before. Whatever happens then,
/// the next start goes on.
const UNDERWAY: &str = "vault.coming";

/// What belongs to the vault that goes: logs first, so that none is ever beside a database that it does not fit.
const PARTS: [&str; 6] =
    ["vault.db-wal", "vault.db-shm", "vault.mark", "vault.erasing", DATABASE_FILE, HEADER_FILE];

/// A vault that is about to take the place of the one in `home`, if there is one.
pub struct Coming {
    home: PathBuf,
    header: Header,
    key: VaultKey,
    encryption: Encryption,
}

impl Coming {
    /// How many rounds [`Coming::from_backup`] and [`Coming::from_kept`] take: unpacking, and looking at all of it.
    pub const ROUNDS: u64 = 1 + CHECK_ROUNDS;

    /// Unpacks a backup and looks at all of it.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`], [`VaultError::Damaged`] where the key does not fit its content, what the disk says.
    pub fn from_backup(
        backup: &Backup,
        key: &VaultKey,
        home: &Path,
        encryption: Encryption,
    ) -> Result<Self, VaultError> {
        let coming = Self::empty(home, backup.header().clone(), key, encryption)?;
        backup.unpack(&coming.folder().join(DATABASE_FILE))?;
        coming.prove(backup.progress())
    }

    /// Copies a vault that was kept aside and looks at all of it.
    ///
    /// # Errors
    /// What opening it says; [`VaultError::Damaged`]; what the disk says.
    pub fn from_kept(
        kept: &Path,
        key: &VaultKey,
        home: &Path,
        encryption: Encryption,
        progress: &Progress,
    ) -> Result<Self, VaultError> {
        let coming = Self::empty(home, Header::read(kept)?, key, encryption)?;
        for part in PARTS {
            if kept.join(part).exists() {
                std::fs::copy(kept.join(part), coming.folder().join(part))?;
            }
        }
        // Opening it brings its log home.
        drop(coming.open()?);
        progress.round();
        coming.prove(progress)
    }

    /// A place for a vault that is still to be made.
    pub(crate) fn empty(
        home: &Path,
        header: Header,
        key: &VaultKey,
        encryption: Encryption,
    ) -> Result<Self, VaultError> {
        create_dir_all(home)?;
        finish_restore(home)?;
        leave_restore(home)?;
        let coming = Self { home: home.to_owned(), header, key: key.clone(), encryption };
        create_dir_all(coming.folder())?;
        #[cfg(unix)]
        for folder in [home, &coming.folder()] {
            std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        }
        Ok(coming)
    }

    pub(crate) fn prove(self, progress: &Progress) -> Result<Self, VaultError> {
        let database = self.folder().join(DATABASE_FILE);
        check(&database, &self.key, self.encryption, None, progress, || Ok(()))?;
        self.header.write(&self.folder())?;
        Ok(self)
    }

    /// Where it is put together.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.home.join(COMING)
    }

    /// Its header, whose ways in may change before it takes its place.
    pub fn header_mut(&mut self) -> &mut Header {
        &mut self.header
    }

    /// Its key.
    #[must_use]
    pub fn key(&self) -> &VaultKey {
        &self.key
    }

    /// Its header.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Opens it, to read who it is about and to write that it came. Its schema is brought up to date.
    ///
    /// # Errors
    /// As for [`Vault::open`].
    pub fn open(&self) -> Result<Vault, VaultError> {
        Vault::open(&self.folder(), &self.header, &self.key, self.encryption)
    }

    /// Puts it in place. The vault of before is kept in the folder `keep` inside `home`; nothing of it is lost.
    ///
    /// # Errors
    /// [`VaultError::InUse`], what the disk says; a swap that broke off goes on at the next start.
    pub fn take_place(self, keep: &str) -> Result<(), VaultError> {
        self.header.write(&self.folder())?;
        let _lock = LockFile::take(&self.home)?;
        write_aside(&self.home.join(UNDERWAY), keep.as_bytes())?;
        swap(&self.home, keep)
    }
}

/// Goes on with a vault that was taking its place when the program ended. True when there was one.
///
/// # Errors
/// What the disk says.
pub fn finish_restore(home: &Path) -> Result<bool, VaultError> {
    match std::fs::read_to_string(home.join(UNDERWAY)) {
        Ok(keep) => {
            let _lock = LockFile::take(home)?;
            swap(home, keep.trim())?;
            Ok(true)
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Forgets a vault that was about to come, and was not wanted.
///
/// # Errors
/// What the disk says.
pub fn leave_restore(home: &Path) -> Result<(), VaultError> {
    if home.join(UNDERWAY).exists() {
        return Ok(());
    }
    match remove_dir_all(home.join(COMING)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Every step may have been done before. As long as the database that comes is still in its own folder, what lies in
/// `home` is the vault of before.
fn swap(home: &Path, keep: &str) -> Result<(), VaultError> {
    let (coming, kept) = (home.join(COMING), home.join(keep));
    if coming.join(DATABASE_FILE).exists() {
        for part in PARTS {
            if home.join(part).exists() {
                create_dir_all(&kept)?;
                rename(home.join(part), kept.join(part))?;
            }
        }
        if kept.exists() {
            sync_folder(&kept)?;
        }
        rename(coming.join(DATABASE_FILE), home.join(DATABASE_FILE))?;
    }
    if coming.join(HEADER_FILE).exists() {
        rename(coming.join(HEADER_FILE), home.join(HEADER_FILE))?;
    }
    sync_folder(home)?;
    remove_file(home.join(UNDERWAY))?;
    // Nothing that is needed is left in it; the next restore clears it too.
    let _ = remove_dir_all(coming);
    Ok(())
}
