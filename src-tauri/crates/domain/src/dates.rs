//! Dates the family chooses, and those the app proposes.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::family::Holiday;
use crate::stage::{Column, Stage};

/// The furthest away a next review may be put, in days: a quarter, the rhythm of the probation.
pub const FURTHEST_REVIEW: u64 = 92;

/// How quickly dates are proposed. The family decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Half as fast again as steady.
    Gentle,
    /// Weekly in the first month, monthly to the sixth, quarterly to the twelfth.
    Steady,
    /// For older or well-prepared children.
    Brisk,
}

/// Why a date was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateProblem {
    /// Today or earlier.
    NotAhead,
    /// Further away than a quarter of a year.
    TooFar,
}

/// `months` later; a day the month does not have becomes its last.
#[must_use]
pub fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

/// The full months between two days.
#[must_use]
pub fn full_months(since: NaiveDate, until: NaiveDate) -> u32 {
    /// Longer than any stage: ten years.
    const ENOUGH: u32 = 120;
    (1..=ENOUGH).take_while(|months| months_later(since, *months) <= until).last().unwrap_or(0)
}

/// The date to propose for the next review after one on `from`, on `weekday` where the family has one: the nearest
/// such day, never the same day, and not within the family's holidays.
#[must_use]
pub fn propose_review(
    from: NaiveDate,
    column: Column,
    pace: Pace,
    weekday: Option<Weekday>,
    holidays: &[Holiday],
) -> NaiveDate {
    let (days, months) = match (column, pace) {
        (Column::PermitFirst, Pace::Gentle | Pace::Steady) => (7, 0),
        (Column::PermitFirst, Pace::Brisk) => (10, 0),
        (Column::PermitLater, Pace::Gentle) => (21, 0),
        (Column::PermitLater, Pace::Steady) => (0, 1),
        (Column::PermitLater, Pace::Brisk) => (42, 0),
        (Column::Probation, Pace::Gentle) => (0, 2),
        (Column::Probation | Column::Licence, _) => (0, 3),
    };
    let due = months_later(from, months).checked_add_days(Days::new(days)).unwrap_or(from);
    let Some(weekday) = weekday else { return within(from, after_holidays(due, None, holidays)) };
    let ahead =
        u64::from((7 + weekday.num_days_from_monday() - due.weekday().num_days_from_monday()) % 7);
    let nearest = if ahead > 3 {
        due.checked_sub_days(Days::new(7 - ahead))
    } else {
        due.checked_add_days(Days::new(ahead))
    };
    let nearest = nearest.filter(|day| *day > from).unwrap_or(due);
    within(from, after_holidays(nearest, Some(weekday), holidays))
}

/// The day itself, or as many weeks sooner as bring it within the furthest a review may be away.
fn within(from: NaiveDate, day: NaiveDate) -> NaiveDate {
    let over = (day - from).num_days().unsigned_abs().saturating_sub(FURTHEST_REVIEW);
    day.checked_sub_days(Days::new(over.div_ceil(7) * 7)).unwrap_or(day)
}

/// The day itself, or the first one after the family's holidays that is on their weekday.
fn after_holidays(day: NaiveDate, weekday: Option<Weekday>, holidays: &[Holiday]) -> NaiveDate {
    let free = |day: NaiveDate| {
        !holidays.iter().any(|holiday| (holiday.from..=holiday.to).contains(&day))
            && weekday.is_none_or(|weekday| day.weekday() == weekday)
    };
    let in_holidays = holidays.iter().any(|holiday| (holiday.from..=holiday.to).contains(&day));
    // Longer holidays than a review may be away are no holidays.
    let mut ahead = day.iter_days().take(usize::try_from(FURTHEST_REVIEW).unwrap_or(0));
    if in_holidays { ahead.find(|day| free(*day)).unwrap_or(day) } else { day }
}

