//! One account: where it stands, what is agreed, and what happened.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::account::{Account, GateAnswer};
use domain::agreement::{Agreement, Limits, blockers};
use domain::dates::{longest, meant, months_later};
use domain::envelope::{Envelope, Opening};
use domain::family::Child;
use domain::platform::{Method, Platform};
use domain::set_up::{Progress, SetUpStep, next_step};
use domain::stage::{Column, Stage};
use domain::walk::{Walked, is_settled};
use library::Library;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use crate::agreement::{draft, in_force};
use crate::desk::{Desk, family, found};
use crate::family::{ChildView, name_of};
use crate::fault::Fault;

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
    /// For *not yet*: the day to look again.
    pub look_again: Option<NaiveDate>,
    /// The next review and its time.
    pub next_review: Option<NaiveDate>,
    /// Its time.
    pub review_time: Option<NaiveTime>,
    /// The table of freedoms; empty before an agreement.
    pub freedoms: Vec<FreedomRow>,
    /// The agreed method.
    pub method: Option<Method>,
    /// The envelope.
    pub envelope: Option<EnvelopeView>,
    /// The agreement's signed version.
    pub agreement_version: Option<u32>,
    /// The road.
    pub road: Vec<Stop>,
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

/// A freedom on the account page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FreedomRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name for a child.
    pub child: String,
    /// All steps in words, from the most careful one.
    pub steps: Vec<String>,
    /// All steps in a child's words.
    pub child_steps: Vec<String>,
    /// Today's step.
    pub today: u8,
    /// The loosest step this stage allows.
    pub cap: u8,
    /// One of the four that matter most.
    pub core: bool,
    /// What each stage allows, in order: first month, later, probation, licence.
    pub caps: Vec<u8>,
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
    /// The guardians who may open it.
    pub may_open: Vec<crate::family::Person>,
}

/// A stop of the road.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stop {
    /// The stage.
    pub stage: Stage,
    /// Whether it is behind, here or ahead.
    pub place: StopPlace,
    /// The month in which it is meant to begin; `null` for what is behind or not known.
    pub about: Option<NaiveDate>,
    /// The month by which it begins at the latest.
    pub at_the_latest: Option<NaiveDate>,
}

/// Where a stop lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum StopPlace {
    /// Behind us.
    Behind,
    /// Here.
    Here,
    /// Ahead.
    Ahead,
}

/// One line of what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LogLine {
    /// The envelope was opened.
    Opened {
        /// When.
        at: DateTime<Utc>,
        /// Who.
        who: String,
        /// Why.
        reason: String,
    },
    /// The envelope was sealed.
    Sealed {
        /// The day.
        day: NaiveDate,
    },
    /// A version of the agreement was signed by all.
    Signed {
        /// The day.
        day: NaiveDate,
        /// Which version.
        version: u32,
    },
    /// The gate was asked.
    Asked {
        /// The day.
        day: NaiveDate,
        /// What it said.
        verdict: String,
    },
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
        let envelope = tx.of::<Envelope>("account", id)?.pop();
        Ok(AccountView {
            id,
            child: ChildView::of(&child, today),
            network: account.network.clone(),
            network_name: network_name(&account.network),
            was_there: account.was_there,
            stage: account.stage,
            stage_since: account.stage_since,
            step: set_up_step(tx, &account, today)?,
            platform: account.platform,
            gate: gate_line(tx, id)?,
            look_again: account.look_again,
            next_review: account.next_review,
            review_time: account.review_time,
            freedoms: terms
                .map(|terms| freedom_rows(&account, &child, &terms.freedoms, today))
                .unwrap_or_default(),
            method: terms.and_then(|terms| terms.method),
            envelope: match (&envelope, terms) {
                (Some(envelope), Some(terms)) => Some(EnvelopeView {
                    sealed_on: envelope.sealed_on,
                    ends_on: envelope.ends_on,
                    ended: today >= envelope.ends_on,
                    may_open: crate::family::guardians(tx)?
                        .into_iter()
                        .filter(|guardian| terms.signers.contains(&guardian.id))
                        .collect(),
                }),
                _ => None,
            },
            agreement_version: signed.as_ref().map(|agreement| agreement.version),
            road: road(tx, &account)?,
            log: log(tx, &account, envelope.as_ref())?,
        })
    })
}

pub(crate) fn network_name(network: &str) -> String {
    Library::embedded().network_name(network).unwrap_or(network).to_owned()
}

