use domain::lock::LockChanged;
use vault::{Backup, Copy, Header, Way};

use super::view::{KeysView, keys};
use crate::backup::{Status, adopt, destroy_outdated, renew};
use crate::desk::Desk;
use crate::fault::Fault;

/// The backups and vaults kept aside that still open with a passphrase or recovery key that no longer counts. One that
/// cannot be read now is told by its date.
pub(super) fn older(desk: &mut Desk, present: &Header) -> Result<Vec<Copy>, Fault> {
    let home = desk.folder.clone();
    let (copies, changes) = desk.read(|tx| Ok((tx.copies()?, tx.all::<LockChanged>()?)))?;
    let ended = changes.iter().filter(|change| change.what.ends_a_key());
    let Some(ended) = ended.map(|change| change.changed_at).max() else { return Ok(Vec::new()) };
    let older = |copy: &Copy| {
        let path = home.join(&copy.path);
        let header = if path.is_dir() {
            Header::read(&path).ok()
        } else {
            Backup::read(&path).ok().map(|backup| backup.header().clone())
        };
        match header {
            Some(header) => [Way::Passphrase, Way::Recovery]
                .into_iter()
                .any(|way| present.no_longer_opens_as(&header, way)),
            None => copy.made_at < ended,
        }
    };
    Ok(copies.into_iter().filter(|copy| !copy.outdated && older(copy)).collect())
}

/// Destroys the backups that still open with what counted before: those that can be reached, once there is a new one;
/// the rest are listed. Where no new one comes about, none is destroyed, and the view says why.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked); what the disk says.
pub fn destroy_older_backups(desk: &mut Desk, (): ()) -> Result<KeysView, Fault> {
    let present = Header::read(&desk.folder)?;
    adopt(desk)?;
    // One that is being made just now may still open the old way.
    desk.erased_at = Some(desk.ports.clock.now());
    renew(desk);
    if Status::read(&desk.folder).trouble.is_some() {
        // They may be the only ones.
        return keys(desk, ());
    }
    let older = older(desk, &present)?;
    desk.note(|tx| older.iter().try_for_each(|copy| Ok(tx.outdate_copy(&copy.path)?)))?;
    // One that was chosen may be among them.
    desk.forget_coming();
    destroy_outdated(desk)?;
    keys(desk, ())
}