/// Whether a next review can be on `day`.
///
/// # Errors
/// [`DateProblem`].
pub fn check_review(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, DateProblem> {
    match (day - today).num_days() {
        ..=0 => Err(DateProblem::NotAhead),
        days if days.unsigned_abs() > FURTHEST_REVIEW => Err(DateProblem::TooFar),
        _ => Ok(day),
    }
}

/// The longest a stage may last, in months, after which the family must decide: eight for the permit
/// (two and six, as in the table of freedoms), twelve for the probation.
#[must_use]
pub fn longest(stage: Stage) -> Option<u32> {
    match stage {
        Stage::Permit => Some(8),
        Stage::Probation => Some(12),
        Stage::NotYet | Stage::Instruction | Stage::Licence => None,
    }
}

/// The months a stage is meant to last at a pace.
#[must_use]
pub fn meant(stage: Stage, pace: Pace) -> u32 {
    match (stage, pace) {
        (Stage::Permit | Stage::Probation, Pace::Gentle) => 8,
        (Stage::Permit | Stage::Probation, Pace::Steady) => 6,
        (Stage::Permit | Stage::Probation, Pace::Brisk) => 4,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_month_is_full_on_its_day_or_the_last_one_the_month_has() {
        let months = |until| full_months(day(2028, 1, 31), until);
        assert_eq!(months(day(2028, 1, 31)), 0);
        assert_eq!(months(day(2028, 2, 28)), 0);
        assert_eq!(months(day(2028, 2, 29)), 1);
        assert_eq!(months(day(2028, 3, 30)), 1);
        assert_eq!(months(day(2029, 1, 31)), 12);
        assert_eq!(full_months(day(2028, 1, 31), day(2027, 1, 1)), 0);
    }

    #[test]
    fn the_first_month_meets_weekly_and_then_monthly() {
        let saturday = day(2026, 11, 21);
        assert_eq!(
            propose_review(saturday, Column::PermitFirst, Pace::Steady, None, &[]),
            day(2026, 11, 28)
        );
        assert_eq!(
            propose_review(saturday, Column::PermitLater, Pace::Steady, Some(Weekday::Sat), &[]),
            day(2026, 12, 19)
        );
        assert_eq!(
            propose_review(day(2027, 1, 31), Column::PermitLater, Pace::Steady, None, &[]),
            day(2027, 2, 28)
        );
        assert_eq!(
            propose_review(day(2028, 1, 31), Column::PermitLater, Pace::Steady, None, &[]),
            day(2028, 2, 29)
        );
    }

    #[test]
    fn a_review_is_not_proposed_for_the_holidays() {
        let christmas = [Holiday { from: day(2026, 12, 19), to: day(2027, 1, 3) }];
        let proposed = |weekday| {
            propose_review(
                day(2026, 12, 12),
                Column::PermitFirst,
                Pace::Steady,
                weekday,
                &christmas,
            )
        };
        assert_eq!(proposed(None), day(2027, 1, 4));
        assert_eq!(proposed(Some(Weekday::Sat)), day(2027, 1, 9));
        assert_eq!(proposed(Some(Weekday::Fri)), day(2026, 12, 18));
    }

    #[test]
    fn a_review_is_ahead_and_within_a_quarter() {
        let today = day(2026, 11, 22);
        assert_eq!(check_review(today, today), Err(DateProblem::NotAhead));
        assert_eq!(check_review(day(2026, 11, 23), today), Ok(day(2026, 11, 23)));
        assert_eq!(check_review(day(2027, 2, 22), today), Ok(day(2027, 2, 22)));
        assert_eq!(check_review(day(2027, 2, 23), today), Err(DateProblem::TooFar));
    }

    proptest! {
        #[test]
        fn a_proposed_review_can_always_be_taken(
            offset in 0_u64..20_000, weekday in 0_u8..8, free in 0_u64..90, long in 0_u64..40,
        ) {
            let from = day(2000, 1, 1) + Days::new(offset);
            let weekday = Weekday::try_from(weekday).ok();
            let begins = from + Days::new(free);
            let holiday = Holiday { from: begins, to: begins + Days::new(long) };
            for column in [Column::PermitFirst, Column::PermitLater, Column::Probation] {
                for pace in [Pace::Gentle, Pace::Steady, Pace::Brisk] {
                    for holidays in [&[][..], &[holiday]] {
                        let due = propose_review(from, column, pace, weekday, holidays);
                        prop_assert_eq!(check_review(due, from), Ok(due));
                        prop_assert!(weekday.is_none_or(|weekday| due.weekday() == weekday));
                    }
                }
            }
        }
    }
}
