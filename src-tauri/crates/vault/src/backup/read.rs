use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use blake2::{Blake2b512, Digest};
use chrono::{DateTime, Utc};

use super::write::{DIGEST, MAGIC, TAIL, Trailer, VERSION, digest};
use crate::files::sync_folder;
use crate::{Header, MIGRATIONS, Mark, VaultError};

/// No trailer is longer: a damaged length must not take the computer's memory.
const LONGEST: u64 = 1 << 20;

/// A backup, as far as it can be read without its key.
#[derive(Debug)]
pub struct Backup {
    path: PathBuf,
    trailer: Trailer,
    header: Header,
}

impl Backup {
    /// Reads what stands behind the database.
    ///
    /// # Errors
    /// [`VaultError::NotABackup`], [`VaultError::BackupDamaged`], [`VaultError::Newer`], what the disk says.
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        if !std::fs::metadata(path)?.is_file() {
            return Err(VaultError::NotABackup);
        }
        let mut file = File::open(path)?;
        let whole = file.metadata()?.len();
        let tail = TAIL as u64;
        if whole < tail {
            return Err(VaultError::NotABackup);
        }
        file.seek(SeekFrom::Start(whole - tail))?;
        let mut end = [0; TAIL];
        file.read_exact(&mut end)?;
        let (expected, rest) = end.split_at(DIGEST);
        let (length, magic) = rest.split_at(4);
        if magic != MAGIC {
            return Err(VaultError::NotABackup);
        }
        let length = u64::from(length.try_into().map_or(0, u32::from_le_bytes));
        if length > LONGEST || length > whole - tail {
            return Err(VaultError::BackupDamaged);
        }
        file.seek(SeekFrom::Start(whole - tail - length))?;
        let mut text = Vec::new();
        file.take(length).read_to_end(&mut text)?;
        if Blake2b512::digest(&text)[..] != *expected {
            return Err(VaultError::BackupDamaged);
        }
        let trailer = parse(&text)?;
        if trailer.database != whole - tail - length {
            return Err(VaultError::BackupDamaged);
        }
        let header = Header::from_text(trailer.header.as_bytes())?;
        Ok(Self { path: path.to_owned(), trailer, header })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The ways in of when it was made.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// When it was made.
    #[must_use]
    pub fn made_at(&self) -> DateTime<Utc> {
        self.trailer.made_at
    }

    /// The last change in it.
    #[must_use]
    pub fn mark(&self) -> Option<Mark> {
        self.trailer.mark
    }

    /// Bytes of the database.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.trailer.database
    }

    /// Reads all of it, as it lies on the disk now.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`], what the disk says.
    pub fn verify(&self) -> Result<(), VaultError> {
        self.read_database(None)
    }

    /// Writes the database into a new file, which is only left where every byte is as it was.
    ///
    /// # Errors
    /// As for [`Backup::verify`].
    pub fn unpack(&self, into: &Path) -> Result<(), VaultError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(into)?;
        let read = self.read_database(Some(&mut file)).and_then(|()| Ok(file.sync_all()?));
        if read.is_err() {
            let _ = std::fs::remove_file(into);
        }
        read
    }

    /// Puts a copy into a folder that is there: aside, read back, and only then named.
    ///
    /// # Errors
    /// [`VaultError::Missing`] where the folder is not there: making it could fill the place of a disk that is not
    /// plugged in. [`VaultError::BackupDamaged`], what the disk says.
    pub fn copy_into(&self, folder: &Path, name: &str) -> Result<PathBuf, VaultError> {
        if !folder.is_dir() {
            return Err(VaultError::Missing);
        }
        let (aside, path) = (folder.join(format!("{name}.making")), folder.join(name));
        let copied = std::fs::copy(&self.path, &aside).map_err(VaultError::from).and_then(|_| {
            File::open(&aside)?.sync_all()?;
            Self::read(&aside)?.verify()?;
            std::fs::rename(&aside, &path)?;
            sync_folder(folder)
        });
        if copied.is_err() {
            // The first error is the one to tell of.
            let _ = std::fs::remove_file(&aside);
        }
        copied.map(|()| path)
    }

    fn read_database(&self, copy: Option<&mut File>) -> Result<(), VaultError> {
        let mut file = File::open(&self.path)?;
        let found = digest(&mut file, self.trailer.database, copy)?;
        if found == self.trailer.digest { Ok(()) } else { Err(VaultError::BackupDamaged) }
    }
}

/// The trailer, after a look at the versions alone: a newer one may have another shape.
fn parse(text: &[u8]) -> Result<Trailer, VaultError> {
    let value: serde_json::Value =
        serde_json::from_slice(text).map_err(|_| VaultError::BackupDamaged)?;
    let number = |name: &str| value.get(name)?.as_u64().and_then(|found| u32::try_from(found).ok());
    let known = u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX);
    for (name, known) in [("version", VERSION), ("schema", known)] {
        let found = number(name).ok_or(VaultError::BackupDamaged)?;
        if found > known {
            return Err(VaultError::Newer { found, known });
        }
    }
    serde_json::from_value(value).map_err(|_| VaultError::BackupDamaged)
}
