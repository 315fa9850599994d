use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::backup::{BackupPlace, is_due, thin};
use serde::Deserialize;
use ts_rs::TS;
use vault::{Copy, Header, Vault};

use super::destroy::{destroy, is_backup_of, is_kept_vault};
use super::job::{Work, file_name, listed};
use super::view::{BackupsView, backups, kept_aside};
use super::{BackupTrouble, Done, Job, OWN, Status};
use crate::desk::{Desk, zone};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// A backup that the family destroyed themselves.
#[derive(Debug, Deserialize, TS)]
pub struct DestroyedYourself {
    /// Where it was.
    pub path: String,
}

/// The backup that is due while the family goes on, if one is. What they have just begun to write waits, so that a short
/// sitting ends with one backup of all of it.
pub fn due(desk: &mut Desk) -> Option<Job> {
    let now = desk.ports.clock.now();
    let just_begun = desk.changed_since.is_some_and(|since| !is_due(true, Some(since), now));
    let due = if just_begun { None } else { due_before_closing(desk) };
    due.or_else(|| copy_again(desk))
}

/// The last good backup once more, where it never reached the chosen folder: as soon as a folder that was gone is back,
/// and every half hour where it was something else.
fn copy_again(desk: &mut Desk) -> Option<Job> {
    let (status, now) = (Status::read(&desk.folder), desk.ports.clock.now());
    let trouble = status.copy_trouble?;
    let folder = PathBuf::from(place(desk).ok()??);
    let back = trouble == BackupTrouble::FolderGone || is_due(true, status.copy_tried, now);
    if !back || !folder.is_dir() {
        return None;
    }
    let (path, at) = listed(&desk.folder.join(OWN)).pop()?;
    let noted = desk.read(|tx| Ok(tx.copies()?)).ok()?;
    let outdated = noted.iter().any(|copy| copy.outdated && desk.folder.join(&copy.path) == path);
    // One of before an erasing must go nowhere.
    if outdated || status.last_good.is_none_or(|good| good.timestamp() != at.timestamp()) {
        return None;
    }
    begin(desk, at, |_| Work::CopyAgain(path)).ok()
}

/// The backup that is due when the vault is about to be locked, if one is.
pub(crate) fn due_before_closing(desk: &mut Desk) -> Option<Job> {
    let status = Status::read(&desk.folder);
    let changed = desk.open.as_ref()?.vault.mark().ok()? != status.mark;
    let last = status.tried.max(status.last_good);
    if is_due(changed, last, desk.ports.clock.now()) { job(desk).ok() } else { None }
}

fn job(desk: &mut Desk) -> Result<Job, Fault> {
    let at = desk.ports.clock.now();
    let job = begin(desk, at, |vault| Work::Make(vault.source()))?;
    desk.changed_since = None;
    Ok(job)
}

/// The copy in the chosen folder is noted before it is made: who finishes it may find the vault locked, and then nothing
/// would ever destroy it.
fn begin(
    desk: &mut Desk,
    at: DateTime<Utc>,
    work: impl FnOnce(&Vault) -> Work,
) -> Result<Job, Fault> {
    let chosen = place(desk)?.map(PathBuf::from);
    let (home, files) = (desk.folder.clone(), Arc::clone(&desk.files));
    let open = desk.open()?;
    let mut note = |folder: PathBuf| {
        let path = folder.join(file_name(at));
        let tx = open.vault.begin()?;
        tx.note_copy(&path.to_string_lossy(), at)?;
        tx.commit()?;
        Ok(folder)
    };
    let chosen = chosen.map(&mut note);
    Ok(Job { work: work(&open.vault), home, at, chosen, vault: open.vault.name(), files })
}

/// The folder the family chose on this computer.
pub(crate) fn place(desk: &mut Desk) -> Result<Option<String>, Fault> {
    let device = desk.open()?.device;
    desk.read(|tx| Ok(tx.get::<BackupPlace>(device)?.map(|place| place.folder)))
}

/// Writes down how a backup went. After a good one, those that are no longer needed go, and so do all that hold what
/// was erased.
pub fn finish(desk: &mut Desk, done: Done) {
    if desk.erased_at.is_some_and(|erased| done.at < erased) {
        // It was begun before an erasing, so it may still hold what is gone.
        let made = done.made.iter().map(|made| &made.path);
        for path in made.chain(done.copied.iter().flatten()) {
            let _ = destroy(&desk.folder, path, done.vault);
        }
        return;
    }
    if Header::read(&desk.folder).is_ok_and(|header| header.vault != done.vault) {
        // Another family took the place of the one it is about.
        return;
    }
    let mut status = Status::read(&desk.folder);
    if !done.again {
        status.tried = Some(done.at);
        status.trouble = done.made.as_ref().err().map(BackupTrouble::from);
    }
    if let Ok(made) = &done.made {
        if !done.again {
            status.last_good = Some(made.at);
            status.mark = made.mark;
        }
        status.copy_trouble =
            done.copied.as_ref().and_then(|copied| copied.as_ref().err().map(BackupTrouble::from));
        if let Some(Ok(_)) = done.copied {
            status.copied = Some(made.at);
        }
        status.copy_tried = done.copied.as_ref().map(|_| desk.ports.clock.now());
    }
    status.keep(&desk.folder);
    let here = desk.open.as_ref().is_some_and(|open| open.vault.name() == done.vault);
    if here && done.made.is_ok() {
        // What cannot be tidied now is tidied after the next one.
        let _ = tidy(desk, &done);
        desk.keep_schedule();
    }
}

