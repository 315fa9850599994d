//! The copy in the folder the family chose. It is made of the backup in our own folder and beside the desk, since whatever
//! that folder is on may go in the middle of it; the desk hears how it went at its next turn.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vault::{Backup, Header, Progress, VaultError};

use super::folder::Folder;
use super::job::{file_name, unfinished};
use super::reach::ask;
use super::tidy::{folders, forget};
use super::{BackupTrouble, Status};
use crate::desk::Desk;
use crate::ports::Errand;

/// How long a family waits for the copy of a backup that they asked for. Then it goes on without them.
pub(super) const WAITED_FOR: Duration = Duration::from_secs(5);

/// A copy to make.
pub(super) struct Copying {
    /// The backup in our own folder.
    pub(super) made: PathBuf,
    /// When that was made.
    pub(super) at: DateTime<Utc>,
    /// Whose it is.
    pub(super) vault: Uuid,
    /// Where it goes.
    pub(super) folder: Folder,
    pub(super) progress: Progress,
}

/// A copy that is being made, and the folder it goes to.
pub(crate) struct UnderWay {
    folder: PathBuf,
    heard: Receiver<Copied>,
}

/// How it went.
struct Copied {
    at: DateTime<Utc>,
    vault: Uuid,
    how: Result<(), VaultError>,
    folder: PathBuf,
    /// What the vault need not note any more.
    gone: Vec<String>,
}

impl Copying {
    fn make(self) -> Copied {
        let name = file_name(self.at);
        let folder = self.folder.path();
        let copied = Backup::read(&self.made)
            .and_then(|backup| backup.heard_by(self.progress).copy_into(folder, &name));
        let path = folder.join(&name);
        // It was noted before it was tried. Where its folder went meanwhile, a part of it may be there.
        let is_nowhere = || folder.is_dir() && !path.exists() && !unfinished(&path).exists();
        let gone = match &copied {
            Ok(_) => self.folder.thin(),
            Err(_) if is_nowhere() => vec![path.to_string_lossy().into_owned()],
            Err(_) => Vec::new(),
        };
        let folder = folder.to_owned();
        Copied { at: self.at, vault: self.vault, how: copied.map(drop), folder, gone }
    }
}

/// Begins the copy and waits for it at most so long. Until it is done, what is known of it says that it is not.
pub(super) fn begin(desk: &mut Desk, copying: Copying, at_most: Duration) {
    let folder = copying.folder.path().to_owned();
    let (tell, heard) = channel();
    let errand = move || {
        // A program that has ended meanwhile looks at what is there when it is opened again.
        let _ = tell.send(copying.make());
    };
    // One that was not sent stays noted, and is tried again.
    if desk.ports.errands.send(&folder, at_most, Box::new(errand)) != Errand::NotSent {
        desk.copying.push(UnderWay { folder, heard });
    }
    settle(desk);
}

/// Whether a copy is being made in this folder.
pub(super) fn is_under_way(desk: &Desk, folder: &std::path::Path) -> bool {
    desk.copying.iter().any(|one| one.folder == folder)
}

/// What is being copied to a folder that the family no longer wants is of no interest any more.
pub(super) fn leave_copies(desk: &mut Desk) {
    desk.copying.clear();
}

/// Writes down how the copies went that are done by now.
pub(super) fn settle(desk: &mut Desk) {
    let mut done = Vec::new();
    desk.copying.retain(|one| match one.heard.try_recv() {
        Ok(copied) => {
            done.push(copied);
            false
        }
        Err(error) => error == TryRecvError::Empty,
    });
    for copied in done {
        note(desk, &copied);
    }
}

fn note(desk: &mut Desk, copied: &Copied) {
    if Header::read(&desk.folder).is_ok_and(|header| header.vault != copied.vault) {
        // Another family took the place of the one it is about.
        return;
    }
    let mut status = Status::read(&desk.folder);
    let is_newest = status.last_good.is_some_and(|good| good.timestamp() == copied.at.timestamp());
    let holds_erased = desk.erased_at.is_some_and(|erased| copied.at < erased);
    if is_newest && !holds_erased {
        status.copy_trouble = copied.how.as_ref().err().map(BackupTrouble::from);
        status.copy_tried = Some(desk.ports.clock.now());
        if copied.how.is_ok() {
            status.copied = status.last_good;
        }
        status.keep(&desk.folder);
    }
    let here = desk.open.as_ref().is_some_and(|open| open.vault.name() == copied.vault);
    if !here {
        return;
    }
    forget(desk, &copied.gone);
    clear(desk, &copied.folder);
    desk.keep_schedule();
}

/// Destroys what is to be destroyed in this folder: while the copy was being made, nobody could.
fn clear(desk: &mut Desk, folder: &std::path::Path) {
    let all = folders(desk).unwrap_or_default();
    let found = all.into_iter().find(|one| one.path() == folder && one.has_outdated());
    if let Some(found) = found {
        let gone = ask(desk, folder, move || found.clear()).unwrap_or_default();
        forget(desk, &gone);
    }
}
