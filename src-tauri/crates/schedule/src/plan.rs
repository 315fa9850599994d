use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use crate::{Item, Ledger, Schedule};

/// What is to be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// To be shown now, in one notification: of each matter the latest.
    pub show: Vec<Item>,
    /// Has waited too, but something later of the same matter is shown in its place; to be written down as shown.
    pub passed: Vec<Item>,
    /// How long the oldest of those to be shown has waited.
    pub late: TimeDelta,
    /// When there is something to show next, as far as is known.
    pub next: Option<DateTime<Utc>>,
}

/// What is to be shown at `now` where the computer is. The same question gives the same answer until what was shown is
/// written into the ledger.
#[must_use]
pub fn plan(schedule: &Schedule, ledger: &Ledger, now: DateTime<Utc>, zone: Tz) -> Plan {
    let mut ready: Vec<(Item, DateTime<Utc>)> = Vec::new();
    let mut next: Option<DateTime<Utc>> = None;
    for item in &schedule.items {
        if !schedule.wishes.kinds.contains(&item.kind) {
            continue;
        }
        let entry = ledger.entry(item);
        let (base, put_off) = match entry.map(|entry| entry.until) {
            None => (item.instant(zone), false),
            Some(Some(until)) => (until.instant(zone), true),
            Some(None) => continue,
        };
        let opens = schedule.wishes.opens(base.max(now), base, put_off, zone);
        if opens <= now {
            ready.push((item.clone(), base));
        } else {
            next = Some(next.map_or(opens, |known| known.min(opens)));
        }
    }
    let items: Vec<Item> = ready.iter().map(|(item, _)| item.clone()).collect();
    let show = latest(&items);
    let bases = ready.iter().filter(|(item, _)| show.contains(item)).map(|(_, base)| *base);
    let late = bases.min().map_or(TimeDelta::zero(), |oldest| now - oldest);
    let passed = items.into_iter().filter(|item| !show.contains(item)).collect();
    Plan { show, passed, late, next }
}

/// Of each matter the latest reminder, in the order of their days and times.
#[must_use]
pub fn latest(items: &[Item]) -> Vec<Item> {
    let mut of_matter: BTreeMap<Uuid, &Item> = BTreeMap::new();
    for item in items {
        let known = of_matter.entry(item.about).or_insert(item);
        if (known.day, known.time) < (item.day, item.time) {
            *known = item;
        }
    }
    let mut latest: Vec<Item> = of_matter.into_values().cloned().collect();
    latest.sort_by_key(|item| (item.day, item.time, item.id));
    latest
}
