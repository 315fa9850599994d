use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::lock_file::LockFile;
use crate::rewrap::finish_rewrap;
use crate::{
    DATABASE_FILE, HEADER_FILE, Header, Lost, MIGRATIONS, Mark, Source, Tx, VaultError, VaultKey,
    erase, mark, migrate,
};

/// `PSV1`, so that no other SQLite file is taken for a vault.
const APPLICATION_ID: i32 = 0x5053_5631;

/// The database until its header is written.
const ASIDE: &str = "vault.db.new";

/// The smallest page SQLite knows, in bytes.
const SMALLEST: u64 = 512;

/// The oldest SQLCipher without SQLite's WAL-reset corruption bug
/// (<https://sqlite.org/wal.html#walresetbug>): 4.14.
const OLDEST_CIPHER: (u32, u32) = (4, 14);

/// Whether the database is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// With the vault key, as a family's always is.
    Keyed,
    /// Not at all: only for the test that proves that a search through the file would find what was stored.
    ForASearchTest,
}

/// An open vault. One process has it at a time.
pub struct Vault {
    connection: Connection,
    key: VaultKey,
    name: uuid::Uuid,
    encryption: Encryption,
    folder: PathBuf,
    lost: Option<Lost>,
    _lock: LockFile,
}

impl Vault {
    /// Makes a new vault in `folder` with what `first` writes: the database aside, closed, then the header, then the
    /// rename that makes it count. A crash between the last two is mended by the next opening.
    ///
    /// # Errors
    /// [`VaultError::Exists`] where there is one already; what the disk says otherwise, with nothing left that would be
    /// taken for a vault.
    pub fn create(
        folder: &Path,
        header: &Header,
        key: &VaultKey,
        encryption: Encryption,
        first: impl FnOnce(&Tx<'_>) -> Result<(), VaultError>,
    ) -> Result<Self, VaultError> {
        std::fs::create_dir_all(folder)?;
        #[cfg(unix)]
        std::fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        let lock = LockFile::take(folder)?;
        if folder.join(HEADER_FILE).exists() || folder.join(DATABASE_FILE).exists() {
            return Err(VaultError::Exists);
        }
        // What an attempt that broke off left behind is no vault: it has no header.
        let aside = folder.join(ASIDE);
        for leftover in [ASIDE.to_owned(), format!("{ASIDE}-wal"), format!("{ASIDE}-shm")] {
            match std::fs::remove_file(folder.join(leftover)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(error.into());
                }
                _ => {}
            }
        }
        let mut connection = connect(&aside, key, encryption, OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate(&mut connection, &aside, MIGRATIONS)?;
        let tx = Tx::new(connection.transaction()?, None);
        tx.name_vault(header.vault)?;
        first(&tx)?;
        tx.commit()?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        connection.close().map_err(|(_, error)| error)?;
        let opened = header
            .write(folder)
            .and_then(|()| Self::open_locked(folder, header, key, encryption, lock));
        if opened.is_err() {
            // What nobody was told of must not stand in the way of the next try; the database aside is made anew.
            let _ = std::fs::remove_file(folder.join(HEADER_FILE));
            let _ = std::fs::rename(folder.join(DATABASE_FILE), &aside);
        }
        opened
    }

    /// Whether `folder` has a database, in place or about to be.
    #[must_use]
    pub fn is_in(folder: &Path) -> bool {
        folder.join(DATABASE_FILE).exists() || folder.join(ASIDE).exists()
    }

    /// Opens the vault in `folder` with the key that [`Header::unwrap`] gave.
    ///
    /// # Errors
    /// [`VaultError::Missing`], [`VaultError::Empty`] for a file with next to no content, [`VaultError::Damaged`] for one the
    /// right key cannot read, [`VaultError::Newer`], [`VaultError::InUse`]. The file is never changed then.
    pub fn open(
        folder: &Path,
        header: &Header,
        key: &VaultKey,
        encryption: Encryption,
    ) -> Result<Self, VaultError> {
        let lock = LockFile::take(folder)?;
        Self::open_locked(folder, header, key, encryption, lock)
    }

    fn open_locked(
        folder: &Path,
        header: &Header,
        key: &VaultKey,
        encryption: Encryption,
        lock: LockFile,
    ) -> Result<Self, VaultError> {
        let (path, aside) = (folder.join(DATABASE_FILE), folder.join(ASIDE));
        if !path.exists() && aside.exists() {
            // The header is written only once the database is whole, so the two belong together.
            std::fs::rename(&aside, &path)?;
        }
        match std::fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(VaultError::Missing);
            }
            Err(error) => return Err(error.into()),
            // SQLite would take a file without content for a new database, and one of a single byte too.
            Ok(file) if file.len() < SMALLEST => return Err(VaultError::Empty),
            Ok(_) => {}
        }
        let mut connection = connect(&path, key, encryption, OpenFlags::empty())?;
        let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if id != APPLICATION_ID {
            return Err(VaultError::Damaged);
        }
        let lost = mark::lost(&connection, folder, header.vault)?;
        migrate(&mut connection, &path, MIGRATIONS)?;
        let vault: String =
            connection.query_row("SELECT vault FROM vault_name", [], |row| row.get(0))?;
        if vault != header.vault.to_string() {
            return Err(VaultError::HeaderDamaged);
        }
        erase::finish(&connection, folder);
        finish_rewrap(folder);
        Ok(Self {
            connection,
            key: key.clone(),
            name: header.vault,
            encryption,
            folder: folder.to_owned(),
            lost,
            _lock: lock,
        })
    }

    /// The vault's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The key, to wrap it for a further way in.
    #[must_use]
    pub fn key(&self) -> &VaultKey {
        &self.key
    }

    /// What was written and is not there any more: the log was damaged, and the vault opened as it was before.
    #[must_use]
    pub fn lost(&self) -> Option<Lost> {
        self.lost
    }

    /// The random name in its header.
    #[must_use]
    pub fn name(&self) -> uuid::Uuid {
        self.name
    }

    /// The last change.
    ///
    /// # Errors
    /// What the database says.
    pub fn mark(&self) -> Result<Option<Mark>, VaultError> {
        Mark::inside(&self.connection)
    }

    /// What a backup is made of, while others use the vault.
    #[must_use]
    pub fn source(&self) -> Source {
        Source::new(self.folder.clone(), self.key.clone(), self.encryption)
    }

    /// Begins the one kind of transaction there is; reading needs no commit.
    ///
    /// # Errors
    /// What the database says.
    pub fn begin(&mut self) -> Result<Tx<'_>, VaultError> {
        Ok(Tx::new(
            self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?,
            Some((&self.folder, self.name)),
        ))
    }
}

