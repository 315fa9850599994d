use domain::lock::LockChange;
use serde::Deserialize;
use ts_rs::TS;
use vault::{Cost, Way};
use zeroize::Zeroizing;

use super::change::{prove, put};
use super::view::{KeysView, keys};
use crate::desk::{Desk, family};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::start::{Unlock, keyring_name};

/// Whether this computer's keyring opens the family.
#[derive(Debug, Deserialize, TS)]
pub struct SwitchKeyring {
    /// Whether it does from now on.
    pub on: bool,
    /// What opens the family now.
    pub present: Unlock,
}

/// Lets this computer's keyring open the family, or no more. A passphrase has to be there in either case.
///
/// # Errors
/// The field `keyring` with the rule `shared_login` where the child uses this login too; [`ErrorCode::NotNow`] without a
/// passphrase, or where the keyring opens it already; [`ErrorCode::KeyringUnavailable`]; for `present` as for unlocking;
/// what the disk says. All is as it was then.
pub fn switch_keyring(desk: &mut Desk, input: SwitchKeyring) -> Result<KeysView, Fault> {
    if input.on && desk.read(family)?.child_uses_login {
        return Err(Fault::field("keyring", "shared_login"));
    }
    let mut header = prove(desk, &input.present)?;
    let ways = header.ways();
    let (name, opens) = (keyring_name(header.vault), ways.contains(&Way::Keyring));
    if (input.on && opens) || !ways.contains(&Way::Passphrase) {
        return Err(ErrorCode::NotNow.into());
    }
    // One that was shut out may not have let go, or only after we stopped to wait for it.
    if !input.on && !opens && matches!(desk.ports.keyring.get(&name), Ok(None)) {
        return keys(desk, ());
    }
    if input.on {
        let secret = Zeroizing::new(desk.random::<32>());
        let random = desk.random();
        desk.ports.keyring.set(&name, secret.as_ref())?;
        let key = desk.open()?.vault.key();
        header.wrap(Way::Keyring, secret.as_ref(), key, Cost::FOR_RANDOM, random)?;
        let put = put(desk, (Operation::SwitchKeyring, LockChange::KeyringOn), &header);
        if put.is_err() {
            // No header was ever made with it, so a keyring that keeps it does no harm.
            let _ = desk.ports.keyring.delete(&name);
        }
        put?;
        return keys(desk, ());
    }
    if opens {
        header.unwrap_way(Way::Keyring);
        put(desk, (Operation::SwitchKeyring, LockChange::KeyringOff), &header)?;
    }
    // The family is shut already; older backups are not as long as the keyring keeps it.
    let kept = desk.ports.keyring.delete(&name).is_err();
    let view = keys(desk, ())?;
    Ok(KeysView { keyring_left: view.keyring_left || kept, ..view })
}
