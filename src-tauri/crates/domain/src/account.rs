//! One child on one network.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::dates::{longest, months_later};
use crate::platform::Platform;
use crate::review::{Decision, moves_to};
use crate::stage::{Column, Stage};

/// One child on one network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: Uuid,
    /// The network's id in the library.
    pub network: String,
    /// Whether the account was there before the family came here.
    pub was_there: bool,
    /// Where it stands.
    pub stage: Stage,
    /// Since which day.
    pub stage_since: NaiveDate,
    /// The device on which it is set up.
    pub platform: Option<Platform>,
    /// For *not yet*: the day to look again.
    pub look_again: Option<NaiveDate>,
    /// The next review. There is one from the permit on.
    pub next_review: Option<NaiveDate>,
    /// The local time of the review.
    pub review_time: Option<NaiveTime>,
    /// Came back to the permit from the probation: its first month is behind.
    pub went_back: bool,
}

/// The recorded answer of the gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateAnswer {
    /// Its id.
    pub id: Uuid,
    /// The account it was asked for.
    pub account: Uuid,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// `yes`, `yes_with_guardian`, `not_yet` or `check_this`.
    pub verdict: String,
    /// The month from which it changes, where known.
    pub changes_on: Option<NaiveDate>,
    /// The ids of the findings that decided.
    pub reasons: Vec<String>,
}

impl Account {
    /// The day on which the stage has lasted as long as it may, and the family decides.
    #[must_use]
    pub fn longest_on(&self) -> Option<NaiveDate> {
        longest(self.stage).map(|months| months_later(self.stage_since, months))
    }

    /// Whether that day has come.
    #[must_use]
    pub fn must_decide(&self, today: NaiveDate) -> bool {
        self.longest_on().is_some_and(|day| today >= day)
    }

    /// The account as it stands once a review's decision is in force on `today`. The licence is given in a sitting of
    /// its own, so until then the account stays in its probation.
    #[must_use]
    pub fn after(&self, decision: Option<Decision>, today: NaiveDate) -> Self {
        match decision.and_then(|decision| moves_to(self.stage, decision)) {
            Some(stage) if stage != self.stage && stage != Stage::Licence => {
                let went_back = stage < self.stage;
                Self { stage, stage_since: today, went_back, ..self.clone() }
            }
            _ => self.clone(),
        }
    }

    /// The column of the freedoms table that caps this account on `day`; `None` before the permit. What is agreed
    /// during instruction is capped by the permit's first month.
    #[must_use]
    pub fn column_on(&self, day: NaiveDate) -> Option<Column> {
        match self.stage {
            Stage::NotYet => None,
            Stage::Instruction => Some(Column::PermitFirst),
            Stage::Permit if !self.went_back && day < months_later(self.stage_since, 1) => {
                Some(Column::PermitFirst)
            }
            Stage::Permit => Some(Column::PermitLater),
            Stage::Probation => Some(Column::Probation),
            Stage::Licence => Some(Column::Licence),
        }
    }
}
