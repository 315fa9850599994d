//! A child's age, from the month and year of birth. The day is never asked for.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Month and year of birth, e.g. June 2013.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct BirthMonth {
    /// Year, e.g. 2013.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
}

/// What is known of an age on a day when only the month of birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Age {
    /// Full years that are certain on that day.
    pub years: u32,
    /// True in the month of birth, when the next birthday is this month but the day is not known.
    pub birthday_this_month: bool,
}

/// The columns of the library's tables for children of different ages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub enum AgeBand {
    /// Ten to twelve; a younger child counts here.
    #[serde(rename = "10-12")]
    TenToTwelve,
    /// Thirteen to fifteen.
    #[serde(rename = "13-15")]
    ThirteenToFifteen,
    /// Sixteen and over.
    #[serde(rename = "16-17")]
    SixteenUp,
}

impl BirthMonth {
    /// The first day of the month of birth, or `None` where no such month exists.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month, 1)
    }

    /// The age that is certain on `day`: in the month of birth the birthday may be still to come.
    #[must_use]
    pub fn age_on(self, day: NaiveDate) -> Age {
        let months = (day.year() - self.year) * 12 + day.month() as i32 - self.month as i32;
        let birthday_this_month = months > 0 && months % 12 == 0;
        let certain = if birthday_this_month { months - 1 } else { months };
        Age { years: u32::try_from(certain.max(0) / 12).unwrap_or(0), birthday_this_month }
    }

    /// The first day of the month in which the child turns `years`.
    #[must_use]
    pub fn turns(self, years: u32) -> Option<NaiveDate> {
        self.first_day()?.checked_add_months(Months::new(years * 12))
    }
}

impl AgeBand {
    /// The band for an age in full years.
    #[must_use]
    pub fn of(years: u32) -> Self {
        match years {
            0..=12 => Self::TenToTwelve,
            13..=15 => Self::ThirteenToFifteen,
            _ => Self::SixteenUp,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_counts_only_once_its_month_has_passed() {
        let june = BirthMonth { year: 2013, month: 6 };
        let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
        assert_eq!(june.age_on(day(5, 31)), Age { years: 12, birthday_this_month: false });
        assert_eq!(june.age_on(day(6, 15)), Age { years: 12, birthday_this_month: true });
        assert_eq!(june.age_on(day(7, 1)), Age { years: 13, birthday_this_month: false });
        assert_eq!(june.turns(16), NaiveDate::from_ymd_opt(2029, 6, 1));
    }
}
