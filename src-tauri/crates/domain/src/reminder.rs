//! Of what, and when, a family wants to be reminded.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::due::LAPSES_AFTER;

/// Days after its date at which a review that was not held is spoken of once more before it lapses: two days are
/// enough to sit down. Our judgement.
pub const BEFORE_LAPSE: i64 = LAPSES_AFTER - 2;

/// What a reminder is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
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
    /// A stage has lasted as long as it may.
    StageEnd,
    /// Settings are to be looked at again.
    Settings,
    /// The library's facts are past their limits.
    Library,
    /// The last backup is older than it should be.
    Backup,
}

impl ReminderKind {
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

/// Hours in which all reminders wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuietHours {
    /// From this time on.
    pub from: NaiveTime,
    /// Up to this time, on the next day if it is the earlier one.
    pub to: NaiveTime,
}

/// Of what, and when, a family wants to be reminded. The default is everything, at any time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReminderWishes {
    /// The kinds that are not wanted, so that a kind that is new is.
    pub off: BTreeSet<ReminderKind>,
    /// The days on which reminders may come; none chosen means any day.
    pub days: Vec<Weekday>,
    /// The hours in which they wait.
    pub quiet: Option<QuietHours>,
}

impl ReminderWishes {
    /// As they are kept: each day once and in the order of the week, and no quiet hours that end when they begin.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        self.days.sort_by_key(Weekday::num_days_from_monday);
        self.days.dedup();
        if self.days.len() == 7 {
            self.days.clear();
        }
        self.quiet.take_if(|quiet| quiet.from == quiet.to);
        self
    }
}

/// The days on which to remind of the review of `day`, as long as it is not held.
#[must_use]
pub fn of_review(day: NaiveDate) -> [(ReminderKind, NaiveDate); 5] {
    let later = |days: i64| day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(day);
    [
        (ReminderKind::DayBefore, day.pred_opt().unwrap_or(day)),
        (ReminderKind::Due, day),
        (ReminderKind::Overdue, later(1)),
        (ReminderKind::BeforeLapse, later(BEFORE_LAPSE)),
        (ReminderKind::Lapsed, later(LAPSES_AFTER + 1)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::due::{Due, due};

    #[test]
    fn what_a_reminder_says_of_a_review_is_so_on_its_day() {
        let review = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        let says = of_review(review).map(|(kind, day)| (kind, due(review, day)));
        assert_eq!(
            says,
            [
                (ReminderKind::DayBefore, Due::Ahead),
                (ReminderKind::Due, Due::Due),
                (ReminderKind::Overdue, Due::Overdue),
                (ReminderKind::BeforeLapse, Due::Overdue),
                (ReminderKind::Lapsed, Due::Lapsed),
            ]
        );
    }

    #[test]
    fn wishes_are_kept_tidy() {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
        let wishes = |days: &[Weekday]| ReminderWishes {
            days: days.to_vec(),
            quiet: Some(QuietHours { from: noon, to: noon }),
            ..ReminderWishes::default()
        };
        let tidy = wishes(&[Weekday::Sun, Weekday::Sat, Weekday::Sun]).tidy();
        assert_eq!((tidy.days, tidy.quiet), (vec![Weekday::Sat, Weekday::Sun], None));
        let week: Vec<Weekday> = (0..7).map(|day| Weekday::try_from(day).unwrap()).collect();
        assert!(wishes(&week).tidy().days.is_empty(), "every day is any day");
    }
}
