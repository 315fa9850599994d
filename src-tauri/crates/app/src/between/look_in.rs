use chrono::NaiveDate;
use domain::account::Account;
use domain::between::{How, LookIn, next_look_in};
use domain::family::Guardian;
use domain::freedom::look_in_every;
use domain::text::{NOTE, clean_optional};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::{NEWEST, on_the_road};
use crate::account::{AccountView, account_view, steps_now};
use crate::desk::{Desk, found};
use crate::family::name_of;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::own::Shelf;
use crate::review::is_lapsed;

/// The freedom that says how often.
const LOOK_INS: &str = "look_ins";
/// Days between two look-ins where a network has no such freedom: our judgement.
const OTHERWISE: u32 = 7;

/// A look-in that was done.
#[derive(Debug, Deserialize, TS)]
pub struct NoteLookIn {
    /// The account.
    pub account: Uuid,
    /// The guardian who looked.
    pub guardian: Uuid,
    /// How.
    pub how: How,
    /// What they talked about; may be empty. Both read it.
    pub note: String,
}

/// A look-in in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LookInView {
    /// Its id.
    pub id: Uuid,
    /// Who.
    pub who: String,
    /// The day.
    pub day: NaiveDate,
    /// How.
    pub how: How,
    /// What they wrote down.
    pub note: Option<String>,
}

/// Writes a look-in down. It stays: the child sees every one.
///
/// # Errors
/// [`ErrorCode::NotNow`] where look-ins are not agreed (before the permit, with the licence, or when their last step is
/// reached); [`ErrorCode::ReviewLapsed`]: look-ins wait for the review then; the field, where the note is too long.
pub fn note_look_in(desk: &mut Desk, input: NoteLookIn) -> Result<AccountView, Fault> {
    let note = clean_optional(&input.note, NOTE).map_err(|problem| Fault::text("note", problem))?;
    let (id, looked_on) = (desk.new_id(), desk.today());
    desk.transact(Operation::NoteLookIn, Some(input.guardian), |tx, entry| {
        let account = on_the_road(tx, input.account)?;
        let guardian = found::<Guardian>(tx, input.guardian)?.id;
        if is_lapsed(tx, account.child, looked_on)? {
            return Err(ErrorCode::ReviewLapsed.into());
        }
        look_in_due(tx, &account, looked_on)?.ok_or(ErrorCode::NotNow)?;
        let (account, how) = (account.id, input.how);
        Ok(tx.put(entry, &LookIn { id, account, guardian, looked_on, how, note })?)
    })?;
    account_view(desk, input.account)
}

/// The last look-ins of an account, newest first.
pub(crate) fn looked_in(tx: &Tx<'_>, account: Uuid) -> Result<Vec<LookInView>, Fault> {
    looked_in_by(tx, &Which::of("account", account).last("looked_on", NEWEST))
}

/// These look-ins, newest first.
pub(crate) fn looked_in_by(tx: &Tx<'_>, which: &Which) -> Result<Vec<LookInView>, Fault> {
    let all = tx.some::<LookIn>(which)?.into_iter().rev();
    all.map(|LookIn { id, guardian, looked_on: day, how, note, .. }| {
        Ok(LookInView { id, who: name_of(tx, guardian)?, day, how, note })
    })
    .collect()
}

/// The day of the next look-in; `None` where none is agreed.
pub(crate) fn look_in_due(
    tx: &Tx<'_>,
    account: &Account,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, Fault> {
    if !account.stage.is_on_the_road() {
        return Ok(None);
    }
    let shelf = Shelf::of(tx)?;
    let network = shelf.network(&account.network);
    let agreed = network.is_some_and(|network| network.freedoms.iter().any(|id| id == LOOK_INS));
    let every = if agreed {
        look_in_every(steps_now(tx, account.id, today)?.get(LOOK_INS).copied().unwrap_or(0))
    } else {
        Some(OTHERWISE)
    };
    let last = tx.last_day::<LookIn>("looked_on", &Which::of("account", account.id))?;
    Ok(next_look_in(account.stage_since, last, every))
}
