use chrono::{NaiveDate, NaiveTime};
use domain::account::Account;
use domain::dates::propose_review;
use domain::due::{Due, due};
use domain::family::Child;
use domain::review::{Answer, Decisions, Review, Voice};
use domain::stage::Column;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::accounts::{ReviewAccount, accounts, decided};
use super::compared::{ComparedView, compared};
use super::questions::{ReviewQuestion, questions};
use super::since::{Since, since};
use crate::agreement::in_force;
use crate::desk::{Desk, family, found};
use crate::family::{ChildView, Person, guardians};
use crate::fault::Fault;
use crate::gate::OfChild;
use crate::pin::has_pin;

/// A child's review: the one that is open, or what the next one would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewView {
    /// The child.
    pub child: ChildView,
    /// Whether the child's answers ask for a PIN.
    pub pin: bool,
    /// The guardians.
    pub guardians: Vec<Person>,
    /// The date, where an account is on the road.
    pub day: Option<NaiveDate>,
    /// How it stands with that date.
    pub due: Option<Due>,
    /// How many were held before.
    pub held: u32,
    /// The last one that was held.
    pub last: Option<LastReview>,
    /// The one that is open.
    pub open: Option<OpenReview>,
}

/// What the last review left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastReview {
    /// Its id.
    pub id: Uuid,
    /// The day.
    pub held_on: NaiveDate,
    /// What was praised.
    pub praise: String,
    /// What they wanted to remember.
    pub minutes: String,
}

/// A review that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenReview {
    /// Its id.
    pub id: Uuid,
    /// The guardian who answers.
    pub guardian: Person,
    /// The day it was begun.
    pub begun_on: NaiveDate,
    /// The questions, in order.
    pub questions: Vec<ReviewQuestion>,
    /// Which questions have answers. The answers themselves stay covered.
    pub answered: Answered,
    /// Both sides, those furthest apart first; `null` until both have answered everything.
    pub compared: Option<Vec<ComparedView>>,
    /// What happened since the last one.
    pub since: Since,
    /// The child's accounts that are on the road.
    pub accounts: Vec<ReviewAccount>,
    /// What was decided so far.
    pub decisions: Decisions,
    /// The date proposed for the next one.
    pub proposed: NaiveDate,
    /// The time proposed.
    pub proposed_time: NaiveTime,
}

/// Ids of questions that have an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Answered {
    /// The child's.
    pub child: Vec<String>,
    /// The guardian's.
    pub guardian: Vec<String>,
}

/// A child's review.
///
/// # Errors
/// [`crate::ErrorCode::NotFound`].
pub fn review(desk: &mut Desk, input: OfChild) -> Result<ReviewView, Fault> {
    review_view(desk, input.child)
}

pub(super) fn review_view(desk: &mut Desk, child: Uuid) -> Result<ReviewView, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let child = found::<Child>(tx, child)?;
        let last = last_held(tx, child.id)?;
        let day = day_of(tx, child.id)?;
        Ok(ReviewView {
            pin: has_pin(tx, child.id)?,
            guardians: guardians(tx)?,
            day,
            due: day.map(|day| due(day, today)),
            held: u32::try_from(tx.count::<Review>(&held(child.id))?).unwrap_or(u32::MAX),
            last: last.as_ref().map(|review| LastReview {
                id: review.id,
                held_on: review.ended_on.unwrap_or(review.begun_on),
                praise: review.decisions.praise.clone(),
                minutes: review.decisions.minutes.clone(),
            }),
            open: match open_review(tx, child.id)? {
                Some(open) => Some(opened(tx, &child, &open, last.as_ref(), today)?),
                None => None,
            },
            child: ChildView::of(&child, today),
        })
    })
}

fn opened(
    tx: &Tx<'_>,
    child: &Child,
    review: &Review,
    last: Option<&Review>,
    today: NaiveDate,
) -> Result<OpenReview, Fault> {
    let answers = tx.of::<Answer>("review", review.id)?;
    let asked = questions(review, &child.name);
    let of = |voice: Voice| {
        let of = answers.iter().filter(|answer| answer.voice == voice);
        of.map(|answer| answer.question.clone()).collect::<Vec<_>>()
    };
    let answered = Answered { child: of(Voice::Child), guardian: of(Voice::Guardian) };
    let all = |voice: &[String]| review.questions.iter().all(|id| voice.contains(id));
    let both = all(&answered.child) && all(&answered.guardian);
    let accounts = accounts(tx, child, review, today)?;
    let (proposed, proposed_time) = propose(tx, review, today)?;
    Ok(OpenReview {
        id: review.id,
        guardian: guardians(tx)?
            .into_iter()
            .find(|guardian| guardian.id == review.guardian)
            .ok_or(crate::ErrorCode::NotFound)?,
        begun_on: review.begun_on,
        compared: both.then(|| compared(review, &answers, &child.name)),
        since: since(tx, child.id, last, review)?,
        questions: asked,
        answered,
        accounts,
        decisions: review.decisions.clone(),
        proposed,
        proposed_time,
    })
}

/// The date at the pace of the account that moves most carefully, in the stage that was decided.
fn propose(
    tx: &Tx<'_>,
    review: &Review,
    today: NaiveDate,
) -> Result<(NaiveDate, NaiveTime), Fault> {
    let holidays = family(tx)?.holidays;
    let mut proposed: Option<(NaiveDate, NaiveTime)> = None;
    for account in reviewed(tx, review.child)? {
        let Some(agreed) = in_force(tx, account.id)? else { continue };
        let terms = agreed.terms;
        let after = account.after(decided(review, account.id), today);
        let column = after.column_on(today).unwrap_or(Column::PermitFirst);
        let day = propose_review(today, column, terms.pace, terms.weekday, &holidays);
        if proposed.is_none_or(|(first, _)| day < first) {
            proposed = Some((day, account.review_time.unwrap_or(terms.review_time)));
        }
    }
    proposed.ok_or_else(|| crate::ErrorCode::NotNow.into())
}

/// The accounts of a child that a review is about: on the road, before the licence.
pub(crate) fn reviewed(tx: &Tx<'_>, child: Uuid) -> Result<Vec<Account>, Fault> {
    let all = tx.of::<Account>("child", child)?.into_iter();
    Ok(all.filter(|account| account.stage.is_on_the_road()).collect())
}

/// The date of a child's next review: the first one of its accounts.
pub(crate) fn day_of(tx: &Tx<'_>, child: Uuid) -> Result<Option<NaiveDate>, Fault> {
    Ok(reviewed(tx, child)?.into_iter().filter_map(|account| account.next_review).min())
}

/// Whether a child's review lapsed: the guardians' part pauses until one is held.
pub(crate) fn is_lapsed(tx: &Tx<'_>, child: Uuid, today: NaiveDate) -> Result<bool, Fault> {
    Ok(day_of(tx, child)?.is_some_and(|day| due(day, today) == Due::Lapsed))
}

/// The reviews of a child that were held by both. Ten years have many: nobody reads them all at once.
pub(crate) fn held(child: Uuid) -> Which {
    Which::of("child", child).is("state", "held")
}

/// The last review of a child that was held by both.
pub(crate) fn last_held(tx: &Tx<'_>, child: Uuid) -> Result<Option<Review>, Fault> {
    Ok(tx.some(&held(child).last("ended_on", 1))?.pop())
}

/// The review of a child that is open.
pub(crate) fn open_review(tx: &Tx<'_>, child: Uuid) -> Result<Option<Review>, Fault> {
    Ok(tx.some(&Which::of("child", child).is("state", "open"))?.pop())
}
