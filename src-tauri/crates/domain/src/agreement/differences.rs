use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Conditions, Line, Terms};
use crate::platform::Method;

/// The part of an agreement in which lines come and go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Rules.
    Rule,
    /// Promises of the guardians.
    Promise,
    /// Consequences.
    Consequence,
    /// The child's own clauses.
    Clause,
}

/// One readable difference between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Difference {
    /// A line that is new.
    Added {
        /// Where.
        part: Part,
        /// What it says.
        line: Line,
    },
    /// A line that is gone.
    Removed {
        /// Where.
        part: Part,
        /// What it said.
        line: Line,
    },
    /// A freedom that moved.
    Freedom {
        /// Which.
        freedom: String,
        /// The step of before.
        from: Option<u8>,
        /// The step of now.
        to: Option<u8>,
    },
    /// Another method.
    Method {
        /// The method of before.
        from: Option<Method>,
        /// The method of now.
        to: Option<Method>,
    },
    /// Another end of the envelope.
    EnvelopeEnds {
        /// The date of before.
        from: Option<NaiveDate>,
        /// The date of now.
        to: Option<NaiveDate>,
    },
    /// Other conditions for the next stage.
    Conditions {
        /// Those of before.
        from: Conditions,
        /// Those of now.
        to: Conditions,
    },
    /// Another date for the review.
    Review {
        /// The date of before.
        from: Option<NaiveDate>,
        /// The date of now.
        to: Option<NaiveDate>,
    },
    /// Other guardians sign.
    Signers,
}

/// What `new` says differently from `old`, in the order of the agreement's parts.
#[must_use]
pub fn differences(old: &Terms, new: &Terms) -> Vec<Difference> {
    let mut found = Vec::new();
    for part in [Part::Rule, Part::Promise, Part::Consequence, Part::Clause] {
        let (before, after) = (lines(old, part), lines(new, part));
        let gone = before.iter().filter(|line| !after.contains(line));
        found.extend(gone.map(|line| Difference::Removed { part, line: line.clone() }));
        let come = after.iter().filter(|line| !before.contains(line));
        found.extend(come.map(|line| Difference::Added { part, line: line.clone() }));
    }
    let freedoms: BTreeSet<_> = old.freedoms.keys().chain(new.freedoms.keys()).collect();
    for freedom in freedoms {
        let (from, to) = (old.freedoms.get(freedom).copied(), new.freedoms.get(freedom).copied());
        if from != to {
            found.push(Difference::Freedom { freedom: freedom.clone(), from, to });
        }
    }
    if old.method != new.method {
        found.push(Difference::Method { from: old.method, to: new.method });
    }
    if old.envelope_ends != new.envelope_ends {
        found.push(Difference::EnvelopeEnds { from: old.envelope_ends, to: new.envelope_ends });
    }
    if old.conditions != new.conditions {
        found.push(Difference::Conditions {
            from: old.conditions.clone(),
            to: new.conditions.clone(),
        });
    }
    if old.first_review != new.first_review {
        found.push(Difference::Review { from: old.first_review, to: new.first_review });
    }
    if old.signers != new.signers {
        found.push(Difference::Signers);
    }
    found
}

fn lines(terms: &Terms, part: Part) -> Vec<Line> {
    match part {
        Part::Rule => {
            terms.rules.iter().filter(|rule| !rule.later).map(|rule| rule.line.clone()).collect()
        }
        Part::Promise => terms.promises.clone(),
        Part::Consequence => terms.consequences.clone(),
        Part::Clause => {
            terms.clauses.iter().map(|clause| Line::Own { text: clause.text.clone() }).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::RuleLine;
    use super::*;

    #[test]
    fn a_rule_left_for_later_reads_as_removed_and_a_freedom_as_moved() {
        let line = Line::Library { id: "tell".to_owned() };
        let old = Terms {
            rules: vec![RuleLine { line: line.clone(), later: false }],
            freedoms: [("live".to_owned(), 0)].into(),
            ..Terms::default()
        };
        let mut new = old.clone();
        assert_eq!(differences(&old, &new), []);
        new.rules[0].later = true;
        new.freedoms.insert("live".to_owned(), 1);
        assert_eq!(
            differences(&old, &new),
            [
                Difference::Removed { part: Part::Rule, line },
                Difference::Freedom { freedom: "live".to_owned(), from: Some(0), to: Some(1) },
            ]
        );
    }
}
