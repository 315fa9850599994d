//! What is measured in the real window: beside a bare one of the same Tauri, turn by turn, on a screen of their own.

mod papers;
pub(crate) mod processes;
mod reminder;
pub(crate) mod screen;
mod sizes;

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;
use testkit::PASSPHRASE;

use crate::family;
use crate::report::{Report, row};
use crate::times::Times;
use processes::Running;
use screen::Screen;

/// Pairs of starts.
const PAIRS: usize = 10;
/// Windows of each kind whose memory is read.
const MEMORIES: usize = 3;

/// A window that is not touched gives back what it needed to start.
const SETTLE: Duration = Duration::from_secs(5);

const OURS: &str = "Passenger Seat, ten years in its vault";
const BARE: &str = "a bare window";
const PLAIN: &str = "a bare window, without the graphics processor as ours";

/// What makes the bare window draw as ours does by itself: past the graphics processor.
const PLAINLY: &str = "WEBKIT_DISABLE_DMABUF_RENDERER=1";

/// What is measured, and where it is.
#[derive(Debug)]
pub struct Programs {
    /// The folder of our programs, as they are shipped.
    pub ours: PathBuf,
    /// The bare window.
    pub floor: PathBuf,
    /// The interface, as it is shipped.
    pub interface: PathBuf,
    /// The package that they come in.
    pub package: PathBuf,
}

/// Measures with the family of ten years in `cache`.
#[must_use]
pub fn measure(cache: &Path, programs: &Programs) -> Report {
    let mut report = Report::default();
    let mut kit = family::open(&family::kept(cache, 10));
    // The program opens it instead.
    kit.desk.close_at_once();
    let home = kit.folder().join("family");
    let window = programs.ours.join("passenger-seat");
    let screen = Screen::start(cache);
    let ours = || Running::start(&screen, &window, &["--data-dir", &home.to_string_lossy()]);
    let bare = || Running::start(&screen, &programs.floor, &[]);
    let floor = programs.floor.to_string_lossy();
    let plain = || Running::start(&screen, Path::new("/usr/bin/env"), &[PLAINLY, &floor]);
    let windows: [Window<'_>; 3] = [(OURS, &ours), (BARE, &bare), (PLAIN, &plain)];
    starts(&screen, windows, &mut report);
    memory(&screen, windows, &mut report);
    reminder::rest(&screen, &programs.ours, &mut report);
    papers::documents(&programs.ours, &mut report);
    sizes::sizes(programs, &mut report);
    report
}

/// A window by its name, and how it is started.
type Window<'a> = (&'static str, &'a dyn Fn() -> Running);

/// From the start to the picture that stays: the page that asks for the passphrase, and the one line of the others.
fn starts(screen: &Screen, windows: [Window<'_>; 3], report: &mut Report) {
    let whole = windows.map(|(_, start)| {
        let program = start();
        let ink = screen.wait_until_still();
        program.stop();
        ink
    });
    let mut times = Times::default();
    for _ in 0..PAIRS {
        for ((name, start), ink) in windows.into_iter().zip(whole) {
            screen.wait_until_empty();
            let program = times.time(name, || {
                let program = start();
                screen.wait_for(ink);
                program
            });
            program.stop();
        }
    }
    report.heading("Start to painted", &["times", "median, ms", "p95, ms"]);
    for (name, _) in windows {
        report.line(row(name, times.count(name), &[times.median(name), times.p95(name)]));
    }
    report.key("start_ratio", times.median(OURS) / times.median(BARE));
    report.key("start_ratio_plain", times.median(OURS) / times.median(PLAIN));
}

/// The memory of all processes of a window that has been still for a while: *Today* with ten years, and the one line.
fn memory(screen: &Screen, windows: [Window<'_>; 3], report: &mut Report) {
    let mut measured = [const { Vec::new() }; 3];
    for _ in 0..MEMORIES {
        for ((name, start), measured) in windows.into_iter().zip(&mut measured) {
            screen.wait_until_empty();
            let program = start();
            let locked = screen.wait_until_still();
            if name == OURS {
                screen.type_line(PASSPHRASE);
                screen.wait_for_other(locked);
                screen.wait_until_still();
            }
            std::thread::sleep(SETTLE);
            measured.push(program.mebibytes());
            program.stop();
        }
    }
    let [ours, bare, plain] = measured.map(|mut all| {
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    });
    report.heading("Memory of all processes", &["times", "PSS, MiB"]);
    for (name, measured) in [(OURS, ours), (BARE, bare), (PLAIN, plain)] {
        report.line(row(name, MEMORIES, &[measured]));
    }
    report.key("memory_ratio", ours / bare);
    report.key("memory_ratio_plain", ours / plain);
}

/// What the driven window measured, from the click to the next page.
///
/// # Panics
/// Where the file is not there or says something else.
#[must_use]
pub fn painted(file: &Path) -> Report {
    let said = said(file);
    let line = |of: &Value, name: &str| {
        let times = of["times"].as_u64().and_then(|times| usize::try_from(times).ok());
        row(name, times.unwrap(), &["median", "p95"].map(|key| of[key].as_f64().unwrap()))
    };
    let mut report = Report::default();
    report.heading("Click to the next page", &["times", "median, ms", "p95, ms"]);
    for page in said["pages"].as_array().unwrap() {
        report.line(line(page, page["page"].as_str().unwrap()));
    }
    report.line(line(&said, "all of them"));
    report.key("paint_p95_ms", said["p95"].as_f64().unwrap());
    report
}

/// How the memory of the driven window went while somebody clicked through all pages, round and round.
///
/// # Panics
/// Where the file is not there or says something else.
#[must_use]
pub fn soaked(file: &Path) -> Report {
    let mut said = said(file);
    let curve: Vec<(f64, f64)> = serde_json::from_value(said["curve"].take()).unwrap();
    let middle = |some: &[(f64, f64)]| {
        let mut all: Vec<f64> = some.iter().map(|(_, mebibytes)| *mebibytes).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    // The engine clears up when it likes, so that single rounds differ by a third.
    let some = curve.len().div_ceil(10);
    let (first, last) = (middle(&curve[..some]), middle(&curve[curve.len() - some..]));
    let mut report = Report::default();
    report.heading(
        "Memory of its own while all pages are looked at, round and round",
        &["round", "MiB"],
    );
    for (name, key) in [("opened", "opened"), ("after a thousand pages without a stop", "warm")] {
        report.line(row(name, 0, &[said[key].as_f64().unwrap()]));
    }
    // A line for every tenth of it.
    for (round, (minutes, mebibytes)) in curve.iter().enumerate().step_by(curve.len().div_ceil(10))
    {
        report.line(row(&format!("after {minutes:.0} minutes"), round + 1, &[*mebibytes]));
    }
    report.line(row("the first tenth, in the middle", some, &[first]));
    report.line(row("the last tenth, in the middle", some, &[last]));
    report.key("soak_minutes", curve.last().unwrap().0);
    report.key("soak_ratio", last / first);
    report
}

fn said(file: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}
