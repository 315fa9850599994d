//! The privacy settings of one network, gone through on one platform.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::platform::Platform;
use crate::stage::Stage;

/// How a setting was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Set as suggested.
    Done,
    /// Chosen differently, with a reason.
    Differently,
    /// This device or account does not offer it.
    NotOffered,
    /// Put off.
    Later,
}

/// One setting of a walk as it was found and left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walked {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The device.
    pub platform: Platform,
    /// The setting's id in the library.
    pub setting: String,
    /// How it was left.
    pub outcome: Outcome,
    /// The choice that was set before, where somebody looked.
    pub was: Option<String>,
    /// The choice that is set now.
    pub now: Option<String>,
    /// Why it was chosen differently.
    pub why: Option<String>,
    /// The menu was somewhere else than the library says.
    pub elsewhere: bool,
    /// The day.
    pub walked_on: NaiveDate,
    /// The choice that was recorded before this look, where there was one.
    pub recorded: Option<String>,
    /// What the library said then; `None` for what was walked before it was kept.
    pub told: Option<Told>,
    /// The guardian who went through it with the child; `None` where that was not said.
    pub guardian: Option<Uuid>,
}

/// What the library said of a setting when it was walked. Kept whole and in words, since a later library may say
/// something else or no longer know a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The library's version.
    pub library: u32,
    /// The choices, from the most careful one.
    pub choices: Vec<ToldChoice>,
    /// The step of its freedom that held then, where one governs it.
    pub step: Option<u8>,
    /// The choice that fitted.
    pub fits: Option<String>,
    /// Menu labels on the device; empty where they were not known, `None` where it was not offered there.
    pub path: Option<Vec<String>>,
}

/// A choice and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldChoice {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
}

impl Told {
    /// The words of a choice.
    #[must_use]
    pub fn text(&self, choice: &str) -> Option<&str> {
        self.choices.iter().find(|one| one.id == choice).map(|one| one.text.as_str())
    }
}

impl Walked {
    /// Whether the setting was found otherwise than it had been left.
    #[must_use]
    pub fn drifted(&self) -> bool {
        self.recorded.is_some() && self.was.is_some() && self.recorded != self.was
    }
}

/// Why a setting is to be looked at again at a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// It was put off, or never walked though it is a must-do.
    PutOff,
    /// The library says something else now than when it was walked.
    Changed,
    /// It was looked at long ago.
    LongAgo,
}

/// Days after which a setting is looked at again: menus and defaults change by themselves. A must-do sooner while
/// the permit is young; figures are our judgement.
#[must_use]
pub fn look_again_after(stage: Stage, must_do: bool) -> i64 {
    match (stage, must_do) {
        (Stage::Permit, true) => 28,
        (Stage::Probation, true) => 85,
        _ => 180,
    }
}

/// Days for which a setting may be put off before it is spoken of: the first week. (Product page, §3.4.)
pub const PUT_OFF_FOR: u64 = 7;

/// An answer found in the network's privacy policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyAnswer {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// `collects`, `shares`, `keeps` or `say_no`.
    pub question: String,
    /// What they found, in their words; may be left empty.
    pub answer: Option<String>,
    /// The day.
    pub answered_on: NaiveDate,
}

/// Whether a must-do setting counts as seen to: everything but *later*.
#[must_use]
pub fn is_settled(outcome: Outcome) -> bool {
    outcome != Outcome::Later
}
