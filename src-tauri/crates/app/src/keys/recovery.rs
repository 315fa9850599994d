use domain::lock::LockChange;
use serde::Deserialize;
use ts_rs::TS;
use vault::{Cost, Header, RecoveryKey, Way};

use super::change::{prove, put};
use crate::desk::{Desk, family};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::start::{RecoveryShown, Unlock, show};

/// Another recovery key.
#[derive(Debug, Deserialize, TS)]
pub struct RenewRecoveryKey {
    /// What opens the family now; the recovery key of before, if nothing else.
    pub present: Unlock,
}

/// Makes another recovery key and shows it. The one of before counts until the new one was proven to be kept; where it
/// never is, nothing has changed.
///
/// # Errors
/// [`ErrorCode::NotNow`] while none was ever kept; for `present` as for unlocking.
pub fn renew_recovery_key(
    desk: &mut Desk,
    input: RenewRecoveryKey,
) -> Result<RecoveryShown, Fault> {
    if !desk.read(family)?.recovery_kept {
        return Err(ErrorCode::NotNow.into());
    }
    prove(desk, &input.present)?;
    let key = RecoveryKey::new(desk.random());
    desk.open()?.recovery = Some(key);
    show(desk, ())
}

/// The new recovery key was proven to be kept: from now on it counts, and the one of before no more.
pub(crate) fn count_from_now_on(desk: &mut Desk) -> Result<(), Fault> {
    let random = desk.random();
    let mut header = Header::read(&desk.folder)?;
    let open = desk.open()?;
    let key = open.recovery.as_ref().ok_or(ErrorCode::NotNow)?;
    header.wrap(Way::Recovery, key.secret(), open.vault.key(), Cost::FOR_RANDOM, random)?;
    put(desk, (Operation::RenewRecoveryKey, LockChange::RecoveryRenewed), &header)
}
