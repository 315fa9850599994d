//! All of it, and the table.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use app::Operation;
use serde_json::json;

use crate::Outcome;
use crate::chance::Chance;
use crate::child::{HOME, begins, place};
use crate::look::{Kind, Trouble, entries, open};
use crate::runner::{Break, Prepared, live, many, prepare, side_by_side};

/// What is asked for.
pub(crate) struct Wanted {
    json: bool,
    short: bool,
    seed: u64,
}

/// How often each.
struct Times {
    kills: usize,
    losses: usize,
    flips: usize,
    log_flips: usize,
}

const WHOLE: Times = Times { kills: 1000, losses: 500, flips: 10_000, log_flips: 1000 };
const SHORT: Times = Times { kills: 16, losses: 16, flips: 120, log_flips: 12 };

impl Wanted {
    pub(crate) fn read(args: &[&str]) -> Outcome<Self> {
        let mut wanted = Self { json: false, short: false, seed: 20_261_122 };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            match *arg {
                "--json" => wanted.json = true,
                "--short" => wanted.short = true,
                "--seed" => wanted.seed = args.next().ok_or("--seed NUMBER")?.parse()?,
                _ => return Err("faults [--short] [--json] [--seed NUMBER]".into()),
            }
        }
        Ok(wanted)
    }
}

/// One line of the table.
struct Line {
    what: &'static str,
    tried: usize,
    good: usize,
    took: Duration,
}

impl Line {
    fn text(&self) -> String {
        let seconds = self.took.as_secs();
        format!("{:<42}{:>8}{:>8}{seconds:>6} s", self.what, self.tried, self.good)
    }
}

/// Runs all of it and shows the table. It fails where anything was lost, or a flip was not noticed.
pub(crate) fn run(wanted: &Wanted) -> Outcome {
    let times = if wanted.short { SHORT } else { WHOLE };
    let work = work_folder()?;
    let begun = Instant::now();
    crate::proof::run(work.path())?;
    let prepared = prepare(work.path())?;
    every_operation_is_there(&prepared)?;
    let mut report = Report { seed: wanted.seed, ..Report::default() };

    let since = Instant::now();
    let killed = many(work.path(), &prepared, (times.kills, wanted.seed), kill)?;
    report.runs("programs killed (kill -9)", killed.done, killed.troubles, since);
    let since = Instant::now();
    let lose = |_, _: &Prepared, at, _: &mut Chance| Break::Lose(at);
    let lost = many(work.path(), &prepared, (times.losses, wanted.seed ^ 1), lose)?;
    report.runs("power lost", lost.done, lost.troubles, since);

    let since = Instant::now();
    let (full, troubles) = full_disks(work.path(), &prepared, wanted.short)?;
    report.told("disk full, at each write in turn", full, troubles, since);
    let family = find(&prepared, "backup")?;
    if !wanted.short {
        let since = Instant::now();
        match crate::small::run(&family.after, work.path())? {
            Some((full, troubles)) => {
                report.told("small real disk full", usize::try_from(full)?, troubles, since);
            }
            None => report.notes.push("no disk may be mounted here".to_owned()),
        }
    }
    let since = Instant::now();
    let crashed = crashed(work.path(), find(&prepared, "between")?)?;
    let counts = (times.flips, times.log_flips);
    let flips = crate::flips::run(&family.after, &crashed, counts, wanted.seed ^ 2)?;
    report.line("bytes flipped, noticed", flips.tried, flips.detected, since);
    report.line("bytes of a log flipped, told", flips.log_tried, flips.log_told, since);
    report.wrong.extend(flips.troubles);
    let since = Instant::now();
    let (odd, troubles) = crate::odd::run(&family.after, begins(family.number + 1));
    report.told("strange files, folders, windows, clocks", odd, troubles, since);

    report.took = begun.elapsed();
    report.flips = (flips.tried, flips.detected);
    report.show(wanted.json)
}

/// In memory where there is a place for it: none of the faults is about how slow a disk is.
fn work_folder() -> Outcome<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    let builder = || tempfile::Builder::new().prefix("passenger-seat-faults-").to_owned();
    Ok(builder().tempdir_in(memory).or_else(|_| builder().tempdir())?)
}

/// Every other one by the clock, from outside.
fn kill(index: usize, prepared: &Prepared, at: u64, chance: &mut Chance) -> Break {
    if index.is_multiple_of(2) {
        return Break::Kill(at);
    }
    let micros = usize::try_from(prepared.lasts.as_micros()).unwrap_or_default();
    let after = chance.below(micros).try_into().unwrap_or_default();
    Break::KillAfter(Duration::from_micros(after))
}

fn find<'a>(prepared: &'a [Prepared], name: &str) -> Outcome<&'a Prepared> {
    prepared.iter().find(|one| one.chapter.name == name).ok_or_else(|| name.into())
}

