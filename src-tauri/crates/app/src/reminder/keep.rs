use std::collections::BTreeSet;

use domain::reminder::{ReminderKind, ReminderWishes};
use schedule::{FileError, Item, Kind, Quiet, Schedule, Wishes};
use uuid::Uuid;
use vault::Change;

use super::about::behind;
use super::backup::backup;
use super::follow::{Known, Touched, touched};
use super::wanted::Matter;
use crate::desk::{Desk, family};
use crate::fault::{ErrorCode, Fault};

impl Desk {
    /// Leaves what the vault wants to be reminded of beside it, for the reminder program. A change that is in the vault
    /// stands, so a disk that refuses this is noted and tried again.
    pub(crate) fn keep_schedule(&mut self) {
        self.schedule_refused = self.write_schedule(&Touched::All).is_err();
    }

    /// The same after these changes alone.
    pub(crate) fn keep_schedule_after(&mut self, changes: &[Change]) {
        let refused = self.schedule_refused;
        let touched = self.read(|tx| touched(tx, changes)).unwrap_or(Touched::All);
        if refused || touched != Touched::Some(BTreeSet::new()) {
            self.schedule_refused = self.write_schedule(&touched).is_err();
        }
    }

    fn write_schedule(&mut self, touched: &Touched) -> Result<(), Fault> {
        let today = self.today();
        let before = self.open()?.known.take();
        let (known, wishes) = self
            .read(|tx| Ok((Known::follow(before, tx, touched, today)?, family(tx)?.reminders)))?;
        let mut program: Vec<Matter> = known.of_library().into_iter().collect();
        if !known.matters().is_empty() {
            // A family that is on no road any more writes nothing that a backup would be missing.
            program.extend(backup(self)?);
        }
        let matters: Vec<&Matter> = known.matters().into_iter().chain(&program).collect();
        let items = matters.iter().flat_map(|matter| self.items(matter)).collect();
        let mut schedule = Schedule::new(items, wishes_of(&wishes));
        let before = Schedule::read(&self.folder).ok();
        if let Some(before) = &before {
            schedule = schedule.keep_ids(before);
        }
        let about = behind(&schedule, &matters);
        let open = self.open()?;
        (open.matters, open.known) = (about, Some(known));
        if before.as_ref() == Some(&schedule) {
            return Ok(());
        }
        schedule.write(&self.folder).map_err(|_: FileError| ErrorCode::Internal.into())
    }

    /// The reminders of one matter, under new ids that say nothing.
    fn items(&mut self, matter: &Matter) -> Vec<Item> {
        let (about, time) = (self.random_id(), matter.time);
        let items = matter.days.iter().map(|(kind, day)| Item {
            id: self.random_id(),
            about,
            kind: kind_of(*kind),
            day: *day,
            time,
        });
        items.collect()
    }

    /// An id that tells nothing, not even when it was made.
    pub(crate) fn random_id(&mut self) -> Uuid {
        uuid::Builder::from_random_bytes(self.random()).into_uuid()
    }
}

/// The wishes as the reminder program knows them.
fn wishes_of(wishes: &ReminderWishes) -> Wishes {
    let mut kinds = Wishes::default().kinds;
    for kind in &wishes.off {
        kinds.remove(&kind_of(*kind));
    }
    let quiet = wishes.quiet.map(|quiet| Quiet { from: quiet.from, to: quiet.to });
    Wishes { kinds, days: wishes.days.clone(), quiet }
}

/// The kind as the reminder program knows it.
pub(super) fn kind_of(kind: ReminderKind) -> Kind {
    match kind {
        ReminderKind::DayBefore => Kind::DayBefore,
        ReminderKind::Due => Kind::Due,
        ReminderKind::Overdue => Kind::Overdue,
        ReminderKind::BeforeLapse => Kind::BeforeLapse,
        ReminderKind::Lapsed => Kind::Lapsed,
        ReminderKind::LookIn => Kind::LookIn,
        ReminderKind::DriveAlong => Kind::DriveAlong,
        ReminderKind::EnvelopeEnd => Kind::EnvelopeEnd,
        ReminderKind::StageEnd => Kind::StageEnd,
        ReminderKind::Settings => Kind::Settings,
        ReminderKind::Library => Kind::Library,
        ReminderKind::Backup => Kind::Backup,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reminder_program_knows_every_kind_by_the_same_name() {
        assert_eq!(ReminderKind::ALL.map(kind_of), Kind::ALL);
        let name = |kind| serde_json::to_value(kind).ok();
        for kind in ReminderKind::ALL {
            assert_eq!(serde_json::to_value(kind).ok(), name(kind_of(kind)));
        }
    }
}
