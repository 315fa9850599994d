//! Lessons that were done together.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A lesson one child has done; learnt once, it counts for all accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonDone {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: Uuid,
    /// The lesson's id in the library.
    pub lesson: String,
    /// The day.
    pub done_on: NaiveDate,
    /// The teach-back in the child's words, where they chose to write it down.
    pub teach_back: Option<String>,
    /// The choice for each question. Not a score: it is shown again, never counted.
    pub answers: BTreeMap<String, String>,
}
