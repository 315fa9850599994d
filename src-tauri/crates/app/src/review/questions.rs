use domain::review::{Review, Scale};
use library::Library;
use library::facts::ReviewQuestion as Fact;
use serde::Serialize;
use ts_rs::TS;

use crate::lesson::ChoiceView;

/// A question that both answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewQuestion {
    /// Its id.
    pub id: String,
    /// As the child reads it.
    pub child: String,
    /// As the guardian reads it.
    pub guardian: String,
    /// The answers in their order; empty where both write a line.
    pub answers: Vec<ChoiceView>,
    /// The child's private way out, never stored; only one question has it.
    pub way_out: Option<String>,
}

pub(super) fn questions(review: &Review, child: &str) -> Vec<ReviewQuestion> {
    let library = Library::in_force();
    let facts = review.questions.iter().filter_map(|id| library.review_question(id));
    facts
        .map(|fact| {
            let say = |rest: &str| sentence(&fact.id, rest, child);
            ReviewQuestion {
                id: fact.id.clone(),
                child: say("child"),
                guardian: say("guardian"),
                answers: fact
                    .answers
                    .iter()
                    .chain(&fact.outside)
                    .map(|id| ChoiceView { id: id.clone(), text: say(&format!("answer.{id}")) })
                    .collect(),
                way_out: fact.way_out.then(|| say("way_out")),
            }
        })
        .collect()
}

/// The answers of a question in their order.
pub(super) fn scale_of(fact: &Fact) -> Scale<'_> {
    Scale {
        answers: &fact.answers,
        outside: &fact.outside,
        fine_from: fact.fine_from.as_deref().unwrap_or_default(),
        hard_to: fact.hard_to.as_deref().unwrap_or_default(),
    }
}

/// A sentence of a question, with the child's name where it stands in for one.
pub(crate) fn sentence(question: &str, rest: &str, child: &str) -> String {
    let key = format!("review_question.{question}.{rest}");
    Library::in_force().say(&key).replace("{child}", child)
}
