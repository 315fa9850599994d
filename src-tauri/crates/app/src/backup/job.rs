use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;
use vault::{Backup, Made, Progress, Source, VaultError};

use super::copy::WAITED_FOR;
use super::{BackupTrouble, ENDING, OWN};
use crate::desk::Desk;

/// A backup to make in the own folder, with everything it needs, so that others use the desk meanwhile. Its copy is made
/// after it.
pub struct Job {
    pub(super) work: Work,
    pub(super) home: PathBuf,
    pub(super) at: DateTime<Utc>,
    pub(super) chosen: Chosen,
    pub(super) vault: Uuid,
    /// SQLite takes a log away by its name when the last connection closes. So while a backup has one, no other vault
    /// may take this one's place: its log would go.
    pub(super) files: Arc<Mutex<()>>,
    /// As long as it is being made, nobody sweeps it away.
    pub(super) _at_work: Arc<()>,
    /// Who hears how far it is; nobody where the family did not ask for it.
    pub(super) progress: Progress,
    /// How long somebody waits for its copy.
    pub(super) waits: Duration,
}

/// The folder besides the own one, once the copy in it is noted; or why there is none this time.
pub(super) type Chosen = Option<Result<PathBuf, BackupTrouble>>;

/// Where a backup comes from.
pub(super) enum Work {
    /// The vault as it is.
    Make(Source),
    /// One that was made and never reached the chosen folder.
    CopyAgain(PathBuf),
}

/// How it went.
pub struct Done {
    pub(super) at: DateTime<Utc>,
    pub(super) vault: Uuid,
    pub(super) made: Result<Made, VaultError>,
    pub(super) chosen: Chosen,
    /// Nothing was made: it is about the copy alone.
    pub(super) again: bool,
    pub(super) progress: Progress,
    pub(super) waits: Duration,
}

impl Job {
    /// The same, with somebody who waits for its copy too.
    #[must_use]
    pub(crate) fn waited_for(self) -> Self {
        Self { waits: WAITED_FOR, ..self }
    }

    /// Makes it and looks at all of it.
    #[must_use]
    pub fn run(self) -> Done {
        let (name, again) = (file_name(self.at), matches!(self.work, Work::CopyAgain(_)));
        let made = match self.work {
            Work::Make(source) => {
                let _still = self.files.lock().unwrap_or_else(PoisonError::into_inner);
                let source = source.heard_by(self.progress.clone());
                source.make(&self.home.join(OWN), &name, self.at)
            }
            Work::CopyAgain(path) => Backup::read(&path).map(|backup| Made {
                at: backup.made_at(),
                mark: backup.mark(),
                path,
            }),
        };
        let Self { at, vault, chosen, progress, waits, .. } = self;
        Done { at, vault, made, chosen, again, progress, waits }
    }
}

/// The name of a backup made at this time. Nobody's name is in it.
pub(super) fn file_name(at: DateTime<Utc>) -> String {
    format!("family-{}{ENDING}", stamp(at))
}

/// A time as it stands in names of files.
pub(super) fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// The backups in a folder that have a name of ours, oldest first, with the time in it.
pub(super) fn listed(folder: &Path) -> Vec<(PathBuf, DateTime<Utc>)> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = files
        .filter_map(|file| Some((file.path(), time_of(file.file_name().to_str()?)?)))
        .collect();
    found.sort_by_key(|(_, at)| *at);
    found
}

/// How a backup, or a copy of one, is named while it is being made.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    path.with_added_extension("making")
}

/// Takes away what is left of backups that were never finished: nobody would look for them, and they are not yet bare of
/// an envelope's key. Where one is being made or fetched just now, the next opening does it.
pub(crate) fn sweep(desk: &Desk) {
    if Arc::strong_count(&desk.at_work) > 1 {
        return;
    }
    let files = std::fs::read_dir(desk.folder.join(OWN)).into_iter().flatten().flatten();
    let unfinished =
        |name: &str| name.split_once(".making").is_some_and(|(whole, _)| time_of(whole).is_some());
    for file in files.filter(|file| file.file_name().to_str().is_some_and(unfinished)) {
        // The next opening tries again.
        let _ = std::fs::remove_file(file.path());
    }
}

fn time_of(name: &str) -> Option<DateTime<Utc>> {
    let stamp = name.strip_prefix("family-")?.strip_suffix(ENDING)?;
    let at = chrono::NaiveDateTime::parse_from_str(stamp, "%Y%m%dT%H%M%SZ").ok()?;
    Some(at.and_utc())
}
