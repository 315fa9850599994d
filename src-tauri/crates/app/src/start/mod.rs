//! Beginning, coming back, and locking.

mod create;
mod recovery;
mod state;
mod strength;
mod unlock;

pub use create::{NewFamily, NewLock, create};
pub use recovery::{RecoveryConfirm, RecoveryShown, confirm, file, leave, show};
pub use state::{AppState, Phase, lock, state, state_at_once, stay_awake};
pub(crate) use strength::check_passphrase;
pub use strength::{Strength, StrengthOf, strength};
pub(crate) use unlock::key_by;
pub use unlock::{Unlock, unlock};

use crate::desk::Desk;

/// The name in the system keyring under which a vault's own secret is kept.
pub(crate) fn keyring_name(vault: uuid::Uuid) -> String {
    format!("vault-{vault}")
}

/// This computer's id: a random one, kept beside the vault.
pub(crate) fn device(desk: &mut Desk) -> Result<uuid::Uuid, vault::VaultError> {
    let path = desk.folder.join("device");
    if let Some(known) =
        std::fs::read_to_string(&path).ok().and_then(|text| uuid::Uuid::parse_str(text.trim()).ok())
    {
        return Ok(known);
    }
    let new = desk.new_id();
    vault::write_aside(&path, new.to_string().as_bytes())?;
    Ok(new)
}
