//! What the gate answers. These types cross to the interface.

use std::cmp::Ordering;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::{Confidence, LawStatus, Source};

/// The answer to "may we?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The strictest of the layers.
    pub verdict: Verdict,
    /// Always four, in the order of [`LayerKind`].
    pub layers: Vec<Layer>,
}

/// Whether this child may have this account here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Verdict {
    /// Yes.
    Yes,
    /// Yes, with a guardian's consent or link.
    YesWithGuardian,
    /// Nobody reliable confirmed what decides: look at the source together.
    CheckThis,
    /// Not yet.
    NotYet {
        /// The first day of the month in which this changes; `None` where it is not known.
        from: Option<NaiveDate>,
    },
}

impl Verdict {
    /// The stricter of two. Of two "not yet" the later one counts, and one without a date counts most.
    #[must_use]
    pub fn stricter(self, other: Self) -> Self {
        if self.strictness(&other) == Ordering::Less { other } else { self }
    }

    /// How strict this is beside another.
    pub(super) fn strictness(&self, other: &Self) -> Ordering {
        let rank = |verdict: &Self| match verdict {
            Self::Yes => (0, None),
            Self::YesWithGuardian => (1, None),
            Self::CheckThis => (2, None),
            Self::NotYet { from } => (3, Some(from.unwrap_or(NaiveDate::MAX))),
        };
        rank(self).cmp(&rank(other))
    }
}

/// One of the four things that are kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Layer {
    /// Which one.
    pub kind: LayerKind,
    /// What it says on its own.
    pub verdict: Verdict,
    /// The facts behind it. Empty where we know of none.
    pub findings: Vec<Finding>,
}

/// The four layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LayerKind {
    /// The law on a minimum age.
    Law,
    /// The age of digital consent.
    Consent,
    /// The service's own terms.
    Terms,
    /// A guardian's consent in the app store.
    AppStore,
}

/// One fact, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Id of the law, code of the country, or id of the network.
    pub id: String,
    /// Where the law stands. Ages of consent and terms are `in_force`.
    pub status: LawStatus,
    /// Whether it counts today. What does not is shown as coming or as "check", never as law.
    pub counts: bool,
    /// Shown as "check": nobody reliable confirmed it, a court stopped a part, or it is not known to reach this
    /// network.
    pub check: bool,
    /// The age it speaks of.
    pub age: Option<u32>,
    /// The day from which it counts, where known.
    pub from: Option<NaiveDate>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// The last day on which one of the sources was read.
    pub as_of: Option<NaiveDate>,
    /// True adds "as of DATE, look here" and changes nothing else.
    pub past_its_limit: bool,
    /// The law's name, the country's code or the network's name.
    pub name: String,
    /// What a law says, in a sentence. Empty for the rest, which the age says.
    pub says: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_strictness() {
        let not_yet = |year| Verdict::NotYet { from: NaiveDate::from_ymd_opt(year, 6, 1) };
        let order = [
            Verdict::Yes,
            Verdict::YesWithGuardian,
            Verdict::CheckThis,
            not_yet(2027),
            not_yet(2029),
            Verdict::NotYet { from: None },
        ];
        for pair in order.windows(2) {
            assert_eq!(pair[0].stricter(pair[1]), pair[1]);
            assert_eq!(pair[1].stricter(pair[0]), pair[1]);
        }
    }

    #[test]
    fn a_verdict_crosses_as_a_tagged_code() {
        let from = NaiveDate::from_ymd_opt(2029, 6, 1);
        let written = serde_json::to_string(&Verdict::NotYet { from }).unwrap();
        assert_eq!(written, r#"{"kind":"notYet","from":"2029-06-01"}"#);
    }
}
