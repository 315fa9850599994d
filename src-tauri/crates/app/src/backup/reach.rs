//! Folders outside our own: a stick that was pulled, or a network that is gone and lets everybody who asks wait.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use vault::Copy;

use crate::desk::Desk;

/// How long the family waits for a folder. One that takes longer counts as gone until it has answered.
const PATIENCE: Duration = Duration::from_secs(2);

/// Folders that were asked whether they are there, and have not answered yet.
pub(crate) type Unanswered = BTreeMap<PathBuf, Receiver<bool>>;

/// The folders outside our own that are there now.
pub(crate) struct Reach {
    home: PathBuf,
    there: BTreeSet<PathBuf>,
}

impl Reach {
    /// Of the folders in which these copies are.
    pub(crate) fn of(desk: &mut Desk, copies: &[Copy]) -> Self {
        let home = desk.folder.clone();
        let folders =
            copies.iter().filter_map(|copy| Some(home.join(&copy.path).parent()?.to_owned()));
        let mut folders: BTreeSet<_> =
            folders.filter(|folder| !folder.starts_with(&home)).collect();
        folders.retain(|folder| is_there(desk, folder));
        Self { home, there: folders }
    }

    /// Whether a copy, or what is left of it, can be looked for at once.
    pub(crate) fn has(&self, path: &Path) -> bool {
        let folder = path.parent().unwrap_or(path);
        folder.starts_with(&self.home) || self.there.contains(folder)
    }
}

/// Whether a folder is there. It is asked beside the desk, and where it does not answer nobody waits for it a second time.
pub(crate) fn is_there(desk: &mut Desk, folder: &Path) -> bool {
    if let Some(asked) = desk.unanswered.get(folder)
        && asked.try_recv() == Err(TryRecvError::Empty)
    {
        return false;
    }
    desk.unanswered.remove(folder);
    let (answer, asked) = channel();
    let (desktop, looked_for) = (desk.desktop(), folder.to_owned());
    // Where nobody listens any more, the answer came too late.
    thread::spawn(move || answer.send(desktop.is_there(&looked_for)));
    match asked.recv_timeout(PATIENCE) {
        Ok(there) => there,
        Err(_) => {
            desk.unanswered.insert(folder.to_owned(), asked);
            false
        }
    }
}
