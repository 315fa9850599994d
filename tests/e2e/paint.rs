//! From a click to the next page as it is painted. `cargo xtask bench` runs it with the program as it is shipped and a family of
//! ten years; it measures and tests nothing.

use serde_json::{Value, json};

use crate::journey::{PASSPHRASE, open_at_today};
use crate::stage::{Stage, StageOptions, Window, until};

/// Rounds through all pages.
const ROUNDS: usize = 5;

/// The pages of a round, and how one gets there.
const WAYS: [&[&str]; 9] = [
    &["Today"],
    &["Open Sam’s Instagram"],
    &["Today", "Start the review with Sam"],
    &["Record"],
    &["Lessons"],
    &["Settings"],
    &["Settings", "Open them"],
    &["Settings", "Papers of Sam"],
    &["What to do if …"],
];

/// Notes for each click how long it takes until another page with its content has been painted: its heading is another
/// element, nothing is waited for any more, and two frames have come.
const WATCH: &str = "
    window.painted = [];
    document.addEventListener('click', () => {
        const began = performance.now();
        const before = document.querySelector('main h1');
        const look = () => {
            const now = document.querySelector('main h1');
            const waits = document.querySelector('main')?.textContent.includes('One moment');
            if (!now || now === before || waits) requestAnimationFrame(look);
            else requestAnimationFrame(() => requestAnimationFrame(() =>
                window.painted.push(performance.now() - began)));
        };
        look();
    }, true);";

#[test]
#[ignore = "a measurement, which `cargo xtask bench` asks for"]
fn every_page_is_painted_soon_after_the_click() {
    let home = std::env::var("PASSENGER_SEAT_HOME").unwrap();
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&["--data-dir", &home]);
    window.fill("Passphrase", PASSPHRASE);
    window.press("Open");
    open_at_today(&window);
    window.run_js(WATCH, &[]);
    for _ in 0..ROUNDS {
        for way in WAYS {
            for press in way {
                go(&window, press);
            }
        }
    }
    let mut times: Vec<f64> = painted(&window);
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times[(times.len() * percent).div_ceil(100) - 1];
    let said = json!({ "clicks": times.len(), "median": at(50), "p95": at(95) });
    std::fs::write(std::env::var("PASSENGER_SEAT_PAINTED").unwrap(), said.to_string()).unwrap();
    window.close();
}

/// Presses, and waits until that page is painted.
fn go(window: &Window, press: &str) {
    let before = painted(window).len();
    window.press(press);
    until("the page to be painted", || {
        if painted(window).len() > before { Ok(()) } else { Err(format!("after {press:?}")) }
    });
}

fn painted(window: &Window) -> Vec<f64> {
    let times = window.run_js("return window.painted", &[]);
    times.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}
