use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use domain::account::Account;
use domain::between::LookIn;
use domain::envelope::ends_on;
use domain::family::Child;
use domain::platform::Method;
use domain::reminder::{ReminderKind, of_review};
use domain::review::Review;
use domain::walk::Walked;
use library::Library;
use uuid::Uuid;
use vault::{Tx, Which};

use crate::agreement::in_force;
use crate::between::{drive_along_due, look_in_due};
use crate::envelope::envelope_of;
use crate::fault::Fault;
use crate::own::Shelf;
use crate::review::{held, reviewed, settings_due};

/// One matter to remind of, with all its reminders.
pub(crate) struct Matter {
    /// The child and the account it is about, where it is about one.
    pub(crate) child: Option<Uuid>,
    /// See `child`.
    pub(crate) account: Option<Uuid>,
    /// The day from which it counts, e.g. of the last look-in: with it the next one is another matter, and one that is
    /// moved stays the same.
    pub(crate) since: NaiveDate,
    /// The time of each.
    pub(crate) time: NaiveTime,
    /// What each is for, and its day.
    pub(crate) days: Vec<(ReminderKind, NaiveDate)>,
}

/// All that there is to remind of. It follows from the vault and the day alone: what has passed stays until it is done, and the
/// reminder program knows what it has shown.
pub(crate) fn wanted(tx: &Tx<'_>, today: NaiveDate) -> Result<Vec<Matter>, Fault> {
    let (mut matters, mut networks) = (Vec::new(), BTreeSet::new());
    for child in tx.all::<Child>()? {
        let of = of_child(tx, child.id, today)?;
        matters.extend(of.matters);
        networks.extend(of.networks);
    }
    matters.extend(library(&networks));
    Ok(matters)
}

/// What there is to remind of about one child, and where its accounts are.
pub(super) struct OfChild {
    pub(super) matters: Vec<Matter>,
    pub(super) networks: Vec<String>,
}

/// See [`wanted`].
pub(super) fn of_child(tx: &Tx<'_>, child: Uuid, today: NaiveDate) -> Result<OfChild, Fault> {
    let accounts = reviewed(tx, child)?;
    let mut matters: Vec<_> = review(tx, child, &accounts)?.into_iter().collect();
    for account in &accounts {
        let time = time_of(account);
        let of = of_account(tx, account, today)?.into_iter().map(|(kind, since, day)| {
            let (child, account) = (Some(child), Some(account.id));
            Matter { child, account, since, time, days: vec![(kind, day)] }
        });
        matters.extend(of);
    }
    let networks = accounts.into_iter().map(|account| account.network).collect();
    Ok(OfChild { matters, networks })
}

/// The next review of a child. It is one sitting for all accounts: the first of their days.
fn review(tx: &Tx<'_>, child: Uuid, accounts: &[Account]) -> Result<Option<Matter>, Fault> {
    let days = accounts.iter().filter_map(|one| Some((one.next_review?, time_of(one))));
    let Some((day, time)) = days.min() else { return Ok(None) };
    let last = tx.last_day::<Review>("ended_on", &held(child))?;
    let began = accounts.iter().map(|account| account.stage_since).min();
    let since = last.or(began).unwrap_or(day);
    let days = of_review(day).to_vec();
    Ok(Some(Matter { child: Some(child), account: None, since, time, days }))
}

/// What is about one account: from which day each counts, and its day.
fn of_account(
    tx: &Tx<'_>,
    account: &Account,
    today: NaiveDate,
) -> Result<Vec<(ReminderKind, NaiveDate, NaiveDate)>, Fault> {
    let began = account.stage_since;
    let looked = tx.last_day::<LookIn>("looked_on", &Which::of("account", account.id))?;
    let looked = looked.unwrap_or(began);
    let settings = settings_due(&Shelf::of(tx)?, account, &tx.of::<Walked>("account", account.id)?);
    let all = [
        (ReminderKind::LookIn, look_in_due(tx, account, today)?.map(|day| (looked, day))),
        (ReminderKind::DriveAlong, drive_along_due(tx, account)?),
        (ReminderKind::EnvelopeEnd, envelope_end(tx, account)?),
        (ReminderKind::StageEnd, account.longest_on().map(|day| (began, day))),
        (ReminderKind::Settings, settings.map(|day| (began, day))),
    ];
    Ok(all
        .into_iter()
        .filter_map(|(kind, days)| days.map(|(since, day)| (kind, since, day)))
        .collect())
}

/// The first day on which something that the library says of the family's networks is past its limit. Laws are left
/// out: they are asked at the gate, which says how old they are.
pub(super) fn library<'n>(networks: impl IntoIterator<Item = &'n String>) -> Option<Matter> {
    let last = networks.into_iter().filter_map(|network| Library::in_force().fresh_until(network));
    let day = last.min()?.succ_opt()?;
    let days = vec![(ReminderKind::Library, day)];
    Some(Matter { child: None, account: None, since: day, time: EVENING, days })
}

/// When nobody has chosen a time.
pub(super) const EVENING: NaiveTime = match NaiveTime::from_hms_opt(18, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The time of an account's reviews serves for all that is about it; six in the evening before one was chosen.
fn time_of(account: &Account) -> NaiveTime {
    account.review_time.unwrap_or(EVENING)
}

/// The day on which an envelope was sealed, and that on which it is to be handed over: its end, or the day on which
/// another method was agreed.
fn envelope_end(tx: &Tx<'_>, account: &Account) -> Result<Option<(NaiveDate, NaiveDate)>, Fault> {
    let (Some(envelope), Some(agreed)) = (envelope_of(tx, account.id)?, in_force(tx, account.id)?)
    else {
        return Ok(None);
    };
    let day = if agreed.terms.method == Some(Method::Envelope) {
        Some(ends_on(&envelope, &agreed.terms))
    } else {
        agreed.signed_on
    };
    Ok(day.map(|day| (envelope.sealed_on, day)))
}
