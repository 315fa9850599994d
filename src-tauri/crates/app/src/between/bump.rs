use chrono::NaiveDate;
use domain::account::Account;
use domain::between::Bump;
use domain::family::Child;
use domain::stage::Stage;
use domain::text::{NOTE, TextProblem, clean, clean_optional};
use library::Library;
use library::facts::{Id, Playbook, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::{NEWEST, is_one_of_us};
use crate::crisis::{HelplineView, view};
use crate::desk::{Desk, found};
use crate::family::name_of;
use crate::fault::{ErrorCode, Fault};
use crate::gate::OfChild;
use crate::operation::Operation;

/// A playbook in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlaybookLine {
    /// Its id.
    pub id: String,
    /// Its name for an adult.
    pub name: String,
    /// Its name for a child.
    pub child: String,
}

/// A playbook by id, for a child's country.
#[derive(Debug, Deserialize, TS)]
pub struct OfPlaybook {
    /// The child.
    pub child: Uuid,
    /// The playbook.
    pub playbook: String,
}

/// First words before first steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaybookView {
    /// How it stands in the list.
    pub line: PlaybookLine,
    /// The child.
    pub child_name: String,
    /// What to say first.
    pub say: Vec<String>,
    /// What is better not said.
    pub unsaid: Vec<String>,
    /// When to ring the emergency number.
    pub emergency: Option<String>,
    /// The emergency numbers of the child's country.
    pub emergency_numbers: Vec<String>,
    /// The first ten minutes.
    pub first: Vec<String>,
    /// The first day.
    pub day: Vec<String>,
    /// What to keep for a report, and what never to.
    pub keep: Vec<String>,
    /// Better not.
    pub not: Vec<String>,
    /// To talk about at the next review.
    pub next: Vec<String>,
    /// A picture may be concerned: nothing of it is ever saved, forwarded or described here.
    pub image: bool,
    /// Whether a practitioner has reviewed it.
    pub reviewed: bool,
    /// Who helps, in the child's country and everywhere.
    pub lines: Vec<HelplineView>,
    /// The ids of the freedoms a safety pause would name first.
    pub freedoms: Vec<String>,
    /// The id of the lesson to look at again.
    pub lesson: Option<String>,
    /// Where it is from.
    pub sources: Vec<Source>,
}

/// A bump note, short.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteBump {
    /// The child.
    pub child: Uuid,
    /// The account, where it was one of theirs here.
    pub account: Option<Uuid>,
    /// The playbook.
    pub playbook: String,
    /// The day it happened: today or before.
    pub happened_on: NaiveDate,
    /// What happened. Where a picture may be concerned, never what it shows.
    pub what: String,
    /// What helped; may be empty.
    pub helped: String,
    /// What we change; may be empty.
    pub change: String,
    /// Who writes: a guardian or the child.
    pub by: Uuid,
}

/// A bump in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BumpView {
    /// Its id.
    pub id: Uuid,
    /// The account, where it was one of theirs here.
    pub account: Option<Uuid>,
    /// The playbook's name.
    pub name: String,
    /// The day it happened.
    pub day: NaiveDate,
    /// What happened.
    pub what: String,
    /// What helped.
    pub helped: Option<String>,
    /// What we change.
    pub change: Option<String>,
    /// Who wrote it down.
    pub by: String,
}

/// The playbooks.
///
/// # Errors
/// [`ErrorCode::Locked`].
pub fn playbooks(desk: &mut Desk, input: OfChild) -> Result<Vec<PlaybookLine>, Fault> {
    desk.read(|tx| found::<Child>(tx, input.child))?;
    Ok(desk.library().playbooks().iter().map(line).collect())
}

/// One playbook.
///
/// # Errors
/// [`ErrorCode::NotFound`].
pub fn playbook(desk: &mut Desk, input: OfPlaybook) -> Result<PlaybookView, Fault> {
    let library = desk.library();
    let child = desk.read(|tx| found::<Child>(tx, input.child))?;
    let fact = library.playbook(&input.playbook).ok_or(ErrorCode::NotFound)?;
    let say = |rest: &str| library.say(&format!("playbook.{}.{rest}", fact.id)).to_owned();
    let count = |name: &str, count: u8| (0..count).map(|n| say(&format!("{name}.{n}"))).collect();
    let steps = |name: &str, steps: &[Id]| {
        steps.iter().map(|step| say(&format!("{name}.{step}"))).collect::<Vec<_>>()
    };
    let helps = library.helplines(&child.country);
    Ok(PlaybookView {
        line: line(fact),
        say: count("say", fact.say),
        unsaid: count("unsaid", fact.unsaid),
        emergency: fact.emergency.then(|| say("emergency")),
        emergency_numbers: helps.flat_map(|help| help.emergency.iter().cloned()).collect(),
        first: steps("first", &fact.steps.first),
        day: steps("day", &fact.steps.day),
        keep: steps("keep", &fact.steps.keep),
        not: steps("not", &fact.steps.not),
        next: steps("next", &fact.steps.next),
        image: fact.image,
        reviewed: fact.reviewed,
        lines: who_helps(library, fact, &child.country),
        freedoms: fact.freedoms.clone(),
        lesson: fact.lesson.clone(),
        sources: library.playbook_sources(&fact.sources),
        child_name: child.name,
    })
}

