use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use domain::lock::LockChanged;
use vault::{Backup, Copy, Header, Way};

use super::view::{KeysView, keyring_left, keys};
use crate::backup::{Status, adopt, ask, by_folder, destroy_outdated, renew, telling};
use crate::desk::Desk;
use crate::fault::Fault;

/// The backups and vaults kept aside that still open with a passphrase or recovery key that no longer counts. One that
/// cannot be read now is told by its date.
pub(super) fn older(desk: &mut Desk, present: &Header) -> Result<Vec<Copy>, Fault> {
    let home = desk.folder.clone();
    let (copies, changes) = desk.read(|tx| Ok((tx.copies()?, tx.all::<LockChanged>()?)))?;
    let ended = changes.iter().filter(|change| change.what.ends_a_key());
    let ended = ended.map(|change| change.changed_at).max();
    let mut ways = vec![Way::Passphrase, Way::Recovery];
    if keyring_left(desk, present) {
        ways.push(Way::Keyring);
    }
    let mut headers = BTreeMap::new();
    for (folder, copies) in by_folder(&home, &copies) {
        let paths = copies.iter().map(|copy| home.join(&copy.path)).collect();
        headers.extend(if folder.starts_with(&home) {
            read(paths)
        } else {
            ask(desk, &folder, move || read(paths)).unwrap_or_default()
        });
    }
    let opens = |copy: &Copy| {
        let header = headers.get(&home.join(&copy.path))?;
        Some(ways.iter().any(|way| present.no_longer_opens_as(header, *way)))
    };
    let copies = copies.into_iter().filter(|copy| !copy.outdated);
    let copies: Vec<_> = copies.map(|copy| (opens(&copy), copy)).collect();
    // Where the program ended between the new header and its entry, no entry tells of the change: what can be read does.
    let read = copies.iter().filter(|(opens, _)| *opens == Some(true));
    let ended = read.map(|(_, copy)| copy.made_at + TimeDelta::seconds(1)).max().max(ended);
    let is_older = |(opens, copy): &(Option<bool>, Copy)| {
        opens.unwrap_or_else(|| ended.is_some_and(|ended| copy.made_at < ended))
    };
    Ok(copies.into_iter().filter(is_older).map(|(_, copy)| copy).collect())
}

/// The headers of backups and vaults kept aside, of those that can be read.
fn read(paths: Vec<PathBuf>) -> Vec<(PathBuf, Header)> {
    let header = |path: &Path| {
        if path.is_dir() {
            Header::read(path).ok()
        } else {
            Backup::read(path).ok().map(|backup| backup.header().clone())
        }
    };
    let found = paths.into_iter().map(|path| (header(&path), path));
    found.filter_map(|(header, path)| Some((path, header?))).collect()
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
    let telling = telling(desk);
    renew(desk, &telling);
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
