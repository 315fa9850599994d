//! The life of a family in chapters: every operation there is, and backups, restores, a rescue and upgrades.
//!
//! A chapter begins with what another one left, so that each is short and can be broken at any point of it.

mod agreement;
mod beginning;
mod between;
mod ending;
mod keys;
mod upkeep;

pub(crate) use keys::OTHER;

use app::Fault;
use app::overview::overview;
use testkit::Kit;
use uuid::Uuid;

/// What a step may do to changes that were written before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Touch {
    /// Nothing: it only adds.
    Adds,
    /// Another vault takes its place; the one of before is kept aside.
    Restores,
    /// It takes out what tells of the account.
    Erases,
}

/// One thing a family does.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) touch: Touch,
    pub(crate) run: fn(&mut Kit) -> Result<(), Fault>,
}

/// Where a chapter begins.
#[derive(Clone, Copy)]
pub(crate) enum From {
    /// An empty folder.
    Nothing,
    /// What an earlier chapter left.
    Chapter(&'static str),
    /// The same, with a page that went bad.
    Damaged(&'static str),
    /// The vault of an older schema, from the fixtures.
    Schema(u32),
}

pub(crate) struct Chapter {
    pub(crate) name: String,
    pub(crate) from: From,
    pub(crate) steps: Vec<Step>,
}

const fn adds(name: &'static str, run: fn(&mut Kit) -> Result<(), Fault>) -> Step {
    Step { name, touch: Touch::Adds, run }
}

/// All of them, each after the one it begins with.
pub(crate) fn chapters() -> Vec<Chapter> {
    let chapter = |name: &str, from, steps: &[Step]| Chapter {
        name: name.to_owned(),
        from,
        steps: steps.to_vec(),
    };
    let mut all = vec![
        chapter("beginning", From::Nothing, &beginning::STEPS),
        chapter("agreement", From::Chapter("beginning"), &agreement::STEPS),
        chapter("between", From::Chapter("agreement"), &between::STEPS),
        chapter("review", From::Chapter("agreement"), &ending::REVIEW),
        chapter("ending", From::Chapter("review"), &ending::STEPS),
        chapter("backup", From::Chapter("between"), &upkeep::BACKUP),
        chapter("restore", From::Chapter("backup"), &upkeep::RESTORE),
        chapter("keys", From::Nothing, &keys::STEPS),
        chapter("rescue", From::Damaged("backup"), &upkeep::RESCUE),
    ];
    let newest = u32::try_from(vault::MIGRATIONS.len()).unwrap_or_default();
    for schema in 1..=newest {
        let from = From::Schema(schema);
        all.push(chapter(&format!("upgrade-{schema}"), from, &upkeep::UPGRADE));
    }
    all
}

/// The first child.
pub(super) fn child(kit: &mut Kit) -> Result<Uuid, Fault> {
    let children = overview(&mut kit.desk, ())?.children;
    Ok(children.first().map(|line| line.child.id).unwrap_or_default())
}

/// The first guardian.
pub(super) fn guardian(kit: &mut Kit) -> Result<Uuid, Fault> {
    let guardians = overview(&mut kit.desk, ())?.guardians;
    Ok(guardians.first().map(|guardian| guardian.id).unwrap_or_default())
}

/// The first account of the first child.
pub(super) fn account(kit: &mut Kit) -> Result<Uuid, Fault> {
    let children = overview(&mut kit.desk, ())?.children;
    let first = children.first().and_then(|line| line.accounts.first().map(|account| account.id));
    Ok(first.unwrap_or_default())
}
