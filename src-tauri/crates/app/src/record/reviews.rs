use std::collections::BTreeMap;

use domain::freedom::{Cause, FreedomMove};
use domain::review::{Answer, Review, ReviewState, StageMove, Voice};
use domain::stage::Stage;
use library::Library;
use uuid::Uuid;
use vault::Tx;

use super::lines::{People, below, said};
use super::{RecordKind, RecordLine};
use crate::fault::Fault;

/// Reviews, and what they moved.
pub(super) fn lines(tx: &Tx<'_>, people: &People) -> Result<Vec<RecordLine>, Fault> {
    let mut given: BTreeMap<Uuid, Vec<Answer>> = BTreeMap::new();
    for answer in tx.all::<Answer>()? {
        given.entry(answer.review).or_default().push(answer);
    }
    let mut lines = Vec::new();
    let mut guardians = BTreeMap::new();
    for review in tx.all::<Review>()? {
        guardians.insert(review.id, review.guardian);
        let what = match review.state {
            ReviewState::Open => "begun",
            ReviewState::Held => "held",
            ReviewState::Alone => "alone",
            ReviewState::Stopped => "stopped",
        };
        let day = review.ended_on.unwrap_or(review.begun_on);
        let answers = given.remove(&review.id).unwrap_or_default();
        lines.push(RecordLine {
            who: people.name(review.guardian),
            text: uncovered(&review, &answers, people),
            ..people.of_child(review.child, (RecordKind::Review, what), review.id, day)
        });
    }
    for moved in tx.all::<StageMove>()? {
        let what = match (moved.from_stage, moved.to_stage) {
            (_, Stage::Licence) => "licence_decided",
            (from, to) if from == to => "stayed",
            (_, Stage::Probation) => "probation",
            _ => "back_to_permit",
        };
        let what = (RecordKind::Stage, what);
        let line = people.of_account(moved.account, what, moved.id, moved.moved_on);
        let guardian = guardians.get(&moved.review).and_then(|guardian| people.name(*guardian));
        let words = [
            said(line.child_name.clone(), moved.child_words),
            said(guardian, moved.guardian_words),
        ];
        lines.push(RecordLine { text: below(words), ..line });
    }
    for moved in tx.all::<FreedomMove>()? {
        let what = match moved.cause {
            Cause::Review if moved.to_step > moved.from_step => "on",
            Cause::Review => "back",
            Cause::StepBack => "stepped_back",
            Cause::Pause => "paused",
            Cause::PauseEnded => "given_back",
        };
        let say = |rest: &str| {
            Library::in_force().say(&format!("freedom.{}.{rest}", moved.freedom)).to_owned()
        };
        let step = say(&format!("step.{}.adult", moved.to_step));
        let what = (RecordKind::Freedom, what);
        lines.push(RecordLine {
            about: Some(format!("{}: {step}", say("name"))),
            text: moved.reason.clone(),
            ..people.of_account(moved.account, what, moved.id, moved.since)
        });
    }
    Ok(lines)
}

/// What was said at a review. Of one that is open, was stopped or was looked back at alone nothing is told: its answers
/// stay covered.
fn uncovered(review: &Review, answers: &[Answer], people: &People) -> Option<String> {
    if review.state != ReviewState::Held {
        return None;
    }
    let library = Library::in_force();
    let given = |question: &str, voice: Voice| {
        let mut of = answers.iter().filter(|answer| answer.voice == voice);
        of.find(|answer| answer.question == question).map(|answer| {
            let key = format!("review_question.{question}.answer.{}", answer.answer);
            match library.words(&key) {
                Some(_) => people.say(&key, review.child),
                None => answer.answer.clone(),
            }
        })
    };
    let both = review.questions.iter().flat_map(|question| {
        let (child, guardian) = (given(question, Voice::Child), given(question, Voice::Guardian));
        if child.is_none() || guardian.is_none() {
            return [None, None, None];
        }
        let ask = people.say(&format!("review_question.{question}.guardian"), review.child);
        let child = said(people.name(review.child), child);
        [Some(ask), child, said(people.name(review.guardian), guardian)]
    });
    let decided = [&review.decisions.praise, &review.decisions.minutes];
    below(decided.map(|text| Some(text.clone())).into_iter().chain(both))
}
