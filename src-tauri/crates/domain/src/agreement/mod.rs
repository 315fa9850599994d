//! The agreement: what both sides write down, sign, and change only as a new version.

mod blockers;
mod differences;
mod edit;
mod terms;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use blockers::{Blocker, Limits, RULE_BUDGET, blockers};
pub use differences::{Difference, differences};
pub use edit::{EditRefused, check_edit};
pub use terms::{Clause, Conditions, Line, OpenPoint, RuleLine, Terms};

/// One version of an account's agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// 1 for the first version.
    pub version: u32,
    /// What it says.
    pub terms: Terms,
    /// The day the last signature came; `None` while it is being built.
    pub signed_on: Option<NaiveDate>,
}

/// One signature. Guardians sign first, then the child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Its id.
    pub id: Uuid,
    /// The agreement.
    pub agreement: Uuid,
    /// The guardian or child.
    pub person: Uuid,
    /// The name as it was typed.
    pub name: String,
    /// A drawn signature as an SVG path of whole numbers, where they drew one.
    pub drawn: Option<String>,
    /// The day.
    pub signed_on: NaiveDate,
}

/// Who signs next: the named guardians in their order, then the child. `None` when everybody has.
#[must_use]
pub fn signs_next(terms: &Terms, child: Uuid, signed: &[Uuid]) -> Option<Uuid> {
    terms.signers.iter().copied().chain([child]).find(|person| !signed.contains(person))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_child_signs_last() {
        let (alex, kim, sam) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
        let terms = Terms { signers: vec![alex, kim], ..Terms::default() };
        assert_eq!(signs_next(&terms, sam, &[]), Some(alex));
        assert_eq!(signs_next(&terms, sam, &[kim]), Some(alex));
        assert_eq!(signs_next(&terms, sam, &[alex, kim]), Some(sam));
        assert_eq!(signs_next(&terms, sam, &[alex, kim, sam]), None);
    }
}
