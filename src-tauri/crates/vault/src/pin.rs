use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::{Cost, VaultError};

/// Bytes of a salt.
const SALT: usize = 16;
/// Bytes of what a PIN is checked against: the cost, the salt, the hash.
const LENGTH: usize = 8 + SALT + HASH;
const HASH: usize = 32;

/// What a PIN is checked against later: its cost, the salt and a hash. The PIN cannot be read from it, but there are
/// few PINs, so it belongs among the secrets.
///
/// # Errors
/// [`VaultError::Damaged`] where the cost is one Argon2 does not know.
pub fn seal_pin(pin: &str, salt: [u8; SALT], cost: Cost) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let hash = hash(pin, &salt, cost)?;
    let (memory, passes) = (cost.memory.to_le_bytes(), cost.passes.to_le_bytes());
    Ok(Zeroizing::new([&memory[..], &passes, &salt, hash.as_ref()].concat()))
}

/// Whether a PIN is the one that was sealed.
///
/// # Errors
/// [`VaultError::Damaged`] where `sealed` is not what [`seal_pin`] gave.
pub fn pin_fits(pin: &str, sealed: &[u8]) -> Result<bool, VaultError> {
    let sealed = <&[u8; LENGTH]>::try_from(sealed).map_err(|_| VaultError::Damaged)?;
    let number = |from: usize| {
        let bytes = sealed.get(from..from + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u32::from_le_bytes)
    };
    let cost = Cost { memory: number(0), passes: number(4) };
    let mut salt = [0; SALT];
    salt.copy_from_slice(sealed.get(8..8 + SALT).unwrap_or_default());
    let (found, kept) = (hash(pin, &salt, cost)?, sealed.get(8 + SALT..).unwrap_or_default());
    // Every byte is looked at, so that the time taken tells nothing.
    Ok(found.iter().zip(kept).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0)
}

fn hash(pin: &str, salt: &[u8; SALT], cost: Cost) -> Result<Zeroizing<[u8; HASH]>, VaultError> {
    let params =
        Params::new(cost.memory, cost.passes, 1, Some(HASH)).map_err(|_| VaultError::Damaged)?;
    let mut derived = Zeroizing::new([0; HASH]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, derived.as_mut())
        .map_err(|_| VaultError::Damaged)?;
    Ok(derived)
}
