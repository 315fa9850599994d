use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;

use blake2::{Blake2b512, Digest};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Mark, Progress, VaultError};

/// The last bytes of every backup.
pub(super) const MAGIC: &[u8; 16] = b"PassengerSeatBk1";

/// The version of what follows the database.
pub(super) const VERSION: u32 = 1;

/// Bytes of a digest.
pub(super) const DIGEST: usize = 64;

/// Bytes after the trailer's text: its digest, its length, the magic.
pub(super) const TAIL: usize = DIGEST + 4 + MAGIC.len();

/// How much is read at a time.
pub(super) const PIECE: usize = 1 << 18;

/// What follows the database in a backup.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trailer {
    pub(super) version: u32,
    pub(super) made_at: DateTime<Utc>,
    pub(super) schema: u32,
    pub(super) mark: Option<Mark>,
    /// Bytes of the database.
    pub(super) database: u64,
    /// The digest over them, in hexadecimal digits.
    pub(super) digest: String,
    /// The header, as it stood beside the vault.
    pub(super) header: String,
}

/// Writes the trailer behind a database and makes all of it durable.
pub(super) fn finish(path: &Path, trailer: &Trailer) -> Result<(), VaultError> {
    let text = serde_json::to_vec(trailer).map_err(|_| VaultError::BackupDamaged)?;
    let length = u32::try_from(text.len()).map_err(|_| VaultError::BackupDamaged)?;
    let mut file = OpenOptions::new().append(true).open(path)?;
    let tail = [&text[..], &Blake2b512::digest(&text), &length.to_le_bytes(), MAGIC].concat();
    file.write_all(&tail)?;
    Ok(file.sync_all()?)
}

/// The digest over the first `bytes` of a file, which are copied to `copy` on the way. Takes one round.
pub(super) fn digest(
    file: &mut File,
    bytes: u64,
    copy: Option<&mut File>,
    progress: &Progress,
) -> Result<String, VaultError> {
    let (mut hasher, mut piece, mut copy) = (Blake2b512::new(), vec![0; PIECE], copy);
    let (mut left, mut bits) = (file.take(bytes), progress.bits(bytes));
    loop {
        let read = left.read(&mut piece)?;
        let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
        hasher.update(piece);
        if let Some(copy) = copy.as_mut() {
            copy.write_all(piece)?;
        }
        bits.went(piece.len() as u64);
    }
    bits.end();
    Ok(hex(&hasher.finalize()))
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
