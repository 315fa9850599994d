//! The child's age as a rule sees it.

use chrono::NaiveDate;
use domain::age::BirthMonth;

use super::Verdict;

/// A child on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Child {
    birth: BirthMonth,
    years: u32,
}

impl Child {
    /// In the month of birth the coming birthday does not count yet.
    pub(super) fn on(birth: BirthMonth, today: NaiveDate) -> Self {
        Self { birth, years: birth.age_on(today).years }
    }

    /// Whether the child is under `age`.
    pub(super) fn is_under(self, age: u32) -> bool {
        self.years < age
    }

    /// "Not yet" until the month in which the child turns `age`.
    pub(super) fn not_before(self, age: u32) -> Verdict {
        Verdict::NotYet { from: self.birth.turns(age) }
    }
}
