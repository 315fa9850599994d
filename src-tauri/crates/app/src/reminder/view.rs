use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use domain::reminder::{ReminderKind, ReminderWishes};
use schedule::{Ledger, Schedule, Status, Trouble, is_running, plan};
use serde::Serialize;
use ts_rs::TS;

use super::keep::kind_of;
use crate::desk::{Desk, family};
use crate::fault::Fault;

/// What keeps reminders from being seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReminderTrouble {
    /// The schedule cannot be written: the reminder program does not know of the last changes.
    NotWritten,
    /// The desktop has no notification service, or it refuses.
    NoService,
    /// The reminder program cannot read the schedule.
    NotRead,
    /// The reminder program cannot write down what it has shown.
    NotKept,
    /// *Start* was pressed, but the app did not start.
    NoProgram,
}

/// The reminder that comes next, where the computer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct NextReminder {
    /// Its day.
    pub day: NaiveDate,
    /// Its time.
    pub time: NaiveTime,
    /// What it is for.
    pub kind: ReminderKind,
}

/// How reminders stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RemindersView {
    /// The reminder program starts at each login.
    pub on: bool,
    /// It runs now.
    pub running: bool,
    /// What is wrong.
    pub trouble: Option<ReminderTrouble>,
    /// The one that comes next, on or off; `null` where none is ahead.
    pub next: Option<NextReminder>,
    /// Of what, and when, the family wants to be reminded.
    pub wishes: ReminderWishes,
}

/// How reminders stand. A schedule that could not be written is tried again first.
///
/// # Errors
/// [`crate::ErrorCode::Locked`].
pub fn reminders(desk: &mut Desk, (): ()) -> Result<RemindersView, Fault> {
    let wishes = desk.read(|tx| Ok(family(tx)?.reminders))?;
    if desk.schedule_refused {
        desk.keep_schedule();
    }
    let zone = Tz::from_str(&desk.ports.clock.zone()).unwrap_or(Tz::UTC);
    Ok(RemindersView {
        on: desk.ports.desktop.reminders_on(),
        running: is_running(&desk.folder).unwrap_or(false),
        trouble: trouble(desk),
        next: next(desk, desk.ports.clock.now(), zone),
        wishes,
    })
}

fn trouble(desk: &Desk) -> Option<ReminderTrouble> {
    if desk.schedule_refused {
        return Some(ReminderTrouble::NotWritten);
    }
    Status::read(&desk.folder).ok()?.trouble.map(|trouble| match trouble {
        Trouble::NoService => ReminderTrouble::NoService,
        Trouble::Schedule => ReminderTrouble::NotRead,
        Trouble::Disk => ReminderTrouble::NotKept,
        Trouble::NoProgram => ReminderTrouble::NoProgram,
    })
}

/// What the reminder program itself would say, asked for each reminder alone, so that the kind is known.
fn next(desk: &Desk, now: DateTime<Utc>, zone: Tz) -> Option<NextReminder> {
    let all = Schedule::read(&desk.folder).ok()?;
    let ledger = Ledger::read(&desk.folder).unwrap_or_default();
    let ahead = all.items.iter().filter_map(|item| {
        let alone = Schedule::new(vec![item.clone()], all.wishes.clone());
        Some((plan(&alone, &ledger, now, zone).next?, item))
    });
    let (at, item) = ahead.min_by_key(|(at, _)| *at)?;
    let kind = ReminderKind::ALL.into_iter().find(|kind| kind_of(*kind) == item.kind)?;
    let local = at.with_timezone(&zone).naive_local();
    let time = local.time().with_nanosecond(0).unwrap_or(local.time());
    Some(NextReminder { day: local.date(), time, kind })
}
