//! Lessons.

use serde::{Deserialize, Serialize};

use super::{Id, Sources};

/// `data/lessons.toml`: `[[lesson]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lessons {
    /// In the order in which they are offered.
    pub lesson: Vec<Lesson>,
    /// Where they were read.
    pub sources: Sources,
}

/// A lesson of five to ten minutes. Words under `lesson.<id>`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Stable id.
    pub id: Id,
    /// Minutes it takes.
    pub minutes: u8,
    /// Needed for the permit.
    pub required: bool,
    /// Key points, in order; words `point.<id>`.
    pub points: Vec<KeyPoint>,
    /// Questions, in order; words `question.<id>`.
    pub questions: Vec<LessonQuestion>,
    /// Freedoms it belongs to.
    #[serde(default)]
    pub freedoms: Vec<Id>,
}

/// A key point of a lesson.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyPoint {
    /// Stable id within the lesson.
    pub id: Id,
    /// Keys of `sources`; shown where the point carries a figure.
    pub sources: Vec<Id>,
}

/// A question with one answer that fits.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonQuestion {
    /// Stable id within the lesson.
    pub id: Id,
    /// Ids of the choices; words `question.<id>.choice.<choice>`.
    pub choices: Vec<Id>,
    /// The one that fits.
    pub answer: Id,
}
