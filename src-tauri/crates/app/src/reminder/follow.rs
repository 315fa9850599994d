//! Whose reminders a change may move, so that noting one thing does not work out ten years of all five children anew.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::account::{Account, GateAnswer};
use domain::agreement::Signature;
use domain::backup::{BackupPlace, Restored};
use domain::between::{Bump, MovedDate, Wish};
use domain::calendar::CalendarDate;
use domain::envelope::Opening;
use domain::family::{Child, Guardian};
use domain::lesson::LessonDone;
use domain::licence::{PinEntry, SelfCheck};
use domain::lock::LockChanged;
use domain::review::{Answer, StageMove};
use domain::walk::PolicyAnswer;
use library::Library;
use serde_json::Value;
use uuid::Uuid;
use vault::{Change, Record, Tx};

use super::wanted::{Matter, OfChild, library, of_child};
use crate::fault::Fault;

/// Tables from which no reminder follows: what is written there moves none.
pub const SILENT: [&str; 17] = [
    Guardian::TABLE,
    GateAnswer::TABLE,
    LessonDone::TABLE,
    PolicyAnswer::TABLE,
    Answer::TABLE,
    Signature::TABLE,
    Opening::TABLE,
    StageMove::TABLE,
    Bump::TABLE,
    Wish::TABLE,
    MovedDate::TABLE,
    PinEntry::TABLE,
    SelfCheck::TABLE,
    CalendarDate::TABLE,
    BackupPlace::TABLE,
    Restored::TABLE,
    LockChanged::TABLE,
];

/// What there is to remind of, as it was worked out last.
pub(crate) struct Known {
    today: NaiveDate,
    library: &'static Library,
    children: BTreeMap<Uuid, OfChild>,
}

/// Whose reminders may be others now.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// Everybody's.
    All,
    /// These children's.
    Some(BTreeSet<Uuid>),
}

impl Known {
    /// Works out what may be different after `touched`; all of it on another day or with another library.
    pub(super) fn follow(
        before: Option<Self>,
        tx: &Tx<'_>,
        touched: &Touched,
        today: NaiveDate,
    ) -> Result<Self, Fault> {
        let library = Library::in_force();
        let before =
            before.filter(|known| known.today == today && std::ptr::eq(known.library, library));
        let (Some(mut known), Touched::Some(touched)) = (before, touched) else {
            let mut children = BTreeMap::new();
            for child in tx.all::<Child>()? {
                children.insert(child.id, of_child(tx, child.id, today)?);
            }
            return Ok(Self { today, library, children });
        };
        for child in touched {
            known.children.insert(*child, of_child(tx, *child, today)?);
        }
        Ok(known)
    }

    /// All of it.
    pub(super) fn matters(&self) -> Vec<&Matter> {
        self.children.values().flat_map(|child| &child.matters).collect()
    }

    /// What the library itself asks for.
    pub(super) fn of_library(&self) -> Option<Matter> {
        library(self.children.values().flat_map(|child| &child.networks))
    }
}

/// Whose reminders these changes may move.
pub(crate) fn touched(tx: &Tx<'_>, changes: &[Change]) -> Result<Touched, Fault> {
    let mut children = BTreeSet::new();
    for change in changes.iter().filter(|change| !SILENT.contains(&&*change.entity)) {
        let Some(child) = child_of(tx, change)? else { return Ok(Touched::All) };
        children.insert(child);
    }
    Ok(Touched::Some(children))
}

/// The child that a change is about; `None` where it is about all of them.
fn child_of(tx: &Tx<'_>, change: &Change) -> Result<Option<Uuid>, Fault> {
    let row = tx.row_of(change)?;
    let id = |name: &str| row.get(name).and_then(Value::as_str).and_then(|id| id.parse().ok());
    match (id("child"), id("account")) {
        (Some(child), _) => Ok(Some(child)),
        (None, Some(account)) => Ok(tx.get::<Account>(account)?.map(|account| account.child)),
        (None, None) => Ok(None),
    }
}
