//! The dates that a family put into its calendar, as they were written last.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::reminder::ReminderKind;

/// One date as a calendar file said it last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarDate {
    /// Its id.
    pub id: Uuid,
    /// What the calendar knows it by. Random, so that it says nothing.
    pub uid: Uuid,
    /// The child.
    pub child: Uuid,
    /// The account, where it is about one; a review is about all of them.
    pub account: Option<Uuid>,
    /// What it is for; [`ReminderKind::Due`] for a review.
    pub kind: ReminderKind,
    /// The day from which it counts: the same date moved keeps it, the next date of its kind has another one.
    pub since: NaiveDate,
    /// The day.
    pub day: NaiveDate,
    /// The local time.
    pub time: NaiveTime,
    /// The IANA zone of that time.
    pub zone: String,
    /// How many days before the calendar is to ring.
    pub rings: Vec<u8>,
    /// How often it was changed since it was first written.
    pub sequence: u32,
    /// It is not to be any more.
    pub cancelled: bool,
}

impl CalendarDate {
    /// Whether both are the same matter, whatever day it is put on.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        (self.child, self.account, self.kind, self.since)
            == (other.child, other.account, other.kind, other.since)
    }

    /// This date, written before as `before`: under the same uid, and with a higher sequence where it says something
    /// else now.
    #[must_use]
    pub fn after(self, before: &Self) -> Self {
        let (id, uid, sequence) = (before.id, before.uid, before.sequence);
        let now = Self { id, uid, sequence, ..self };
        if now == *before { now } else { Self { sequence: sequence.saturating_add(1), ..now } }
    }

    /// It is not to be any more.
    #[must_use]
    pub fn cancel(&self) -> Self {
        Self { cancelled: true, ..self.clone() }.after(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date() -> CalendarDate {
        let day = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        CalendarDate {
            id: Uuid::from_u128(1),
            uid: Uuid::from_u128(2),
            child: Uuid::from_u128(3),
            account: None,
            kind: ReminderKind::Due,
            since: day,
            day,
            time: NaiveTime::MIN,
            zone: "Europe/London".to_owned(),
            rings: vec![1, 0],
            sequence: 0,
            cancelled: false,
        }
    }

    #[test]
    fn the_sequence_rises_only_when_the_date_says_something_else() {
        let fresh = CalendarDate { id: Uuid::from_u128(8), uid: Uuid::from_u128(9), ..date() };
        assert_eq!(fresh.clone().after(&date()), date());
        let moved = CalendarDate { day: fresh.day.succ_opt().unwrap(), ..fresh.clone() };
        let again = moved.after(&date());
        assert_eq!((again.uid, again.sequence), (date().uid, 1));
        let zone = "Australia/Sydney".to_owned();
        assert_eq!(CalendarDate { zone, ..fresh.clone() }.after(&again).sequence, 2);
        assert_eq!(date().cancel().cancel().sequence, 1, "it is cancelled once");
        assert_eq!(fresh.after(&date().cancel()).sequence, 2, "it is to be after all");
    }
}
