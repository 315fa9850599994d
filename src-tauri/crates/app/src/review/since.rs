use chrono::{DateTime, NaiveDate, Utc};
use domain::agreement::Line;
use domain::envelope::{Envelope, Opening};
use domain::review::Review;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::view::reviewed;
use crate::agreement::in_force;
use crate::between::{BumpView, DroveView, LookInView, bumps, drove, looked_in};
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
    // Ids grow with time: a bump that is told late still comes up.
    let written_since = |id: Uuid| last.is_none_or(|last| id > last.id);
    let mut since = Since {
        day,
        openings: Vec::new(),
        look_ins: Vec::new(),
        drive_alongs: Vec::new(),
        bumps: bumps(tx, child)?
            .into_iter()
            .filter(|bump| counts(bump.day) || written_since(bump.id))
            .collect(),
        promises: Vec::new(),
    };
    let zone = zone(tx)?;
    for account in reviewed(tx, child)? {
        since.look_ins.extend(looked_in(tx, account.id)?.into_iter().filter(|one| counts(one.day)));
        since.drive_alongs.extend(drove(tx, account.id)?.into_iter().filter(|one| counts(one.day)));
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

/// An open review also tells of what comes while it is paused.
fn latest(review: &Review) -> NaiveDate {
    review.ended_on.unwrap_or(NaiveDate::MAX)
}
