//! Days on which no review is proposed.

use chrono::NaiveDate;

use crate::dates::FURTHEST_REVIEW;
use crate::family::Holiday;

/// Why a holiday was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayProblem {
    /// It ends before it begins.
    EndsFirst,
    /// It lasts longer than a review may be away.
    TooLong,
}

/// Whether these can be holidays.
///
/// # Errors
/// [`HolidayProblem`].
pub fn check_holiday(holiday: Holiday) -> Result<(), HolidayProblem> {
    match (holiday.to - holiday.from).num_days() {
        ..=-1 => Err(HolidayProblem::EndsFirst),
        further if further.unsigned_abs() >= FURTHEST_REVIEW => Err(HolidayProblem::TooLong),
        _ => Ok(()),
    }
}

/// The holidays that have not passed, the next one first.
#[must_use]
pub fn coming(mut holidays: Vec<Holiday>, today: NaiveDate) -> Vec<Holiday> {
    holidays.retain(|holiday| holiday.to >= today);
    holidays.sort_by_key(|holiday| (holiday.from, holiday.to));
    holidays.dedup();
    holidays
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_holiday_does_not_end_before_it_begins_nor_outlast_a_quarter() {
        let from = day(2026, 12, 1);
        let check = |to| check_holiday(Holiday { from, to });
        assert_eq!(check(day(2026, 11, 30)), Err(HolidayProblem::EndsFirst));
        assert_eq!(check(from), Ok(()), "one day");
        assert_eq!(check(day(2027, 3, 2)), Ok(()), "ninety-two days");
        assert_eq!(check(day(2027, 3, 3)), Err(HolidayProblem::TooLong));
    }

    proptest! {
        #[test]
        fn coming_holidays_are_sorted_and_have_not_passed(
            spans in proptest::collection::vec((0_u64..400, 0_u64..92), 0..8),
            offset in 0_u64..400,
        ) {
            let (first, today) = (day(2027, 1, 1), day(2027, 1, 1) + Days::new(offset));
            let holidays: Vec<_> = spans
                .into_iter()
                .map(|(from, length)| {
                    let from = first + Days::new(from);
                    Holiday { from, to: from + Days::new(length) }
                })
                .collect();
            let kept = coming(holidays.clone(), today);
            prop_assert!(kept.windows(2).all(|two| two[0].from <= two[1].from));
            for holiday in holidays {
                prop_assert_eq!(kept.contains(&holiday), holiday.to >= today);
            }
        }
    }
}
