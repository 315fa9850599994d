use chrono::NaiveDate;
use domain::account::Account;
use domain::between::{DroveAlong, next_drive_along};
use domain::freedom::{Cause, FreedomMove};
use domain::review::{Review, conditions_for};
use domain::text::{NOTE, clean_optional};
use library::Library;
use library::facts::{DriveAlong, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::{NEWEST, on_the_road};
use crate::account::{AccountView, OfAccount, account_view};
use crate::agreement::in_force;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::own::Shelf;
use crate::review::held;

/// A session to do together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DriveAlongView {
    /// The topic's id.
    pub topic: String,
    /// Its name for an adult.
    pub name: String,
    /// Its name for a child.
    pub child_name: String,
    /// Minutes it takes.
    pub minutes: u8,
    /// What to do, in order.
    pub things: Vec<String>,
    /// What to talk about.
    pub questions: Vec<String>,
    /// Where it is from.
    pub sources: Vec<Source>,
    /// The days it was done with this account.
    pub done_on: Vec<NaiveDate>,
    /// Belongs to a freedom that the last review moved: offered first.
    pub fits_now: bool,
}

/// A session that was done.
#[derive(Debug, Deserialize, TS)]
pub struct NoteDriveAlong {
    /// The account.
    pub account: Uuid,
    /// The topic.
    pub topic: String,
    /// What they found; may be empty.
    pub note: String,
}

/// A session in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DroveView {
    /// Its id.
    pub id: Uuid,
    /// The topic's name.
    pub name: String,
    /// The day.
    pub day: NaiveDate,
    /// What they found.
    pub note: Option<String>,
}

/// The sessions that mean something on this account's network: those that fit now first, then those not done yet.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn drive_alongs(desk: &mut Desk, input: OfAccount) -> Result<Vec<DriveAlongView>, Fault> {
    let library = desk.library();
    desk.read(|tx| {
        let account = found::<Account>(tx, input.account)?;
        let of = Which::of("account", account.id);
        let done = tx.dated::<DroveAlong>(("topic", "done_on"), &of)?;
        let moved = moved_last(tx, &account)?;
        let shelf = Shelf::of(tx)?;
        let topics = library.drive_alongs().iter();
        let topics = topics.filter(|topic| fits_network(topic, &shelf, &account.network));
        let mut views: Vec<_> = topics
            .map(|topic| {
                let say = |rest: &str| {
                    library.say(&format!("drive_along.{}.{rest}", topic.id)).to_owned()
                };
                let list = |name: &str, count: u8| {
                    (0..count).map(|n| say(&format!("{name}.{n}"))).collect()
                };
                DriveAlongView {
                    name: say("name"),
                    child_name: say("child"),
                    minutes: topic.minutes,
                    things: list("do", topic.things),
                    questions: list("ask", topic.questions),
                    sources: library.drive_along_sources(&topic.sources),
                    done_on: done
                        .iter()
                        .filter(|(done, _)| *done == topic.id)
                        .map(|(_, day)| *day)
                        .collect(),
                    fits_now: topic.freedoms.iter().any(|freedom| moved.contains(freedom)),
                    topic: topic.id.clone(),
                }
            })
            .collect();
        views.sort_by_key(|view| (!view.fits_now, !view.done_on.is_empty()));
        Ok(views)
    })
}

/// Writes a session down. One may be done again on another day; each counts, as supervised hours do.
///
/// # Errors
/// [`ErrorCode::NotNow`] before the permit and after the licence; the field, where the note is too long.
pub fn note_drive_along(desk: &mut Desk, input: NoteDriveAlong) -> Result<AccountView, Fault> {
    let note = clean_optional(&input.note, NOTE).map_err(|problem| Fault::text("note", problem))?;
    let (id, done_on) = (desk.new_id(), desk.today());
    desk.transact(Operation::NoteDriveAlong, None, |tx, entry| {
        let account = on_the_road(tx, input.account)?;
        let shelf = Shelf::of(tx)?;
        let topic = Library::in_force()
            .drive_along(&input.topic)
            .filter(|topic| fits_network(topic, &shelf, &account.network))
            .ok_or(ErrorCode::NotFound)?;
        let (account, topic) = (account.id, topic.id.clone());
        Ok(tx.put(entry, &DroveAlong { id, account, topic, done_on, note })?)
    })?;
    account_view(desk, input.account)
}

/// From which day the next drive-along is counted, and its day; `None` where none is agreed or all are done.
pub(crate) fn drive_along_due(
    tx: &Tx<'_>,
    account: &Account,
) -> Result<Option<(NaiveDate, NaiveDate)>, Fault> {
    let Some(agreed) = in_force(tx, account.id)? else { return Ok(None) };
    let asked = conditions_for(account.stage, &agreed.terms.conditions, agreed.terms.pace);
    let began = account.stage_since;
    let done = tx.some::<DroveAlong>(&Which::of("account", account.id).since("done_on", began))?;
    let days: Vec<NaiveDate> = done.into_iter().map(|done| done.done_on).collect();
    let next = next_drive_along(began, &days, asked.drive_alongs, asked.months);
    Ok(next.map(|day| (days.into_iter().max().unwrap_or(began).max(began), day)))
}

fn fits_network(topic: &DriveAlong, shelf: &Shelf, network: &str) -> bool {
    let kind = shelf.network(network).map(|network| network.kind);
    topic.kinds.is_empty() || kind.is_some_and(|kind| topic.kinds.contains(&kind))
}

/// The freedoms that the last review moved.
fn moved_last(tx: &Tx<'_>, account: &Account) -> Result<Vec<String>, Fault> {
    let Some(last) = tx.last_day::<Review>("ended_on", &held(account.child))? else {
        return Ok(Vec::new());
    };
    let moves = Which::of("account", account.id).since("since", last);
    let moves = tx.some::<FreedomMove>(&moves)?.into_iter();
    let decided = moves.filter(|moved| moved.cause == Cause::Review);
    Ok(decided.map(|moved| moved.freedom).collect())
}

/// The last sessions of an account, newest first.
pub(crate) fn drove(tx: &Tx<'_>, account: Uuid) -> Result<Vec<DroveView>, Fault> {
    drove_by(tx, &Which::of("account", account).last("done_on", NEWEST))
}

/// These sessions, newest first.
pub(crate) fn drove_by(tx: &Tx<'_>, which: &Which) -> Result<Vec<DroveView>, Fault> {
    let all = tx.some::<DroveAlong>(which)?.into_iter().rev();
    Ok(all
        .map(|DroveAlong { id, topic, done_on: day, note, .. }| {
            let name = Library::in_force().say(&format!("drive_along.{topic}.name")).to_owned();
            DroveView { id, name, day, note }
        })
        .collect())
}
