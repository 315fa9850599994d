use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::family::{Child, Guardian};
use domain::freedom::FreedomMove;
use domain::review::{
    Answer, Candidate, Compared, Decisions, Opening, Review, ReviewState, Turn, Voice, compare,
    met, pick,
};
use library::Library;
use library::facts::Turn as Facts;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::accounts::evidence;
use super::questions::scale_of;
use super::view::{ReviewView, held, last_held, open_review, review_view, reviewed};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// A review to begin. Any day will do: either side may call one at any time.
#[derive(Debug, Deserialize, TS)]
pub struct BeginReview {
    /// The child.
    pub child: Uuid,
    /// The guardian who answers.
    pub guardian: Uuid,
}

/// A review by id.
#[derive(Debug, Deserialize, TS)]
pub struct OfReview {
    /// The review.
    pub review: Uuid,
}

/// Begins a review and picks its questions.
///
/// # Errors
/// [`ErrorCode::ReviewOpen`] while one of this child is open; [`ErrorCode::NotNow`] without an account on the road.
pub fn begin_review(desk: &mut Desk, input: BeginReview) -> Result<ReviewView, Fault> {
    let (new, today) = (desk.new_id(), desk.today());
    desk.transact(Operation::BeginReview, Some(input.guardian), |tx, entry| {
        found::<Guardian>(tx, input.guardian)?;
        if open_review(tx, input.child)?.is_some() {
            return Err(ErrorCode::ReviewOpen.into());
        }
        if reviewed(tx, input.child)?.is_empty() {
            return Err(ErrorCode::NotNow.into());
        }
        let review = Review {
            id: new,
            child: input.child,
            guardian: input.guardian,
            begun_on: today,
            state: ReviewState::Open,
            questions: questions(tx, input.child, today)?,
            decisions: Decisions::default(),
            ended_on: None,
        };
        Ok(tx.put(entry, &review)?)
    })?;
    review_view(desk, input.child)
}

/// Stops a review. Nothing follows from it: no answer is uncovered, and the date stays.
///
/// # Errors
/// [`ErrorCode::NotNow`] where it is over already.
pub fn stop_review(desk: &mut Desk, input: OfReview) -> Result<ReviewView, Fault> {
    let today = desk.today();
    let child = desk.transact(Operation::StopReview, None, |tx, entry| {
        let review = still_open(tx, input.review)?;
        let child = review.child;
        let ended_on = Some(today);
        tx.put(entry, &Review { state: ReviewState::Stopped, ended_on, ..review })?;
        Ok(child)
    })?;
    review_view(desk, child)
}

/// The review with this id, while it is open.
pub(super) fn still_open(tx: &Tx<'_>, id: Uuid) -> Result<Review, Fault> {
    let review = found::<Review>(tx, id)?;
    if review.state == ReviewState::Open { Ok(review) } else { Err(ErrorCode::NotNow.into()) }
}

fn questions(tx: &Tx<'_>, child: Uuid, today: NaiveDate) -> Result<Vec<String>, Fault> {
    let library = Library::in_force();
    let all = library.review_questions().iter();
    let candidates: Vec<_> = all
        .map(|fact| Candidate {
            id: &fact.id,
            turn: match fact.turn {
                Facts::Every => Turn::Every,
                Facts::Rotates => Turn::Rotates,
                Facts::Last => Turn::Last,
            },
            before_stage: fact.before_stage,
            freedoms: &fact.freedoms,
        })
        .collect();
    let last_asked = last_asked(tx, child)?;
    let (mut differently, mut moved) = (BTreeSet::new(), BTreeSet::new());
    if let Some(last) = last_held(tx, child)? {
        differently = seen_differently(tx, &last)?;
        let since = last.ended_on.unwrap_or(last.begun_on);
        for account in reviewed(tx, child)? {
            let recent = Which::of("account", account.id).since("since", since);
            let recent = tx.some::<FreedomMove>(&recent)?.into_iter();
            moved.extend(recent.map(|moved| moved.freedom));
        }
    }
    let stage = stage_on_the_table(tx, child, today)?;
    Ok(pick(&candidates, &last_asked, &differently, &moved, stage))
}

/// When each question was asked last. They take turns, so a few reviews tell of all of them.
fn last_asked(tx: &Tx<'_>, child: Uuid) -> Result<BTreeMap<String, NaiveDate>, Fault> {
    let all = Library::in_force().review_questions();
    let mut most = 16;
    loop {
        let held = tx.some::<Review>(&held(child).last("ended_on", most))?;
        let mut asked = BTreeMap::new();
        for review in &held {
            let day = review.ended_on.unwrap_or(review.begun_on);
            asked.extend(review.questions.iter().map(|id| (id.clone(), day)));
        }
        if held.len() < most || all.iter().all(|fact| asked.contains_key(&fact.id)) {
            return Ok(asked);
        }
        most *= 4;
    }
}

fn seen_differently(tx: &Tx<'_>, review: &Review) -> Result<BTreeSet<String>, Fault> {
    let answers = tx.of::<Answer>("review", review.id)?;
    let given = |voice: Voice, question: &str| {
        let mut of = answers.iter().filter(|answer| answer.voice == voice);
        of.find(|answer| answer.question == question).map(|answer| answer.answer.as_str())
    };
    let facts = review.questions.iter().filter_map(|id| Library::in_force().review_question(id));
    let differs = |fact: &&library::facts::ReviewQuestion| {
        let both = given(Voice::Child, &fact.id).zip(given(Voice::Guardian, &fact.id));
        both.map(|(child, guardian)| compare(&scale_of(fact), child, guardian)).is_some_and(
            |Compared { opening, .. }| {
                matches!(opening, Opening::ChildLower | Opening::GuardianLower)
            },
        )
    };
    Ok(facts.filter(differs).map(|fact| fact.id.clone()).collect())
}

/// Whether an account's conditions are met or its stage has lasted its longest.
fn stage_on_the_table(tx: &Tx<'_>, child: Uuid, today: NaiveDate) -> Result<bool, Fault> {
    let child = found::<Child>(tx, child)?;
    for account in reviewed(tx, child.id)? {
        if account.must_decide(today) || met(&evidence(tx, &account, today)?) {
            return Ok(true);
        }
    }
    Ok(false)
}
