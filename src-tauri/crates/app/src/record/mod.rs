//! The record: everything that happened, as a time line that can be searched. The same for both.

mod between;
mod lines;
mod reviews;
mod road;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::desk::Desk;
use crate::fault::Fault;

/// What to look for. Empty fields ask for everything.
#[derive(Debug, Default, Deserialize, TS)]
pub struct Search {
    /// Words that must all be there, in any order, without regard to case.
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
    /// How many there are in all.
    pub total: u32,
}

/// Lines of a page.
const PAGE: usize = 50;

/// Searches the record. Lines of a page: at most fifty.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked).
pub fn record(desk: &mut Desk, input: Search) -> Result<RecordPage, Fault> {
    let words: Vec<_> = input.words.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mut lines = desk.read(lines::all)?;
    lines.retain(|line| fits(line, &input, &words));
    // Newest first; what was made later, or told later of the same row, comes first within a day.
    lines.sort_by_key(|line| (line.day, line.id));
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let skip = usize::try_from(input.skip).unwrap_or(usize::MAX);
    Ok(RecordPage { lines: lines.into_iter().rev().skip(skip).take(PAGE).collect(), total })
}

fn fits(line: &RecordLine, search: &Search, words: &[String]) -> bool {
    let RecordLine { child_name, network_name, who, about, text, .. } = line;
    let asked = (search.child.is_none() || line.child == search.child)
        && (search.account.is_none() || line.account == search.account)
        && (search.kinds.is_empty() || search.kinds.contains(&line.kind))
        && search.from.is_none_or(|from| line.day >= from)
        && search.until.is_none_or(|until| line.day <= until);
    asked && {
        let told = [child_name, network_name, who, about, text].map(|part| {
            part.as_ref().filter(|_| !words.is_empty()).map(|part| part.to_lowercase())
        });
        words.iter().all(|word| told.iter().flatten().any(|part| part.contains(word)))
    }
}
