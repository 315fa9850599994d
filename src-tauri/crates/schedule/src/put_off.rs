use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::instant;

/// How a person puts a reminder off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutOff {
    /// In an hour.
    Later,
    /// Tomorrow at this time.
    Tomorrow,
    /// On the next Saturday at ten.
    Weekend,
}

/// When a reminder that was put off comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// At a moment, whatever the wall clock says then.
    Moment(DateTime<Utc>),
    /// At a wall time, wherever the computer is then.
    Wall {
        /// The day.
        day: NaiveDate,
        /// The time on that day.
        time: NaiveTime,
    },
}

impl PutOff {
    /// When a reminder that is put off at `now` comes back.
    #[must_use]
    pub fn until(self, now: DateTime<Utc>, zone: Tz) -> Until {
        let local = now.with_timezone(&zone).naive_local();
        let (day, time) = (local.date(), local.time());
        match self {
            Self::Later => Until::Moment(now + TimeDelta::hours(1)),
            Self::Tomorrow => Until::Wall { day: after(day, 1), time: to_the_minute(time) },
            Self::Weekend => {
                let days = (Weekday::Sat.num_days_from_monday() + 7
                    - day.weekday().num_days_from_monday())
                    % 7;
                let ten = to_the_minute(NaiveTime::MIN) + TimeDelta::hours(10);
                // On a Saturday after ten, this one is over.
                let days = if days == 0 && time >= ten { 7 } else { days };
                Until::Wall { day: after(day, days), time: ten }
            }
        }
    }
}

impl Until {
    /// The moment where the computer is.
    #[must_use]
    pub fn instant(self, zone: Tz) -> DateTime<Utc> {
        match self {
            Self::Moment(moment) => moment,
            Self::Wall { day, time } => instant(day, time, zone),
        }
    }
}

fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}

fn to_the_minute(time: NaiveTime) -> NaiveTime {
    NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn back(put_off: PutOff, now: &str) -> String {
        let zone = Tz::Europe__London;
        let until = put_off.until(now.parse().unwrap(), zone);
        until.instant(zone).with_timezone(&zone).to_rfc3339()
    }

    #[test]
    fn later_is_an_hour_even_when_the_clocks_change() {
        assert_eq!(back(PutOff::Later, "2026-10-25T00:30:00Z"), "2026-10-25T01:30:00+00:00");
    }

    #[test]
    fn tomorrow_is_the_same_time_even_when_the_clocks_change() {
        assert_eq!(back(PutOff::Tomorrow, "2026-10-24T17:20:31Z"), "2026-10-25T18:20:00+00:00");
    }

    #[test]
    fn the_weekend_is_the_next_saturday_at_ten() {
        for (now, saturday) in [
            ("2026-06-01T08:00:00Z", "2026-06-06T10:00:00+01:00"),
            ("2026-06-05T22:30:00Z", "2026-06-06T10:00:00+01:00"),
            ("2026-06-06T08:00:00Z", "2026-06-06T10:00:00+01:00"),
            ("2026-06-06T09:00:00Z", "2026-06-13T10:00:00+01:00"),
            ("2026-06-07T09:00:00Z", "2026-06-13T10:00:00+01:00"),
        ] {
            assert_eq!(back(PutOff::Weekend, now), saturday, "{now}");
        }
    }
}
