use std::fs::File;
use std::path::{Path, PathBuf};
use std::thread;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::check::{CHECK_ROUNDS, Counts, check, counts};
use super::read::Backup;
use super::write::{Trailer, VERSION, digest, finish};
use crate::files::sync_folder;
use crate::open::{look_into, write_to};
use crate::{DATABASE_FILE, Encryption, Header, Mark, Progress, VaultError, VaultKey};

/// How often the log is emptied anew when somebody writes just then.
const TRIES: usize = 20;

/// What a backup is made of: everything that is needed while others use the vault.
pub struct Source {
    folder: PathBuf,
    key: VaultKey,
    encryption: Encryption,
    progress: Progress,
}

/// A backup that was made and found whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The last change in it.
    pub mark: Option<Mark>,
}

impl Source {
    /// How many rounds [`Source::make`] takes: copying, the digest, and what [`check`] takes.
    pub const ROUNDS: u64 = 2 + CHECK_ROUNDS;

    pub(crate) fn new(folder: PathBuf, key: VaultKey, encryption: Encryption) -> Self {
        Self { folder, key, encryption, progress: Progress::default() }
    }

    /// The same, with somebody who hears how far it is.
    #[must_use]
    pub fn heard_by(self, progress: Progress) -> Self {
        Self { progress, ..self }
    }

    /// Makes a backup as `into`/`name`: aside, opened again, checked, and only then named. Whoever has the vault open
    /// may go on writing; what is written meanwhile is not in it.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] where the vault itself is not whole: the copy is of its bytes. What the disk says. Nothing
    /// is left then, and a backup of the same name stays as it was.
    pub fn make(&self, into: &Path, name: &str, at: DateTime<Utc>) -> Result<Made, VaultError> {
        make_folder(into)?;
        let aside = into.join(format!("{name}.making"));
        let made = self.make_aside(&aside, at).and_then(|mark| {
            let path = into.join(name);
            std::fs::rename(&aside, &path)?;
            sync_folder(into)?;
            Ok(Made { path, at, mark })
        });
        if made.is_err() {
            tidy(&aside);
        }
        made
    }

    /// Looks at all of the vault as it lies on the disk, the way a backup is looked at.
    ///
    /// # Errors
    /// [`VaultError::Damaged`], what the disk says.
    pub fn check(&self) -> Result<(), VaultError> {
        let aside = self.folder.join("vault.checking");
        let checked = self.copy(&aside).and_then(|(counts, _)| self.prove(&aside, &counts));
        tidy(&aside);
        checked.map(drop)
    }

    fn make_aside(&self, aside: &Path, at: DateTime<Utc>) -> Result<Option<Mark>, VaultError> {
        let header = Header::read(&self.folder)?;
        let (counts, mark) = self.copy(aside)?;
        let (digest, schema) = self.prove(aside, &counts)?;
        let database = std::fs::metadata(aside)?.len();
        let header = header.text()?;
        let trailer =
            Trailer { version: VERSION, made_at: at, schema, mark, database, digest, header };
        finish(aside, &trailer)?;
        Backup::read(aside)?;
        Ok(mark)
    }

    /// Copies the bytes of the database and takes the keys of envelopes out of the copy.
    fn copy(&self, aside: &Path) -> Result<(Counts, Option<Mark>), VaultError> {
        tidy(aside);
        let path = self.folder.join(DATABASE_FILE);
        let source = write_to(&path, &self.key, self.encryption)?;
        let read = still(&source, &self.folder)?;
        let (counts, mark) = thread::scope(|scope| {
            let copied = scope.spawn(|| copy_privately(&path, aside));
            let found = (counts(&read)?, Mark::inside(&read)?);
            copied.join().map_err(|_| VaultError::Damaged)??;
            Ok::<_, VaultError>(found)
        })?;
        self.progress.round();
        drop(read);
        let copy = write_to(aside, &self.key, self.encryption)?;
        // All of it is made durable at the end.
        copy.pragma_update(None, "synchronous", "OFF")?;
        copy.execute("DELETE FROM secret WHERE id NOT IN (SELECT id FROM child)", [])?;
        // So that it is one file.
        copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        copy.close().map_err(|(_, error)| error)?;
        Ok((counts, mark))
    }

    /// The digest over a copy that is whole, and the steps its schema has had.
    fn prove(&self, aside: &Path, counts: &Counts) -> Result<(String, u32), VaultError> {
        let digest = thread::scope(|scope| {
            // The disk writes while we look. What it cannot write it says once, and only to who asked first.
            let synced = scope.spawn(|| File::options().write(true).open(aside)?.sync_data());
            let digest =
                check(aside, &self.key, self.encryption, Some(counts), &self.progress, || {
                    let bytes = std::fs::metadata(aside)?.len();
                    digest(&mut File::open(aside)?, bytes, None, &self.progress)
                })?;
            synced.join().map_err(|_| VaultError::Damaged)??;
            Ok::<_, VaultError>(digest)
        })?;
        let connection = look_into(aside, &self.key, self.encryption)?;
        let schema = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        Ok((digest, schema))
    }
}

/// A moment in which everything written stands in the database and nothing in its log. As long as the transaction reads,
/// what others write goes into the log alone (<https://sqlite.org/wal.html>, read marks).
fn still<'a>(
    source: &'a Connection,
    folder: &Path,
) -> Result<rusqlite::Transaction<'a>, VaultError> {
    let log = folder.join(format!("{DATABASE_FILE}-wal"));
    for _ in 0..TRIES {
        source.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let read = source.unchecked_transaction()?;
        read.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
        if std::fs::metadata(&log).map_or(0, |log| log.len()) == 0 {
            return Ok(read);
        }
    }
    Err(VaultError::InUse)
}

fn copy_privately(from: &Path, to: &Path) -> Result<(), VaultError> {
    std::fs::copy(from, to)?;
    #[cfg(unix)]
    std::fs::set_permissions(to, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

/// Makes a folder for backups, which only its owner may look into; fine where it is there.
///
/// # Errors
/// What the disk says.
pub fn make_folder(folder: &Path) -> Result<(), VaultError> {
    if !folder.is_dir() {
        std::fs::create_dir_all(folder)?;
        #[cfg(unix)]
        std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    }
    Ok(())
}

/// Takes away what a try left behind.
fn tidy(aside: &Path) {
    for more in ["", "-wal", "-shm", "-journal"] {
        let mut path = aside.as_os_str().to_owned();
        path.push(more);
        // What is not there need not go; what cannot go is told by the next step.
        let _ = std::fs::remove_file(path);
    }
}