fn gate_line(tx: &Tx<'_>, account: Uuid) -> Result<Option<GateLine>, Fault> {
    let library = Library::embedded();
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

/// The caps of an account's freedoms today: those that mean something on its network, at the child's age.
pub(crate) fn caps(account: &Account, child: &Child, today: NaiveDate) -> BTreeMap<String, u8> {
    let library = Library::embedded();
    let column = account.column_on(today).unwrap_or(Column::PermitFirst);
    let band = child.band_on(today);
    let freedoms = library
        .network(&account.network)
        .map(|network| network.freedoms.as_slice())
        .unwrap_or_default();
    freedoms.iter().filter_map(|id| Some((id.clone(), library.cap(id, band, column)?))).collect()
}

pub(crate) fn freedom_rows(
    account: &Account,
    child: &Child,
    steps: &BTreeMap<String, u8>,
    today: NaiveDate,
) -> Vec<FreedomRow> {
    let library = Library::embedded();
    let band = child.band_on(today);
    let rows = caps(account, child, today).into_iter().filter_map(|(id, cap)| {
        let fact = library.freedom(&id)?;
        let say = |rest: &str| library.say(&format!("freedom.{id}.{rest}")).to_owned();
        let words = |voice: &str| {
            (0..fact.steps).map(|step| say(&format!("step.{step}.{voice}"))).collect()
        };
        let columns =
            [Column::PermitFirst, Column::PermitLater, Column::Probation, Column::Licence];
        Some(FreedomRow {
            name: say("name"),
            child: say("child"),
            steps: words("adult"),
            child_steps: words("child"),
            today: steps.get(&id).copied().unwrap_or(0),
            cap,
            core: fact.core,
            caps: columns.iter().filter_map(|column| library.cap(&id, band, *column)).collect(),
            id,
        })
    });
    let mut rows: Vec<_> = rows.collect();
    let order = |id: &str| library.freedoms().iter().position(|fact| fact.id == id);
    rows.sort_by_key(|row| (!row.core, order(&row.id)));
    rows
}

pub(crate) fn limits_of<T>(
    account: &Account,
    child: &Child,
    today: NaiveDate,
    then: impl FnOnce(&Limits<'_>) -> T,
) -> T {
    let library = Library::embedded();
    let caps = caps(account, child, today);
    let methods: Vec<Method> = crate::agreement::possible_methods(&account.network);
    then(&Limits { caps: &caps, amnesty: library.amnesty(), methods: &methods, today })
}

/// The next step of an account's set-up, from what is in the vault.
pub(crate) fn set_up_step(
    tx: &Tx<'_>,
    account: &Account,
    today: NaiveDate,
) -> Result<SetUpStep, Fault> {
    let child = found::<Child>(tx, account.child)?;
    let signed = in_force(tx, account.id)?;
    let draft = draft(tx, account.id)?;
    let lessons = crate::lesson::lines(tx, account.child)?;
    let ready = draft.is_some_and(|draft: Agreement| {
        limits_of(account, &child, today, |limits| blockers(&draft.terms, limits).is_empty())
    });
    let settled: Vec<String> = tx
        .of::<Walked>("account", account.id)?
        .into_iter()
        .filter(|walked| Some(walked.platform) == account.platform && is_settled(walked.outcome))
        .map(|walked| walked.setting)
        .collect();
    Ok(next_step(Progress {
        stage: account.stage,
        lessons_missing: lessons
            .iter()
            .filter(|lesson| lesson.required && lesson.done_on.is_none())
            .count(),
        agreement_ready: ready,
        recovery_kept: family(tx)?.recovery_kept,
        signed: signed.is_some(),
        must_do_missing: crate::walk::must_do(&account.network)
            .filter(|id| !settled.contains(id))
            .count(),
        method: signed.and_then(|agreement| agreement.terms.method),
        sealed: !tx.of::<Envelope>("account", account.id)?.is_empty(),
    }))
}

/// The road: what is behind, where we are, what comes and by when at the latest.
pub(crate) fn road(tx: &Tx<'_>, account: &Account) -> Result<Vec<Stop>, Fault> {
    let pace = in_force(tx, account.id)?.map(|agreement| agreement.terms.pace);
    let (mut about, mut latest) = (Some(account.stage_since), Some(account.stage_since));
    let stages = [Stage::Instruction, Stage::Permit, Stage::Probation, Stage::Licence];
    Ok(stages
        .into_iter()
        .map(|stage| {
            let place = match stage.cmp(&account.stage) {
                std::cmp::Ordering::Less => StopPlace::Behind,
                std::cmp::Ordering::Equal => StopPlace::Here,
                std::cmp::Ordering::Greater => StopPlace::Ahead,
            };
            let ahead = place == StopPlace::Ahead && account.stage >= Stage::Permit;
            let stop = Stop {
                stage,
                place,
                about: about.filter(|_| ahead),
                at_the_latest: latest.filter(|_| ahead),
            };
            if stage >= account.stage {
                about = about.zip(pace).map(|(day, pace)| months_later(day, meant(stage, pace)));
                latest = latest.zip(longest(stage)).map(|(day, months)| months_later(day, months));
            }
            stop
        })
        .collect())
}

fn log(tx: &Tx<'_>, account: &Account, envelope: Option<&Envelope>) -> Result<Vec<LogLine>, Fault> {
    let mut dated: Vec<(NaiveDate, LogLine)> = Vec::new();
    for answer in tx.of::<GateAnswer>("account", account.id)? {
        dated.push((
            answer.asked_on,
            LogLine::Asked { day: answer.asked_on, verdict: answer.verdict },
        ));
    }
    for agreement in tx.of::<Agreement>("account", account.id)? {
        if let Some(day) = agreement.signed_on {
            dated.push((day, LogLine::Signed { day, version: agreement.version }));
        }
    }
    if let Some(envelope) = envelope {
        dated.push((envelope.sealed_on, LogLine::Sealed { day: envelope.sealed_on }));
        for opening in tx.of::<Opening>("envelope", envelope.id)? {
            let who = name_of(tx, opening.guardian)?;
            let line = LogLine::Opened { at: opening.opened_at, who, reason: opening.reason };
            dated.push((opening.opened_at.date_naive(), line));
        }
    }
    dated.sort_by_key(|(day, _)| *day);
    Ok(dated.into_iter().rev().map(|(_, line)| line).collect())
}
