use domain::family::Family;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Cost, Header, RecoveryKey, Way};
use zeroize::Zeroizing;

use crate::desk::{Desk, family};
use crate::fault::{ErrorCode, Fault};
use crate::keys::count_from_now_on;
use crate::operation::Operation;
use crate::overview::{Overview, overview};
use crate::ports::File;
use crate::secret::{Secret, Shown};

/// The recovery key while it is written down.
#[derive(Debug, Serialize, TS)]
pub struct RecoveryShown {
    /// Seven groups of four characters.
    pub groups: Vec<Shown>,
    /// The group to type again, from 0.
    pub ask: usize,
}

/// The group they typed again.
#[derive(Debug, Deserialize, TS)]
pub struct RecoveryConfirm {
    /// Four characters.
    pub typed: Secret,
}

/// Makes a recovery key and shows it, until one was proven to be kept. Coming back to the page shows the same one; so does
/// a new one that was asked for, while it is written down.
///
/// # Errors
/// [`ErrorCode::NotNow`] once one is kept.
pub fn show(desk: &mut Desk, (): ()) -> Result<RecoveryShown, Fault> {
    let kept = desk.read(family)?.recovery_kept;
    if desk.open()?.recovery.is_none() {
        if kept {
            return Err(ErrorCode::NotNow.into());
        }
        make(desk)?;
    }
    let key = desk.open()?.recovery.as_ref().ok_or(ErrorCode::NotNow)?;
    Ok(RecoveryShown {
        groups: key.groups().into_iter().map(|group| Shown(Zeroizing::new(group))).collect(),
        ask: asked(key),
    })
}

fn make(desk: &mut Desk) -> Result<(), Fault> {
    let key = RecoveryKey::new(desk.random());
    let random = desk.random();
    let mut header = Header::read(&desk.folder)?;
    let open = desk.open()?;
    header.wrap(Way::Recovery, key.secret(), open.vault.key(), Cost::FOR_RANDOM, random)?;
    header.write(open.vault.folder())?;
    open.recovery = Some(key);
    Ok(())
}

/// The key as a text file.
///
/// # Errors
/// [`ErrorCode::NotNow`] when it is not being written down.
pub fn file(desk: &mut Desk, (): ()) -> Result<File, Fault> {
    let key = desk.open()?.recovery.as_ref().ok_or(ErrorCode::NotNow)?;
    let content = Zeroizing::new(format!("{}\n", key.groups().join(" ")).into_bytes());
    Ok(File { name: "recovery-key.txt", content })
}

/// Takes the four characters they typed again as proof that the key was kept. A new one counts from then on.
///
/// # Errors
/// The field, where they do not fit; what the disk says.
pub fn confirm(desk: &mut Desk, input: RecoveryConfirm) -> Result<Overview, Fault> {
    let key = desk.open()?.recovery.as_ref().ok_or(ErrorCode::NotNow)?;
    if !key.is_group(asked(key), input.typed.expose()) {
        return Err(Fault::field("typed", "does_not_fit"));
    }
    if desk.read(family)?.recovery_kept {
        count_from_now_on(desk)?;
    } else {
        desk.transact(Operation::KeepRecoveryKey, None, |tx, entry| {
            let kept = Family { recovery_kept: true, ..family(tx)? };
            Ok(tx.put(entry, &kept)?)
        })?;
    }
    desk.open()?.recovery = None;
    overview(desk, ())
}

/// Forgets a new recovery key that was not proven to be kept, so that nobody else comes upon it. The one of before goes
/// on counting.
///
/// # Errors
/// [`ErrorCode::Locked`].
pub fn leave(desk: &mut Desk, (): ()) -> Result<(), Fault> {
    if desk.read(family)?.recovery_kept {
        desk.open()?.recovery = None;
    }
    Ok(())
}

/// Any group but the first, which the eye rests on; which one follows from the key, so that it stays the same.
fn asked(key: &RecoveryKey) -> usize {
    1 + key.secret().iter().map(|byte| usize::from(*byte)).sum::<usize>() % 6
}
