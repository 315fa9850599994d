use std::sync::{Arc, PoisonError};

use chrono::NaiveDate;
use domain::account::Account;
use domain::between::{Bump, DroveAlong, LookIn, Wish};
use domain::envelope::{Envelope, Opening};
use domain::family::{Child, Guardian};
use domain::licence::Licence;
use domain::platform::Method;
use domain::review::{Review, StageMove};
use domain::stage::Stage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Record, Tx, Which};

use super::erase::{Reach, erasing};
use crate::account::{OfAccount, network_name, steps_now};
use crate::agreement::in_force;
use crate::backup::{adopt, renew, rounds};
use crate::between::running;
use crate::desk::{Desk, found};
use crate::envelope::envelope_of;
use crate::family::ChildView;
use crate::fault::{ErrorCode, Fault};
use crate::how_far::{LongWork, Telling};
use crate::operation::Operation;
use crate::pin::{check_pin, has_pin};
use crate::review::reviewed;
use crate::secret::Secret;

/// How many rounds an erasing takes before its backup, by how long each part takes with the vault of ten years.
const ROUNDS: u64 = READING + REMOVING + REWRITING;
const READING: u64 = 1;
const REMOVING: u64 = 1;
const REWRITING: u64 = 2;

/// A licence, given or about to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LicenceView {
    /// The account.
    pub account: Uuid,
    /// The child.
    pub child: ChildView,
    /// The network's name.
    pub network_name: String,
    /// The day it was given; `null` before.
    pub given_on: Option<NaiveDate>,
    /// The guardians who gave it, or will.
    pub given_by: Vec<String>,
    /// Whether a review has decided it and nothing is in the way.
    pub ready: bool,
    /// A guardian is connected with the account: that ends first, and the child decides whether it goes on.
    pub follows: bool,
    /// An envelope is still there: hand it over first.
    pub hand_over_first: bool,
    /// The day of the permit, where it is known.
    pub permit_since: Option<NaiveDate>,
    /// Whether the signed agreement was kept.
    pub kept_agreement: bool,
    /// What would be erased, in numbers.
    pub will_erase: WillErase,
    /// Another account of the child is still on the road, so the reviews, which are about all of them, stay until then.
    pub reviews_stay: bool,
    /// Whether the child has a PIN, which a self-check needs.
    pub pin: bool,
}

/// How many rows of each kind would go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WillErase {
    /// Reviews with their answers.
    pub reviews: u32,
    /// Look-ins.
    pub look_ins: u32,
    /// Drive-alongs.
    pub drive_alongs: u32,
    /// Bumps.
    pub bumps: u32,
    /// Openings of the envelope.
    pub openings: u32,
    /// Wishes.
    pub wishes: u32,
}

/// The licence to give.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GiveLicence {
    /// The account.
    pub account: Uuid,
    /// Whether the signed agreement is kept.
    pub keep_agreement: bool,
    /// The child's PIN, where there is one.
    pub pin: Option<Secret>,
}

/// The licence of an account, given or about to be.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn licence(desk: &mut Desk, input: OfAccount) -> Result<LicenceView, Fault> {
    licence_view(desk, input.account)
}

/// Gives the licence and erases what supervision wrote down about the account, for real: rows, changes, free pages.
/// It cannot be undone.
///
/// # Errors
/// [`ErrorCode::NotNow`] without the decision of a held review; [`ErrorCode::NotReady`] while an envelope is there;
/// [`ErrorCode::PinNeeded`], [`ErrorCode::WrongPin`], [`ErrorCode::TooSoon`].
pub fn give_licence(desk: &mut Desk, input: GiveLicence) -> Result<LicenceView, Fault> {
    let today = desk.today();
    let child = desk.read(|tx| Ok(ready(tx, input.account, today)?.child))?;
    check_pin(desk, child, input.pin.as_ref())?;
    let id = desk.new_id();
    let rounds = ROUNDS + rounds(desk);
    let telling = Telling::begin(desk, LongWork::Erase, rounds);
    adopt(desk)?;
    desk.open()?.vault.expect_rewrite()?;
    desk.transact(Operation::GiveLicence, Some(child), |tx, entry| {
        let account = ready(tx, input.account, today)?;
        let agreed = in_force(tx, account.id)?;
        let kept_agreement = input.keep_agreement && agreed.is_some();
        let licence = Licence {
            id,
            account: account.id,
            given_on: today,
            given_by: signers(tx, account.id)?,
            kept_agreement,
            erased_on: today,
            steps: steps_now(tx, account.id, today)?,
        };
        let reach = Reach {
            account: account.id,
            child,
            keeps: agreed.map(|agreed| agreed.id).filter(|_| kept_agreement),
            whole_child: !reviews_stay(tx, &account)?,
        };
        let erasing = erasing(tx, &reach)?;
        tx.put(entry, &licence)?;
        tx.put(
            entry,
            &Account {
                stage: Stage::Licence,
                stage_since: today,
                next_review: None,
                review_time: None,
                ..account
            },
        )?;
        telling.rounds(READING);
        tx.erase(&erasing.goes)?;
        telling.rounds(REMOVING);
        for walked in erasing.settings {
            tx.put(entry, &walked)?;
        }
        for review in erasing.reviews {
            tx.put(entry, &review)?;
        }
        // Every backup of before holds what goes now.
        Ok(tx.outdate_copies()?)
    })?;
    desk.forget_coming();
    desk.erased_at = Some(desk.ports.clock.now());
    let files = Arc::clone(&desk.files);
    let open = desk.open()?;
    open.password = None;
    // Pages cannot be rewritten while a backup reads them.
    let still = files.lock().unwrap_or_else(PoisonError::into_inner);
    // The licence is given and its rows are gone. Where the disk refuses, the next opening rewrites the pages.
    let _ = open.vault.rewrite();
    drop(still);
    telling.rounds(REWRITING);
    renew(desk, &telling);
    telling.end();
    licence_view(desk, input.account)
}

