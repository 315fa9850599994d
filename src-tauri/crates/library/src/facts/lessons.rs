//! Lessons.

use serde::{Deserialize, Serialize};

use super::{Id, Sources};

/// `data/lessons.toml`: `[[lesson]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lessons {
    /// What instruction has to cover. Each is covered by a lesson.
    pub topics: Vec<Id>,
    /// In the order in which they are offered; those for guardians alone come last.
    pub lesson: Vec<Lesson>,
    /// Where they were read.
    pub sources: Sources,
}

/// A lesson of five to ten minutes. Words under `lesson.<id>`, written for 13 to 15. A lesson with a child says some of
/// them differently to a younger or an older one, under `lesson.<id>.band.<band>`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Stable id.
    pub id: Id,
    /// Minutes it takes.
    pub minutes: u8,
    /// Needed for the permit. Never a lesson for guardians alone.
    pub required: bool,
    /// For guardians without the child: it has no title for a child and no teach-back, and may do without questions.
    #[serde(default)]
    pub for_guardians: bool,
    /// Which of the topics it covers.
    pub topics: Vec<Id>,
    /// Key points, in order; words `point.<id>`.
    pub points: Vec<KeyPoint>,
    /// Questions, in order; words `question.<id>`.
    #[serde(default)]
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
