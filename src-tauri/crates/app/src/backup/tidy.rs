//! What goes once there is a good backup: what is no longer needed, what holds what was erased, what broke off.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::backup::thin;
use vault::Copy;

use super::destroy::{destroy, is_backup_of, is_kept_vault};
use super::job::{file_name, listed, unfinished};
use super::keep::place;
use super::reach::Reach;
use super::view::kept_aside;
use super::{Done, OWN};
use crate::desk::{Desk, zone};
use crate::fault::Fault;

/// Notes what was made, and takes away what is no longer needed, as far as it can be reached.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub(super) fn tidy(desk: &mut Desk, done: &Done) -> Result<(), Fault> {
    let home = desk.folder.clone();
    let own =
        done.made.as_ref().ok().map(|made| made.path.strip_prefix(&home).unwrap_or(&made.path));
    let place = place(desk)?.map(PathBuf::from);
    let failed = matches!(done.copied, Some(Err(_)));
    let never = place.filter(|_| failed).map(|folder| folder.join(file_name(done.at)));
    let copies = desk.read(|tx| Ok(tx.copies()?))?;
    let reach = Reach::of(desk, &copies);
    sweep_outside(desk, &copies, &reach, done.at);
    let is_missing = |path: &Path| reach.has(path) && !path.exists() && !unfinished(path).exists();
    desk.note(|tx| {
        for path in own.into_iter().chain(done.copied.iter().flatten().map(PathBuf::as_path)) {
            tx.note_copy(&path.to_string_lossy(), done.at)?;
        }
        // It was noted before it was tried. Where its folder went meanwhile, a part of it may be there.
        match never.filter(|path| is_missing(path)) {
            Some(path) => Ok(tx.forget_copy(&path.to_string_lossy())?),
            None => Ok(()),
        }
    })?;
    adopt(desk)?;
    let (copies, zone) = desk.read(|tx| Ok((tx.copies()?, zone(tx)?)))?;
    let local = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
    let mut folders = BTreeMap::<PathBuf, BTreeSet<_>>::new();
    let stays = |copy: &&Copy| {
        !copy.outdated && is_file_of_ours(&copy.path) && !is_missing(&home.join(&copy.path))
    };
    for copy in copies.iter().filter(stays) {
        let folder = home.join(&copy.path).parent().map(Path::to_owned).unwrap_or_default();
        folders.entry(folder).or_default().insert(local(copy.made_at));
    }
    for times in folders.values_mut() {
        *times = thin(times);
    }
    let gone = copies.into_iter().filter(|copy| {
        let path = home.join(&copy.path);
        let thinned = path.parent().and_then(|folder| folders.get(folder));
        let thinned = thinned.is_some_and(|times| times.contains(&local(copy.made_at)));
        (copy.outdated || thinned) && reach.has(&path) && destroy(&home, &path, done.vault)
    });
    let gone: Vec<Copy> = gone.collect();
    desk.note(|tx| gone.iter().try_for_each(|copy| Ok(tx.forget_copy(&copy.path)?)))
}

/// Destroys the copies that are to be destroyed, as far as they can be reached.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub(crate) fn destroy_outdated(desk: &mut Desk) -> Result<(), Fault> {
    let (home, vault) = (desk.folder.clone(), desk.open()?.vault.name());
    let copies = desk.read(|tx| Ok(tx.copies()?))?;
    let reach = Reach::of(desk, &copies);
    let gone = |copy: &&Copy| {
        let path = home.join(&copy.path);
        copy.outdated && reach.has(&path) && destroy(&home, &path, vault)
    };
    let gone: Vec<_> = copies.iter().filter(gone).collect();
    desk.note(|tx| gone.iter().try_for_each(|copy| Ok(tx.forget_copy(&copy.path)?)))
}

/// Takes away what is left of copies that broke off outside: a stick that was pulled in the middle of one is back. What
/// is being copied just now was noted later.
fn sweep_outside(desk: &Desk, copies: &[Copy], reach: &Reach, until: DateTime<Utc>) {
    for copy in copies.iter().filter(|copy| copy.made_at <= until && is_file_of_ours(&copy.path)) {
        let path = unfinished(&desk.folder.join(&copy.path));
        if reach.has(&path) {
            // The next backup tries again.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Vaults that a restore kept aside are not thinned.
fn is_file_of_ours(path: &str) -> bool {
    path.ends_with(super::ENDING)
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
