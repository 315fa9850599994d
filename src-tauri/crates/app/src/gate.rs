//! *May we?*: the gate, and the accounts it lets onto the road.

use chrono::NaiveDate;
use domain::account::{Account, GateAnswer};
use domain::family::Child;
use domain::own::own_uuid;
use domain::stage::Stage;
use library::facts::NetworkKind;
use library::gate::{Answer, Place, Question, Verdict, gate, gate_of_own};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Entry, Tx};

use crate::account::{AccountView, account_view};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::own::Shelf;

/// A child by id.
#[derive(Debug, Deserialize, TS)]
pub struct OfChild {
    /// The child.
    pub child: Uuid,
}

/// A network to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NetworkCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether the family wrote it down itself.
    pub own: bool,
    /// What kind of place it is; `null` where the library only knows its age rule.
    pub kind: Option<NetworkKind>,
    /// What it is, for an adult; empty where the library only knows its age rule.
    pub about: String,
    /// What it is, for a child.
    pub about_child: String,
    /// Whether the library has its settings, so that the whole way can be gone.
    pub has_walk: bool,
    /// Whether the child has it here already.
    pub taken: bool,
}

/// A question to the gate.
#[derive(Debug, Deserialize, TS)]
pub struct AskGate {
    /// The child.
    pub child: Uuid,
    /// The network's id.
    pub network: String,
}

/// The gate's answer, with what it is about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GateView {
    /// The child's name.
    pub child_name: String,
    /// The network's name.
    pub network_name: String,
    /// Whether the whole way can be gone here.
    pub has_walk: bool,
    /// The answer with its four layers.
    pub answer: Answer,
    /// The day it was asked.
    pub asked_on: NaiveDate,
    /// The day to look again that we would propose, for *not yet* and *check this*.
    pub look_again: NaiveDate,
}

/// An account to put on the road, or to keep as *not yet*.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddAccount {
    /// The child.
    pub child: Uuid,
    /// The network's id.
    pub network: String,
    /// Whether the account is there already.
    pub was_there: bool,
    /// For *check this*: they checked, and may.
    pub checked: bool,
    /// For *not yet*: the day to look again; our proposal where `null`.
    pub look_again: Option<NaiveDate>,
}

/// The networks to choose from: the family's own and those with a walk first, then those of which only the age rule is known.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown child.
pub fn networks(desk: &mut Desk, input: OfChild) -> Result<Vec<NetworkCard>, Fault> {
    let library = desk.library();
    let (taken, shelf) = desk.read(|tx| {
        found::<Child>(tx, input.child)?;
        let accounts = tx.of::<Account>("child", input.child)?.into_iter();
        let taken: Vec<String> = accounts.map(|account| account.network).collect();
        Ok((taken, Shelf::of(tx)?))
    })?;
    let known = shelf.networks().map(|network| NetworkCard {
        id: network.id.clone(),
        name: network.name.clone(),
        own: own_uuid(&network.id).is_some(),
        kind: Some(network.kind),
        about: shelf.say(&format!("network.{}.about", network.id)),
        about_child: shelf.say(&format!("network.{}.about_child", network.id)),
        has_walk: true,
        taken: taken.contains(&network.id),
    });
    let others =
        library.terms().filter(|terms| library.network(&terms.network).is_none()).map(|terms| {
            NetworkCard {
                id: terms.network.clone(),
                name: terms.name.clone(),
                own: false,
                kind: None,
                about: String::new(),
                about_child: String::new(),
                has_walk: false,
                taken: taken.contains(&terms.network),
            }
        });
    Ok(known.chain(others).collect())
}

/// Asks the gate. Nothing is written.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an unknown child or network.
pub fn ask(desk: &mut Desk, input: AskGate) -> Result<GateView, Fault> {
    let today = desk.today();
    desk.read(|tx| answer(tx, input.child, &input.network, today))
}

pub(crate) fn answer(
    tx: &Tx<'_>,
    child: Uuid,
    network: &str,
    today: NaiveDate,
) -> Result<GateView, Fault> {
    let (library, shelf) = (library::Library::in_force(), Shelf::of(tx)?);
    let child = found::<Child>(tx, child)?;
    let network_name = shelf.name(network).ok_or(ErrorCode::NotFound)?.to_owned();
    let place = Place { country: child.country.clone(), state: child.state.clone() };
    let question = Question { place, birth: child.birth(), network };
    let answer = match shelf.stated(network) {
        Some(stated) => gate_of_own(library, &question, stated, today),
        None => gate(library, &question, today),
    };
    let soon = domain::dates::months_later(today, 3);
    let look_again = match answer.verdict {
        Verdict::NotYet { from: Some(from) } if from > today => from,
        _ => soon,
    };
    let has_walk = shelf.network(network).is_some();
    Ok(GateView {
        child_name: child.name,
        network_name,
        has_walk,
        answer,
        asked_on: today,
        look_again,
    })
}

