//! The encrypted store of one family.
//!
//! A vault is a folder with two files that belong together: `vault.header` (who may open it: one wrap of the
//! random vault key for each way in) and `vault.db` (SQLCipher, keyed with that key). There is one function that
//! makes a vault ([`Vault::create`]) and one that opens it ([`Vault::open`]); nothing here deletes one.
//! [`Tx`] is the only way to write: every row it touches leaves a line in the insert-only table `change`.

mod backup;
mod change;
mod copies;
mod envelope;
mod erase;
mod error;
mod files;
mod header;
mod key;
mod line;
mod lock_file;
mod mark;
mod migrate;
mod open;
mod pin;
mod progress;
mod read;
mod record;
mod recovery_key;
mod rescue;
mod restore;
mod rewrap;
mod slow_down;
mod tables;
mod tx;
mod which;

pub use backup::{Backup, Made, Source, make_folder};
pub use change::{Change, Entry, fold};
pub use copies::Copy;
pub use envelope::{seal, unseal};
pub use error::VaultError;
pub use files::write_aside;
pub use header::{Cost, Header, Way};
pub use key::VaultKey;
pub use line::{Asked, Found as FoundLine, Line};
pub use mark::{Lost, Mark};
pub use migrate::{MIGRATIONS, migrate};
pub use open::{Encryption, Vault};
pub use pin::{pin_fits, seal_pin};
pub use progress::{Progress, ROUND};
pub use record::{Column, Kind, Record, Row};
pub use recovery_key::RecoveryKey;
pub use rescue::Found;
pub use restore::{Coming, finish_restore, leave_restore};
pub use rewrap::rewrap;
pub use slow_down::SlowDown;
pub use tx::Tx;
pub use which::Which;

/// The header's file name inside a vault's folder.
pub const HEADER_FILE: &str = "vault.header";
/// The database's file name inside a vault's folder.
pub const DATABASE_FILE: &str = "vault.db";
