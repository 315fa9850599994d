use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::files::{self, FileError, VERSION};
use crate::{Item, Schedule, Until};

/// What a person did with a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Opened the app.
    Started,
    /// Put it off.
    PutOff,
    /// Closed it.
    Closed,
}

/// What became of one reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day it was for: a reminder that moved is a new one.
    day: NaiveDate,
    /// The time it was for.
    time: NaiveTime,
    /// When it was shown last.
    pub shown: DateTime<Utc>,
    /// What was done with it.
    pub answer: Option<Answer>,
    /// When it is to come back.
    pub until: Option<Until>,
}

/// What was shown, and what was done with it. Only the reminder program writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    version: u64,
    entries: BTreeMap<Uuid, Entry>,
}

impl Default for Ledger {
    fn default() -> Self {
        Self { version: VERSION, entries: BTreeMap::new() }
    }
}

impl Ledger {
    /// Where it lies.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join("delivered.json")
    }

    /// Reads it; an empty one before anything was shown.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn read(folder: &Path) -> Result<Self, FileError> {
        match files::read(&Self::path(folder)) {
            Err(FileError::Missing) => Ok(Self::default()),
            read => read,
        }
    }

    /// Writes it, for the owner's eyes only.
    ///
    /// # Errors
    /// What the disk says; the one of before is untouched then.
    pub fn write(&self, folder: &Path) -> Result<(), FileError> {
        files::write(&Self::path(folder), self)
    }

    /// What became of a reminder, if it was shown for this day and time.
    #[must_use]
    pub fn entry(&self, item: &Item) -> Option<&Entry> {
        let same = |entry: &&Entry| (entry.day, entry.time) == (item.day, item.time);
        self.entries.get(&item.id).filter(same)
    }

    /// These were shown.
    pub fn show(&mut self, items: &[Item], now: DateTime<Utc>) {
        for item in items {
            let entry =
                Entry { day: item.day, time: item.time, shown: now, answer: None, until: None };
            self.entries.insert(item.id, entry);
        }
    }

    /// These were answered; with when they come back if they were put off.
    pub fn answer(&mut self, items: &[Item], answer: Answer, until: Option<Until>) {
        for item in items {
            if let Some(entry) = self.entries.get_mut(&item.id) {
                entry.answer = Some(answer);
                entry.until = until;
            }
        }
    }

    /// Drops what has left the schedule, and says whether there was any.
    pub fn drop_others(&mut self, schedule: &Schedule) -> bool {
        let before = self.entries.len();
        self.entries.retain(|id, _| schedule.items.iter().any(|item| item.id == *id));
        self.entries.len() != before
    }
}
