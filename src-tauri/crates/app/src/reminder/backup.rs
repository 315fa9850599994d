use domain::backup::too_old_on;
use domain::reminder::ReminderKind;

use super::wanted::{EVENING, Matter};
use crate::backup::{Status, place};
use crate::desk::{Desk, zone};
use crate::fault::Fault;

/// The day on which the last backup will be too old: that in the folder the family chose, where they chose one. What has
/// never come to lie there is told on *Today*, and the last one of all counts.
pub(super) fn backup(desk: &mut Desk) -> Result<Option<Matter>, Fault> {
    let status = Status::read(&desk.folder);
    let elsewhere = place(desk)?.and(status.copied);
    let Some(last) = elsewhere.or(status.last_good) else { return Ok(None) };
    let zone = desk.read(zone)?;
    let since = last.with_timezone(&zone).date_naive();
    let days = vec![(ReminderKind::Backup, too_old_on(since))];
    Ok(Some(Matter { child: None, account: None, since, time: EVENING, days }))
}