fn licence_view(desk: &mut Desk, id: Uuid) -> Result<LicenceView, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, id)?;
        let given = tx.of::<Licence>("account", id)?.pop();
        let hand_over_first = envelope_of(tx, id)?.is_some();
        let agreed = in_force(tx, id)?;
        Ok(LicenceView {
            account: id,
            follows: given.is_none()
                && agreed.is_some_and(|agreed| agreed.terms.method == Some(Method::Follow)),
            child: ChildView::of(&found::<Child>(tx, account.child)?, today),
            network_name: network_name(tx, &account.network)?,
            given_on: given.as_ref().map(|given| given.given_on),
            ready: ready(tx, id, today).is_ok(),
            hand_over_first,
            permit_since: permit_since(tx, id)?,
            kept_agreement: given.as_ref().is_some_and(|given| given.kept_agreement),
            will_erase: will_erase(tx, &account)?,
            reviews_stay: reviews_stay(tx, &account)?,
            pin: has_pin(tx, account.child)?,
            given_by: match given {
                Some(given) => given.given_by,
                None => signers(tx, id)?,
            },
        })
    })
}

/// The day of an account's permit, where it is known.
pub(crate) fn permit_since(tx: &Tx<'_>, account: Uuid) -> Result<Option<NaiveDate>, Fault> {
    let zone = crate::desk::zone(tx)?;
    let (moves, id) = (tx.changes_to::<Account>("stage")?, account.to_string());
    let permit = moves.into_iter().find(|one| one.entity_id == id && one.after == "permit");
    Ok(permit.map(|change| change.entry.at.with_timezone(&zone).date_naive()))
}

/// The account, where a review has decided and nothing is in the way.
fn ready(tx: &Tx<'_>, id: Uuid, today: NaiveDate) -> Result<Account, Fault> {
    let account = found::<Account>(tx, id)?;
    if !licence_decided(tx, &account)? {
        return Err(ErrorCode::NotNow.into());
    }
    if envelope_of(tx, id)?.is_some() {
        return Err(ErrorCode::NotReady.into());
    }
    if running(tx, id, today)?.is_some() {
        return Err(ErrorCode::NotNow.into());
    }
    Ok(account)
}

/// The guardians who signed the agreement in force, by name.
fn signers(tx: &Tx<'_>, account: Uuid) -> Result<Vec<String>, Fault> {
    let signers = in_force(tx, account)?.map(|agreed| agreed.terms.signers).unwrap_or_default();
    let named = tx.all::<Guardian>()?.into_iter().filter(|one| signers.contains(&one.id));
    Ok(named.map(|guardian| guardian.name).collect())
}

/// Whether the reviews, which are about all accounts of a child, are still needed by another one.
fn reviews_stay(tx: &Tx<'_>, account: &Account) -> Result<bool, Fault> {
    Ok(reviewed(tx, account.child)?.iter().any(|other| other.id != account.id))
}

fn will_erase(tx: &Tx<'_>, account: &Account) -> Result<WillErase, Fault> {
    fn count<R: Record>(tx: &Tx<'_>, column: &'static str, of: Uuid) -> Result<u32, Fault> {
        Ok(u32::try_from(tx.count::<R>(&Which::of(column, of))?).unwrap_or(u32::MAX))
    }
    let whole_child = !reviews_stay(tx, account)?;
    let mut bumps = count::<Bump>(tx, "account", account.id)?;
    if whole_child {
        let others = tx.count::<Bump>(&Which::of("child", account.child).without("account"))?;
        bumps += u32::try_from(others).unwrap_or(u32::MAX);
    }
    let mut openings = 0;
    for envelope in tx.of::<Envelope>("account", account.id)? {
        openings += count::<Opening>(tx, "envelope", envelope.id)?;
    }
    Ok(WillErase {
        reviews: if whole_child { count::<Review>(tx, "child", account.child)? } else { 0 },
        look_ins: count::<LookIn>(tx, "account", account.id)?,
        drive_alongs: count::<DroveAlong>(tx, "account", account.id)?,
        bumps,
        openings,
        wishes: count::<Wish>(tx, "account", account.id)?,
    })
}

/// Whether a held review has decided the licence of an account that is still in its probation.
pub(crate) fn licence_decided(tx: &Tx<'_>, account: &Account) -> Result<bool, Fault> {
    let moves = tx.of::<StageMove>("account", account.id)?;
    let last = moves.last().map(|moved| moved.to_stage);
    Ok(account.stage == Stage::Probation && last == Some(Stage::Licence))
}
