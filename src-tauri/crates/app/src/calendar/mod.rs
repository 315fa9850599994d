//! The dates as a file for a calendar. It is outside of the lock, so it knows nobody (`calendar`); what it said is kept
//! in the vault, so that the next one moves and cancels what a calendar already has.

mod dates;

use calendar::{Date, Kind, write};
use chrono_tz::Tz;
use domain::account::Account;
use domain::calendar::CalendarDate;
use domain::reminder::ReminderKind;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::desk::{Desk, found, zone};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::ports::File;

/// The dates to save.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCalendar {
    /// Of one account, with the review that it is part of; `null` for the whole family.
    pub account: Option<Uuid>,
}

/// Makes the calendar file of what is ahead, of the kinds that the family wants to be reminded of. What an earlier file
/// said and is no longer so is cancelled in it. A file that they then do not keep counts as written: a calendar that never
/// had a date passes over its end.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::NoDates`] where nothing is ahead and nothing was before.
pub fn save(desk: &mut Desk, input: SaveCalendar) -> Result<File, Fault> {
    let (today, now) = (desk.today(), desk.ports.clock.now());
    let wanted = dates::ahead(desk, today)?;
    let (dates, zone) = desk.transact(Operation::SaveCalendar, None, |tx, entry| {
        let scope = input.account.map(|id| found::<Account>(tx, id)).transpose()?;
        let of_scope = |date: &CalendarDate| {
            scope.as_ref().is_none_or(|account| {
                date.child == account.child && date.account.is_none_or(|id| id == account.id)
            })
        };
        let before: Vec<CalendarDate> = tx.all()?;
        let told = dates::told(before.iter().filter(|date| of_scope(date)), today);
        let wanted = wanted.into_iter().filter(of_scope).map(|date| {
            let known = before.iter().find(|before| before.is_same(&date));
            known.map_or_else(|| date.clone(), |known| date.clone().after(known))
        });
        let mut dates: Vec<CalendarDate> = wanted.collect();
        let gone = told.filter(|told| !dates.iter().any(|date| date.is_same(told)));
        let gone: Vec<CalendarDate> = gone.map(CalendarDate::cancel).collect();
        dates.extend(gone);
        if dates.is_empty() {
            return Err(ErrorCode::NoDates.into());
        }
        for date in &dates {
            tx.put(entry, date)?;
        }
        dates.sort_by_key(|date| (date.day, date.time, date.uid));
        Ok((dates, zone(tx)?))
    })?;
    Ok(file(&dates, zone, now))
}

fn file(dates: &[CalendarDate], zone: Tz, now: chrono::DateTime<chrono::Utc>) -> File {
    let dates: Vec<Date> = dates.iter().filter_map(neutral).collect();
    let content = Zeroizing::new(write(&dates, zone, now).into_bytes());
    File { name: "check-ins.ics", content }
}

/// A date without anybody in it.
fn neutral(date: &CalendarDate) -> Option<Date> {
    let kind = match date.kind {
        ReminderKind::DayBefore
        | ReminderKind::Due
        | ReminderKind::Overdue
        | ReminderKind::BeforeLapse
        | ReminderKind::Lapsed => Kind::Review,
        ReminderKind::LookIn => Kind::LookIn,
        ReminderKind::DriveAlong => Kind::DriveAlong,
        ReminderKind::EnvelopeEnd => Kind::EnvelopeEnd,
        ReminderKind::StageEnd => Kind::StageEnd,
        ReminderKind::Settings => Kind::Settings,
        // They are about the program, no dates of the family's.
        ReminderKind::Library | ReminderKind::Backup => return None,
    };
    Some(Date {
        uid: date.uid,
        sequence: date.sequence,
        kind,
        day: date.day,
        time: date.time,
        rings: date.rings.clone(),
        cancelled: date.cancelled,
    })
}