/// A connection to write with: keyed, proven, set up.
fn connect(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
    create: OpenFlags,
) -> Result<Connection, VaultError> {
    let connection = keyed(path, key, encryption, OpenFlags::SQLITE_OPEN_READ_WRITE | create)?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    for (pragma, value) in [
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("secure_delete", "ON"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("temp_store", "MEMORY"),
        ("recursive_triggers", "ON"),
        // Kibibytes of pages in memory: what a screen of a family with years behind it reads.
        ("cache_size", "-8192"),
    ] {
        connection.pragma_update(None, pragma, value)?;
    }
    // As many as there are different questions, so that none is worked out twice.
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// A further connection to a database that is there.
pub(crate) fn write_to(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
) -> Result<Connection, VaultError> {
    connect(path, key, encryption, OpenFlags::empty())
}

/// A connection that only reads and leaves nothing beside the file.
pub(crate) fn look_into(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
) -> Result<Connection, VaultError> {
    let connection = keyed(path, key, encryption, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.pragma_update(None, "cell_size_check", "ON")?;
    Ok(connection)
}

/// The only place where a connection is made: keyed first, then proven.
#[expect(clippy::disallowed_methods, reason = "this is the opener that keys it")]
fn keyed(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
    flags: OpenFlags,
) -> Result<Connection, VaultError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // The cipher talks to the terminal otherwise.
    connection.pragma_update(None, "cipher_log_level", "NONE")?;
    if encryption == Encryption::Keyed {
        connection.pragma_update(None, "key", key.pragma().as_str())?;
        assert_cipher(&connection)?;
    }
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    Ok(connection)
}

fn assert_cipher(connection: &Connection) -> Result<(), VaultError> {
    let version: String = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    let mut numbers =
        version.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    if (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) < OLDEST_CIPHER {
        return Err(VaultError::OldCipher(version));
    }
    Ok(())
}

/// A copy before a migration, encrypted with the same key (`VACUUM INTO` keeps key and `user_version`).
pub(crate) fn keyed_copy(
    connection: &Connection,
    path: &Path,
    version: u32,
) -> Result<PathBuf, VaultError> {
    let copy = path.with_added_extension(format!("before-{}", version + 1));
    let unfinished = copy.with_added_extension("new");
    match std::fs::remove_file(&unfinished) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])?;
    std::fs::rename(&unfinished, &copy)?;
    Ok(copy)
}
