use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use blake2::{Blake2s256, Digest};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{HEADER_FILE, VaultError, VaultKey, write_aside};

/// The header's own version.
const VERSION: u32 = 1;

/// Random bytes a wrap needs: a salt of 16 and a nonce of 24.
const WRAP_RANDOM: usize = 40;

/// More than any version asks for: a damaged header must not take the computer's memory. In KiB, 1 GiB.
const MOST_MEMORY: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 16;

/// A way into a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The family's passphrase.
    Passphrase,
    /// The recovery key on paper or in a file.
    Recovery,
    /// A random secret in the system keyring.
    Keyring,
}

/// What a guess costs with Argon2id (RFC 9106). Stored with each wrap, so that it can rise later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Cost {
    /// For what people choose: RFC 9106's second recommendation, 64 MiB and three passes.
    pub const FOR_PEOPLE: Self = Self { memory: 64 * 1024, passes: 3 };
    /// For random secrets of 128 bits and more, where a guess is hopeless anyway; also what tests use.
    pub const FOR_RANDOM: Self = Self { memory: 8, passes: 1 };
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrap {
    way: Way,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

/// The small file beside the database: the vault's name and one wrap of its key for each way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    version: u32,
    /// A random name, so that header and database can be matched and two vaults told apart.
    pub vault: uuid::Uuid,
    wraps: Vec<Wrap>,
    /// Over the rest, so that a damaged wrap is not taken for a wrong passphrase. It guards against accidents; the
    /// wraps guard themselves against people.
    digest: [u8; 32],
}

impl Header {
    /// A header without any way in.
    #[must_use]
    pub fn new(vault: uuid::Uuid) -> Self {
        Self { version: VERSION, vault, wraps: Vec::new(), digest: [0; 32] }
    }

    /// Reads the header of the vault in `folder`.
    ///
    /// # Errors
    /// [`VaultError::HeaderMissing`], [`VaultError::HeaderDamaged`] or [`VaultError::Newer`].
    pub fn read(folder: &Path) -> Result<Self, VaultError> {
        let text = match std::fs::read(folder.join(HEADER_FILE)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(VaultError::HeaderMissing);
            }
            other => other?,
        };
        Self::from_text(&text)
    }

    /// Reads a header that stands elsewhere, as in a backup.
    pub(crate) fn from_text(text: &[u8]) -> Result<Self, VaultError> {
        let found = serde_json::from_slice::<serde_json::Value>(text)
            .ok()
            .and_then(|value| value.get("version")?.as_u64())
            .and_then(|version| u32::try_from(version).ok())
            .ok_or(VaultError::HeaderDamaged)?;
        if found > VERSION {
            return Err(VaultError::Newer { found, known: VERSION });
        }
        let header: Self = serde_json::from_slice(text).map_err(|_| VaultError::HeaderDamaged)?;
        // Only as it was written: a byte that went bad is told even where JSON says the same with it.
        let as_written = header.digest == header.reckon()? && header.text()?.as_bytes() == text;
        if as_written { Ok(header) } else { Err(VaultError::HeaderDamaged) }
    }

    /// Writes the header into `folder`, wholly or not at all.
    ///
    /// # Errors
    /// What the disk says.
    pub fn write(&self, folder: &Path) -> Result<(), VaultError> {
        write_aside(&folder.join(HEADER_FILE), self.text()?.as_bytes())
    }

    /// The header as it is written.
    pub(crate) fn text(&self) -> Result<String, VaultError> {
        let sound = Self { digest: self.reckon()?, ..self.clone() };
        serde_json::to_string_pretty(&sound).map_err(|_| VaultError::HeaderDamaged)
    }

    fn reckon(&self) -> Result<[u8; 32], VaultError> {
        let blank = Self { digest: [0; 32], ..self.clone() };
        let text = serde_json::to_vec(&blank).map_err(|_| VaultError::HeaderDamaged)?;
        Ok(Blake2s256::digest(text).into())
    }

    /// The ways in, in the order they were made.
    #[must_use]
    pub fn ways(&self) -> Vec<Way> {
        self.wraps.iter().map(|wrap| wrap.way).collect()
    }

    /// Whether `older` opens in this way with something that does not open this one.
    #[must_use]
    pub fn no_longer_opens_as(&self, older: &Self, way: Way) -> bool {
        older.wrapped(way).is_some_and(|old| self.wrapped(way) != Some(old))
    }

    fn wrapped(&self, way: Way) -> Option<&Wrap> {
        self.wraps.iter().find(|wrap| wrap.way == way)
    }

    /// Adds a way in, or replaces the one of the same kind. `random` is fresh randomness.
    ///
    /// # Errors
    /// [`VaultError::HeaderDamaged`] where the cost is one Argon2 does not know.
    pub fn wrap(
        &mut self,
        way: Way,
        secret: &[u8],
        key: &VaultKey,
        cost: Cost,
        random: [u8; WRAP_RANDOM],
    ) -> Result<(), VaultError> {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        salt.copy_from_slice(random.get(..16).unwrap_or_default());
        nonce.copy_from_slice(random.get(16..).unwrap_or_default());
        let sealed = cipher(secret, &salt, cost)?
            .encrypt(&XNonce::from(nonce), Payload { msg: key.bytes(), aad: self.vault.as_bytes() })
            .map_err(|_| VaultError::HeaderDamaged)?;
        self.unwrap_way(way);
        self.wraps.push(Wrap { way, cost, salt, nonce, sealed });
        Ok(())
    }

    /// Takes a way in out of the header.
    pub fn unwrap_way(&mut self, way: Way) {
        self.wraps.retain(|wrap| wrap.way != way);
    }

    /// The vault key, if `secret` fits.
    ///
    /// # Errors
    /// [`VaultError::NoSuchWay`], or [`VaultError::WrongSecret`]: the wrap is authenticated, so a damaged
    /// database never looks like a wrong passphrase.
    pub fn unwrap(&self, way: Way, secret: &[u8]) -> Result<VaultKey, VaultError> {
        let wrap = self.wrapped(way).ok_or(VaultError::NoSuchWay)?;
        let plain = cipher(secret, &wrap.salt, wrap.cost)?
            .decrypt(
                &XNonce::from(wrap.nonce),
                Payload { msg: &wrap.sealed, aad: self.vault.as_bytes() },
            )
            .map(Zeroizing::new)
            .map_err(|_| VaultError::WrongSecret)?;
        let bytes =
            <[u8; 32]>::try_from(plain.as_slice()).map_err(|_| VaultError::HeaderDamaged)?;
        Ok(VaultKey::new(bytes))
    }
}

fn cipher(secret: &[u8], salt: &[u8; 16], cost: Cost) -> Result<XChaCha20Poly1305, VaultError> {
    if cost.memory > MOST_MEMORY || cost.passes > MOST_PASSES {
        return Err(VaultError::HeaderDamaged);
    }
    let params = Params::new(cost.memory, cost.passes, 1, Some(32))
        .map_err(|_| VaultError::HeaderDamaged)?;
    let mut derived = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, derived.as_mut())
        .map_err(|_| VaultError::HeaderDamaged)?;
    Ok(XChaCha20Poly1305::new(&(*derived).into()))
}
