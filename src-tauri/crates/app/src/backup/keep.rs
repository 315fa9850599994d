use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::backup::{BackupPlace, is_due};
use serde::Deserialize;
use ts_rs::TS;
use vault::{Backup, Header, Progress, Source, Vault};

use super::BackupTrouble::Unfinished;
use super::copy::{Copying, is_under_way, leave_copies, settle};
use super::destroy::destroy;
use super::folder::Folder;
use super::job::{Chosen, Work, file_name, listed};
use super::reach::is_there;
use super::tidy::{folders, forget, tidy};
use super::view::{BackupsView, backups};
use super::{BackupTrouble, Done, Job, OWN, Status, copy};
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::how_far::{LongWork, Telling};
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
    settle(desk);
    let now = desk.ports.clock.now();
    let just_begun = desk.changed_since.is_some_and(|since| !is_due(true, Some(since), now));
    let due = if just_begun { None } else { due_before_closing(desk) };
    due.or_else(|| copy_again(desk))
}

/// The last good backup once more, where it never reached the chosen folder: as soon as a folder that was gone is back or
/// the program that did not finish it has begun anew, and every half hour where it was something else.
fn copy_again(desk: &mut Desk) -> Option<Job> {
    let (status, now) = (Status::read(&desk.folder), desk.ports.clock.now());
    let trouble = status.copy_trouble?;
    let folder = PathBuf::from(place(desk).ok()??);
    let at_once = matches!(trouble, BackupTrouble::FolderGone | BackupTrouble::Unfinished);
    let back = at_once || is_due(true, status.copy_tried, now);
    if !back || !is_there(desk, &folder) {
        return None;
    }
    let vault = desk.open().ok()?.vault.name();
    let (path, _) = listed(&desk.folder.join(OWN)).pop()?;
    let newest = Backup::read(&path).ok()?;
    // Its name knows whole seconds only, and an erasing may have come earlier in the same one.
    let at = newest.made_at();
    let noted = desk.read(|tx| Ok(tx.copies()?)).ok()?;
    let outdated = noted.iter().any(|copy| copy.outdated && desk.folder.join(&copy.path) == path);
    // Another family may have been here before, and one of before an erasing must go nowhere.
    if newest.header().vault != vault || outdated || status.last_good != Some(at) {
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
/// would ever destroy it. Where the folder is not there, nothing is begun in it.
fn begin(
    desk: &mut Desk,
    at: DateTime<Utc>,
    work: impl FnOnce(&Vault) -> Work,
) -> Result<Job, Fault> {
    let chosen = place(desk)?.map(PathBuf::from);
    let chosen = chosen.map(|folder| match is_there(desk, &folder) {
        true => Ok(folder),
        // What is busy with the one before may be whole.
        false if is_under_way(desk, &folder) => Err(BackupTrouble::Unfinished),
        false => Err(BackupTrouble::FolderGone),
    });
    let (home, files) = (desk.folder.clone(), Arc::clone(&desk.files));
    let at_work = Arc::clone(&desk.at_work);
    let open = desk.open()?;
    let mut note = |folder: PathBuf| {
        let path = folder.join(file_name(at));
        let tx = open.vault.begin()?;
        tx.note_copy(&path.to_string_lossy(), at)?;
        tx.commit().map(|()| folder)
    };
    let chosen = chosen.map(|folder| {
        folder.and_then(|folder| note(folder).map_err(|error| BackupTrouble::from(&error)))
    });
    let (work, vault) = (work(&open.vault), open.vault.name());
    let (progress, waits) = (Progress::default(), Duration::ZERO);
    Ok(Job { work, home, at, chosen, vault, files, _at_work: at_work, progress, waits })
}

/// The folder the family chose on this computer.
pub(crate) fn place(desk: &mut Desk) -> Result<Option<String>, Fault> {
    let device = desk.open()?.device;
    desk.read(|tx| Ok(tx.get::<BackupPlace>(device)?.map(|place| place.folder)))
}

/// Writes down how a backup went. After a good one, those that are no longer needed go, and so do all that hold what
/// was erased. Then its copy begins, for which nobody waits long.
pub fn finish(desk: &mut Desk, done: Done) {
    settle(desk);
    if desk.erased_at.is_some_and(|erased| done.at < erased) {
        // It was begun before an erasing, so it may still hold what is gone. One that was only to be copied is noted, and
        // goes once there is a new one.
        if let Some(made) = done.made.as_ref().ok().filter(|_| !done.again) {
            let _ = destroy(&desk.folder, &made.path, done.vault);
        }
        return;
    }
    if Header::read(&desk.folder).is_ok_and(|header| header.vault != done.vault) {
        // Another family took the place of the one it is about.
        return;
    }
    let mut status = Status::read(&desk.folder);
    // A later one was quicker, and may have swept what this one was making. Its copy is the newer one too.
    let overtaken = status.last_good.is_some_and(|good| good > done.at);
    // A name knows whole seconds only: one of the same second is the later one's.
    let (name, last) = (file_name(done.at), status.last_good.map(file_name));
    let meant = done.chosen.as_ref().and_then(|chosen| chosen.as_ref().ok());
    let meant = meant.filter(|_| last.as_ref() != Some(&name));
    let meant = meant.map(|folder| folder.join(name).to_string_lossy().into_owned());
    let chosen = still_chosen(desk, done.chosen).filter(|_| !overtaken);
    if !done.again {
        status.tried = Some(done.at);
        status.trouble = done.made.as_ref().err().map(BackupTrouble::from);
    }
    if let Ok(made) = &done.made {
        if !done.again {
            status.last_good = Some(made.at);
            status.mark = made.mark;
        }
        // True also where the program ends in the middle of it.
        let begun = |chosen: &Result<_, _>| chosen.as_ref().err().copied().unwrap_or(Unfinished);
        status.copy_trouble = chosen.as_ref().map(begun);
        status.copy_tried = chosen.as_ref().map(|_| desk.ports.clock.now());
    }
    if !overtaken {
        status.keep(&desk.folder);
    }
    let Done { at, vault, made: Ok(made), again, progress, waits, .. } = done else { return };
    let here = desk.open.as_ref().is_some_and(|open| open.vault.name() == vault);
    if here {
        // What cannot be tidied now is tidied after the next one.
        let _ = tidy(desk, &made, at);
    }
    if let Some(Ok(folder)) = chosen {
        let all = if here { folders(desk).unwrap_or_default() } else { Vec::new() };
        let known = all.into_iter().find(|one| one.path() == folder);
        let folder = known.unwrap_or_else(|| Folder::unknown(&desk.folder, &folder, vault));
        copy::begin(desk, Copying { made: made.path, at, vault, folder, progress }, waits);
    } else if here && !again {
        // It was noted when all this began, and will never be there.
        forget(desk, meant.as_slice());
    }
    if here {
        desk.keep_schedule();
    }
}

/// The folder for the copy, unless the family has chosen another since or none at all. While they have locked, nobody can
/// tell.
fn still_chosen(desk: &mut Desk, chosen: Chosen) -> Chosen {
    let Ok(now) = place(desk) else { return chosen };
    let now = now.map(PathBuf::from);
    chosen.filter(|chosen| chosen.as_ref().map_or(now.is_some(), |one| now.as_ref() == Some(one)))
}

/// After an erasing: a new backup, and every older one that can be reached is destroyed. Takes [`rounds`].
pub(crate) fn renew(desk: &mut Desk, telling: &Telling) {
    match job(desk) {
        Ok(job) => make(desk, job, telling),
        Err(_) => telling.end(),
    }
}

fn make(desk: &mut Desk, job: Job, telling: &Telling) {
    let done = Job { progress: telling.progress(), ..job.waited_for() }.run();
    finish(desk, done);
    telling.end();
}

/// Tells of a backup that the family waits for.
pub(crate) fn telling(desk: &mut Desk) -> Telling {
    let rounds = rounds(desk);
    Telling::begin(desk, LongWork::Backup, rounds)
}

/// How many rounds a backup takes, with its copy.
pub(crate) fn rounds(desk: &mut Desk) -> u64 {
    let copied = matches!(place(desk), Ok(Some(_)));
    Source::ROUNDS + if copied { Backup::COPY_ROUNDS } else { 0 }
}

/// Makes a backup at once.
///
/// # Errors
/// [`ErrorCode::Locked`]. How it went is in the view.
pub fn back_up_now(desk: &mut Desk, (): ()) -> Result<BackupsView, Fault> {
    let telling = telling(desk);
    let job = job(desk)?;
    make(desk, job, &telling);
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
    let is_another = place(desk)?.as_ref() != Some(&folder);
    desk.transact(Operation::SaveBackupFolder, None, |tx, entry| {
        Ok(tx.put(entry, &BackupPlace { id: device, folder })?)
    })?;
    if is_another {
        leave_copies(desk);
    }
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
    leave_copies(desk);
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
