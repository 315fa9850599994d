use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::zone::Change;

/// Which weekday of a month it is, from its beginning; the last one is -1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Nth(u32),
    Last,
}

/// The two changes of a year with the rule of each, where the clocks go forward and back by the same rules in each of
/// these years.
pub(crate) fn rules(
    changes: &[Change],
    years: RangeInclusive<i32>,
) -> Option<[(Change, String); 2]> {
    let one = changes.first()?;
    let other = changes.iter().find(|change| change.after != one.after)?;
    let like = |first: &Change| -> Vec<NaiveDate> {
        let same = |change: &&Change| {
            (change.before, &change.after, change.at.time())
                == (first.before, &first.after, first.at.time())
        };
        changes.iter().filter(same).map(|change| change.at.date()).collect()
    };
    let (ones, others) = (like(one), like(other));
    if ones.len() + others.len() != changes.len() {
        return None;
    }
    let with_rule =
        |change: &Change, days: &[NaiveDate]| Some((change.clone(), rule(days, years.clone())?));
    Some([with_rule(one, &ones)?, with_rule(other, &others)?])
}

/// The rule of days of which there is one in each year.
fn rule(days: &[NaiveDate], years: RangeInclusive<i32>) -> Option<String> {
    if !days.iter().map(Datelike::year).eq(years) {
        return None;
    }
    let first = days.first()?;
    let same = |day: &NaiveDate| (day.month(), day.weekday()) == (first.month(), first.weekday());
    if !days.iter().all(same) {
        return None;
    }
    // The last one of a month is often the fourth, too: so the last is asked first.
    let which = [Which::Last, Which::Nth(nth(*first))];
    let which = which.into_iter().find(|which| days.iter().all(|day| is(*day, *which)))?;
    let which = match which {
        Which::Last => "-1".to_owned(),
        Which::Nth(nth) => nth.to_string(),
    };
    let (month, weekday) = (first.month(), letters(first.weekday()));
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={which}{weekday}"))
}

fn is(day: NaiveDate, which: Which) -> bool {
    match which {
        Which::Nth(wanted) => nth(day) == wanted,
        Which::Last => {
            let next = day.checked_add_days(Days::new(7));
            next.is_none_or(|next| next.month() != day.month())
        }
    }
}

fn nth(day: NaiveDate) -> u32 {
    day.day0() / 7 + 1
}

fn letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
