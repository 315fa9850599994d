//! Steps of freedoms on and back.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::stage::Column;

/// One move of one freedom. The latest one of an agreement's version counts; before any, what the agreement says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreedomMove {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The version of the agreement it was made under: a new version says its own steps.
    pub agreement: Uuid,
    /// The freedom.
    pub freedom: String,
    /// The step of before.
    pub from_step: u8,
    /// The step of now.
    pub to_step: u8,
    /// Since which day.
    pub since: NaiveDate,
    /// What moved it.
    pub cause: Cause,
    /// Why, where somebody said so.
    pub reason: Option<String>,
}

/// What moved a freedom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A review decided it.
    Review,
    /// A step back between reviews.
    StepBack,
    /// A safety pause set it back.
    Pause,
    /// A safety pause ended and gave it back.
    PauseEnded,
}

/// Why steps were not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoveRefused {
    /// More than one step on at once; the freedom.
    MoreThanOneStep(String),
    /// Above what the stage allows, or no freedom of this account; the freedom.
    BeyondCap(String),
    /// More steps on than one review has; how many it has.
    OverBudget(usize),
}

/// Steps on that one review may decide: few at first, so that a change can be felt before the next one. Steps back
/// have no budget. (Product page, §1.4.)
#[must_use]
pub fn budget(column: Column) -> usize {
    match column {
        Column::PermitFirst => 1,
        Column::PermitLater => 2,
        Column::Probation | Column::Licence => 6,
    }
}

/// Whether a review may move freedoms from `now` to `wanted`. Freedoms that are not in `wanted` stay.
///
/// # Errors
/// [`MoveRefused`], the first in the order of the freedoms' ids.
pub fn check_moves(
    now: &BTreeMap<String, u8>,
    wanted: &BTreeMap<String, u8>,
    caps: &BTreeMap<String, u8>,
    budget: usize,
) -> Result<(), MoveRefused> {
    let mut on = 0;
    for (freedom, wanted) in wanted {
        let before = now.get(freedom).copied().unwrap_or(0);
        if *wanted <= before && now.contains_key(freedom) {
            continue;
        }
        if caps.get(freedom).is_none_or(|cap| wanted > cap) {
            return Err(MoveRefused::BeyondCap(freedom.clone()));
        }
        if *wanted > before + 1 {
            return Err(MoveRefused::MoreThanOneStep(freedom.clone()));
        }
        on += 1;
    }
    if on > budget { Err(MoveRefused::OverBudget(budget)) } else { Ok(()) }
}

/// Today's steps: what the agreement says, and every move since.
#[must_use]
pub fn steps_of(
    agreed: &BTreeMap<String, u8>,
    agreement: Uuid,
    moves: &[FreedomMove],
) -> BTreeMap<String, u8> {
    let mut steps = agreed.clone();
    for moved in moves.iter().filter(|moved| moved.agreement == agreement) {
        steps.insert(moved.freedom.clone(), moved.to_step);
    }
    steps
}

/// Whether going from `now` to `to` is a step back. It may be more than one step; the child may ask for it too.
#[must_use]
pub fn is_step_back(now: u8, to: u8) -> bool {
    to < now
}

/// What a safety pause takes back to step 0 of what is named, with the steps of before.
#[must_use]
pub fn set_back(now: &BTreeMap<String, u8>, named: &BTreeSet<String>) -> BTreeMap<String, u8> {
    let above = now.iter().filter(|(freedom, step)| **step > 0 && named.contains(*freedom));
    above.map(|(freedom, step)| (freedom.clone(), *step)).collect()
}

/// Days between two look-ins at a step of the freedom `look_ins`: every few days, weekly, every two weeks, monthly;
/// `None` at its last step, when they have ended.
#[must_use]
pub fn look_in_every(step: u8) -> Option<u32> {
    match step {
        0 => Some(3),
        1 => Some(7),
        2 => Some(14),
        3 => Some(30),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn steps(of: &[(&str, u8)]) -> BTreeMap<String, u8> {
        of.iter().map(|(freedom, step)| ((*freedom).to_owned(), *step)).collect()
    }

    #[test]
    fn one_step_on_within_cap_and_budget_and_any_steps_back() {
        let now = steps(&[("comments", 1), ("live", 0), ("messages", 2)]);
        let caps = steps(&[("comments", 2), ("live", 2), ("messages", 2)]);
        let check = |wanted: &[(&str, u8)]| check_moves(&now, &steps(wanted), &caps, 1);
        assert_eq!(check(&[("comments", 2)]), Ok(()));
        assert_eq!(check(&[("live", 2)]), Err(MoveRefused::MoreThanOneStep("live".to_owned())));
        assert_eq!(check(&[("messages", 3)]), Err(MoveRefused::BeyondCap("messages".to_owned())));
        assert_eq!(check(&[("comments", 2), ("live", 1)]), Err(MoveRefused::OverBudget(1)));
        assert_eq!(check(&[("comments", 0), ("messages", 0)]), Ok(()), "steps back have no budget");
        assert_eq!(check(&[("money", 0)]), Err(MoveRefused::BeyondCap("money".to_owned())));
    }

    #[test]
    fn look_ins_grow_rarer_step_by_step_and_end() {
        let every: Vec<_> = (0..5).map(look_in_every).collect();
        assert_eq!(every, [Some(3), Some(7), Some(14), Some(30), None]);
        assert_eq!(look_in_every(u8::MAX), None);
    }

    #[test]
    fn a_new_version_of_the_agreement_says_its_own_steps() {
        let (old, new) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let moved = |agreement, to_step| FreedomMove {
            id: Uuid::nil(),
            account: Uuid::nil(),
            agreement,
            freedom: "comments".to_owned(),
            from_step: 1,
            to_step,
            since: NaiveDate::MIN,
            cause: Cause::StepBack,
            reason: None,
        };
        let agreed = steps(&[("comments", 1), ("live", 0)]);
        let moves = [moved(old, 0), moved(new, 2), moved(new, 1)];
        assert_eq!(steps_of(&agreed, old, &moves), steps(&[("comments", 0), ("live", 0)]));
        assert_eq!(steps_of(&agreed, new, &moves), agreed, "the latest move counts");
    }

    proptest! {
        #[test]
        fn a_pause_sets_back_what_is_named_and_above_its_first_step(
            now in proptest::collection::btree_map("[a-d]", 0_u8..5, 0..4),
            named in proptest::collection::btree_set("[a-e]", 0..4),
        ) {
            let before = set_back(&now, &named);
            for (freedom, step) in &now {
                let expected = (*step > 0 && named.contains(freedom)).then_some(step);
                prop_assert_eq!(before.get(freedom), expected);
            }
            prop_assert!(before.keys().all(|freedom| now.contains_key(freedom)));
        }

        #[test]
        fn what_a_review_may_decide_is_never_above_its_caps_by_a_step_on(
            now in proptest::collection::btree_map("[a-d]", 0_u8..5, 0..4),
            wanted in proptest::collection::btree_map("[a-d]", 0_u8..5, 0..4),
            caps in proptest::collection::btree_map("[a-d]", 0_u8..5, 0..4),
            budget in 0_usize..4,
        ) {
            if check_moves(&now, &wanted, &caps, budget).is_ok() {
                let mut on = 0;
                for (freedom, step) in &wanted {
                    let before = now.get(freedom).copied();
                    if before.is_none_or(|before| *step > before) {
                        on += 1;
                        prop_assert!(Some(step) <= caps.get(freedom));
                        prop_assert!(*step <= before.unwrap_or(0) + 1);
                    }
                }
                prop_assert!(on <= budget);
            }
        }
    }
}
