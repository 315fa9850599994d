//! `cargo xtask bench`: how fast it is, as ratios of one run. Each stage prints its table and puts its numbers beside
//! those of the others, so that one file has them all.

use std::fs;
use std::path::PathBuf;

use crate::stages::Stage;
use crate::{Outcome, dist, machine, shell, stages};

const STAGES: [Stage; 2] =
    [Stage { name: "machine", run: machine::ready_to_build }, Stage { name: "data", run: data }];

/// Runs all stages, or only those named; `--json FILE` also writes the numbers there.
pub(crate) fn run(args: &[&str]) -> Outcome {
    let (only, file) = match args {
        [only @ .., "--json", file] => (only, Some(*file)),
        only => (only, None),
    };
    fs::create_dir_all(folder()?).map_err(|error| error.to_string())?;
    // Numbers of another day are not mixed with today's.
    let _ = fs::remove_file(numbers()?);
    stages::run(&STAGES, only)?;
    let Some(file) = file else { return Ok(()) };
    fs::copy(numbers()?, file).map(drop).map_err(|error| format!("{file}: {error}"))
}

/// What needs no window: every use case with a family of ten years, beside one of a single year.
fn data() -> Outcome {
    let (folder, numbers) = (folder()?, numbers()?);
    let (folder, numbers) = (folder.to_string_lossy(), numbers.to_string_lossy());
    shell::cargo(&["run", "--release", "--package", "bench", "--", "data", &folder, &numbers])
}

/// Where the families of the measurement are kept.
fn folder() -> Result<PathBuf, String> {
    Ok(dist::target()?.join("bench"))
}

fn numbers() -> Result<PathBuf, String> {
    Ok(folder()?.join("measured.json"))
}
