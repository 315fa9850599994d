//! What goes once there is a good backup: what is no longer needed, what holds what was erased, what broke off.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use vault::Made;

use super::OWN;
use super::destroy::{is_backup_of, is_kept_vault};
use super::folder::Folder;
use super::job::listed;
use super::reach::ask;
use super::view::kept_aside;
use crate::desk::{Desk, zone};
use crate::fault::Fault;

/// Notes what was made, and takes away what is no longer needed, as far as it can be reached. What is in the chosen folder
/// is thinned when its copy is there.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub(super) fn tidy(desk: &mut Desk, made: &Made, at: DateTime<Utc>) -> Result<(), Fault> {
    let own = made.path.strip_prefix(&desk.folder).unwrap_or(&made.path).to_owned();
    desk.note(|tx| Ok(tx.note_copy(&own.to_string_lossy(), at)?))?;
    adopt(desk)?;
    destroy_outdated(desk)?;
    for own in folders(desk)?.iter().filter(|folder| folder.is_own()) {
        forget(desk, &own.thin());
    }
    Ok(())
}

/// Destroys the copies that are to be destroyed, as far as they can be reached.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub(crate) fn destroy_outdated(desk: &mut Desk) -> Result<(), Fault> {
    for folder in folders(desk)? {
        let path = folder.path().to_owned();
        let gone = if folder.is_own() {
            folder.clear()
        } else {
            ask(desk, &path, move || folder.clear()).unwrap_or_default()
        };
        forget(desk, &gone);
    }
    Ok(())
}

/// The folders in which copies are.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub(super) fn folders(desk: &mut Desk) -> Result<Vec<Folder>, Fault> {
    let vault = desk.open()?.vault.name();
    let (copies, zone) = desk.read(|tx| Ok((tx.copies()?, zone(tx)?)))?;
    Ok(Folder::all(&desk.folder, (vault, zone), &copies))
}

/// The vault need not note these any more. What it cannot forget now is looked for again after the next backup.
pub(super) fn forget(desk: &mut Desk, gone: &[String]) {
    if !gone.is_empty() {
        let _ = desk.note(|tx| gone.iter().try_for_each(|path| Ok(tx.forget_copy(path)?)));
    }
}

/// Notes what lies in the own folder and was never noted: one whose making ended with the program, and vaults that were
/// kept aside.
pub(crate) fn adopt(desk: &mut Desk) -> Result<(), Fault> {
    let home = desk.folder.clone();
    let relative = |path: &Path| {
        path.strip_prefix(&home).map(|path| path.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let vault = desk.open()?.vault.name();
    let files = listed(&home.join(OWN)).into_iter().filter(|(path, _)| is_backup_of(path, vault));
    let mut found: Vec<(String, DateTime<Utc>)> =
        files.map(|(path, at)| (relative(&path), at)).collect();
    let kept = kept_aside(&home);
    let kept = kept.into_iter().filter(|kept| is_kept_vault(&home, &home.join(&kept.name), vault));
    found.extend(kept.map(|kept| (kept.name, kept.at)));
    desk.note(|tx| {
        let known: BTreeSet<String> = tx.copies()?.into_iter().map(|copy| copy.path).collect();
        let new = found.iter().filter(|(path, _)| !known.contains(path));
        for (path, at) in new {
            tx.note_copy(path, *at)?;
        }
        Ok(())
    })
}
