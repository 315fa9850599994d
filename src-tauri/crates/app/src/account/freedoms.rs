use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::account::Account;
use domain::agreement::Limits;
use domain::family::Child;
use domain::freedom::{Cause, FreedomMove, steps_of};
use domain::licence::Licence;
use domain::platform::Method;
use domain::stage::Column;
use library::Library;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use crate::agreement::in_force;
use crate::between::not_ended;
use crate::fault::Fault;
use crate::own::Shelf;

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
    /// How it moved since the agreement in force was signed, newest first; only on the account page.
    pub history: Vec<MoveView>,
}

/// One move of a freedom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoveView {
    /// The step of before.
    pub from: u8,
    /// The step of then.
    pub to: u8,
    /// Since which day.
    pub since: NaiveDate,
    /// What moved it.
    pub cause: Cause,
    /// Why, where somebody said so.
    pub reason: Option<String>,
}

/// The rows with how each freedom moved.
pub(super) fn with_history(rows: Vec<FreedomRow>, moves: &[FreedomMove]) -> Vec<FreedomRow> {
    let history = |id: &str| {
        let of = moves.iter().rev().filter(|moved| moved.freedom == id);
        of.map(|moved| MoveView {
            from: moved.from_step,
            to: moved.to_step,
            since: moved.since,
            cause: moved.cause,
            reason: moved.reason.clone(),
        })
        .collect()
    };
    rows.into_iter().map(|row| FreedomRow { history: history(&row.id), ..row }).collect()
}

/// Today's steps: what the agreement in force says, every move since, and what a safety pause gives back whose day has
/// passed without a review. After the licence those it was given with.
pub(crate) fn steps_now(
    tx: &Tx<'_>,
    account: Uuid,
    today: NaiveDate,
) -> Result<BTreeMap<String, u8>, Fault> {
    if let Some(licence) = tx.of::<Licence>("account", account)?.pop() {
        return Ok(licence.steps);
    }
    let Some(agreed) = in_force(tx, account)? else { return Ok(BTreeMap::new()) };
    let moves = tx.some::<FreedomMove>(&moves_under(agreed.id, account))?;
    let mut steps = steps_of(&agreed.terms.freedoms, agreed.id, &moves);
    if let Some(pause) = not_ended(tx, account)?.filter(|pause| !pause.holds_on(today)) {
        steps.extend(pause.gives_back(agreed.id, &moves));
    }
    Ok(steps)
}

/// The moves of an account's freedoms under one version of its agreement.
pub(crate) fn moves_under(agreement: Uuid, account: Uuid) -> Which {
    Which::of("account", account).is("agreement", &agreement.to_string())
}

/// The caps of an account's freedoms today: those that mean something on its network, at the child's age.
pub(crate) fn caps(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    today: NaiveDate,
) -> Result<BTreeMap<String, u8>, Fault> {
    let (library, shelf) = (Library::in_force(), Shelf::of(tx)?);
    let column = account.column_on(today).unwrap_or(Column::PermitFirst);
    let band = child.band_on(today);
    let freedoms = shelf
        .network(&account.network)
        .map(|network| network.freedoms.as_slice())
        .unwrap_or_default();
    let capped = |id: &String| Some((id.clone(), library.cap(id, band, column)?));
    Ok(freedoms.iter().filter_map(capped).collect())
}

pub(crate) fn freedom_rows(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    steps: &BTreeMap<String, u8>,
    today: NaiveDate,
) -> Result<Vec<FreedomRow>, Fault> {
    let library = Library::in_force();
    let band = child.band_on(today);
    let rows = caps(tx, account, child, today)?.into_iter().filter_map(|(id, cap)| {
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
            history: Vec::new(),
            id,
        })
    });
    let mut rows: Vec<_> = rows.collect();
    let order = |id: &str| library.freedoms().iter().position(|fact| fact.id == id);
    rows.sort_by_key(|row| (!row.core, order(&row.id)));
    Ok(rows)
}

/// What an agreement may say. Once the account is on the road, its freedoms step on at reviews only, so a new version
/// says nothing above today's steps.
pub(crate) fn limits_of<T>(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    today: NaiveDate,
    then: impl FnOnce(&Limits<'_>) -> T,
) -> Result<T, Fault> {
    let library = Library::in_force();
    let mut caps = caps(tx, account, child, today)?;
    if account.stage.is_on_the_road() {
        let now = steps_now(tx, account.id, today)?;
        for (freedom, cap) in &mut caps {
            *cap = now.get(freedom).copied().unwrap_or(0).min(*cap);
        }
    }
    let methods: Vec<Method> = crate::agreement::possible_methods(tx, &account.network)?;
    Ok(then(&Limits { caps: &caps, amnesty: library.amnesty(), methods: &methods, today }))
}
