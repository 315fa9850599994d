use chrono::NaiveDate;
use domain::account::Account;
use domain::dates::months_later;
use domain::family::Child;
use domain::licence::SelfCheck;
use domain::stage::Stage;
use domain::text::{NOTE, clean_optional};
use domain::walk::Walked;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::account::steps_now;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::own::Shelf;
use crate::pin::{check_pin, has_pin};
use crate::secret::Secret;
use crate::walk::{WalkStep, WalkedView, step};

/// A self-check to look at. Only with the PIN.
#[derive(Debug, Deserialize, TS)]
pub struct OfSelfCheck {
    /// The account.
    pub account: Uuid,
    /// The PIN.
    pub pin: Secret,
}

/// A self-check that was done.
#[derive(Debug, Deserialize, TS)]
pub struct NoteSelfCheck {
    /// The account.
    pub account: Uuid,
    /// The PIN.
    pub pin: Secret,
    /// A note to themselves; may be empty.
    pub note: String,
}

/// A self-check: the settings once more, of the young person alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SelfCheckView {
    /// The settings to look at, must-do ones first, on the device of the account.
    pub steps: Vec<WalkStep>,
    /// The day of the last one, and its note.
    pub last_on: Option<NaiveDate>,
    /// The note of the last one.
    pub last_note: Option<String>,
    /// The day from which the next one is due: a year after the last, or after the licence.
    pub next_on: NaiveDate,
}

/// A look at their own settings.
///
/// # Errors
/// [`ErrorCode::NotNow`] before the licence or without a PIN; [`ErrorCode::PinNeeded`], [`ErrorCode::WrongPin`],
/// [`ErrorCode::TooSoon`].
pub fn self_check(desk: &mut Desk, input: OfSelfCheck) -> Result<SelfCheckView, Fault> {
    their_own(desk, input.account, &input.pin)?;
    view(desk, input.account)
}

/// Notes that it was done.
///
/// # Errors
/// The field `note`, where it is too long; as for [`self_check`].
pub fn note_self_check(desk: &mut Desk, input: NoteSelfCheck) -> Result<SelfCheckView, Fault> {
    let note = clean_optional(&input.note, NOTE).map_err(|problem| Fault::text("note", problem))?;
    let child = their_own(desk, input.account, &input.pin)?;
    let (id, account, checked_on) = (desk.new_id(), input.account, desk.today());
    desk.transact(Operation::NoteSelfCheck, Some(child), |tx, entry| {
        Ok(tx.put(entry, &SelfCheck { id, account, checked_on, note })?)
    })?;
    view(desk, account)
}

/// Lets only the young person through, and only after the licence: their id.
fn their_own(desk: &mut Desk, account: Uuid, pin: &Secret) -> Result<Uuid, Fault> {
    let child = desk.read(|tx| {
        let account = found::<Account>(tx, account)?;
        if account.stage != Stage::Licence || !has_pin(tx, account.child)? {
            return Err(ErrorCode::NotNow.into());
        }
        Ok(account.child)
    })?;
    check_pin(desk, child, Some(pin))?;
    Ok(child)
}

fn view(desk: &mut Desk, id: Uuid) -> Result<SelfCheckView, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, id)?;
        let child = found::<Child>(tx, account.child)?;
        let shelf = Shelf::of(tx)?;
        let network = shelf.network(&account.network).ok_or(ErrorCode::NotFound)?;
        let platform = account.platform.or_else(|| network.platforms.first().copied());
        let platform = platform.ok_or(ErrorCode::NotFound)?;
        let (agreed, walked) = (steps_now(tx, id, today)?, tx.of::<Walked>("account", id)?);
        let mut steps: Vec<WalkStep> = network
            .settings
            .iter()
            .map(|setting| {
                let here =
                    walked.iter().find(|one| one.platform == platform && one.setting == setting.id);
                let walked = here.map(WalkedView::of);
                WalkStep {
                    walked,
                    ..step(&shelf, network, setting, platform, &child, &agreed, today)
                }
            })
            .collect();
        steps.sort_by_key(|step| !step.must_do);
        let last = tx.of::<SelfCheck>("account", id)?.pop();
        let last_on = last.as_ref().map(|last| last.checked_on);
        Ok(SelfCheckView {
            steps,
            last_on,
            last_note: last.and_then(|last| last.note),
            next_on: months_later(last_on.unwrap_or(account.stage_since), 12),
        })
    })
}
