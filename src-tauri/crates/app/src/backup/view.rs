use std::path::Path;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::copy::settle;
use super::job::listed;
use super::keep::place;
use super::{BackupTrouble, OWN, Status};
use crate::desk::Desk;
use crate::fault::Fault;

/// How backups stand. It can be asked for whether the vault is open or not; what is only known to an open one is then
/// empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupsView {
    /// When the last good one was made.
    pub last_good: Option<DateTime<Utc>>,
    /// Why the last one did not come about.
    pub trouble: Option<BackupTrouble>,
    /// Why the last one could not be put into the chosen folder too.
    pub copy_trouble: Option<BackupTrouble>,
    /// The folder besides the own one.
    pub folder: Option<String>,
    /// Those in the own folder, newest first.
    pub backups: Vec<BackupLine>,
    /// Vaults that a restore kept aside, newest first.
    pub kept: Vec<KeptLine>,
    /// What was written and is not there any more.
    pub lost: Option<LostView>,
    /// Backups that hold what was erased and could not be reached.
    pub outdated: Vec<OutdatedLine>,
}

/// A backup in the own folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupLine {
    /// Its file's name.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// A vault that was kept aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeptLine {
    /// Its folder's name.
    pub name: String,
    /// When another took its place.
    pub at: DateTime<Utc>,
}

/// Changes that are not there any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct LostView {
    /// The last change that is there.
    pub until: Option<DateTime<Utc>>,
    /// The last one that had been written.
    pub written: DateTime<Utc>,
}

/// A backup to destroy oneself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutdatedLine {
    /// Where it is.
    pub path: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// How backups stand.
///
/// # Errors
/// What the vault says.
pub fn backups(desk: &mut Desk, (): ()) -> Result<BackupsView, Fault> {
    settle(desk);
    let status = Status::read(&desk.folder);
    let (folder, outdated) = if desk.open.is_some() {
        (place(desk)?, desk.read(|tx| Ok(tx.copies()?))?)
    } else {
        (None, Vec::new())
    };
    let own = listed(&desk.folder.join(OWN)).into_iter().rev();
    let line = |(path, made_at): (std::path::PathBuf, _)| {
        let name = path.file_name()?.to_str()?.to_owned();
        Some(BackupLine { name, made_at })
    };
    let mut kept = kept_aside(&desk.folder);
    kept.sort_by_key(|kept| std::cmp::Reverse(kept.at));
    let outdated = outdated.into_iter().filter(|copy| copy.outdated);
    Ok(BackupsView {
        last_good: status.last_good,
        trouble: status.trouble,
        copy_trouble: status.copy_trouble.filter(|_| folder.is_some()),
        folder,
        backups: own.filter_map(line).collect(),
        kept,
        lost: status.lost.map(|lost| LostView { until: lost.until, written: lost.written }),
        outdated: outdated
            .map(|copy| OutdatedLine { path: copy.path, made_at: copy.made_at })
            .collect(),
    })
}

/// How the folder of a vault that was kept aside is named: this, and when.
pub(super) const KEPT: &str = "kept-";

/// The vaults that were kept aside, in no order.
pub(super) fn kept_aside(home: &Path) -> Vec<KeptLine> {
    let files = std::fs::read_dir(home).into_iter().flatten().flatten();
    let lines = files.filter_map(|file| {
        let name = file.file_name().into_string().ok()?;
        let stamp = name.strip_prefix(KEPT)?;
        let at = NaiveDateTime::parse_from_str(stamp, "%Y%m%dT%H%M%SZ").ok()?.and_utc();
        file.path().is_dir().then_some(KeptLine { name, at })
    });
    lines.collect()
}
