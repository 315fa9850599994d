use std::io;

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_IOERR_SHMSIZE;

/// What can go wrong with a vault. Each cause asks something else of the family, so each has its own name.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// No vault in this folder.
    #[error("there is no vault here")]
    Missing,
    /// A vault is here already.
    #[error("there is a vault here already")]
    Exists,
    /// The database is there without its header, so no key can open it.
    #[error("the vault's header is missing")]
    HeaderMissing,
    /// The header cannot be read.
    #[error("the vault's header is damaged")]
    HeaderDamaged,
    /// The database has no content at all: a copy that broke off.
    #[error("the vault's database is empty")]
    Empty,
    /// The key is right, but the database cannot be read with it.
    #[error("the vault's database is damaged")]
    Damaged,
    /// The file is no backup of ours.
    #[error("this is not a backup")]
    NotABackup,
    /// The backup is not as it was made.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// The passphrase, recovery key or keyring secret does not fit.
    #[error("this does not open the vault")]
    WrongSecret,
    /// The header has no wrap of this kind.
    #[error("the vault has no such way in")]
    NoSuchWay,
    /// Made by a newer Passenger Seat.
    #[error("the vault was written by a newer version ({found} > {known})")]
    Newer {
        /// The version in the file.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// Another process has it open.
    #[error("the vault is open in another window")]
    InUse,
    /// No room left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or disk cannot be written to.
    #[error("the folder cannot be written to")]
    ReadOnly,
    /// The bundled cipher is older than the one that is safe to use.
    #[error("the cipher is too old: {0}")]
    OldCipher(String),
    /// A row that does not have the shape this version writes.
    #[error("a row of {entity} has an unexpected shape")]
    Shape {
        /// The table.
        entity: &'static str,
        /// What the reader said.
        #[source]
        source: serde_json::Error,
    },
    /// Anything else the disk says.
    #[error("the disk refused")]
    Io(#[source] io::Error),
    /// Anything else the database says.
    #[error("the database refused")]
    Database(#[source] rusqlite::Error),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::PermissionDenied
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::AlreadyExists => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        // The index of the log is not grown by a write that says why. It fails where there is no room for it.
        if error.sqlite_error().is_some_and(|why| why.extended_code == SQLITE_IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            _ => Self::Database(error),
        }
    }
}
