//! The stages of one account, and the columns in which freedoms are capped.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an account stands on the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A dated answer of "not yet", with what would change it.
    NotYet,
    /// Lessons, agreement and walk, before the account is used.
    Instruction,
    /// The learner's permit.
    Permit,
    /// Mostly on their own, with reviews every three months.
    Probation,
    /// Supervision has ended.
    Licence,
}

impl Stage {
    /// From the permit to the probation: supervised, with reviews.
    #[must_use]
    pub fn is_on_the_road(self) -> bool {
        matches!(self, Self::Permit | Self::Probation)
    }
}

/// A column of the freedoms table. The permit has two: its first month and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The first month of the learner's permit.
    PermitFirst,
    /// The second to the sixth month of the learner's permit.
    PermitLater,
    /// The probation.
    Probation,
    /// The licence, where the column is advice and no longer a cap.
    Licence,
}
