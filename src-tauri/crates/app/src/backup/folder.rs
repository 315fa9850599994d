//! The copies in one folder, and what goes there. By paths alone, so that it can be done beside the desk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use domain::backup::thin;
use uuid::Uuid;
use vault::Copy;

use super::ENDING;
use super::destroy::destroy;
use super::job::unfinished;

/// A folder with copies of one family's.
pub(super) struct Folder {
    home: PathBuf,
    path: PathBuf,
    vault: Uuid,
    zone: Tz,
    copies: Vec<Copy>,
}

impl Folder {
    /// The folders in which these copies are.
    pub(super) fn all(home: &Path, (vault, zone): (Uuid, Tz), copies: &[Copy]) -> Vec<Self> {
        let all = by_folder(home, copies).into_iter();
        all.map(|(path, copies)| Self { home: home.to_owned(), path, vault, zone, copies })
            .collect()
    }

    /// A folder of which it is not known what else is in it: nothing goes there.
    pub(super) fn unknown(home: &Path, path: &Path, vault: Uuid) -> Self {
        let (home, path) = (home.to_owned(), path.to_owned());
        Self { home, path, vault, zone: Tz::UTC, copies: Vec::new() }
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is inside our own, which always answers.
    pub(super) fn is_own(&self) -> bool {
        self.path.starts_with(&self.home)
    }

    /// Whether a copy that is to be destroyed is in it.
    pub(super) fn has_outdated(&self) -> bool {
        self.copies.iter().any(|copy| copy.outdated)
    }

    /// Destroys what is to be destroyed, and what is left of copies that broke off: a stick that was pulled in the middle
    /// of one is back. Which are gone now.
    pub(super) fn clear(&self) -> Vec<String> {
        for copy in self.copies.iter().filter(|copy| is_file_of_ours(&copy.path)) {
            // The next backup tries again.
            let _ = std::fs::remove_file(unfinished(&self.home.join(&copy.path)));
        }
        self.gone(|copy| copy.outdated)
    }

    /// Destroys what is no longer needed, since there are newer ones. Which are gone now.
    pub(super) fn thin(&self) -> Vec<String> {
        let is_there = |copy: &&Copy| {
            let path = self.home.join(&copy.path);
            path.exists() || unfinished(&path).exists()
        };
        let ours = self.copies.iter().filter(|copy| !copy.outdated && is_file_of_ours(&copy.path));
        let times: BTreeSet<_> = ours.filter(is_there).map(|copy| self.local(copy)).collect();
        let thinned = thin(&times);
        self.gone(|copy| is_file_of_ours(&copy.path) && thinned.contains(&self.local(copy)))
    }

    fn gone(&self, goes: impl Fn(&Copy) -> bool) -> Vec<String> {
        let destroyed = |copy: &&Copy| destroy(&self.home, &self.home.join(&copy.path), self.vault);
        let gone = self.copies.iter().filter(|copy| goes(copy)).filter(destroyed);
        gone.map(|copy| copy.path.clone()).collect()
    }

    fn local(&self, copy: &Copy) -> NaiveDateTime {
        copy.made_at.with_timezone(&self.zone).naive_local()
    }
}

/// Copies by the folder they are in.
pub(crate) fn by_folder(home: &Path, copies: &[Copy]) -> BTreeMap<PathBuf, Vec<Copy>> {
    let mut folders = BTreeMap::<_, Vec<_>>::new();
    for copy in copies {
        if let Some(folder) = home.join(&copy.path).parent() {
            folders.entry(folder.to_owned()).or_default().push(copy.clone());
        }
    }
    folders
}

/// Vaults that a restore kept aside are not thinned.
fn is_file_of_ours(path: &str) -> bool {
    path.ends_with(ENDING)
}