/// Puts an account on the road when the gate lets it, and keeps a *not yet* with its reasons and its day.
///
/// # Errors
/// [`ErrorCode::AlreadyThere`]; [`ErrorCode::NotNow`] where the library knows no settings of the network yet; the date
/// field, where it is not ahead.
pub fn add_account(desk: &mut Desk, input: AddAccount) -> Result<AccountView, Fault> {
    let (today, id, answer_id) = (desk.today(), desk.new_id(), desk.new_id());
    desk.transact(Operation::AskGate, None, |tx, entry| {
        if tx
            .of::<Account>("child", input.child)?
            .iter()
            .any(|account| account.network == input.network)
        {
            return Err(ErrorCode::AlreadyThere.into());
        }
        let view = answer(tx, input.child, &input.network, today)?;
        let stage = stage_for(&view, input.checked)?;
        let account = Account {
            went_back: false,
            id,
            child: input.child,
            network: input.network.clone(),
            was_there: input.was_there,
            stage,
            stage_since: today,
            platform: None,
            look_again: look_again(stage, input.look_again, &view, today)?,
            next_review: None,
            review_time: None,
        };
        tx.put(entry, &account)?;
        record(tx, entry, answer_id, id, &view)
    })?;
    account_view(desk, id)
}

/// Asks again for an account that was *not yet*, and records the new answer.
///
/// # Errors
/// [`ErrorCode::NotNow`] for an account that is on the road.
pub fn ask_again(desk: &mut Desk, input: AskAgain) -> Result<AccountView, Fault> {
    let (today, answer_id) = (desk.today(), desk.new_id());
    desk.transact(Operation::AskGate, None, |tx, entry| {
        let account = found::<Account>(tx, input.account)?;
        if account.stage != Stage::NotYet {
            return Err(ErrorCode::NotNow.into());
        }
        let view = answer(tx, account.child, &account.network, today)?;
        let stage = stage_for(&view, input.checked)?;
        let look_again = look_again(stage, input.look_again, &view, today)?;
        record(tx, entry, answer_id, account.id, &view)?;
        Ok(tx.put(entry, &Account { stage, stage_since: today, look_again, ..account })?)
    })?;
    account_view(desk, input.account)
}

/// An account to ask for again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskAgain {
    /// The account.
    pub account: Uuid,
    /// For *check this*: they checked, and may.
    pub checked: bool,
    /// The day to look again, should it still be *not yet*.
    pub look_again: Option<NaiveDate>,
}

fn stage_for(view: &GateView, checked: bool) -> Result<Stage, Fault> {
    match view.answer.verdict {
        Verdict::NotYet { .. } => Ok(Stage::NotYet),
        Verdict::CheckThis if !checked => Ok(Stage::NotYet),
        _ if view.has_walk => Ok(Stage::Instruction),
        _ => Err(ErrorCode::NotNow.into()),
    }
}

fn look_again(
    stage: Stage,
    chosen: Option<NaiveDate>,
    view: &GateView,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, Fault> {
    match chosen {
        _ if stage != Stage::NotYet => Ok(None),
        Some(day) if day <= today => Err(Fault::field("lookAgain", "not_ahead")),
        chosen => Ok(Some(chosen.unwrap_or(view.look_again))),
    }
}

fn record(
    tx: &Tx<'_>,
    entry: &Entry,
    id: Uuid,
    account: Uuid,
    view: &GateView,
) -> Result<(), Fault> {
    let (verdict, changes_on) = match view.answer.verdict {
        Verdict::Yes => ("yes", None),
        Verdict::YesWithGuardian => ("yes_with_guardian", None),
        Verdict::NotYet { from } => ("not_yet", from),
        Verdict::CheckThis => ("check_this", None),
    };
    let counting = view
        .answer
        .layers
        .iter()
        .flat_map(|layer| &layer.findings)
        .filter(|finding| finding.counts);
    let reasons = counting.map(|finding| finding.id.clone()).collect();
    let asked_on = view.asked_on;
    Ok(tx.put(
        entry,
        &GateAnswer { id, account, asked_on, verdict: verdict.to_owned(), changes_on, reasons },
    )?)
}
