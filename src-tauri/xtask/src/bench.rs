//! `cargo xtask bench`: how fast it is, as ratios of one run. Each stage prints its table and puts its numbers beside
//! those of the others, so that one file has them all.

use std::fs;
use std::path::PathBuf;

use crate::stages::Stage;
use crate::{Outcome, dist, machine, shell, stages};

const STAGES: [Stage; 5] = [
    Stage { name: "machine", run: machine::ready_to_bench },
    Stage { name: "data", run: data },
    Stage { name: "programs", run: programs },
    Stage { name: "window", run: window },
    Stage { name: "paint", run: paint },
];

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
    bench("data", &[folder()?, numbers()?])
}

/// The same search in notes programs that a parent might use instead.
fn programs() -> Outcome {
    bench("programs", &[folder()?, numbers()?])
}

/// Beside a bare window of the same Tauri: start, memory, size, and what the small programs cost.
fn window() -> Outcome {
    let package = dist::make()?;
    shell::cargo(&["build", "--release", shell::PRODUCT, "--example", "floor"])?;
    let ours = dist::target()?.join("release");
    let floor = ours.join("examples/floor");
    let interface = shell::root().join("ui/dist");
    bench("window", &[folder()?, numbers()?, ours, floor, interface, package])
}

/// From a click to the next page, in the program as it is shipped with ten years in its vault.
fn paint() -> Outcome {
    let painted = drive("every_page_is_painted_soon_after_the_click", "60")?;
    bench("painted", &[painted, numbers()?])
}

/// `cargo xtask soak`: whether memory stays where it is while somebody looks at all pages, round and round.
pub(crate) fn soak(minutes: &str) -> Outcome {
    machine::ready_to_test()?;
    dist::build()?;
    fs::create_dir_all(folder()?).map_err(|error| error.to_string())?;
    let soaked = drive("an_hour_of_looking_around_costs_no_memory", minutes)?;
    bench("soaked", &[soaked, numbers()?])
}

/// Lets a test of the window, which only `--ignored` runs, drive the program as it is shipped over a family of ten years;
/// where it says what it measured.
fn drive(test: &str, minutes: &str) -> Result<PathBuf, String> {
    let (home, measured) = (folder()?.join("driven"), folder()?.join("driven.json"));
    bench("family", &[folder()?, home.clone()])?;
    let mut command = shell::command(shell::cargo_program());
    command.args(["test", "--workspace", shell::TRIAL, "--test", "e2e", "--", "--ignored", test]);
    command.env("PASSENGER_SEAT_PROGRAM", dist::target()?.join("release/passenger-seat"));
    command.env("PASSENGER_SEAT_HOME", home).env("PASSENGER_SEAT_MEASURED", &measured);
    command.env("PASSENGER_SEAT_MINUTES", minutes);
    shell::say_and_run("cargo", &mut command)?;
    Ok(measured)
}

fn bench(part: &str, places: &[PathBuf]) -> Outcome {
    let places: Vec<_> = places.iter().map(|place| place.to_string_lossy()).collect();
    let mut args = vec!["run", "--release", "--package", "bench", "--", part];
    args.extend(places.iter().map(AsRef::as_ref));
    shell::cargo(&args)
}

/// Where the families of the measurement are kept.
fn folder() -> Result<PathBuf, String> {
    Ok(dist::target()?.join("bench"))
}

fn numbers() -> Result<PathBuf, String> {
    Ok(folder()?.join("measured.json"))
}
