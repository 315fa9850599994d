//! `bench CACHE [--json FILE]`: the part that needs no window.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a table is printed; a measurement that cannot be made ends the run"
)]

use std::path::Path;

use bench::family;
use bench::times::Times;
use bench::use_cases::{self, Home};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let cache = Path::new(&args[0]);
    std::fs::create_dir_all(cache).unwrap();
    let began = std::time::Instant::now();
    let mut homes = [1, 10].map(|years| Home::new(family::open(&family::kept(cache, years))));
    println!("ready after {:?}", began.elapsed());
    let mut times = [Times::default(), Times::default()];
    let rounds: usize = args.get(1).map_or(30, |n| n.parse().unwrap());
    for n in 0..rounds {
        for (home, times) in homes.iter_mut().zip(&mut times) {
            use_cases::look(home, n, times);
            use_cases::between(home, n, times);
            use_cases::review(home, n, times);
        }
    }
    let [one, ten] = &times;
    for name in ten.names() {
        println!(
            "{name:32} {:8.2} {:8.2} {:8.2} {:6.2} {:6.2}",
            one.p95(name),
            ten.median(name),
            ten.p95(name),
            ten.p95(name) / one.p95(name),
            ten.median(name) / one.median(name)
        );
    }
}
