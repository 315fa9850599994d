//! One account: where it stands, what is agreed, and what happened.

mod freedoms;
mod log;
mod road;
mod set_up;

use freedoms::with_history;
pub use freedoms::{FreedomRow, MoveView};
pub(crate) use freedoms::{caps, freedom_rows, limits_of, moves_under, steps_now};
pub use log::LogLine;
pub(crate) use road::road;
pub use road::{Stop, StopPlace};
pub(crate) use set_up::set_up_step;

use chrono::{NaiveDate, NaiveTime};
use domain::account::{Account, GateAnswer};
use domain::due::{Due, due};
use domain::envelope::ends_on;
use domain::family::Child;
use domain::freedom::FreedomMove;
use domain::platform::{Method, Platform};
use domain::review::Evidence;
use domain::set_up::SetUpStep;
use domain::stage::{Column, Stage};
use domain::walk::Walked;
use library::Library;
use library::gate::{Answer, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use crate::agreement::in_force;
use crate::between::{
    DroveView, LookInView, PauseView, WishView, drove, look_in_due, looked_in, pause_of, wishes,
};
use crate::desk::{Desk, found};
use crate::envelope::envelope_of;
use crate::family::ChildView;
use crate::fault::Fault;
use crate::licence::licence_decided;
use crate::own::Shelf;
use crate::review::{PhoneChange, day_of, evidence, to_set};

/// An account by id.
#[derive(Debug, Deserialize, TS)]
pub struct OfAccount {
    /// The account.
    pub account: Uuid,
}

/// The account page: the same for guardians and child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountView {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: ChildView,
    /// The network's id.
    pub network: String,
    /// The network's name.
    pub network_name: String,
    /// Whether it was there before the family came here.
    pub was_there: bool,
    /// Where it stands.
    pub stage: Stage,
    /// Since which day.
    pub stage_since: NaiveDate,
    /// The next step of its set-up.
    pub step: SetUpStep,
    /// The device it was set up on.
    pub platform: Option<Platform>,
    /// The last recorded answer of the gate: its verdict and day.
    pub gate: Option<GateLine>,
    /// Asked today, the gate would say *not yet* to this account that is under way: they moved, or what we know of the
    /// rules changed. Shown; nothing follows by itself.
    pub no_longer: Option<Answer>,
    /// For *not yet*: the day to look again.
    pub look_again: Option<NaiveDate>,
    /// The next review and its time.
    pub next_review: Option<NaiveDate>,
    /// Its time.
    pub review_time: Option<NaiveTime>,
    /// The table of freedoms; empty before an agreement.
    pub freedoms: Vec<FreedomRow>,
    /// The agreed method; none after the licence.
    pub method: Option<Method>,
    /// The envelope.
    pub envelope: Option<EnvelopeView>,
    /// The agreement's signed version.
    pub agreement_version: Option<u32>,
    /// The road.
    pub road: Vec<Stop>,
    /// Settings to set on the device, because what was recorded does not fit today's freedoms.
    pub phone: Vec<PhoneChange>,
    /// How the child's review stands with its date.
    pub due: Option<Due>,
    /// The column of the freedoms table that caps this account today.
    pub column: Option<Column>,
    /// What there is beside what was agreed for the next stage; from the permit to the probation.
    pub evidence: Option<Evidence>,
    /// The day on which the stage has lasted its longest and the family must decide.
    pub longest_on: Option<NaiveDate>,
    /// A held review has decided the licence: it can be given.
    pub licence_decided: bool,
    /// The last look-ins, newest first; all are in the record.
    pub look_ins: Vec<LookInView>,
    /// The day of the next look-in.
    pub look_in_due: Option<NaiveDate>,
    /// The last drive-alongs, newest first; all are in the record.
    pub drive_alongs: Vec<DroveView>,
    /// Wishes on the table and the last ones that were answered, newest first; all are in the record.
    pub wishes: Vec<WishView>,
    /// The safety pause that holds.
    pub pause: Option<PauseView>,
    /// What happened, newest first. The child sees the same.
    pub log: Vec<LogLine>,
}

/// The gate's recorded answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GateLine {
    /// `yes`, `yes_with_guardian`, `not_yet` or `check_this`.
    pub verdict: String,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// The month from which it changes.
    pub changes_on: Option<NaiveDate>,
    /// What decided, in words.
    pub reasons: Vec<String>,
}

