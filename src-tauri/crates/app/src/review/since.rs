use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::Line;
use domain::between::Bump;
use domain::envelope::{Envelope, Opening};
use domain::review::Review;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::view::reviewed;
use crate::agreement::in_force;
use crate::between::{BumpView, DroveView, LookInView, bumps_by, drove_by, looked_in_by};
use crate::desk::zone;
use crate::family::name_of;
use crate::fault::Fault;

/// What happened since the last review that was held; since the beginning, before the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Since {
    /// The day of the last one.
    pub day: Option<NaiveDate>,
    /// Openings of envelopes, newest first.
    pub openings: Vec<OpeningView>,
    /// Look-ins, newest first.
    pub look_ins: Vec<LookInView>,
    /// Drive-alongs, newest first.
    pub drive_alongs: Vec<DroveView>,
    /// Bumps, newest first.
    pub bumps: Vec<BumpView>,
    /// What the guardians promised, to be seen beside what the child answered.
    pub promises: Vec<Line>,
}

/// An opening of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpeningView {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: String,
    /// Why.
    pub reason: String,
    /// Somebody may have been in danger.
    pub danger: bool,
}

pub(crate) fn since(
    tx: &Tx<'_>,
    child: Uuid,
    last: Option<&Review>,
    review: &Review,
) -> Result<Since, Fault> {
    let day = last.and_then(|review| review.ended_on);
    // On the very day of the last review something may have happened after it: better told twice than not at all.
    let counts =
        |happened: NaiveDate| day.is_none_or(|day| happened >= day) && happened <= latest(review);
    let within = |column, id, of| within(Which::of(column, id), of, last, review);
    let mut since = Since {
        day,
        openings: Vec::new(),
        look_ins: Vec::new(),
        drive_alongs: Vec::new(),
        bumps: bumps_by(tx, bumps_since(tx, child, last, review)?)?,
        promises: Vec::new(),
    };
    let zone = zone(tx)?;
    for account in reviewed(tx, child)? {
        since.look_ins.extend(looked_in_by(tx, &within("account", account.id, "looked_on"))?);
        since.drive_alongs.extend(drove_by(tx, &within("account", account.id, "done_on"))?);
        for envelope in tx.of::<Envelope>("account", account.id)? {
            for opening in tx.of::<Opening>("envelope", envelope.id)? {
                if counts(opening.opened_at.with_timezone(&zone).date_naive()) {
                    let who = name_of(tx, opening.guardian)?;
                    let Opening { opened_at: at, reason, danger, .. } = opening;
                    since.openings.push(OpeningView { at, who, reason, danger });
                }
            }
        }
        if let Some(agreed) = in_force(tx, account.id)? {
            let new = agreed.terms.promises.into_iter();
            let new: Vec<_> = new.filter(|promise| !since.promises.contains(promise)).collect();
            since.promises.extend(new);
        }
    }
    since.openings.sort_by_key(|opening| std::cmp::Reverse(opening.at));
    Ok(since)
}

/// Those whose day is between the last review and this one.
fn within(which: Which, column: &'static str, last: Option<&Review>, review: &Review) -> Which {
    let which = match last.and_then(|review| review.ended_on) {
        Some(day) => which.since(column, day),
        None => which,
    };
    match review.ended_on {
        Some(day) => which.until(column, day),
        None => which,
    }
}

/// The bumps to talk about. Ids grow with time: one that is told late still comes up.
fn bumps_since(
    tx: &Tx<'_>,
    child: Uuid,
    last: Option<&Review>,
    review: &Review,
) -> Result<Vec<Bump>, Fault> {
    let Some(made) = last else { return Ok(tx.of("child", child)?) };
    let mut all: Vec<Bump> =
        tx.some(&within(Which::of("child", child), "happened_on", last, review))?;
    all.extend(tx.some::<Bump>(&Which::of("child", child).made_after(made.id))?);
    all.sort_by_key(|bump| bump.id);
    all.dedup_by_key(|bump| bump.id);
    Ok(all)
}

/// An open review also tells of what comes while it is paused.
fn latest(review: &Review) -> NaiveDate {
    review.ended_on.unwrap_or(NaiveDate::MAX)
}
