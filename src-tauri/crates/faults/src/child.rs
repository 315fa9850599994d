//! Lives one chapter, saying before and after each step what it does, until something ends it.

use std::fs;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use app::{ErrorCode, Fault};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use testkit::Kit;

use crate::Outcome;
use crate::disk::{self, Plan};
use crate::life::{Chapter, From, Step, Touch, chapters};
use crate::look::{entries_of_copy, newest_backup};

/// The folder in a run's own that the kit takes for its throw-away one.
pub(crate) const HOME: &str = "home";
/// What it begins with, beside that.
pub(crate) const START: &str = "start";

/// When a chapter takes place: three hours after the one before.
pub(crate) fn begins(number: usize) -> DateTime<Utc> {
    let first = DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default();
    first + TimeDelta::hours(3 * i64::try_from(number).unwrap_or_default())
}

/// `faults child CHAPTER FOLDER SEED PLAN NUMBER`.
pub(crate) fn run(args: &[&str]) -> Outcome {
    let [name, folder, seed, plan, number] = args else { return Err("not made for people".into()) };
    let (seed, number): (u64, u64) = (seed.parse()?, number.parse()?);
    let all = chapters();
    let found = all.iter().position(|chapter| chapter.name == *name).ok_or("no such chapter")?;
    let chapter = all.get(found).ok_or("no such chapter")?;
    crate::vfs::register();
    let folder = Path::new(folder);
    let mut kit = kit(folder, begins(found))?;
    let root = folder.join(HOME);
    match *plan {
        "full" => crate::full::run(&mut kit, chapter, &root)?,
        plan => {
            disk::arm(&root, self::plan(plan, number), seed);
            live(&mut kit, chapter, &root)?;
            say(&format!("end {}", disk::events()))?;
        }
    }
    let _stays = kit.into_folder().keep();
    Ok(())
}

fn plan(name: &str, number: u64) -> Plan {
    match name {
        "kill" => Plan::Kill(number),
        "lose" => Plan::Lose(number),
        _ => Plan::Nothing,
    }
}

/// A locked desk over what the chapter begins with.
fn kit(folder: &Path, now: DateTime<Utc>) -> Outcome<Kit> {
    let home = tempfile::Builder::new().prefix(HOME).rand_bytes(0).tempdir_in(folder)?;
    let start = folder.join(START);
    if start.exists() {
        fs::rename(start, home.path().join("family"))?;
    }
    Ok(Kit::over(home, now))
}

fn live(kit: &mut Kit, chapter: &Chapter, root: &Path) -> Outcome {
    say("ready")?;
    for step in steps(chapter) {
        say(&format!("begin {}", step.name))?;
        attempt(step, kit).map_err(|why| format!("{}: {}: {why:?}", chapter.name, step.name))?;
        say(&format!("done {}", acknowledged(&root.join("family"))))?;
    }
    Ok(())
}

/// The steps of a chapter, with opening and locking around them.
pub(crate) fn steps(chapter: &Chapter) -> Vec<Step> {
    let step = |name, run| Step { name, touch: Touch::Adds, run };
    let open = matches!(chapter.from, From::Chapter(_))
        .then(|| step("open", |kit: &mut Kit| kit.unlock().map(drop)));
    let close = step("close", |kit: &mut Kit| {
        kit.desk.close();
        Ok(())
    });
    open.into_iter().chain(chapter.steps.iter().copied()).chain([close]).collect()
}

/// Why a step did not come about.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Politely, with a code.
    Kindly(ErrorCode, Fault),
    /// It panicked.
    Rudely,
}

pub(crate) fn attempt(step: Step, kit: &mut Kit) -> Result<(), Refused> {
    match catch_unwind(AssertUnwindSafe(|| (step.run)(kit))) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(fault)) => Err(Refused::Kindly(fault.code, fault)),
        Err(_) => Err(Refused::Rudely),
    }
}

/// What the family was told is kept: the last change by the mark beside the vault, and the newest backup.
fn acknowledged(family: &Path) -> String {
    let mark = fs::read(family.join("vault.mark")).unwrap_or_default();
    let mark: Value = serde_json::from_slice(&mark).unwrap_or_default();
    let entry = mark.pointer("/mark/entry").and_then(Value::as_str).unwrap_or("-");
    let backup =
        newest_backup(family).and_then(|path| Some(path.file_name()?.to_str()?.to_owned()));
    format!("{entry} {}", backup.unwrap_or_else(|| "-".to_owned()))
}

pub(crate) fn say(line: &str) -> Outcome {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

/// The operations in the vault that is being lived in, read from a copy.
pub(crate) fn entries(family: &Path, is_whole: bool) -> Outcome<Vec<String>> {
    // One that is still being made counts only once its header is there.
    if !family.join("vault.db").exists() && !family.join("vault.header").exists() {
        return Ok(Vec::new());
    }
    entries_of_copy(family, is_whole)
}

/// A place for a run in `work`.
pub(crate) fn place(work: &Path, start: Option<&PathBuf>) -> Outcome<tempfile::TempDir> {
    let place = tempfile::tempdir_in(work)?;
    if let Some(start) = start {
        crate::look::copy_folder(start, &place.path().join(START))?;
    }
    Ok(place)
}
