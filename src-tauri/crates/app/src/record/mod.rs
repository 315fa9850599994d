//! The record: everything that happened, as a time line that can be searched. The same for both.

mod between;
mod lines;
mod reviews;
mod road;
mod told;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Asked, FoundLine};

use crate::desk::Desk;
use crate::fault::Fault;
use lines::{People, of_row};
pub(crate) use told::tell;
use told::{TOPIC, account_key, kind_key, person_key};

/// What to look for. Empty fields ask for everything.
#[derive(Debug, Default, Deserialize, TS)]
pub struct Search {
    /// Words that must all be there, in any order, without regard to case; of what the family wrote their beginning is
    /// enough.
    pub words: String,
    /// Of one child.
    pub child: Option<Uuid>,
    /// Of one account.
    pub account: Option<Uuid>,
    /// Of these kinds; empty: all.
    pub kinds: Vec<RecordKind>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
    /// How many lines to leave out, to page on.
    pub skip: u32,
}

/// Kinds of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// The gate was asked.
    Gate,
    /// A lesson.
    Lesson,
    /// A version of the agreement was signed.
    Agreement,
    /// The permit, or another move of stage.
    Stage,
    /// A review. What both answered is told only once it is over.
    Review,
    /// A freedom moved.
    Freedom,
    /// A setting was walked.
    Setting,
    /// The envelope was sealed, opened or destroyed.
    Envelope,
    /// A look-in.
    LookIn,
    /// A drive-along.
    DriveAlong,
    /// A bump.
    Bump,
    /// A safety pause.
    Pause,
    /// A wish or its answer.
    Wish,
    /// A review's date was moved.
    Date,
    /// The child's PIN.
    Pin,
    /// The licence.
    Licence,
    /// What opens the family.
    Lock,
    /// The vault itself.
    Vault,
}

/// One line of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordLine {
    /// The id of what it tells of. Of one row there may be two lines: with `kind` and `what` it is unique.
    pub id: Uuid,
    /// What kind.
    pub kind: RecordKind,
    /// What exactly, a code for the interface's words (`record-<kind>-<what>`). All of them:
    ///
    /// | kind | what |
    /// |---|---|
    /// | `gate` | `yes`, `yes_with_guardian`, `not_yet`, `check_this` |
    /// | `lesson` | `done` |
    /// | `agreement` | `signed` |
    /// | `stage` | `permit`, `probation`, `back_to_permit`, `stayed`, `licence_decided` |
    /// | `review` | `begun`, `held`, `alone`, `stopped` |
    /// | `freedom` | `on`, `back`, `stepped_back`, `paused`, `given_back` |
    /// | `setting` | `done`, `differently`, `not_offered`, `later` |
    /// | `envelope` | `sealed`, `opened`, `opened_in_danger`, `destroyed` |
    /// | `look_in` | `together`, `announced` |
    /// | `drive_along` | `done` |
    /// | `bump` | `noted` |
    /// | `pause` | `began`, `ended` |
    /// | `wish` | `wished`, `yes`, `not_yet` |
    /// | `date` | `moved` |
    /// | `pin` | `set`, `removed`, `reset` |
    /// | `licence` | `given` |
    /// | `lock` | `passphrase_set`, `passphrase_changed`, `recovery_renewed`, `keyring_on`, `keyring_off` |
    /// | `vault` | `backup`, `kept_aside`, `rescue` |
    pub what: String,
    /// The day.
    pub day: NaiveDate,
    /// The child.
    pub child: Option<Uuid>,
    /// The child's name.
    pub child_name: Option<String>,
    /// The account.
    pub account: Option<Uuid>,
    /// The network's name.
    pub network_name: Option<String>,
    /// Who did it, where somebody is known.
    pub who: Option<String>,
    /// What it is about, in words: a lesson, a freedom with its step, a setting, a topic, a playbook. Of an agreement its
    /// version as a number, of a moved date the new day and of a vault its last day as `YYYY-MM-DD`.
    pub about: Option<String>,
    /// What they wrote.
    pub text: Option<String>,
}

/// A page of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecordPage {
    /// Newest first.
    pub lines: Vec<RecordLine>,
    /// Whether there are older ones.
    pub more: bool,
}

/// Lines of a page.
const PAGE: usize = 50;

/// Searches the record. Lines of a page: at most fifty.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub fn record(desk: &mut Desk, input: Search) -> Result<RecordPage, Fault> {
    catch_up(desk)?;
    desk.read(|tx| {
        let people = People::of(tx)?;
        let (found, more) = tx.search(&asked(&input, &people, &tx.keys()?))?;
        let mut lines = Vec::new();
        for FoundLine { entity, id, nth } in found {
            let of = of_row(tx, &people, &entity, id)?;
            lines.extend(of.into_iter().nth(nth).map(|told| told.line));
        }
        Ok(RecordPage { lines, more })
    })
}

/// Tells what was written past the desk, by an older program or by a rescue.
pub(crate) fn catch_up(desk: &mut Desk) -> Result<(), Fault> {
    if desk.read(|tx| Ok(tx.has_untold()?))? {
        desk.note(tell)?;
    }
    Ok(())
}

/// The question with names and the library's words as keys.
fn asked(search: &Search, people: &People, keys: &BTreeMap<String, i64>) -> Asked {
    let number = |key: String| keys.get(&key).copied();
    let one = |key: Option<String>| key.map(|key| number(key).into_iter().collect());
    let kinds: Vec<i64> = search.kinds.iter().copied().map(kind_key).filter_map(number).collect();
    let kinds = Some(kinds).filter(|_| !search.kinds.is_empty());
    let all = [one(search.child.map(person_key)), one(search.account.map(account_key)), kinds];
    let words = search.words.to_lowercase();
    let words = words.split_whitespace();
    Asked {
        words: words.map(|word| (word.to_owned(), named(word, people, keys))).collect(),
        all: all.into_iter().flatten().collect(),
        from: search.from,
        until: search.until,
        skip: usize::try_from(search.skip).unwrap_or(usize::MAX),
        most: PAGE,
    }
}

/// With fewer letters almost every name of the library has them in it.
const LETTERS: usize = 3;

/// The keys of everybody and everything whose name has this in it.
fn named(word: &str, people: &People, keys: &BTreeMap<String, i64>) -> Vec<i64> {
    let short = word.chars().count() < LETTERS;
    let has = |name: &str| {
        let name = name.to_lowercase();
        if short { name.starts_with(word) } else { name.contains(word) }
    };
    let persons = people.names.iter().filter(|(_, name)| has(name)).map(|(id, _)| person_key(*id));
    let accounts = people.networks.iter().filter(|(_, name)| has(name));
    let accounts = accounts.map(|(id, _)| account_key(*id));
    let mut found: Vec<i64> =
        persons.chain(accounts).filter_map(|key| keys.get(&key).copied()).collect();
    let topics = keys.iter().filter_map(|(key, number)| Some((key.strip_prefix(TOPIC)?, number)));
    let topics =
        topics.filter(|(key, _)| !short && has(&people.shelf.say(key).replace("{child}", "")));
    found.extend(topics.map(|(_, number)| *number));
    found
}
