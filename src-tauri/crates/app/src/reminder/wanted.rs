use chrono::{NaiveDate, NaiveTime};
use domain::account::Account;
use domain::envelope::ends_on;
use domain::family::Child;
use domain::platform::Method;
use domain::reminder::{ReminderKind, of_review};
use vault::Tx;

use crate::agreement::in_force;
use crate::between::look_in_due;
use crate::envelope::envelope_of;
use crate::fault::Fault;
use crate::review::reviewed;

/// One matter to remind of, with all its reminders.
pub(super) struct Matter {
    /// The time of each.
    pub(super) time: NaiveTime,
    /// What each is for, and its day.
    pub(super) days: Vec<(ReminderKind, NaiveDate)>,
}

/// All that there is to remind of. It follows from the vault and the day alone: what has passed stays until it is done, and the
/// reminder program knows what it has shown.
pub(super) fn wanted(tx: &Tx<'_>, today: NaiveDate) -> Result<Vec<Matter>, Fault> {
    let mut matters = Vec::new();
    for child in tx.all::<Child>()? {
        let accounts = reviewed(tx, child.id)?;
        // It is one sitting for all accounts: the first of their days.
        let days = accounts.iter().filter_map(|one| Some((one.next_review?, time_of(one))));
        if let Some((day, time)) = days.min() {
            matters.push(Matter { time, days: of_review(day).to_vec() });
        }
        for account in &accounts {
            let ends = [
                (ReminderKind::LookIn, look_in_due(tx, account, today)?),
                (ReminderKind::EnvelopeEnd, envelope_end(tx, account)?),
                (ReminderKind::StageEnd, account.longest_on()),
            ];
            let of_account = ends.into_iter().filter_map(|(kind, day)| Some((kind, day?)));
            let time = time_of(account);
            matters.extend(of_account.map(|day| Matter { time, days: vec![day] }));
        }
    }
    Ok(matters)
}

/// The time of an account's reviews serves for all that is about it; six in the evening before one was chosen.
fn time_of(account: &Account) -> NaiveTime {
    const EVENING: NaiveTime = match NaiveTime::from_hms_opt(18, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    };
    account.review_time.unwrap_or(EVENING)
}

/// The day on which an envelope is to be handed over: its end, or the day on which another method was agreed.
fn envelope_end(tx: &Tx<'_>, account: &Account) -> Result<Option<NaiveDate>, Fault> {
    let (Some(envelope), Some(agreed)) = (envelope_of(tx, account.id)?, in_force(tx, account.id)?)
    else {
        return Ok(None);
    };
    if agreed.terms.method == Some(Method::Envelope) {
        Ok(Some(ends_on(&envelope, &agreed.terms)))
    } else {
        Ok(agreed.signed_on)
    }
}
