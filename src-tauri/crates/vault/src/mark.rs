//! A note outside the database of what was written last.
//!
//! SQLite ends a write-ahead log without a word at the first frame that is damaged: the vault then opens as it was some
//! changes ago, and nothing inside it can tell. The mark can.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;

use blake2::{Blake2s256, Digest};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{DATABASE_FILE, VaultError};

/// The mark's file name inside a vault's folder.
const MARK_FILE: &str = "vault.mark";

/// The last line of `change`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Its number; it only grows.
    pub number: i64,
    /// The operation it belongs to.
    pub entry: Uuid,
    /// When that was.
    pub at: DateTime<Utc>,
}

/// A vault that opened as it was some changes ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lost {
    /// The last change that is there; `None` where there is none.
    pub until: Option<DateTime<Utc>>,
    /// The last change that had been written.
    pub written: DateTime<Utc>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outside {
    vault: Uuid,
    mark: Mark,
    /// Over the rest: a damaged mark says nothing.
    digest: [u8; 32],
}

impl Mark {
    /// The last line of `change`, where there is one.
    pub(crate) fn inside(connection: &Connection) -> Result<Option<Self>, VaultError> {
        let sql = "SELECT number, entry, at FROM change ORDER BY number DESC LIMIT 1";
        let found = connection.prepare_cached(sql)?.query_row([], |row| {
            let (entry, at): (String, String) = (row.get(1)?, row.get(2)?);
            Ok(Self {
                number: row.get(0)?,
                entry: entry.parse().unwrap_or_default(),
                at: DateTime::parse_from_rfc3339(&at)
                    .map(|at| at.with_timezone(&Utc))
                    .unwrap_or_default(),
            })
        });
        Ok(found.optional()?)
    }

    /// What the file beside the vault says; `None` where there is none, it is damaged or about another vault.
    fn outside(folder: &Path, vault: Uuid) -> Option<Self> {
        let text = std::fs::read(folder.join(MARK_FILE)).ok()?;
        let found: Outside = serde_json::from_slice(&text).ok()?;
        (found.vault == vault && found.digest == digest(vault, found.mark)).then_some(found.mark)
    }

    /// Leaves the mark beside the vault. It is not synced, so that a change costs no second wait for the disk: a mark
    /// that is older than the vault says nothing, and one that is newer tells of a loss. It is written over the one of
    /// before, because file systems hurry to write what takes the place of a file that was emptied.
    pub(crate) fn leave(self, folder: &Path, vault: Uuid) {
        let mark = Outside { vault, mark: self, digest: digest(vault, self) };
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // The change itself is safe; without its mark only the loss of a log goes unnoticed.
        let _ = options.open(folder.join(MARK_FILE)).and_then(|mut file| {
            let text = serde_json::to_vec(&mark)?;
            file.write_all(&text)?;
            let length = text.len() as u64;
            if file.metadata()?.len() > length { file.set_len(length) } else { Ok(()) }
        });
    }
}

fn digest(vault: Uuid, mark: Mark) -> [u8; 32] {
    let text = serde_json::to_vec(&(vault, mark)).unwrap_or_default();
    Blake2s256::digest(text).into()
}

/// Compares the mark inside with the one outside. Where something is missing, the log is kept aside before anything is
/// written over it.
pub(crate) fn lost(
    connection: &Connection,
    folder: &Path,
    vault: Uuid,
) -> Result<Option<Lost>, VaultError> {
    let Some(outside) = Mark::outside(folder, vault) else { return Ok(None) };
    let inside = Mark::inside(connection)?;
    let number = inside.map_or(0, |inside| inside.number);
    let other = inside.is_none_or(|inside| inside.entry != outside.entry);
    if number > outside.number || (number == outside.number && !other) {
        return Ok(None);
    }
    let log = folder.join(format!("{DATABASE_FILE}-wal"));
    if log.exists() {
        std::fs::copy(&log, folder.join(format!("{DATABASE_FILE}-wal.kept-{}", outside.number)))?;
    }
    Ok(Some(Lost { until: inside.map(|inside| inside.at), written: outside.at }))
}
