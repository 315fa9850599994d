//! What the reminder program costs while nothing is due.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use schedule::{Item, Kind, Schedule, Wishes};
use uuid::Uuid;

use super::processes::{Running, kibibytes};
use super::screen::Screen;
use crate::report::{Report, row};

/// It has read everything by then.
const SETTLE: Duration = Duration::from_secs(5);
/// How long it is watched; what it costs in ten minutes is worked out from that.
const WATCHED: Duration = Duration::from_secs(240);
const TEN_MINUTES: Duration = Duration::from_secs(600);
/// How often a second Linux counts a process's time (`USER_HZ`).
const TICKS: f64 = 100.0;

pub(super) fn rest(screen: &Screen, programs: &Path, report: &mut Report) {
    let home = screen.folder().join("reminded");
    fs::create_dir(&home).unwrap();
    let day = crate::family::now().date_naive() + chrono::Days::new(365);
    let (id, about) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let item = Item { id, about, kind: Kind::Due, day, time: chrono::NaiveTime::MIN };
    Schedule::new(vec![item], Wishes::default()).write(&home).unwrap();
    let program = programs.join("passenger-seat-reminder");
    let program = Running::start(screen, &program, &[&home.to_string_lossy()]);
    sleep(SETTLE);
    let (wakes, ticks) = (wakes(program.id()), ticks(program.id()));
    sleep(WATCHED);
    let wakes = (self::wakes(program.id()) - wakes) / (WATCHED.as_secs_f64() / 60.0);
    let share = TEN_MINUTES.as_secs_f64() / WATCHED.as_secs_f64();
    let seconds = (self::ticks(program.id()) - ticks) / TICKS * share;
    let mebibytes = kibibytes(program.id()) / 1024.0;
    program.stop();
    report.heading("The reminder program, nothing due", &["", ""]);
    report.line(row("PSS, MiB", 1, &[mebibytes]));
    report.line(row("processor in ten minutes, s", 1, &[seconds]));
    report.line(row("wake-ups a minute", 1, &[wakes]));
    report.key("reminder_pss_mib", mebibytes);
    report.key("reminder_cpu_s", seconds);
    report.key("reminder_wakeups_per_min", wakes);
}

/// How often its threads have gone to sleep by themselves, and so been woken.
fn wakes(id: u32) -> f64 {
    let threads = fs::read_dir(format!("/proc/{id}/task")).unwrap();
    let of = |thread: std::fs::DirEntry| {
        let status = fs::read_to_string(thread.path().join("status")).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        line?.trim().parse::<f64>().ok()
    };
    threads.filter_map(|thread| of(thread.ok()?)).sum()
}

fn ticks(id: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    let fields = stat.rsplit_once(") ").unwrap().1.split(' ').skip(11).take(2);
    fields.map(|field| field.parse::<f64>().unwrap()).sum()
}
