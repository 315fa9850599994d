//! Backups: one file each, which the passphrase or the recovery key alone opens anywhere.
//!
//! A backup is the database as it stands in the vault's folder, followed by what is needed to open and to prove it:
//! the header with the ways in, the mark of the last change, and a digest over everything. It gets its name only after
//! it was opened again and found whole. The keys of envelopes are in none.

mod check;
mod fold;
mod make;
mod number;
mod read;
mod write;

pub use make::{Made, Source, make_folder};
pub use read::Backup;

pub(crate) use check::{CHECK_ROUNDS, check};
