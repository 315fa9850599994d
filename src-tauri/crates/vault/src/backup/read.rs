use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use blake2::{Blake2b512, Digest};
use chrono::{DateTime, Utc};

use super::write::{DIGEST, MAGIC, PIECE, TAIL, Trailer, VERSION, digest};
use crate::files::{create_anew, create_new, sync_folder};
use crate::{Header, MIGRATIONS, Mark, Progress, VaultError};

/// No trailer is longer: a damaged length must not take the computer's memory.
const LONGEST: u64 = 1 << 20;

/// A backup, as far as it can be read without its key.
#[derive(Debug, Clone)]
pub struct Backup {
    path: PathBuf,
    trailer: Trailer,
    header: Header,
    progress: Progress,
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
        Ok(Self { path: path.to_owned(), trailer, header, progress: Progress::default() })
    }

    /// The same, with somebody who hears how far it is.
    #[must_use]
    pub fn heard_by(self, progress: Progress) -> Self {
        Self { progress, ..self }
    }

    pub(crate) fn progress(&self) -> &Progress {
        &self.progress
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
        let mut file = create_new(into)?;
        let read = self.read_database(Some(&mut file)).and_then(|()| Ok(file.sync_all()?));
        if read.is_err() {
            let _ = std::fs::remove_file(into);
        }
        read
    }

    /// How many rounds [`Backup::copy_into`] takes.
    pub const COPY_ROUNDS: u64 = 2;

    /// Puts a copy into a folder that is there: aside, read back, and only then named. What was read back is given.
    ///
    /// # Errors
    /// [`VaultError::Missing`] where the folder is not there: making it could fill the place of a disk that is not
    /// plugged in. [`VaultError::BackupDamaged`], what the disk says.
    pub fn copy_into(&self, folder: &Path, name: &str) -> Result<Self, VaultError> {
        if !folder.is_dir() {
            return Err(VaultError::Missing);
        }
        let (aside, path) = (folder.join(format!("{name}.making")), folder.join(name));
        let copied = self.copy_to(&aside).and_then(|()| {
            let copy = Self::read(&aside)?.heard_by(self.progress.clone());
            copy.verify()?;
            std::fs::rename(&aside, &path)?;
            sync_folder(folder)?;
            Ok(Self { path, ..copy })
        });
        if copied.is_err() {
            // The first error is the one to tell of.
            let _ = std::fs::remove_file(&aside);
        }
        copied
    }

    /// Bit by bit: a stick may take its time.
    fn copy_to(&self, aside: &Path) -> Result<(), VaultError> {
        let (mut from, mut to) = (File::open(&self.path)?, create_anew(aside)?);
        let (mut piece, mut bits) = (vec![0; PIECE], self.progress.bits(from.metadata()?.len()));
        loop {
            let read = from.read(&mut piece)?;
            let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
            to.write_all(piece)?;
            bits.went(piece.len() as u64);
        }
        to.sync_all()?;
        bits.end();
        Ok(())
    }

    fn read_database(&self, copy: Option<&mut File>) -> Result<(), VaultError> {
        let mut file = File::open(&self.path)?;
        let found = digest(&mut file, self.trailer.database, copy, &self.progress)?;
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
