//! When a review is due, overdue or lapsed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Days after its date at which a review that was not held lapses: the guardians' powers pause then, never the
/// child's freedoms.
pub const LAPSES_AFTER: i64 = 14;

/// How many times in a row a date may be moved before a review must be held.
pub const MOVES_IN_A_ROW: usize = 2;

/// Where a review stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// Still to come.
    Ahead,
    /// Today is the day.
    Due,
    /// The day has passed.
    Overdue,
    /// It passed more than fourteen days ago: envelopes stay shut until it is held.
    Lapsed,
}

/// Where the review of `day` stands on `today`.
#[must_use]
pub fn due(day: NaiveDate, today: NaiveDate) -> Due {
    match (today - day).num_days() {
        ..=-1 => Due::Ahead,
        0 => Due::Due,
        1..=LAPSES_AFTER => Due::Overdue,
        _ => Due::Lapsed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_lapses_on_the_fifteenth_day_after_its_date() {
        let date = NaiveDate::from_ymd_opt(2026, 2, 20).unwrap();
        let on = |days: i64| due(date, date + chrono::TimeDelta::days(days));
        assert_eq!(on(-1), Due::Ahead);
        assert_eq!(on(0), Due::Due);
        assert_eq!(on(1), Due::Overdue);
        assert_eq!(on(14), Due::Overdue);
        assert_eq!(on(15), Due::Lapsed);
    }
}