/// The chapters hold every operation a family can do, so that none is left out when one comes.
fn every_operation_is_there(prepared: &[Prepared]) -> Outcome {
    let mut done = BTreeSet::new();
    for one in prepared {
        let copy = tempfile::tempdir()?;
        crate::look::copy_folder(&one.after, copy.path())?;
        done.extend(entries(&mut open(copy.path())?)?.into_iter().map(|(_, name)| name));
    }
    let missing: Vec<_> =
        Operation::ALL.iter().map(|one| one.name()).filter(|name| !done.contains(name)).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("no chapter does {missing:?}").into()) }
}

fn full_disks(work: &Path, prepared: &[Prepared], short: bool) -> Outcome<(usize, Vec<String>)> {
    let few = ["upgrade-7", "upgrade-8"];
    let chosen: Vec<_> =
        prepared.iter().filter(|one| !short || few.contains(&&*one.chapter.name)).collect();
    let found = Mutex::new((0, Vec::new()));
    side_by_side(chosen.len(), &|index| {
        let Some(one) = chosen.get(index) else { return Ok(()) };
        let folder = place(work, one.start.as_ref())?;
        let (said, _) = live(folder.path(), &one.chapter, Break::Full, 0)?;
        let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
        found.0 += usize::try_from(said.full)?;
        found.1.extend(said.troubles);
        Ok(())
    })?;
    Ok(found.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// A vault with a log, as a kill at the end of a chapter leaves it.
fn crashed(work: &Path, one: &Prepared) -> Outcome<PathBuf> {
    let before = one.start.as_ref().map(|start| fs::read(start.join("vault.db"))).transpose()?;
    for back in (1..one.events).step_by(5) {
        let folder = place(work, one.start.as_ref())?.keep();
        live(&folder, &one.chapter, Break::Kill(one.events - back), 0)?;
        let family = folder.join(HOME).join("family");
        let log = fs::metadata(family.join("vault.db-wal")).map_or(0, |log| log.len());
        let _ = fs::remove_file(family.join("vault.db-shm"));
        // Not while the log is being brought home: its pages are nowhere else then.
        let whole = fs::read(family.join("vault.db")).ok() == before;
        if log > 100_000 && whole {
            return Ok(family);
        }
    }
    Err("no kill leaves a log".into())
}

#[derive(Default)]
struct Report {
    seed: u64,
    lines: Vec<Line>,
    kills: usize,
    losses: usize,
    full: usize,
    flips: (usize, usize),
    lost: usize,
    unopenable: usize,
    wrong: Vec<String>,
    notes: Vec<String>,
    took: Duration,
}

impl Report {
    #[expect(
        clippy::print_stderr,
        reason = "it takes minutes; a person wants to see that it goes on"
    )]
    fn line(&mut self, what: &'static str, tried: usize, good: usize, since: Instant) {
        let line = Line { what, tried, good, took: since.elapsed() };
        if self.lines.is_empty() {
            eprintln!("{:<42}{:>8}{:>8}{:>8}", "", "tried", "good", "time");
        }
        eprintln!("{}", line.text());
        self.lines.push(line);
    }

    fn runs(
        &mut self,
        what: &'static str,
        done: usize,
        troubles: Vec<(String, Trouble)>,
        since: Instant,
    ) {
        self.line(what, done, done - troubles.len(), since);
        if self.lines.len() == 1 {
            self.kills = done
        } else {
            self.losses = done
        }
        for (run, (kind, why)) in troubles {
            self.lost += usize::from(kind == Kind::Lost);
            self.unopenable += usize::from(kind == Kind::Unopenable);
            self.wrong.push(format!("{kind:?}: {run}: {why}"));
        }
    }

    fn told(&mut self, what: &'static str, done: usize, troubles: Vec<String>, since: Instant) {
        if what.contains("disk") {
            self.full += done;
        }
        self.line(what, done, done.saturating_sub(troubles.len()), since);
        self.wrong.extend(troubles);
    }

    #[expect(clippy::print_stdout, clippy::print_stderr, reason = "this is what it is for")]
    fn show(&self, as_json: bool) -> Outcome {
        let mut table = String::new();
        writeln!(table, "acknowledged and lost: {}, unopenable: {}", self.lost, self.unopenable)?;
        writeln!(table, "seed {}, {} s", self.seed, self.took.as_secs())?;
        for note in &self.notes {
            writeln!(table, "note: {note}")?;
        }
        eprintln!("{table}");
        for wrong in &self.wrong {
            eprintln!("WRONG {wrong}");
        }
        if as_json {
            let all = json!({
                "kills": self.kills,
                "power_losses": self.losses,
                "disk_full": self.full,
                "flips": self.flips.0,
                "flips_detected": self.flips.1,
                "acknowledged_lost": self.lost,
                "unopenable": self.unopenable,
                "wrong": self.wrong.len(),
                "seed": self.seed,
                "seconds": self.took.as_secs(),
            });
            println!("{all}");
        }
        let whole = self.wrong.is_empty() && self.flips.0 == self.flips.1;
        if whole { Ok(()) } else { Err("something was lost, or not noticed".into()) }
    }
}
