use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::account::Account;
use domain::between::{Pause, check_pause};
use domain::family::{Child, Guardian};
use domain::freedom::{Cause, FreedomMove, set_back};
use domain::text::{SENTENCE, clean};
use library::Library;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Entry, Tx, Which};

use super::on_the_road;
use crate::account::{AccountView, account_view, caps, moves_under, steps_now};
use crate::agreement::in_force;
use crate::desk::{Desk, found};
use crate::family::name_of;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// A safety pause to begin.
#[derive(Debug, Deserialize, TS)]
pub struct BeginPause {
    /// The account.
    pub account: Uuid,
    /// The guardian.
    pub by: Uuid,
    /// The freedoms that go back to their most careful step; one at least.
    pub freedoms: Vec<String>,
    /// Why. The child reads it.
    pub reason: String,
    /// The day of the review that ends it: within 14 days.
    pub review: NaiveDate,
}

/// A safety pause that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PauseView {
    /// Its id.
    pub id: Uuid,
    /// Who began it.
    pub by: String,
    /// The day it began.
    pub began_on: NaiveDate,
    /// The day of the review that ends it.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// The names of the freedoms that are set back.
    pub freedoms: Vec<String>,
}

/// Sets named freedoms back at once, until a review within fourteen days, which is put into the diary where the next one
/// is later. Of the named ones, those at their most careful step already are left out.
///
/// # Errors
/// [`ErrorCode::NotNow`] without a permit or while a pause holds; the fields: `freedoms`, where none is named that could
/// go back (`empty`) or one that is not this account's (`no_such_choice`); `reason`; `review`.
pub fn begin_pause(desk: &mut Desk, input: BeginPause) -> Result<AccountView, Fault> {
    let today = desk.today();
    let named: BTreeSet<String> = input.freedoms.into_iter().collect();
    // What an older pause gives back comes before what this one takes, and rows are told in the order of their ids.
    let spare: Vec<_> = Library::in_force().freedoms().iter().map(|_| desk.new_id()).collect();
    let mut spare = spare.into_iter();
    let ids: Vec<_> = named.iter().map(|_| desk.new_id()).collect();
    let new = desk.new_id();
    desk.transact(Operation::BeginPause, Some(input.by), |tx, entry| {
        let account = on_the_road(tx, input.account)?;
        let by = found::<Guardian>(tx, input.by)?.id;
        if running(tx, account.id, today)?.is_some() {
            return Err(ErrorCode::NotNow.into());
        }
        if let Some(before) = not_ended(tx, account.id)? {
            end(tx, entry, before, today, || spare.next().ok_or(ErrorCode::Internal.into()))?;
        }
        let child = found::<Child>(tx, account.child)?;
        let ours = caps(tx, &account, &child, today)?;
        let before = set_back(&steps_now(tx, account.id, today)?, &named);
        let mut issues = Vec::new();
        if named.iter().any(|freedom| !ours.contains_key(freedom)) {
            issues.extend(Fault::field("freedoms", "no_such_choice").fields);
        } else if before.is_empty() {
            issues.extend(Fault::field("freedoms", "empty").fields);
        }
        let reason = clean(&input.reason, SENTENCE).unwrap_or_else(|problem| {
            issues.extend(Fault::text("reason", problem).fields);
            String::new()
        });
        let until = check_pause(input.review, today).unwrap_or_else(|problem| {
            issues.extend(Fault::date("review", problem).fields);
            today
        });
        Fault::unless_empty(issues)?;
        let agreement = in_force(tx, account.id)?.ok_or(ErrorCode::NotNow)?.id;
        for (id, (freedom, from_step)) in ids.into_iter().zip(&before) {
            let moved = FreedomMove {
                id,
                account: account.id,
                agreement,
                freedom: freedom.clone(),
                from_step: *from_step,
                to_step: 0,
                since: today,
                cause: Cause::Pause,
                reason: Some(reason.clone()),
            };
            tx.put(entry, &moved)?;
        }
        let pause = Pause {
            id: new,
            account: account.id,
            by,
            began_on: today,
            until,
            reason,
            freedoms: before,
            ended_on: None,
        };
        tx.put(entry, &pause)?;
        let next_review = Some(account.next_review.map_or(until, |day| day.min(until)));
        Ok(tx.put(entry, &Account { next_review, ..account })?)
    })?;
    account_view(desk, input.account)
}

/// The pause that holds.
pub(crate) fn running(
    tx: &Tx<'_>,
    account: Uuid,
    today: NaiveDate,
) -> Result<Option<Pause>, Fault> {
    Ok(not_ended(tx, account)?.filter(|pause| pause.holds_on(today)))
}

/// The pause that was not ended yet, whether it still holds or not.
pub(crate) fn not_ended(tx: &Tx<'_>, account: Uuid) -> Result<Option<Pause>, Fault> {
    Ok(tx.some(&Which::of("account", account).without("ended_on"))?.pop())
}

/// Ends a pause and writes down what it gives back.
pub(crate) fn end(
    tx: &Tx<'_>,
    entry: &Entry,
    pause: Pause,
    today: NaiveDate,
    mut id: impl FnMut() -> Result<Uuid, Fault>,
) -> Result<(), Fault> {
    let agreement = in_force(tx, pause.account)?.ok_or(ErrorCode::NotFound)?.id;
    let moves = tx.some::<FreedomMove>(&moves_under(agreement, pause.account))?;
    for (freedom, to_step) in pause.gives_back(agreement, &moves) {
        let moved = FreedomMove {
            id: id()?,
            account: pause.account,
            agreement,
            freedom,
            from_step: 0,
            to_step,
            since: today,
            cause: Cause::PauseEnded,
            reason: None,
        };
        tx.put(entry, &moved)?;
    }
    Ok(tx.put(entry, &Pause { ended_on: Some(today.min(pause.until)), ..pause })?)
}

/// The pause that holds, in words.
pub(crate) fn pause_of(
    tx: &Tx<'_>,
    account: Uuid,
    today: NaiveDate,
) -> Result<Option<PauseView>, Fault> {
    let Some(Pause { id, by, began_on, until, reason, freedoms, .. }) =
        running(tx, account, today)?
    else {
        return Ok(None);
    };
    let name = |id: &String| Library::in_force().say(&format!("freedom.{id}.name")).to_owned();
    let (by, freedoms) = (name_of(tx, by)?, freedoms.keys().map(name).collect());
    Ok(Some(PauseView { id, by, began_on, until, reason, freedoms }))
}
