use std::collections::BTreeMap;

use domain::reminder::ReminderKind;
use schedule::Schedule;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::wanted::Matter;
use crate::desk::Desk;
use crate::fault::Fault;

/// What a reminder was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ReminderAbout {
    /// What it was for; the first of them where a matter has several.
    pub kind: ReminderKind,
    /// The child, where it is about one.
    pub child: Option<Uuid>,
    /// The account, where it is about one.
    pub account: Option<Uuid>,
}

impl Desk {
    /// *Start* was pressed in a reminder about this matter of the schedule. It waits until the vault is open.
    pub fn start_about(&mut self, matter: Uuid) {
        self.start_about = Some(matter);
    }
}

/// What the family pressed *Start* for, once. Nothing where they did not, or where it is done meanwhile.
///
/// # Errors
/// [`crate::ErrorCode::Locked`]; it waits on.
pub fn started_about(desk: &mut Desk, (): ()) -> Result<Option<ReminderAbout>, Fault> {
    desk.open()?;
    let Some(matter) = desk.start_about.take() else { return Ok(None) };
    Ok(desk.open()?.matters.get(&matter).copied())
}

/// What stands behind the ids of a schedule that was made of these matters, in their order.
pub(super) fn behind(schedule: &Schedule, matters: &[&Matter]) -> BTreeMap<Uuid, ReminderAbout> {
    let about = matters.iter().flat_map(|matter| {
        let Matter { child, account, .. } = **matter;
        let first =
            matter.days.first().map(|(kind, _)| ReminderAbout { kind: *kind, child, account });
        matter.days.iter().filter_map(move |_| first)
    });
    schedule.items.iter().map(|item| item.about).zip(about).collect()
}
