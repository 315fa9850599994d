use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{Kind, instant};

/// When a wanted day begins for a reminder that waited over days that are not wanted.
const MORNING: TimeDelta = TimeDelta::hours(8);

/// More steps than any wish needs from a moment to the first one that suits.
const STEPS: usize = 16;

/// Hours in which nothing is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiet {
    /// From this time on.
    pub from: NaiveTime,
    /// Up to this time, on the next day if it is the earlier one. The same time twice means no quiet hours.
    pub to: NaiveTime,
}

/// Of what, and when, a family wants to be reminded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wishes {
    /// The kinds that are on.
    pub kinds: BTreeSet<Kind>,
    /// The days on which reminders may come; none chosen means any day. One for another day waits for the morning of
    /// the next wanted day. A reminder that was put off comes on its day.
    pub days: Vec<Weekday>,
    /// The hours in which all reminders wait.
    pub quiet: Option<Quiet>,
}

impl Default for Wishes {
    /// Everything, at any time.
    fn default() -> Self {
        Self { kinds: Kind::ALL.into(), days: Vec::new(), quiet: None }
    }
}

impl Wishes {
    /// The first moment from `candidate` on that suits. `base` is the moment that was chosen for the reminder; `any_day`
    /// is for one that was put off.
    pub(crate) fn opens(
        &self,
        candidate: DateTime<Utc>,
        base: DateTime<Utc>,
        any_day: bool,
        zone: Tz,
    ) -> DateTime<Utc> {
        let local = candidate.with_timezone(&zone).naive_local();
        let chosen = base.with_timezone(&zone).naive_local();
        let mut suits = local;
        for _ in 0..STEPS {
            let day = if any_day { None } else { self.other_day(suits, chosen) };
            match day.or_else(|| self.quiet.and_then(|quiet| quiet.ends_after(suits))) {
                Some(later) => suits = later,
                None => break,
            }
        }
        if suits == local {
            return candidate;
        }
        let opens = instant(suits.date(), suits.time(), zone);
        // In the hour that comes twice, the first one may be over.
        if opens > candidate { opens } else { candidate + (suits - local) }
    }

    /// When `local` is on a day that is not wanted, or in the night after one: the morning to wait for.
    fn other_day(&self, local: NaiveDateTime, chosen: NaiveDateTime) -> Option<NaiveDateTime> {
        let today = local.date();
        if !self.is_wanted(today.weekday()) {
            return Some(morning(today.checked_add_days(Days::new(1))?));
        }
        let waited = chosen.date() < today && !self.is_wanted(today.pred_opt()?.weekday());
        (waited && local < morning(today)).then(|| morning(today))
    }

    fn is_wanted(&self, day: Weekday) -> bool {
        self.days.is_empty() || self.days.contains(&day)
    }
}

impl Quiet {
    /// The end of the quiet hours that `local` is in.
    fn ends_after(self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        let time = local.time();
        let over_night = self.to < self.from;
        let inside = if over_night {
            time >= self.from || time < self.to
        } else {
            self.from <= time && time < self.to
        };
        let days = u64::from(over_night && time >= self.from);
        inside.then(|| Some(local.date().checked_add_days(Days::new(days))?.and_time(self.to)))?
    }
}

fn morning(day: chrono::NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + MORNING
}
