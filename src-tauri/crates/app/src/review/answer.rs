use domain::review::{Answer, Voice};
use domain::text::{SENTENCE, clean};
use library::Library;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use super::begin::still_open;
use super::view::{ReviewView, review_view};
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::pin::check_pin;
use crate::secret::Secret;

/// An answer to one question.
#[derive(Debug, Deserialize, TS)]
pub struct AnswerQuestion {
    /// The review.
    pub review: Uuid,
    /// Whose answer.
    pub voice: Voice,
    /// The question.
    pub question: String,
    /// The answer's id, or a line of their own where the question has none.
    pub answer: String,
    /// The child's PIN, where there is one and the child answers.
    pub pin: Option<Secret>,
}

/// Keeps an answer, covered until both have answered everything. Until then it can be given again, never read.
///
/// # Errors
/// [`ErrorCode::NotNow`] once the answers lie open; the field; [`ErrorCode::WrongPin`].
pub fn answer_question(desk: &mut Desk, input: AnswerQuestion) -> Result<ReviewView, Fault> {
    let child = desk.read(|tx| Ok(still_open(tx, input.review)?.child))?;
    if input.voice == Voice::Child {
        check_pin(desk, child, input.pin.as_ref())?;
    }
    let fact = Library::in_force().review_question(&input.question).ok_or(ErrorCode::NotFound)?;
    let answer = if fact.answers.is_empty() {
        clean(&input.answer, SENTENCE).map_err(|problem| Fault::text("answer", problem))?
    } else if fact.answers.contains(&input.answer) || fact.outside.contains(&input.answer) {
        input.answer
    } else {
        return Err(Fault::field("answer", "empty"));
    };
    let new = desk.new_id();
    desk.transact(Operation::AnswerQuestion, None, |tx, entry| {
        let review = still_open(tx, input.review)?;
        let given = tx.of::<Answer>("review", review.id)?;
        let uncovered = given.len() == 2 * review.questions.len();
        if uncovered || !review.questions.contains(&input.question) {
            return Err(ErrorCode::NotNow.into());
        }
        let before = given
            .iter()
            .find(|given| given.voice == input.voice && given.question == input.question);
        let id = before.map_or(new, |before| before.id);
        let (voice, question) = (input.voice, input.question);
        Ok(tx.put(entry, &Answer { id, review: review.id, voice, question, answer })?)
    })?;
    review_view(desk, child)
}