/// The envelope on the account page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnvelopeView {
    /// The day it was sealed.
    pub sealed_on: NaiveDate,
    /// The day from which it stays shut.
    pub ends_on: NaiveDate,
    /// Whether that day has come.
    pub ended: bool,
    /// The review lapsed, so it stays shut until one is held.
    pub lapsed: bool,
    /// The guardians who may open it.
    pub may_open: Vec<crate::family::Person>,
}

/// The account page.
///
/// # Errors
/// [`crate::ErrorCode::NotFound`].
pub fn account(desk: &mut Desk, input: OfAccount) -> Result<AccountView, Fault> {
    account_view(desk, input.account)
}

pub(crate) fn account_view(desk: &mut Desk, id: Uuid) -> Result<AccountView, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, id)?;
        let child = found::<Child>(tx, account.child)?;
        let signed = in_force(tx, id)?;
        let terms = signed.as_ref().map(|agreement| &agreement.terms);
        let envelope = envelope_of(tx, id)?;
        let supervised = account.stage.is_on_the_road();
        let day = day_of(tx, account.child)?;
        let due = day.map(|day| due(day, today)).filter(|_| supervised);
        Ok(AccountView {
            id,
            child: ChildView::of(&child, today),
            network: account.network.clone(),
            network_name: network_name(tx, &account.network)?,
            was_there: account.was_there,
            stage: account.stage,
            stage_since: account.stage_since,
            step: set_up_step(tx, &account, today)?,
            platform: account.platform,
            gate: gate_line(tx, id)?,
            no_longer: no_longer(tx, &account, today)?,
            look_again: account.look_again,
            next_review: account.next_review,
            review_time: account.review_time,
            freedoms: match &signed {
                Some(agreed) => with_history(
                    freedom_rows(tx, &account, &child, &steps_now(tx, id, today)?, today)?,
                    &tx.some::<FreedomMove>(&moves_under(agreed.id, id))?,
                ),
                None => Vec::new(),
            },
            method: terms
                .and_then(|terms| terms.method)
                .filter(|_| account.stage != Stage::Licence),
            envelope: match (&envelope, terms) {
                (Some(envelope), Some(terms)) => Some(EnvelopeView {
                    sealed_on: envelope.sealed_on,
                    ends_on: ends_on(envelope, terms),
                    ended: terms.method != Some(Method::Envelope)
                        || today >= ends_on(envelope, terms),
                    lapsed: due == Some(Due::Lapsed),
                    may_open: crate::family::guardians(tx)?
                        .into_iter()
                        .filter(|guardian| terms.signers.contains(&guardian.id))
                        .collect(),
                }),
                _ => None,
            },
            agreement_version: signed.as_ref().map(|agreement| agreement.version),
            road: road(tx, &account)?,
            phone: if supervised {
                let steps = steps_now(tx, id, today)?;
                to_set(&Shelf::of(tx)?, &account, &tx.of::<Walked>("account", id)?, &steps)
            } else {
                Vec::new()
            },
            due,
            column: account.column_on(today).filter(|_| account.stage >= Stage::Permit),
            evidence: supervised.then(|| evidence(tx, &account, today)).transpose()?,
            longest_on: account.longest_on(),
            licence_decided: licence_decided(tx, &account)?,
            look_ins: looked_in(tx, id)?,
            look_in_due: look_in_due(tx, &account, today)?,
            drive_alongs: drove(tx, id)?,
            wishes: wishes(tx, id, today)?,
            pause: pause_of(tx, id, today)?,
            log: log::log(tx, &account)?,
        })
    })
}

pub(crate) fn network_name(tx: &Tx<'_>, network: &str) -> Result<String, Fault> {
    Ok(Shelf::of(tx)?.name(network).unwrap_or(network).to_owned())
}

fn no_longer(tx: &Tx<'_>, account: &Account, today: NaiveDate) -> Result<Option<Answer>, Fault> {
    if matches!(account.stage, Stage::NotYet | Stage::Licence) {
        return Ok(None);
    }
    let answer = crate::gate::answer(tx, account.child, &account.network, today)?.answer;
    Ok(Some(answer).filter(|answer| matches!(answer.verdict, Verdict::NotYet { .. })))
}

fn gate_line(tx: &Tx<'_>, account: Uuid) -> Result<Option<GateLine>, Fault> {
    let library = Library::in_force();
    Ok(tx.of::<GateAnswer>("account", account)?.pop().map(|answer| GateLine {
        verdict: answer.verdict,
        asked_on: answer.asked_on,
        changes_on: answer.changes_on,
        reasons: answer
            .reasons
            .iter()
            .filter_map(|id| library.words(&format!("law.{id}.name")))
            .map(str::to_owned)
            .collect(),
    }))
}
