use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;
use vault::{Header, RecoveryKey, SlowDown, Vault, VaultError, VaultKey, Way};

use super::{device, keyring_name};
use crate::backup::{Status, sweep};
use crate::desk::{Desk, Open};
use crate::fault::{ErrorCode, Fault};
use crate::how_far::{LongWork, Telling};
use crate::overview::{Overview, overview};
use crate::secret::Secret;

/// A way of opening the vault.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Unlock {
    /// With the passphrase.
    Passphrase {
        /// The passphrase.
        secret: Secret,
    },
    /// With the recovery key.
    Recovery {
        /// The key as it was typed.
        secret: Secret,
    },
    /// With the system keyring.
    Keyring,
}

/// Opens the vault.
///
/// # Errors
/// The field `secret`, where nothing was typed; [`ErrorCode::WrongSecret`], [`ErrorCode::TooSoon`] with the seconds to
/// wait, what the keyring or the vault says.
pub fn unlock(desk: &mut Desk, input: Unlock) -> Result<Overview, Fault> {
    let telling = Telling::begin(desk, LongWork::Unlock, 4);
    vault::finish_restore(&desk.folder)?;
    let header = Header::read(&desk.folder)?;
    let key = key_by(desk, &header, &input)?;
    telling.rounds(1);
    let vault = Vault::open(&desk.folder, &header, &key, desk.manner.encryption)?;
    telling.rounds(1);
    if let Some(lost) = vault.lost() {
        let status = Status { lost: Some(lost), ..Status::read(&desk.folder) };
        status.keep(&desk.folder);
    }
    let device = device(desk)?;
    desk.open = Some(Open::new(vault, device));
    sweep(desk);
    desk.touch();
    desk.keep_schedule();
    telling.rounds(1);
    // A disk that is full must not keep a family out: the record tries again.
    let _ = crate::record::catch_up(desk);
    telling.end();
    overview(desk, ())
}

/// The key of the vault that a header is about. Every guess counts, whichever vault it is for.
///
/// # Errors
/// As for [`unlock`].
pub(crate) fn key_by(desk: &Desk, header: &Header, input: &Unlock) -> Result<VaultKey, Fault> {
    let now = desk.ports.clock.now();
    let mut tries = SlowDown::read(&desk.folder);
    // Who knows the passphrase of another family's backup has not shown that they may open this one.
    let ours = Header::read(&desk.folder).map_or(true, |present| present.vault == header.vault);
    tries.settle(now)?;
    match input {
        Unlock::Keyring => by_keyring(desk, header),
        // Nobody guesses that.
        Unlock::Passphrase { secret } if secret.expose().is_empty() => {
            Err(Fault::field("secret", "empty"))
        }
        Unlock::Passphrase { secret } => guess(&mut tries, (now, ours), || {
            header.unwrap(Way::Passphrase, secret.expose().as_bytes())
        }),
        Unlock::Recovery { secret } => {
            let typed = RecoveryKey::parse(secret.expose())
                .ok_or_else(|| Fault::field("secret", "not_a_key"))?;
            guess(&mut tries, (now, ours), || header.unwrap(Way::Recovery, typed.secret()))
        }
    }
}

fn by_keyring(desk: &Desk, header: &Header) -> Result<VaultKey, Fault> {
    let secret =
        desk.ports.keyring.get(&keyring_name(header.vault))?.ok_or(ErrorCode::KeyringEmpty)?;
    Ok(header.unwrap(Way::Keyring, &secret)?)
}

/// One guess, counted before it is answered, so that ending the program does not save the count. A right one ends the
/// count where it was for the vault that is `ours`.
fn guess(
    tries: &mut SlowDown,
    (now, ours): (chrono::DateTime<chrono::Utc>, bool),
    open: impl FnOnce() -> Result<VaultKey, VaultError>,
) -> Result<VaultKey, Fault> {
    let wait = tries.wait(now);
    if wait > 0 {
        return Err(Fault { wait, ..ErrorCode::TooSoon.into() });
    }
    tries.count(now)?;
    match open() {
        Ok(key) => {
            if ours {
                tries.forget()?;
            }
            Ok(key)
        }
        Err(error) => Err(Fault { wait: tries.wait(now), ..error.into() }),
    }
}

impl Open {
    pub(crate) fn new(vault: Vault, device: uuid::Uuid) -> Self {
        Self {
            vault,
            device,
            done: Vec::new(),
            undone: Vec::new(),
            matters: BTreeMap::new(),
            recovery: None,
            password: None,
            own_file: None,
            known: None,
        }
    }
}
