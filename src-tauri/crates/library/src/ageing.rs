//! When a fact is old enough to say "as of DATE, look here". Age never hides a fact or changes an answer.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Kinds of facts, by how fast they change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FactKind {
    /// A law on a minimum age.
    Law,
    /// An age of digital consent.
    Consent,
    /// A service's own age.
    Terms,
    /// A setting of a network.
    Setting,
    /// A helpline.
    Helpline,
}

impl FactKind {
    /// For how many days after it was read a fact of this kind needs no reminder to look again.
    #[must_use]
    pub fn limit_in_days(self) -> u64 {
        match self {
            Self::Law | Self::Consent => 30,
            Self::Terms | Self::Setting | Self::Helpline => 180,
        }
    }
}

/// The last day on which a fact that was read on `checked` is within its limit.
#[must_use]
pub fn fresh_until(kind: FactKind, checked: NaiveDate) -> Option<NaiveDate> {
    checked.checked_add_days(Days::new(kind.limit_in_days()))
}

/// Whether a fact that was read on `checked` is past its limit on `today`.
#[must_use]
pub fn is_past_limit(kind: FactKind, checked: NaiveDate, today: NaiveDate) -> bool {
    fresh_until(kind, checked).is_some_and(|last| last < today)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_still_counts_as_fresh() {
        let checked = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let after = |days| checked.checked_add_days(Days::new(days)).unwrap();
        for (kind, days) in [
            (FactKind::Law, 30),
            (FactKind::Consent, 30),
            (FactKind::Terms, 180),
            (FactKind::Setting, 180),
            (FactKind::Helpline, 180),
        ] {
            assert!(!is_past_limit(kind, checked, after(days)), "{kind:?}");
            assert!(is_past_limit(kind, checked, after(days + 1)), "{kind:?}");
        }
    }
}
