use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

/// What a date is for. Neutral: it says nothing about a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A review.
    Review,
    /// A look-in.
    LookIn,
    /// A drive-along.
    DriveAlong,
    /// An envelope comes to its end.
    EnvelopeEnd,
    /// A stage comes to its end.
    StageEnd,
    /// Settings are to be looked at again.
    Settings,
}

/// One date as a calendar is to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// Random, and the same whenever this date is written again: the calendar knows it by that.
    pub uid: Uuid,
    /// Rises each time the date was changed, so that a calendar takes the newer one.
    pub sequence: u32,
    /// What it is for.
    pub kind: Kind,
    /// The day.
    pub day: NaiveDate,
    /// The time on that day, where the family lives.
    pub time: NaiveTime,
    /// How many days before, at that time, the calendar is to ring; 0 is the moment itself.
    pub rings: Vec<u8>,
    /// It is not to be any more, and the calendar may have it.
    pub cancelled: bool,
}
