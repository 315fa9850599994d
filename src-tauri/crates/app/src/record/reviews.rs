use domain::freedom::{Cause, FreedomMove};
use domain::review::{Answer, Review, ReviewState, StageMove, Voice};
use domain::stage::Stage;
use library::Library;
use uuid::Uuid;
use vault::{Record, Tx};

use super::RecordKind;
use super::lines::{People, below, row, said};
use super::told::Told;
use crate::fault::Fault;

/// Reviews, and what they moved.
pub(super) fn of_row(
    tx: &Tx<'_>,
    people: &People,
    entity: &str,
    id: Uuid,
) -> Result<Option<Vec<Told>>, Fault> {
    match entity {
        Review::TABLE => row(tx, id, |held| Ok(vec![review(tx, people, &held)?])),
        StageMove::TABLE => row(tx, id, |moved| Ok(vec![stage_move(tx, people, moved)?])),
        FreedomMove::TABLE => row(tx, id, |moved| Ok(vec![freedom_move(people, moved)])),
        _ => Ok(None),
    }
}

fn review(tx: &Tx<'_>, people: &People, review: &Review) -> Result<Told, Fault> {
    let what = match review.state {
        ReviewState::Open => "begun",
        ReviewState::Held => "held",
        ReviewState::Alone => "alone",
        ReviewState::Stopped => "stopped",
    };
    let day = review.ended_on.unwrap_or(review.begun_on);
    let told = people.of_child(review.child, (RecordKind::Review, what), review.id, day);
    let told = told.by(people, review.guardian);
    // Of one that is open, was stopped or was looked back at alone nothing is told: its answers stay covered.
    if review.state != ReviewState::Held {
        return Ok(told);
    }
    let answers = tx.of::<Answer>("review", review.id)?;
    Ok(uncovered(told, review, &answers, people))
}

/// The line with what was said at a review.
fn uncovered(told: Told, review: &Review, answers: &[Answer], people: &People) -> Told {
    let library = Library::in_force();
    let (mut topics, mut own) = (Vec::new(), Vec::new());
    let mut given = |question: &str, voice: Voice| {
        let mut of = answers.iter().filter(|answer| answer.voice == voice);
        of.find(|answer| answer.question == question).map(|answer| {
            let key = format!("review_question.{question}.answer.{}", answer.answer);
            if library.words(&key).is_some() {
                let words = people.say(&key, review.child);
                topics.push(key);
                words
            } else {
                own.push(answer.answer.clone());
                answer.answer.clone()
            }
        })
    };
    let mut both = Vec::new();
    for question in &review.questions {
        let (child, guardian) = (given(question, Voice::Child), given(question, Voice::Guardian));
        if child.is_some() && guardian.is_some() {
            let key = format!("review_question.{question}.guardian");
            both.push(Some(people.say(&key, review.child)));
            both.push(said(people.name(review.child), child));
            both.push(said(people.name(review.guardian), guardian));
        }
    }
    let asked = review.questions.iter().map(|id| format!("review_question.{id}.guardian"));
    topics.extend(asked);
    let decided =
        [&review.decisions.praise, &review.decisions.minutes].map(|text| Some(text.clone()));
    let own = decided.clone().into_iter().chain(own.into_iter().map(Some));
    told.shows(below(decided.into_iter().chain(both))).found_by(below(own)).on(topics)
}

fn stage_move(tx: &Tx<'_>, people: &People, moved: StageMove) -> Result<Told, Fault> {
    let what = match (moved.from_stage, moved.to_stage) {
        (_, Stage::Licence) => "licence_decided",
        (from, to) if from == to => "stayed",
        (_, Stage::Probation) => "probation",
        _ => "back_to_permit",
    };
    let what = (RecordKind::Stage, what);
    let told = people.of_account(moved.account, what, moved.id, moved.moved_on);
    let guardian = tx.get::<Review>(moved.review)?.and_then(|review| people.name(review.guardian));
    let own = below([moved.child_words.clone(), moved.guardian_words.clone()]);
    let words = [
        said(told.line.child_name.clone(), moved.child_words),
        said(guardian, moved.guardian_words),
    ];
    Ok(told.shows(below(words)).found_by(own))
}

fn freedom_move(people: &People, moved: FreedomMove) -> Told {
    let what = match moved.cause {
        Cause::Review if moved.to_step > moved.from_step => "on",
        Cause::Review => "back",
        Cause::StepBack => "stepped_back",
        Cause::Pause => "paused",
        Cause::PauseEnded => "given_back",
    };
    let keys = ["name".to_owned(), format!("step.{}.adult", moved.to_step)]
        .map(|rest| format!("freedom.{}.{rest}", moved.freedom));
    let [name, step] = keys.each_ref().map(|key| Library::in_force().say(key));
    let about = format!("{name}: {step}");
    let what = (RecordKind::Freedom, what);
    let told = people.of_account(moved.account, what, moved.id, moved.since);
    told.about(about, keys).text(moved.reason)
}
