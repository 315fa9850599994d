//! Reminders: the schedule that the reminder program reads, and what the family wishes of it.
//!
//! The program runs while the vault is locked, so it is told as little as it needs: random ids, kinds and times
//! (`schedule`). It is rewritten after each change; a disk that refuses it never refuses the change.

mod about;
mod backup;
mod follow;
mod keep;
mod view;
mod wanted;

use std::path::PathBuf;

use domain::family::Family;
use domain::reminder::ReminderWishes;
use serde::Deserialize;
use ts_rs::TS;

pub(crate) use follow::Known;
pub(crate) use wanted::{Matter, wanted};

pub use about::{ReminderAbout, started_about};
pub use follow::SILENT;
pub use view::{NextReminder, ReminderTrouble, RemindersView, reminders};

use crate::desk::{Desk, family};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::ports::Desktop;

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
/// [`ErrorCode::Locked`]; [`ErrorCode::SampleFamily`]: there is one reminder program for each login, and it would be left
/// with a folder that is gone; [`ErrorCode::NoReminders`] where the program does not start, or cannot be stopped.
pub fn switch_reminders(desk: &mut Desk, input: SwitchReminders) -> Result<RemindersView, Fault> {
    desk.open()?;
    if input.on && desk.manner.passing {
        return Err(ErrorCode::SampleFamily.into());
    }
    desk.keep_schedule();
    if !desk.ports.desktop.switch_reminders(&desk.folder, input.on) {
        return Err(ErrorCode::NoReminders.into());
    }
    reminders(desk, ())
}

/// A reminder to be shown at once, as a proof. Showing it takes seconds, in which nobody is to wait for the desk.
pub struct Trial {
    folder: PathBuf,
}

/// Gets ready to show one reminder at once.
///
/// # Errors
/// [`ErrorCode::Locked`].
pub fn send_reminder_now(desk: &mut Desk, (): ()) -> Result<Trial, Fault> {
    desk.open()?;
    Ok(Trial { folder: desk.folder.clone() })
}

impl Trial {
    /// Shows it.
    ///
    /// # Errors
    /// [`ErrorCode::NoReminders`] where none can be shown.
    pub fn send(&self, desktop: &dyn Desktop) -> Result<(), Fault> {
        if desktop.send_reminder(&self.folder) {
            Ok(())
        } else {
            Err(ErrorCode::NoReminders.into())
        }
    }
}