fn tidy(desk: &mut Desk, done: &Done) -> Result<(), Fault> {
    let home = desk.folder.clone();
    let own =
        done.made.as_ref().ok().map(|made| made.path.strip_prefix(&home).unwrap_or(&made.path));
    let place = place(desk)?.map(PathBuf::from);
    let failed = matches!(done.copied, Some(Err(_)));
    let never = place.filter(|_| failed).map(|folder| folder.join(file_name(done.at)));
    desk.note(|tx| {
        for path in own.into_iter().chain(done.copied.iter().flatten().map(PathBuf::as_path)) {
            tx.note_copy(&path.to_string_lossy(), done.at)?;
        }
        // It was noted before it was tried.
        match never.filter(|path| !path.parent().is_some_and(Path::is_dir) || is_missing(path)) {
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
        (copy.outdated || thinned) && destroy(&home, &path, done.vault)
    });
    let gone: Vec<Copy> = gone.collect();
    desk.note(|tx| gone.iter().try_for_each(|copy| Ok(tx.forget_copy(&copy.path)?)))
}

/// Destroys the copies that are to be destroyed, as far as they can be reached.
///
/// # Errors
/// [`ErrorCode::Locked`].
pub(crate) fn destroy_outdated(desk: &mut Desk) -> Result<(), Fault> {
    let (home, vault) = (desk.folder.clone(), desk.open()?.vault.name());
    let copies = desk.read(|tx| Ok(tx.copies()?))?;
    let gone = |copy: &&Copy| copy.outdated && destroy(&home, &home.join(&copy.path), vault);
    let gone: Vec<_> = copies.iter().filter(gone).collect();
    desk.note(|tx| gone.iter().try_for_each(|copy| Ok(tx.forget_copy(&copy.path)?)))
}

/// Whether a copy that was noted never came about, or is gone. Where its folder is not there, nobody knows.
fn is_missing(path: &Path) -> bool {
    !path.exists() && path.parent().is_some_and(Path::is_dir)
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

/// After an erasing: a new backup, and every older one that can be reached is destroyed.
pub(crate) fn renew(desk: &mut Desk) {
    if let Ok(job) = job(desk) {
        finish(desk, job.run());
    }
}

/// Makes a backup at once.
///
/// # Errors
/// [`ErrorCode::Locked`]. How it went is in the view.
pub fn back_up_now(desk: &mut Desk, (): ()) -> Result<BackupsView, Fault> {
    let job = job(desk)?;
    finish(desk, job.run());
    backups(desk, ())
}

/// Takes the folder the family chose, and puts a backup into it at once. `None` is a family that changed its mind.
///
/// # Errors
/// [`ErrorCode::Locked`]; [`ErrorCode::NotNow`] for a folder inside the vault's own, where no copy is any safer.
pub fn save_backup_folder(
    desk: &mut Desk,
    (): (),
    folder: Option<PathBuf>,
) -> Result<BackupsView, Fault> {
    let device = desk.open()?.device;
    let Some(folder) = folder else { return backups(desk, ()) };
    if folder.starts_with(&desk.folder) {
        return Err(ErrorCode::NotNow.into());
    }
    let folder = folder.into_os_string().into_string().map_err(|_| ErrorCode::FileUnreadable)?;
    desk.transact(Operation::SaveBackupFolder, None, |tx, entry| {
        Ok(tx.put(entry, &BackupPlace { id: device, folder })?)
    })?;
    back_up_now(desk, ())
}

/// From now on backups are in the own folder alone. Those that are elsewhere stay.
///
/// # Errors
/// [`ErrorCode::Locked`].
pub fn stop_backup_folder(desk: &mut Desk, (): ()) -> Result<BackupsView, Fault> {
    let device = desk.open()?.device;
    desk.transact(Operation::SaveBackupFolder, None, |tx, entry| {
        Ok(tx.remove::<BackupPlace>(entry, device)?)
    })?;
    let status = Status { copied: None, copy_trouble: None, ..Status::read(&desk.folder) };
    status.keep(&desk.folder);
    backups(desk, ())
}

/// The family has read that changes were lost.
///
/// # Errors
/// As for [`backups`].
pub fn forget_lost(desk: &mut Desk, (): ()) -> Result<BackupsView, Fault> {
    desk.open()?;
    let status = Status { lost: None, ..Status::read(&desk.folder) };
    status.keep(&desk.folder);
    backups(desk, ())
}

/// The family has destroyed a backup that could not be reached.
///
/// # Errors
/// [`ErrorCode::Locked`]; [`ErrorCode::NotFound`] where it is not on the list.
pub fn forget_outdated(desk: &mut Desk, input: DestroyedYourself) -> Result<BackupsView, Fault> {
    desk.note(|tx| {
        if !tx.copies()?.iter().any(|copy| copy.outdated && copy.path == input.path) {
            return Err(ErrorCode::NotFound.into());
        }
        Ok(tx.forget_copy(&input.path)?)
    })?;
    backups(desk, ())
}