fn line(fact: &Playbook) -> PlaybookLine {
    let say =
        |rest: &str| Library::in_force().say(&format!("playbook.{}.{rest}", fact.id)).to_owned();
    PlaybookLine { id: fact.id.clone(), name: say("name"), child: say("child") }
}

/// Who helps with this, in the playbook's order; for each kind the country's own lines first.
fn who_helps(library: &Library, fact: &Playbook, country: &str) -> Vec<HelplineView> {
    let mut lines = Vec::new();
    for help in library.helplines(country) {
        for line in &help.line {
            let order = fact.for_what.iter().position(|kind| line.for_what.contains(kind));
            if let Some(order) = order {
                lines.push((order, view(library, line, help.place == "*")));
            }
        }
    }
    lines.sort_by_key(|(order, _)| *order);
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Writes a bump down. It can lead to a review, never by itself to a loss. Gives the last bumps of the child, newest first;
/// all are in the record.
///
/// # Errors
/// The fields: an empty or too long text, a day that is ahead (`happenedOn` with the rule `not_past`);
/// [`ErrorCode::NotNow`] about an account after its licence.
pub fn note_bump(desk: &mut Desk, input: NoteBump) -> Result<Vec<BumpView>, Fault> {
    let (id, today) = (desk.new_id(), desk.today());
    let mut issues = Vec::new();
    let mut problem = |field: &str, problem: TextProblem| {
        issues.extend(Fault::text(field, problem).fields);
    };
    let what = clean(&input.what, NOTE).unwrap_or_else(|wrong| {
        problem("what", wrong);
        String::new()
    });
    let mut optional = |field: &str, text: &str| {
        clean_optional(text, NOTE).unwrap_or_else(|wrong| {
            problem(field, wrong);
            None
        })
    };
    let helped = optional("helped", &input.helped);
    let change = optional("change", &input.change);
    if input.happened_on > today {
        issues.extend(Fault::field("happenedOn", "not_past").fields);
    }
    Fault::unless_empty(issues)?;
    let playbook = desk.library().playbook(&input.playbook).ok_or(ErrorCode::NotFound)?.id.clone();
    let NoteBump { child, account, happened_on, by, .. } = input;
    desk.transact(Operation::NoteBump, Some(by), |tx, entry| {
        found::<Child>(tx, child)?;
        is_one_of_us(tx, by, child)?;
        if let Some(account) = account {
            let account = found::<Account>(tx, account)?;
            if account.child != child {
                return Err(ErrorCode::NotFound.into());
            }
            if account.stage == Stage::Licence {
                return Err(ErrorCode::NotNow.into());
            }
        }
        let bump = Bump { id, child, account, playbook, happened_on, what, helped, change, by };
        Ok(tx.put(entry, &bump)?)
    })?;
    desk.read(|tx| bumps(tx, child))
}

/// The last bumps of a child, newest first.
pub(crate) fn bumps(tx: &Tx<'_>, child: Uuid) -> Result<Vec<BumpView>, Fault> {
    bumps_by(tx, tx.some(&Which::of("child", child).last("happened_on", NEWEST))?)
}

/// These bumps, newest first.
pub(crate) fn bumps_by(tx: &Tx<'_>, mut all: Vec<Bump>) -> Result<Vec<BumpView>, Fault> {
    all.sort_by_key(|bump| std::cmp::Reverse((bump.happened_on, bump.id)));
    all.into_iter()
        .map(|bump| {
            let name = format!("playbook.{}.name", bump.playbook);
            Ok(BumpView {
                id: bump.id,
                account: bump.account,
                name: Library::in_force().say(&name).to_owned(),
                day: bump.happened_on,
                what: bump.what,
                helped: bump.helped,
                change: bump.change,
                by: name_of(tx, bump.by)?,
            })
        })
        .collect()
}
