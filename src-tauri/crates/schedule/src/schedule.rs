use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::files::{self, FileError, VERSION};
use crate::{Item, Wishes};

/// All that the reminder program is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    version: u64,
    /// What to remind of, in any order.
    pub items: Vec<Item>,
    /// When the family wants to be reminded, and of what.
    pub wishes: Wishes,
}

impl Schedule {
    /// A schedule of today's version.
    #[must_use]
    pub fn new(items: Vec<Item>, wishes: Wishes) -> Self {
        Self { version: VERSION, items, wishes }
    }

    /// Where it lies.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join("schedule.json")
    }

    /// Reads it from the folder of a family.
    ///
    /// # Errors
    /// [`FileError::Missing`] before the app has written one; the other errors when it cannot be used.
    pub fn read(folder: &Path) -> Result<Self, FileError> {
        files::read(&Self::path(folder))
    }

    /// Writes it, for the owner's eyes only; a reader finds the one of before or the new one.
    ///
    /// # Errors
    /// What the disk says; the one of before is untouched then.
    pub fn write(&self, folder: &Path) -> Result<(), FileError> {
        files::write(&Self::path(folder), self)
    }

    /// Takes over the ids of an earlier schedule for what has not changed, so that nothing is shown again; and those of
    /// its matters, so that what is on the screen stays.
    #[must_use]
    pub fn keep_ids(mut self, before: &Self) -> Self {
        let mut left: Vec<&Item> = before.items.iter().collect();
        let mut matters: BTreeMap<Uuid, Uuid> = BTreeMap::new();
        for item in &mut self.items {
            let same =
                |old: &&Item| (old.kind, old.day, old.time) == (item.kind, item.day, item.time);
            if let Some(place) = left.iter().position(same) {
                // In order: the reminders of two matters at the same times are not to be mixed.
                let old = left.remove(place);
                item.id = old.id;
                if !matters.values().any(|taken| *taken == old.about) {
                    matters.entry(item.about).or_insert(old.about);
                }
            }
        }
        for item in &mut self.items {
            item.about = matters.get(&item.about).copied().unwrap_or(item.about);
        }
        self
    }
}
