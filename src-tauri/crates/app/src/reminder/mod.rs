//! Reminders: the schedule that the reminder program reads, and what the family wishes of it.
//!
//! The program runs while the vault is locked, so it is told as little as it needs: random ids, kinds and times
//! (`schedule`). It is rewritten after each change; a disk that refuses it never refuses the change.

mod keep;
mod view;
mod wanted;

use domain::family::Family;
use domain::reminder::ReminderWishes;
use serde::Deserialize;
use ts_rs::TS;

pub use view::{NextReminder, ReminderTrouble, RemindersView, reminders};

use crate::desk::{Desk, family};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// Of what, and when, the family wants to be reminded from now on.
#[derive(Debug, Deserialize, TS)]
pub struct SaveReminders {
    /// All of it.
    pub wishes: ReminderWishes,
}

/// Reminders on this computer, on or off.
#[derive(Debug, Deserialize, TS)]
pub struct SwitchReminders {
    /// On.
    pub on: bool,
}

/// Keeps of what, and when, to remind.
///
/// # Errors
/// [`ErrorCode::Locked`]; what the disk says.
pub fn save_reminders(desk: &mut Desk, input: SaveReminders) -> Result<RemindersView, Fault> {
    let wishes = input.wishes.tidy();
    desk.transact(Operation::SaveReminders, None, |tx, entry| {
        Ok(tx.put(entry, &Family { reminders: wishes, ..family(tx)? })?)
    })?;
    reminders(desk, ())
}

/// Turns reminders on or off on this computer. It is about the computer, so it is not in the vault.
///
/// # Errors
/// [`ErrorCode::Locked`]; [`ErrorCode::NoReminders`] where the reminder program does not start, or cannot be stopped.
pub fn switch_reminders(desk: &mut Desk, input: SwitchReminders) -> Result<RemindersView, Fault> {
    desk.open()?;
    desk.keep_schedule();
    if !desk.ports.desktop.switch_reminders(&desk.folder, input.on) {
        return Err(ErrorCode::NoReminders.into());
    }
    reminders(desk, ())
}

/// Shows one reminder at once, as a proof.
///
/// # Errors
/// [`ErrorCode::Locked`]; [`ErrorCode::NoReminders`] where none can be shown.
pub fn send_reminder_now(desk: &mut Desk, (): ()) -> Result<(), Fault> {
    desk.open()?;
    if desk.ports.desktop.send_reminder(&desk.folder) {
        Ok(())
    } else {
        Err(ErrorCode::NoReminders.into())
    }
}
