//! A computer with a clock of its own and the reminder program on it, as far as `plan` is concerned.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use schedule::{Answer, Item, Kind, Ledger, PutOff, Schedule, Wishes, plan};
use uuid::Uuid;

/// As the program: it wakes no more often than this, and no less often than twice that.
const WAKE: TimeDelta = TimeDelta::seconds(30);

pub(crate) struct Computer {
    pub(crate) zone: Tz,
    /// The program ends between its next notification and writing that down.
    pub(crate) kill_at_next: bool,
    /// What the clock says.
    now: DateTime<Utc>,
    schedule: Schedule,
    ledger: Ledger,
    seen: Vec<(DateTime<Utc>, Tz, Vec<Item>)>,
    put_off: BTreeMap<Uuid, usize>,
    kills: BTreeMap<Uuid, usize>,
}

pub(crate) fn day(after: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 2).unwrap() + Days::new(after)
}

pub(crate) fn item(id: u128, kind: Kind, day: NaiveDate, time: NaiveTime) -> Item {
    Item { id: Uuid::from_u128(id), about: Uuid::from_u128(id), kind, day, time }
}

pub(crate) fn daily(times: &[&str], days: u64) -> Vec<Item> {
    let times: Vec<NaiveTime> = times.iter().map(|time| time.parse().unwrap()).collect();
    let all = (0..days).flat_map(|after| times.iter().map(move |time| (day(after), *time)));
    all.zip(1_u128..).map(|((day, time), id)| item(id, Kind::Due, day, time)).collect()
}

impl Computer {
    pub(crate) fn new(items: Vec<Item>, wishes: Wishes, zone: Tz) -> Self {
        Self {
            zone,
            kill_at_next: false,
            now: "2025-12-31T00:00:00Z".parse().unwrap(),
            schedule: Schedule::new(items, wishes),
            ledger: Ledger::default(),
            seen: Vec::new(),
            put_off: BTreeMap::new(),
            kills: BTreeMap::new(),
        }
    }

    /// Awake for as long as this. Wakes that would find nothing are left out, since nothing changes between them.
    pub(crate) fn run_for(&mut self, span: TimeDelta) {
        let end = self.now + span;
        while self.now <= end {
            let next = self.wake();
            let wait = next.map_or(span, |next| (next - self.now).max(WAKE));
            if self.now + wait > end {
                break;
            }
            self.now += wait;
        }
        self.now = end;
    }

    pub(crate) fn sleep(&mut self, span: TimeDelta) {
        self.now += span;
    }

    pub(crate) fn jump(&mut self, by: TimeDelta) {
        self.now += by;
    }

    fn wake(&mut self) -> Option<DateTime<Utc>> {
        let plan = plan(&self.schedule, &self.ledger, self.now, self.zone);
        if plan.show.is_empty() {
            return plan.next;
        }
        self.seen.push((self.now, self.zone, plan.show.clone()));
        if std::mem::take(&mut self.kill_at_next) {
            for item in &plan.show {
                *self.kills.entry(item.id).or_default() += 1;
            }
            // The next wake is that of the program started again, which knows only what was written down.
            return Some(self.now);
        }
        self.ledger.show(&plan.show, self.now);
        self.ledger.show(&plan.passed, self.now);
        plan.next
    }

    /// Answers the last notification.
    pub(crate) fn put_off(&mut self, put_off: PutOff) {
        let Some((_, _, items)) = self.seen.last() else { return };
        // It is on screen once, however often it is pressed; and a killed program hears nothing.
        let open = items
            .iter()
            .all(|item| self.ledger.entry(item).is_some_and(|entry| entry.answer.is_none()));
        if open {
            for item in items {
                *self.put_off.entry(item.id).or_default() += 1;
            }
            let until = put_off.until(self.now, self.zone);
            self.ledger.answer(&items.clone(), Answer::PutOff, Some(until));
        }
    }

    pub(crate) fn times(&self, item: &Item) -> Vec<DateTime<Utc>> {
        let with = self.seen.iter().filter(|(_, _, items)| items.contains(item));
        with.map(|(now, _, _)| *now).collect()
    }

    pub(crate) fn notifications(&self) -> usize {
        self.seen.len()
    }

    pub(crate) fn put_off_times(&self, item: &Item) -> usize {
        self.put_off.get(&item.id).copied().unwrap_or_default()
    }

    pub(crate) fn kills_of(&self, item: &Item) -> usize {
        self.kills.get(&item.id).copied().unwrap_or_default()
    }

    pub(crate) fn was_quiet_when_asked(&self) -> bool {
        let Some(quiet) = self.schedule.wishes.quiet else { return true };
        self.seen.iter().all(|(now, zone, _)| {
            let time = now.with_timezone(zone).time();
            if quiet.from < quiet.to {
                time < quiet.from || quiet.to <= time
            } else {
                quiet.to <= time && time < quiet.from
            }
        })
    }
}
