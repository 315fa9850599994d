//! The family: guardians, children, and how its vault is locked.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::age::{Age, AgeBand, BirthMonth};
use crate::reminder::ReminderWishes;

/// The oldest a child of this app can be, in years; an older birth month is a slip.
const OLDEST: u32 = 17;

/// What holds for the whole family. There is one row of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    /// Its id.
    pub id: Uuid,
    /// Whether the child uses this computer login too.
    pub child_uses_login: bool,
    /// The IANA time zone of the dates they choose.
    pub zone: String,
    /// Minutes without a touch after which the vault locks.
    pub lock_after: u32,
    /// Whether somebody has proven that the recovery key was kept.
    pub recovery_kept: bool,
    /// Days on which no review is proposed.
    pub holidays: Vec<Holiday>,
    /// Of what, and when, they want to be reminded.
    pub reminders: ReminderWishes,
}

/// A holiday of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holiday {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// An adult who supervises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    /// Its id.
    pub id: Uuid,
    /// How the family calls them.
    pub name: String,
}

/// A child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    /// Its id.
    pub id: Uuid,
    /// Name or nickname.
    pub name: String,
    /// Year of birth.
    pub birth_year: i32,
    /// Month of birth, 1 to 12. The day is never asked for.
    pub birth_month: u32,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The part after the dash of ISO 3166-2, where laws differ by state.
    pub state: Option<String>,
}

impl Child {
    /// Month and year of birth.
    #[must_use]
    pub fn birth(&self) -> BirthMonth {
        BirthMonth { year: self.birth_year, month: self.birth_month }
    }

    /// The age that is certain on a day.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Age {
        self.birth().age_on(day)
    }

    /// The column of the library's tables for this child.
    #[must_use]
    pub fn band_on(&self, day: NaiveDate) -> AgeBand {
        AgeBand::of(self.age_on(day).years)
    }
}

/// Why a month of birth was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BirthProblem {
    /// No such month.
    NoSuchMonth,
    /// Not over yet, or still to come.
    InTheFuture,
    /// Eighteen or older: this app is for children.
    GrownUp,
}

/// Whether a month of birth can be a child's on `today`.
///
/// # Errors
/// [`BirthProblem`].
pub fn check_birth(birth: BirthMonth, today: NaiveDate) -> Result<BirthMonth, BirthProblem> {
    let first = birth.first_day().ok_or(BirthProblem::NoSuchMonth)?;
    if (first.year(), first.month()) > (today.year(), today.month()) {
        return Err(BirthProblem::InTheFuture);
    }
    if birth.age_on(today).years > OLDEST {
        return Err(BirthProblem::GrownUp);
    }
    Ok(birth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_months_of_birth_are_told_apart() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let check = |year, month| check_birth(BirthMonth { year, month }, today);
        assert!(check(2014, 3).is_ok());
        assert_eq!(check(2014, 13), Err(BirthProblem::NoSuchMonth));
        assert_eq!(check(2026, 12), Err(BirthProblem::InTheFuture));
        assert_eq!(check(1906, 11), Err(BirthProblem::GrownUp));
        assert!(check(2008, 11).is_ok(), "turns eighteen this month, but perhaps not yet");
    }
}
