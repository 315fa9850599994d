use chrono::{DateTime, LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// Minutes in the longest gap there is: a whole day that a place left out when it crossed the date line.
const LONGEST_GAP: i64 = 48 * 60;

/// The moment of a wall time in a zone. A time that the clocks leave out is the first one after the gap; a time that
/// comes twice is the first of the two.
#[must_use]
pub fn instant(day: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let wanted = day.and_time(time);
    let known = |local| match zone.from_local_datetime(&local) {
        LocalResult::Single(moment) => Some(moment.to_utc()),
        LocalResult::Ambiguous(one, other) => Some(one.to_utc().min(other.to_utc())),
        LocalResult::None => None,
    };
    let whole = wanted
        - TimeDelta::seconds(i64::from(time.second()))
        - TimeDelta::nanoseconds(i64::from(time.nanosecond()));
    known(wanted)
        .or_else(|| (1..=LONGEST_GAP).find_map(|ahead| known(whole + TimeDelta::minutes(ahead))))
        .unwrap_or_else(|| wanted.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str, time: &str, zone: Tz) -> String {
        instant(day.parse().unwrap(), time.parse().unwrap(), zone).to_rfc3339()
    }

    #[test]
    fn a_time_that_the_clocks_leave_out_is_the_first_one_after() {
        // The gap of Lord Howe is half an hour.
        for (zone, day, time, after) in [
            (Tz::Europe__London, "2026-03-29", "01:30:20", "2026-03-29T01:00:00+00:00"),
            (Tz::America__New_York, "2026-03-08", "02:15:00", "2026-03-08T07:00:00+00:00"),
            (Tz::Australia__Sydney, "2026-10-04", "02:59:59", "2026-10-03T16:00:00+00:00"),
            (Tz::Australia__Lord_Howe, "2026-10-04", "02:10:00", "2026-10-03T15:30:00+00:00"),
            (Tz::Pacific__Apia, "2011-12-30", "18:00:00", "2011-12-30T10:00:00+00:00"),
        ] {
            assert_eq!(at(day, time, zone), after, "{zone}");
        }
    }

    #[test]
    fn a_time_that_comes_twice_is_the_first_of_the_two() {
        for (zone, day, time, first) in [
            (Tz::Europe__London, "2026-10-25", "01:30:00", "2026-10-25T00:30:00+00:00"),
            (Tz::America__New_York, "2026-11-01", "01:30:00", "2026-11-01T05:30:00+00:00"),
            (Tz::Australia__Sydney, "2026-04-05", "02:30:00", "2026-04-04T15:30:00+00:00"),
            (Tz::Australia__Lord_Howe, "2026-04-05", "01:45:00", "2026-04-04T14:45:00+00:00"),
        ] {
            assert_eq!(at(day, time, zone), first, "{zone}");
        }
    }
}
