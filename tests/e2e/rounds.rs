//! Round and round through the pages of a family that lived here for ten years, without writing anything down. `cargo xtask
//! bench paint` and `cargo xtask soak` ask for it; both measure and test nothing.

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::journey::{PASSPHRASE, open_at_today};
use crate::stage::{Stage, StageOptions, Window, helper};

/// What is pressed in a round, one after another. Each leads to another page.
const ROUND: [&str; 40] = [
    "Today",
    "Open Sam’s Instagram",
    "Read the agreement",
    "Today",
    "Open Sam’s Instagram",
    "See the settings",
    "Today",
    "Open Sam’s Instagram",
    "Choose a drive-along",
    "Today",
    "Open Sam’s Instagram",
    "Record of this account",
    "Today",
    "Open Sam’s Instagram",
    "Choose another day, or today",
    "Sam’s page",
    "What to do if …",
    "Read this : Bullying and cruelty",
    "Write a short note",
    "Something is wrong",
    "Leave this page",
    "Lessons with Sam",
    "Begin : Who is really there?",
    "Add another network",
    "About Instagram",
    "Record",
    "Settings",
    "Open them",
    "Add a network",
    "Settings",
    "Papers of Sam",
    "Settings",
    "Change the passphrase",
    "Settings",
    "Make a new recovery key",
    "Settings",
    "Bring one back",
    "Lessons with Noor",
    "Record",
    "Today",
];

/// Rounds that are measured for painting.
const ROUNDS: usize = 5;
/// Rounds without a stop before memory is watched: a thousand pages, after which the view has taken what it keeps (ADR 20).
const WARM_UP: usize = 25;
/// How long somebody stays on a page who looks at 3,000 of them in an hour. WebKit clears up when it has nothing else to do,
/// and a minute later; without a stop it hardly gets to it.
const LOOKING: Duration = Duration::from_secs(1);
/// Pages that are gone through in one call, which may take the driver's half minute.
const IN_ONE_CALL: usize = 10;

/// Goes through the round and says of each press how many milliseconds it takes until another page with its content has been
/// painted: its heading is another element, nothing is waited for any more, and two frames have come; then stays there for as
/// long as it is told. All of it in the page, so that the driver's own time is not in it, and what it keeps hardly.
const GO: &str = "
    const [names, stay, done] = arguments;
    const times = [];
    const press = () => {
        if (times.length === names.length) return done(times);
        const button = seat.find('press', names[times.length]);
        if (!button) return requestAnimationFrame(press);
        const before = document.querySelector('main h1');
        const began = performance.now();
        button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        button.click();
        const look = () => {
            const now = document.querySelector('main h1');
            const waits = document.querySelector('main')?.textContent.includes('One moment');
            if (!now || now === before || waits) requestAnimationFrame(look);
            else requestAnimationFrame(() => requestAnimationFrame(() => {
                times.push(performance.now() - began);
                setTimeout(press, stay);
            }));
        };
        look();
    };
    press();";

/// The window with the family open.
fn open(stage: &Stage) -> Window {
    let window = stage.open(&["--data-dir", &std::env::var("PASSENGER_SEAT_HOME").unwrap()]);
    window.fill("Passphrase", PASSPHRASE);
    window.press("Open");
    open_at_today(&window);
    window
}

/// A round that stays on each page for a while, and how many milliseconds each press of it took until that page was painted.
fn round(window: &Window, stay: Duration) -> Vec<f64> {
    let some_pages = |pages: &[&str]| -> Vec<f64> {
        let times = window.do_in_page(GO, &[json!(pages), json!(stay.as_millis())]);
        times.as_array().unwrap().iter().map(|time| time.as_f64().unwrap()).collect()
    };
    ROUND.chunks(IN_ONE_CALL).flat_map(some_pages).collect()
}

fn keep(said: &Value) {
    fs::write(std::env::var("PASSENGER_SEAT_MEASURED").unwrap(), said.to_string()).unwrap();
}

fn at(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times[(times.len() * percent).div_ceil(100) - 1]
}

#[test]
#[ignore = "a measurement, which `cargo xtask bench` asks for"]
fn every_page_is_painted_soon_after_the_click() {
    let stage = Stage::new(StageOptions::default());
    let window = open(&stage);
    let mut pages: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        for (press, time) in ROUND.into_iter().zip(round(&window, Duration::ZERO)) {
            pages.entry(press).or_default().push(time);
        }
    }
    window.close();
    let mut all: Vec<f64> = pages.values().flatten().copied().collect();
    let pages: Vec<_> = pages
        .into_iter()
        .map(|(page, mut times)| {
            let (median, p95) = (at(&mut times, 50), at(&mut times, 95));
            json!({ "page": page, "times": times.len(), "median": median, "p95": p95 })
        })
        .collect();
    let (median, p95) = (at(&mut all, 50), at(&mut all, 95));
    keep(&json!({ "times": all.len(), "median": median, "p95": p95, "pages": pages }));
}

/// The memory of the program and all it started, in MiB. Without what is read from files, as that is less for each as soon
/// as another program has the same libraries open.
fn mebibytes(window: &Window) -> f64 {
    let all = helper::descendants(window.pid()).into_iter().map(|process| process.id);
    let kibibytes = |id: u32| -> f64 {
        let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
        let own = text.lines().filter_map(|line| {
            line.strip_prefix("Pss_Anon:").or_else(|| line.strip_prefix("Pss_Shmem:"))
        });
        own.filter_map(|line| line.split_whitespace().next()?.parse::<f64>().ok()).sum()
    };
    all.chain([window.pid()]).map(kibibytes).sum::<f64>() / 1024.0
}

#[test]
#[ignore = "an hour, which `cargo xtask soak` asks for"]
fn an_hour_of_looking_around_costs_no_memory() {
    let minutes: u64 = std::env::var("PASSENGER_SEAT_MINUTES").unwrap().parse().unwrap();
    let stage = Stage::new(StageOptions::default());
    let window = open(&stage);
    let opened = mebibytes(&window);
    for _ in 0..WARM_UP {
        round(&window, Duration::ZERO);
    }
    let warm = mebibytes(&window);
    let began = Instant::now();
    let mut curve: Vec<(f64, f64)> = Vec::new();
    while curve.is_empty() || began.elapsed() < Duration::from_secs(minutes * 60) {
        if !curve.is_empty() {
            round(&window, LOOKING);
        }
        curve.push((began.elapsed().as_secs_f64() / 60.0, mebibytes(&window)));
        // An hour that is broken off has told what it saw.
        keep(&json!({ "opened": opened, "warm": warm, "curve": curve }));
    }
    window.close();
}
