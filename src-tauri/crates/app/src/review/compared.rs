use domain::review::{Answer, Compared, Opening, Review, Voice, compare};
use library::Library;
use serde::Serialize;
use ts_rs::TS;

use super::questions::{scale_of, sentence};

/// Both answers to one question, uncovered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedView {
    /// The question.
    pub question: String,
    /// What the child answered, in words.
    pub child: String,
    /// What the guardian answered, in words.
    pub guardian: String,
    /// How they lie to each other.
    pub opening: Opening,
    /// Steps between them. An order, never points: not to be shown or added up.
    pub apart: u32,
    /// A sentence to begin the talk with.
    pub say: String,
}

/// Both sides of every question, those furthest apart first.
pub(crate) fn compared(review: &Review, answers: &[Answer], child: &str) -> Vec<ComparedView> {
    let library = Library::in_force();
    let given = |voice: Voice, question: &str| {
        let mut of = answers.iter().filter(|answer| answer.voice == voice);
        of.find(|answer| answer.question == question).map_or("", |answer| answer.answer.as_str())
    };
    let mut all: Vec<ComparedView> = review
        .questions
        .iter()
        .filter_map(|id| library.review_question(id))
        .map(|fact| {
            let (ours, theirs) = (given(Voice::Child, &fact.id), given(Voice::Guardian, &fact.id));
            let Compared { opening, apart } = compare(&scale_of(fact), ours, theirs);
            let words = |answer: &str| match opening {
                Opening::Both => answer.to_owned(),
                _ => sentence(&fact.id, &format!("answer.{answer}"), child),
            };
            ComparedView {
                question: fact.id.clone(),
                child: words(ours),
                guardian: words(theirs),
                opening,
                apart: u32::try_from(apart).unwrap_or(u32::MAX),
                say: sentence(&fact.id, &format!("opening.{}", name(opening)), child),
            }
        })
        .collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.apart), order(one.opening)));
    all
}

fn name(opening: Opening) -> &'static str {
    match opening {
        Opening::ChildLower => "child_lower",
        Opening::GuardianLower => "guardian_lower",
        Opening::BothHard => "both_hard",
        Opening::Close => "close",
        Opening::BothFine => "both_fine",
        Opening::Both => "both",
    }
}

/// What is hard for both comes before what is fine, and the lines they wrote come last.
fn order(opening: Opening) -> u8 {
    match opening {
        Opening::ChildLower | Opening::GuardianLower => 0,
        Opening::BothHard => 1,
        Opening::Close => 2,
        Opening::BothFine => 3,
        Opening::Both => 4,
    }
}
