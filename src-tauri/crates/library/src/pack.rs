//! Newer libraries as files: signed, and verified before a byte of them is read (ADR 9).
//!
//! A pack is a minisign signature (four lines) and, right after it, the bytes it is over: JSON of a [`Pack`].

use chrono::NaiveDate;
use minisign_verify::{PublicKey, Signature};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::VERSION;
use crate::content::Content;

/// The public halves of the keys that sign packs, as minisign writes them. The private halves are kept outside the
/// repository. Empty until the first pack is released: until then every pack is refused.
pub const RELEASE_KEYS: &[&str] = &[];

/// The largest pack that is looked at, in bytes. The library is under two million.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// The lines of a minisign signature.
const SIGNATURE_LINES: usize = 4;

/// What minisign writes above a signature. The signature does not cover this line, so nothing else is let in there.
const ABOVE: &str = "untrusted comment: signature from minisign secret key";

/// What a pack holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The version, as [`VERSION`].
    pub version: u32,
    /// The library.
    pub content: Content,
}

/// Why a pack was refused. Nothing of it was used then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PackRefused {
    /// Larger than [`LARGEST`].
    #[error("the pack is too large")]
    TooLarge,
    /// No signature, or one that none of our keys made over these very bytes.
    #[error("the pack is not signed by us")]
    NotSigned,
    /// The signature is right, but this program cannot read what is in it: it is for a newer one.
    #[error("the pack cannot be read")]
    Unreadable,
    /// Not newer than the library that is there.
    #[error("the pack is not newer")]
    NotNewer,
}

/// Opens a pack that is newer than `than` and than the library that is built in, signed with one of `keys`.
///
/// # Errors
/// [`PackRefused`].
pub fn open(bytes: &[u8], keys: &[&str], than: u32) -> Result<Pack, PackRefused> {
    if bytes.len() > LARGEST {
        return Err(PackRefused::TooLarge);
    }
    let payload = verified(bytes, keys).ok_or(PackRefused::NotSigned)?;
    let pack: Pack = serde_json::from_slice(payload).map_err(|_| PackRefused::Unreadable)?;
    // A version that is no day would stand above every later one for good.
    put_together_on(pack.version).ok_or(PackRefused::Unreadable)?;
    if pack.version > than.max(VERSION) { Ok(pack) } else { Err(PackRefused::NotNewer) }
}

/// The day on which a library of this version was put together.
#[must_use]
pub fn put_together_on(version: u32) -> Option<NaiveDate> {
    let year = i32::try_from(version / 10_000).ok().filter(|year| *year <= 9_999)?;
    NaiveDate::from_ymd_opt(year, version / 100 % 100, version % 100)
}

/// What the signature is over, where one of the keys made it.
fn verified<'a>(bytes: &'a [u8], keys: &[&str]) -> Option<&'a [u8]> {
    let (signature, payload) = split(bytes)?;
    let signature = Signature::decode(signature).ok()?;
    let by = |key: &&str| {
        // Only prehashed signatures: the older kind is there for old files alone.
        PublicKey::from_base64(key).is_ok_and(|key| key.verify(payload, &signature, false).is_ok())
    };
    (signature.untrusted_comment() == ABOVE && keys.iter().any(by)).then_some(payload)
}

/// The signature's text, and what it is over.
fn split(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let mut ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let (end, _) = ends.nth(SIGNATURE_LINES - 1)?;
    let (signature, payload) = bytes.split_at_checked(end + 1)?;
    Some((std::str::from_utf8(signature).ok()?, payload))
}
