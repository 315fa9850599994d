use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::dates::Pace;
use crate::platform::Method;

/// A rule, promise or consequence: one of the library's or the family's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Line {
    /// From the library.
    Library {
        /// Its id there.
        id: String,
    },
    /// In the family's words.
    Own {
        /// The words.
        text: String,
    },
}

/// A rule, now or kept for later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleLine {
    /// What it says.
    pub line: Line,
    /// Left for later: it does not count among the five.
    pub later: bool,
}

/// A clause of the child's own. Only the child takes it out again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Clause {
    /// Its id.
    pub id: Uuid,
    /// The child's words.
    pub text: String,
}

/// Something they have not agreed on yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenPoint {
    /// Its id.
    pub id: Uuid,
    /// Who raised it.
    pub by: Uuid,
    /// What it is about.
    pub text: String,
}

/// What they agreed to look at before the next stage. Evidence is shown; people decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Conditions {
    /// Reviews held.
    pub reviews: u32,
    /// Drive-alongs done.
    pub drive_alongs: u32,
    /// Lessons done.
    pub lessons: u32,
    /// All settings in place.
    pub settings: bool,
    /// Months since the permit.
    pub months: u32,
}

/// Everything an agreement says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Terms {
    /// The rules.
    pub rules: Vec<RuleLine>,
    /// What the guardians promise.
    pub promises: Vec<Line>,
    /// Small, short consequences.
    pub consequences: Vec<Line>,
    /// The child's own clauses.
    pub clauses: Vec<Clause>,
    /// Today's step of each freedom.
    #[ts(type = "Record<string, number>")]
    pub freedoms: BTreeMap<String, u8>,
    /// How the guardians look in.
    pub method: Option<Method>,
    /// For the envelope: the day from which it stays shut.
    pub envelope_ends: Option<NaiveDate>,
    /// For the next stage.
    pub conditions: Conditions,
    /// How quickly dates are proposed.
    pub pace: Pace,
    /// The weekday of reviews, where they chose one.
    #[ts(type = "string | null")]
    pub weekday: Option<Weekday>,
    /// The local time of reviews.
    pub review_time: NaiveTime,
    /// The first review.
    pub first_review: Option<NaiveDate>,
    /// The guardians who sign, in order; only they can open the envelope.
    pub signers: Vec<Uuid>,
    /// Not agreed yet: these block signing.
    pub open_points: Vec<OpenPoint>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            rules: Vec::new(),
            promises: Vec::new(),
            consequences: Vec::new(),
            clauses: Vec::new(),
            freedoms: BTreeMap::new(),
            method: Some(Method::OpenOnRequest),
            envelope_ends: None,
            conditions: Conditions {
                reviews: 8,
                drive_alongs: 6,
                lessons: 4,
                settings: true,
                months: 6,
            },
            pace: Pace::Steady,
            weekday: None,
            review_time: NaiveTime::from_hms_opt(18, 0, 0).unwrap_or_default(),
            first_review: None,
            signers: Vec::new(),
            open_points: Vec::new(),
        }
    }
}
