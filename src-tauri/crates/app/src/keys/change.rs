use domain::lock::{LockChange, LockChanged};
use vault::{Header, Way};

use crate::backup::{renew, telling};
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::start::{Unlock, key_by};

/// The header, once somebody has shown that they may open the family. It is asked for although the family is open:
/// whoever passes by a screen must not change who gets in. A guess counts as it does at the lock. The keyring opens for
/// whoever uses this login, so it is enough only where there is no passphrase that could be asked for.
///
/// # Errors
/// As for unlocking.
pub(super) fn prove(desk: &mut Desk, present: &Unlock) -> Result<Header, Fault> {
    let known = desk.open()?.vault.key().clone();
    let header = Header::read(&desk.folder)?;
    if matches!(present, Unlock::Keyring) && header.ways().contains(&Way::Passphrase) {
        return Err(ErrorCode::WrongSecret.into());
    }
    // A header that was exchanged meanwhile is about another key.
    if key_by(desk, &header, present)? == known {
        Ok(header)
    } else {
        Err(ErrorCode::HeaderDamaged.into())
    }
}

/// Puts the header in place together with its entry, or neither; then a backup that opens with what counts now.
///
/// # Errors
/// What the disk says. All is as it was then.
pub(super) fn put(
    desk: &mut Desk,
    (operation, what): (Operation, LockChange),
    header: &Header,
) -> Result<(), Fault> {
    let changed = LockChanged { id: desk.new_id(), what, changed_at: desk.ports.clock.now() };
    let folder = desk.folder.clone();
    vault::rewrap(&folder, header, || {
        desk.transact(operation, None, |tx, entry| Ok(tx.put(entry, &changed)?))
    })?;
    let telling = telling(desk);
    renew(desk, &telling);
    Ok(())
}
