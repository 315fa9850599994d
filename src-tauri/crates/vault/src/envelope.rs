use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::VaultError;

/// Bytes of the nonce that stand before what is sealed.
const NONCE: usize = 24;

/// Seals `plain` with a key of its own for the place `name`: nonce, then ciphertext.
///
/// # Errors
/// [`VaultError::Damaged`], which a cipher that works never gives.
pub fn seal(
    key: &[u8; 32],
    nonce: [u8; NONCE],
    plain: &[u8],
    name: &[u8],
) -> Result<Vec<u8>, VaultError> {
    let sealed = XChaCha20Poly1305::new(&(*key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: name })
        .map_err(|_| VaultError::Damaged)?;
    Ok([&nonce[..], &sealed].concat())
}

/// Opens what [`seal`] sealed for the same place.
///
/// # Errors
/// [`VaultError::WrongSecret`] where key, place or content do not belong together.
pub fn unseal(key: &[u8], sealed: &[u8], name: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let key = <[u8; 32]>::try_from(key).map_err(|_| VaultError::WrongSecret)?;
    let (nonce, content) = sealed.split_at_checked(NONCE).ok_or(VaultError::WrongSecret)?;
    let nonce = <[u8; NONCE]>::try_from(nonce).map_err(|_| VaultError::WrongSecret)?;
    XChaCha20Poly1305::new(&key.into())
        .decrypt(&XNonce::from(nonce), Payload { msg: content, aad: name })
        .map(Zeroizing::new)
        .map_err(|_| VaultError::WrongSecret)
}
