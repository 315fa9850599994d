//! The child's own PIN: signing and answering then ask for it.

use domain::account::Account;
use domain::family::Child;
use domain::licence::{PinChange, PinEntry, SelfCheck};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{SlowDown, Tx};

use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::overview::{Overview, overview};
use crate::secret::Secret;

/// How many digits a PIN has.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// A PIN to set, to change, or to take away.
#[derive(Debug, Deserialize, TS)]
pub struct SetPin {
    /// The child.
    pub child: Uuid,
    /// The PIN of before, where there is one.
    pub old: Option<Secret>,
    /// The new one: four to eight digits; `null` takes it away.
    pub new: Option<Secret>,
}

/// A PIN that was forgotten.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResetPin {
    /// The child.
    pub child: Uuid,
    /// Both are here: the child and a guardian.
    pub both_here: bool,
}

/// Sets, changes or takes away the child's PIN.
///
/// # Errors
/// The field `new` with the rule `not_digits`; [`ErrorCode::NotNow`] where there is none to take away;
/// [`ErrorCode::PinNeeded`] and [`ErrorCode::WrongPin`] for the one of before; [`ErrorCode::TooSoon`] after wrong tries.
pub fn set_pin(desk: &mut Desk, input: SetPin) -> Result<Overview, Fault> {
    let new = input.new.as_ref().map(Secret::expose);
    if new.is_some_and(|pin| !is_pin(pin)) {
        return Err(Fault::field("new", "not_digits"));
    }
    let child = input.child;
    let has = desk.read(|tx| {
        found::<Child>(tx, child)?;
        has_pin(tx, child)
    })?;
    if !has && new.is_none() {
        return Err(ErrorCode::NotNow.into());
    }
    check_pin(desk, child, input.old.as_ref())?;
    let (salt, cost) = (desk.random::<16>(), desk.manner.cost);
    let sealed = new.map(|pin| vault::seal_pin(pin, salt, cost)).transpose()?;
    let (id, changed_on) = (desk.new_id(), desk.today());
    desk.transact(Operation::SetPin, Some(child), |tx, entry| {
        let what = match &sealed {
            Some(sealed) => {
                tx.put_secret(child, sealed)?;
                PinChange::Set
            }
            None => {
                tx.remove_secret(child)?;
                PinChange::Removed
            }
        };
        Ok(tx.put(entry, &PinEntry { id, child, what, changed_on })?)
    })?;
    overview(desk, ())
}

/// Takes a forgotten PIN away, in front of both. The entry stays.
///
/// # Errors
/// The field `bothHere`; [`ErrorCode::NotNow`] where there is none.
pub fn reset_pin(desk: &mut Desk, input: ResetPin) -> Result<Overview, Fault> {
    if !input.both_here {
        return Err(Fault::field("bothHere", "not_here"));
    }
    let (id, child, changed_on) = (desk.new_id(), input.child, desk.today());
    desk.transact(Operation::ResetPin, None, |tx, entry| {
        found::<Child>(tx, child)?;
        if !has_pin(tx, child)? {
            return Err(ErrorCode::NotNow.into());
        }
        tx.remove_secret(child)?;
        // Whoever sets the next PIN may be somebody else: what only this one opened goes with it.
        for account in tx.of::<Account>("child", child)? {
            for check in tx.of::<SelfCheck>("account", account.id)? {
                tx.put(entry, &SelfCheck { note: None, ..check })?;
            }
        }
        Ok(tx.put(entry, &PinEntry { id, child, what: PinChange::Reset, changed_on })?)
    })?;
    // Tries at the PIN that is gone say nothing about the next one.
    SlowDown::read_pin(&desk.folder, child).forget()?;
    overview(desk, ())
}

/// Whether a child has a PIN.
pub(crate) fn has_pin(tx: &Tx<'_>, child: Uuid) -> Result<bool, Fault> {
    Ok(tx.has_secret(child)?)
}

/// Lets the child's own things through: no PIN set, or the right one. Each try is counted before it is answered, so that
/// ending the program does not save it.
///
/// # Errors
/// [`ErrorCode::PinNeeded`], [`ErrorCode::WrongPin`], [`ErrorCode::TooSoon`].
pub(crate) fn check_pin(desk: &mut Desk, child: Uuid, pin: Option<&Secret>) -> Result<(), Fault> {
    let Some(sealed) = desk.read(|tx| Ok(tx.secret(child)?))? else { return Ok(()) };
    let pin = pin.map(Secret::expose).filter(|pin| !pin.is_empty()).ok_or(ErrorCode::PinNeeded)?;
    let now = desk.ports.clock.now();
    let mut tries = SlowDown::read_pin(&desk.folder, child);
    tries.settle(now)?;
    let wait = tries.wait(now);
    if wait > 0 {
        return Err(Fault { wait, ..ErrorCode::TooSoon.into() });
    }
    tries.count(now)?;
    if vault::pin_fits(pin, &sealed)? {
        Ok(tries.forget()?)
    } else {
        Err(Fault { wait: tries.wait(now), ..ErrorCode::WrongPin.into() })
    }
}

fn is_pin(text: &str) -> bool {
    DIGITS.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
