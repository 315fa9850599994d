//! Backups: when one is due, which of them stay, and what a restore leaves in the record.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Minutes between two automatic backups, at least.
pub const EVERY: i64 = 30;

/// Days after which everything is looked at again, even where nothing was written.
pub const CHECK_AFTER: i64 = 7;

/// Days after which a backup is older than a family wants: whoever holds their reviews opens the app more often, and each
/// opening makes one where it is due. So it is a stick that was not plugged in, or a folder that refuses. Our judgement.
const TOO_OLD_AFTER: Days = Days::new(30);

/// How many of the newest stay in any case.
const NEWEST: usize = 6;
/// Days, weeks and months of which the last one stays, counted from the newest. What peers keep, rounded up: Anki keeps
/// 12 daily, 10 weekly and 9 monthly ones (<https://docs.ankiweb.net/backups.html>).
const DAYS: usize = 14;
const WEEKS: usize = 10;
const MONTHS: usize = 24;

/// A folder besides the own one, on one computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupPlace {
    /// The computer's id.
    pub id: Uuid,
    /// The folder.
    pub folder: String,
}

/// A vault of before that took the place of the one that was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restored {
    /// Its id.
    pub id: Uuid,
    /// When it was brought back.
    pub restored_at: DateTime<Utc>,
    /// The last change that was in it.
    pub until: DateTime<Utc>,
    /// Where it came from.
    pub came_from: RestoredFrom,
}

/// Where a vault that was brought back came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RestoredFrom {
    /// A backup.
    Backup,
    /// The vault that an earlier restore had kept aside.
    KeptAside,
    /// What could still be read of a damaged vault.
    Rescue,
}

/// Whether an automatic backup is due: something was written since the last one, and that is long enough ago. A clock
/// that was set back must not put it off for ever.
#[must_use]
pub fn is_due(changed: bool, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    let Some(last) = last else { return true };
    let passed = now - last;
    let over = |time: TimeDelta| passed >= time || passed < TimeDelta::zero();
    (changed && over(TimeDelta::minutes(EVERY))) || passed >= TimeDelta::days(CHECK_AFTER)
}

/// The day on which a backup of this day is too old.
#[must_use]
pub fn too_old_on(made: NaiveDate) -> NaiveDate {
    made.checked_add_days(TOO_OLD_AFTER).unwrap_or(made)
}

/// Which of the backups made at these local times go: all but the newest few, and the last one of each of the latest
/// days, weeks and months in which one was made. Counted from the newest one and not from today, so that a clock that
/// jumps takes nothing away.
#[must_use]
pub fn thin(made: &BTreeSet<NaiveDateTime>) -> BTreeSet<NaiveDateTime> {
    let mut stay: BTreeSet<NaiveDateTime> = made.iter().rev().take(NEWEST).copied().collect();
    let day = |date: NaiveDate| (date.year(), date.ordinal());
    let week = |date: NaiveDate| (date.iso_week().year(), date.iso_week().week());
    let month = |date: NaiveDate| (date.year(), date.month());
    stay.extend(last_of_each(made, DAYS, day));
    stay.extend(last_of_each(made, WEEKS, week));
    stay.extend(last_of_each(made, MONTHS, month));
    made.difference(&stay).copied().collect()
}

/// The last one of each of the latest `many` spans.
fn last_of_each(
    made: &BTreeSet<NaiveDateTime>,
    many: usize,
    span: impl Fn(NaiveDate) -> (i32, u32),
) -> Vec<NaiveDateTime> {
    let (mut seen, mut last) = (BTreeSet::new(), Vec::new());
    for time in made.iter().rev() {
        if seen.insert(span(time.date())) {
            last.push(*time);
        }
        if last.len() == many {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn time(minutes: i64) -> NaiveDateTime {
        DateTime::UNIX_EPOCH.naive_utc() + TimeDelta::days(20_000) + TimeDelta::minutes(minutes)
    }

    fn left(made: &BTreeSet<NaiveDateTime>) -> BTreeSet<NaiveDateTime> {
        made.difference(&thin(made)).copied().collect()
    }

    #[test]
    fn two_years_of_every_half_hour_leave_the_last_of_each_day_week_and_month() {
        let made: BTreeSet<_> = (0..2 * 365 * 48).map(|half| time(half * 30)).collect();
        let left = left(&made);
        assert!(left.len() <= NEWEST + DAYS + WEEKS + MONTHS);
        let newest = *made.last().unwrap();
        for back in 0..14 {
            let day = newest.date() - TimeDelta::days(back);
            let last = made.iter().rfind(|time| time.date() == day).unwrap();
            assert!(left.contains(last), "{day}");
        }
        let months: BTreeSet<_> = left.iter().map(|time| (time.year(), time.month())).collect();
        assert_eq!(months.len(), MONTHS);
    }

    #[test]
    fn due_is_what_changed_half_an_hour_after_the_last_and_anything_after_a_week() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let ago = |minutes| Some(now - TimeDelta::minutes(minutes));
        assert!(is_due(false, None, now));
        assert!(!is_due(true, ago(29), now));
        assert!(is_due(true, ago(30), now));
        assert!(!is_due(false, ago(7 * 24 * 60 - 1), now));
        assert!(is_due(false, ago(7 * 24 * 60), now));
        assert!(is_due(true, ago(-500), now), "the clock was set back");
    }

    proptest! {
        #[test]
        fn the_newest_stay_and_thinning_again_takes_nothing(
            minutes in proptest::collection::vec(0_i64..3 * 525_600, 0..400),
        ) {
            let made: BTreeSet<_> = minutes.into_iter().map(time).collect();
            let left = left(&made);
            for newest in made.iter().rev().take(NEWEST) {
                prop_assert!(left.contains(newest));
            }
            prop_assert_eq!(thin(&left), BTreeSet::new());
            prop_assert!(left.is_subset(&made));
        }

        #[test]
        fn thinning_after_each_backup_leaves_what_thinning_once_would(
            minutes in proptest::collection::btree_set(0_i64..525_600, 1..300),
        ) {
            let mut kept = BTreeSet::new();
            for minute in &minutes {
                kept.insert(time(*minute));
                kept = left(&kept);
            }
            prop_assert_eq!(kept, left(&minutes.into_iter().map(time).collect()));
        }
    }
}
