use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Line, Terms};
use crate::dates::{DateProblem, check_review, months_later};
use crate::platform::Method;

/// Rules to start with: few are kept better than many.
pub const RULE_BUDGET: usize = 5;
/// The furthest end of an envelope, in months: a promised end is one that comes.
const LONGEST_ENVELOPE: u32 = 12;
/// Promises of the guardians, at least.
const FEWEST_PROMISES: usize = 2;

/// What the library and the network allow this agreement to say.
#[derive(Debug, Clone)]
pub struct Limits<'a> {
    /// The loosest step of each freedom at this age and stage.
    pub caps: &'a BTreeMap<String, u8>,
    /// The promise that is always one: the amnesty.
    pub amnesty: &'a str,
    /// The methods that are possible on this network.
    pub methods: &'a [Method],
    /// Today.
    pub today: NaiveDate,
}

/// Something still in the way of signing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Blocker {
    /// No rule yet.
    NoRule,
    /// More than five: which are left for later?
    TooManyRules {
        /// How many too many.
        over: usize,
    },
    /// The amnesty is not among the promises.
    NoAmnesty,
    /// Fewer than two promises.
    FewPromises,
    /// A freedom without a step, or above what this stage allows.
    FreedomBeyondCap {
        /// The freedom.
        freedom: String,
    },
    /// No method, or one that this network does not allow.
    NoMethod,
    /// The envelope needs an end date that is ahead, a year at most.
    NoEnvelopeEnd,
    /// No date for the first review.
    NoReview,
    /// The date cannot be taken.
    ReviewDate {
        /// Why.
        problem: DateProblem,
    },
    /// No guardian is named to sign.
    NoSigner,
    /// Points that are still open.
    OpenPoints {
        /// How many.
        count: usize,
    },
}

/// Everything still in the way of signing, in the order of the agreement's parts.
#[must_use]
pub fn blockers(terms: &Terms, limits: &Limits<'_>) -> Vec<Blocker> {
    let mut found = Vec::new();
    let mut block = |when: bool, blocker: Blocker| {
        if when {
            found.push(blocker);
        }
    };
    let rules = terms.rules.iter().filter(|rule| !rule.later).count();
    block(rules == 0, Blocker::NoRule);
    block(rules > RULE_BUDGET, Blocker::TooManyRules { over: rules.saturating_sub(RULE_BUDGET) });
    let amnesty = terms
        .promises
        .iter()
        .any(|line| matches!(line, Line::Library { id } if id == limits.amnesty));
    block(!amnesty, Blocker::NoAmnesty);
    block(terms.promises.len() < FEWEST_PROMISES, Blocker::FewPromises);
    for (freedom, cap) in limits.caps {
        let beyond = terms.freedoms.get(freedom).is_none_or(|step| step > cap);
        block(beyond, Blocker::FreedomBeyondCap { freedom: freedom.clone() });
    }
    block(terms.method.is_none_or(|method| !limits.methods.contains(&method)), Blocker::NoMethod);
    let furthest = months_later(limits.today, LONGEST_ENVELOPE);
    let ends = terms.envelope_ends.is_some_and(|day| limits.today < day && day <= furthest);
    block(terms.method == Some(Method::Envelope) && !ends, Blocker::NoEnvelopeEnd);
    match terms.first_review.map(|day| check_review(day, limits.today)) {
        None => block(true, Blocker::NoReview),
        Some(Err(problem)) => block(true, Blocker::ReviewDate { problem }),
        Some(Ok(_)) => {}
    }
    block(terms.signers.is_empty(), Blocker::NoSigner);
    let open = terms.open_points.len();
    block(open > 0, Blocker::OpenPoints { count: open });
    found
}

#[cfg(test)]
mod tests {
    use super::super::{OpenPoint, RuleLine};
    use super::*;
    use uuid::Uuid;

    fn library(id: &str) -> Line {
        Line::Library { id: id.to_owned() }
    }

    fn ready() -> Terms {
        Terms {
            rules: vec![RuleLine { line: library("a"), later: false }],
            promises: vec![library("amnesty"), library("ask_photos")],
            freedoms: BTreeMap::from([("messages".to_owned(), 1)]),
            first_review: NaiveDate::from_ymd_opt(2026, 11, 29),
            signers: vec![Uuid::from_u128(1)],
            ..Terms::default()
        }
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn found(terms: &Terms) -> Vec<Blocker> {
        found_on(terms, day(2026, 11, 22))
    }

    fn found_on(terms: &Terms, today: NaiveDate) -> Vec<Blocker> {
        let caps = BTreeMap::from([("messages".to_owned(), 1)]);
        let methods = [Method::OpenOnRequest, Method::Envelope];
        blockers(terms, &Limits { caps: &caps, amnesty: "amnesty", methods: &methods, today })
    }

    #[test]
    fn a_whole_agreement_can_be_signed() {
        assert_eq!(found(&ready()), []);
    }

    #[test]
    fn each_missing_part_is_named() {
        let mut terms = ready();
        terms.rules = vec![RuleLine { line: library("a"), later: false }; 7];
        assert_eq!(found(&terms), [Blocker::TooManyRules { over: 2 }]);
        terms.rules.iter_mut().skip(5).for_each(|rule| rule.later = true);
        assert_eq!(found(&terms), []);
        terms.promises.remove(0);
        assert_eq!(found(&terms), [Blocker::NoAmnesty, Blocker::FewPromises]);
        let mut terms = ready();
        terms.freedoms.insert("messages".to_owned(), 2);
        assert_eq!(found(&terms), [Blocker::FreedomBeyondCap { freedom: "messages".to_owned() }]);
        let mut terms = ready();
        terms.method = Some(Method::Follow);
        assert_eq!(found(&terms), [Blocker::NoMethod]);
        terms.method = Some(Method::Envelope);
        assert_eq!(found(&terms), [Blocker::NoEnvelopeEnd]);
        let mut terms = ready();
        terms.first_review = None;
        terms.open_points.push(OpenPoint {
            id: Uuid::nil(),
            by: Uuid::nil(),
            text: "Live".to_owned(),
        });
        assert_eq!(found(&terms), [Blocker::NoReview, Blocker::OpenPoints { count: 1 }]);
        assert_eq!(
            found(&Terms::default()).len(),
            6,
            "an empty draft says everything that is missing"
        );
    }

    #[test]
    fn an_envelope_ends_after_today_and_a_year_from_now_at_most() {
        let blocks = |today, ends| {
            let terms = Terms {
                method: Some(Method::Envelope),
                envelope_ends: Some(ends),
                first_review: Some(today + chrono::TimeDelta::days(7)),
                ..ready()
            };
            found_on(&terms, today) == [Blocker::NoEnvelopeEnd]
        };
        let today = day(2026, 11, 22);
        for (ends, expected) in [
            (day(2026, 11, 21), true),
            (today, true),
            (day(2026, 11, 23), false),
            (day(2027, 11, 22), false),
            (day(2027, 11, 23), true),
        ] {
            assert_eq!(blocks(today, ends), expected, "{ends}");
        }
        let leap_day = day(2028, 2, 29);
        assert!(!blocks(leap_day, day(2029, 2, 28)), "a year from a leap day is a day of February");
        assert!(blocks(leap_day, day(2029, 3, 1)));
    }

    #[test]
    fn an_end_of_the_envelope_says_nothing_under_another_method() {
        let past = Terms { envelope_ends: Some(day(2020, 1, 1)), ..ready() };
        assert_eq!(found(&past), []);
    }
}
