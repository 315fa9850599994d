use chrono::NaiveDate;
use domain::calendar::CalendarDate;
use domain::reminder::{ReminderKind, ReminderWishes};

use crate::desk::{Desk, family};
use crate::fault::Fault;
use crate::reminder::{Matter, wanted};

/// The dates from today on, of the kinds that are wanted, each under ids of its own.
pub(super) fn ahead(desk: &mut Desk, today: NaiveDate) -> Result<Vec<CalendarDate>, Fault> {
    let (matters, family) = desk.read(|tx| Ok((wanted(tx, today)?, family(tx)?)))?;
    let mut dates = Vec::new();
    for matter in matters {
        let Some((kind, day, rings)) = begins(&matter, &family.reminders) else { continue };
        let Some(child) = matter.child.filter(|_| day >= today) else { continue };
        dates.push(CalendarDate {
            id: desk.new_id(),
            uid: desk.random_id(),
            child,
            account: matter.account,
            kind,
            since: matter.since,
            day,
            time: matter.time,
            zone: family.zone.clone(),
            rings,
            sequence: 0,
            cancelled: false,
        });
    }
    Ok(dates)
}

/// Those that an earlier file said and that are still ahead.
pub(super) fn told<'a>(
    before: impl Iterator<Item = &'a CalendarDate>,
    today: NaiveDate,
) -> impl Iterator<Item = &'a CalendarDate> {
    before.filter(move |date| date.day >= today)
}

/// What a matter is for, its day, and how many days before it rings. A review also rings the day before; what is to
/// come once it is late is no date.
fn begins(matter: &Matter, wishes: &ReminderWishes) -> Option<(ReminderKind, NaiveDate, Vec<u8>)> {
    let is_on = |kind: ReminderKind| !wishes.off.contains(&kind);
    let of = |wanted: ReminderKind| matter.days.iter().find(|(kind, _)| *kind == wanted);
    let Some((kind, day)) = of(ReminderKind::Due) else {
        let (kind, day) = matter.days.first()?;
        return is_on(*kind).then(|| (*kind, *day, vec![0]));
    };
    // The earlier one first: there are calendars that take one alone.
    let rings = [(ReminderKind::DayBefore, 1), (ReminderKind::Due, 0)];
    let rings: Vec<u8> =
        rings.into_iter().filter_map(|(kind, days)| is_on(kind).then_some(days)).collect();
    (!rings.is_empty()).then_some((*kind, *day, rings))
}
