//! What is measured in the real window: beside a bare one of the same Tauri, turn by turn, on a screen of their own.

mod papers;
pub(crate) mod processes;
mod reminder;
pub(crate) mod screen;
mod sizes;

use std::path::{Path, PathBuf};
use std::time::Duration;

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

/// What is measured, and where it is.
#[derive(Debug)]
pub struct Programs {
    /// The folder of our programs, as they are shipped.
    pub ours: PathBuf,
    /// The bare window.
    pub floor: PathBuf,
    /// The interface, as it is shipped.
    pub interface: PathBuf,
    /// The package, where one was made.
    pub package: Option<PathBuf>,
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
    starts(&screen, &ours, &bare, &mut report);
    memory(&screen, &ours, &bare, &mut report);
    reminder::rest(&screen, &programs.ours, &mut report);
    papers::documents(&programs.ours, &mut report);
    sizes::sizes(programs, &mut report);
    report
}

/// From the start to the picture that stays: the page that asks for the passphrase, and the one line of the other.
fn starts(
    screen: &Screen,
    ours: &dyn Fn() -> Running,
    bare: &dyn Fn() -> Running,
    report: &mut Report,
) {
    let whole = [ours, bare].map(|start| {
        let program = start();
        let ink = screen.wait_until_still();
        program.stop();
        ink
    });
    let mut times = Times::default();
    for _ in 0..PAIRS {
        for (name, start, ink) in [(OURS, ours, whole[0]), (BARE, bare, whole[1])] {
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
    for name in [OURS, BARE] {
        report.line(row(name, times.count(name), &[times.median(name), times.p95(name)]));
    }
    report.key("start_ratio", times.median(OURS) / times.median(BARE));
}

/// The memory of all processes of a window that has been still for a while: *Today* with ten years, and the one line.
fn memory(
    screen: &Screen,
    ours: &dyn Fn() -> Running,
    bare: &dyn Fn() -> Running,
    report: &mut Report,
) {
    let mut measured = [Vec::new(), Vec::new()];
    for _ in 0..MEMORIES {
        for (of, start, unlock) in [(0, ours, true), (1, bare, false)] {
            screen.wait_until_empty();
            let program = start();
            let locked = screen.wait_until_still();
            if unlock {
                screen.type_line(PASSPHRASE);
                screen.wait_for_other(locked);
                screen.wait_until_still();
            }
            std::thread::sleep(SETTLE);
            measured[of].push(program.mebibytes());
            program.stop();
        }
    }
    let [ours, bare] = measured.map(|mut all| {
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    });
    report.heading("Memory of all processes", &["times", "PSS, MiB"]);
    report.line(row(OURS, MEMORIES, &[ours]));
    report.line(row(BARE, MEMORIES, &[bare]));
    report.key("memory_ratio", ours / bare);
}

/// What the driven window measured, from the click to the next page.
///
/// # Panics
/// Where the file is not there or says something else.
#[must_use]
pub fn painted(file: &Path) -> Report {
    let said: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let number = |name: &str| said[name].as_f64().unwrap();
    let mut report = Report::default();
    report.heading("Click to the next page", &["times", "median, ms", "p95, ms"]);
    let clicks = said["clicks"].as_u64().and_then(|clicks| usize::try_from(clicks).ok());
    report.line(row("every page, in turn", clicks.unwrap(), &[number("median"), number("p95")]));
    report.key("paint_p95_ms", number("p95"));
    report
}
