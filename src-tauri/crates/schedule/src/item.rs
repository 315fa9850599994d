use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::instant;

/// What a reminder is for. Neutral: it says nothing about a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A review is tomorrow.
    DayBefore,
    /// A review is today.
    Due,
    /// A review's day has passed.
    Overdue,
    /// A review lapses soon.
    BeforeLapse,
    /// A review has lapsed.
    Lapsed,
    /// A look-in is due.
    LookIn,
    /// A drive-along is due.
    DriveAlong,
    /// An envelope comes to its end.
    EnvelopeEnd,
    /// A stage comes to its end.
    StageEnd,
    /// Settings are to be looked at again.
    Settings,
    /// The library's facts are past their limits.
    Library,
    /// The last backup is older than wanted.
    Backup,
}

impl Kind {
    /// Every kind, in the order in which a family reads them.
    pub const ALL: [Self; 12] = [
        Self::DayBefore,
        Self::Due,
        Self::Overdue,
        Self::BeforeLapse,
        Self::Lapsed,
        Self::LookIn,
        Self::DriveAlong,
        Self::EnvelopeEnd,
        Self::StageEnd,
        Self::Settings,
        Self::Library,
        Self::Backup,
    ];
}

/// One reminder at a wall time: 18:00 stays 18:00 after the clocks change and after a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Random, and the same for the same reminder each time the schedule is written: what was shown is known by it.
    pub id: Uuid,
    /// Random, and shared by all reminders of one matter (the day before, due and overdue of one review): when several
    /// have waited, only the latest is shown.
    pub about: Uuid,
    /// What it is for.
    pub kind: Kind,
    /// The day, wherever the computer is then.
    pub day: NaiveDate,
    /// The time on that day.
    pub time: NaiveTime,
}

impl Item {
    /// The reminder's moment where the computer is.
    #[must_use]
    pub fn instant(&self, zone: Tz) -> DateTime<Utc> {
        instant(self.day, self.time, zone)
    }
}
