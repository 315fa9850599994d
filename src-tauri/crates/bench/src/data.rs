//! Everything that needs no window, in one run: one year and ten years turn by turn.

use std::path::Path;

use crate::report::{Report, row};
use crate::times::Times;
use crate::use_cases::{self, Home};
use crate::{bare, disk, family, search};

/// Turns of every use case. Of forty the p95 was the second worst, which told of the machine.
const TURNS: usize = 120;
/// Reviews that are held, each with all its questions.
const REVIEWS: usize = 30;
/// Notes that are written durably.
const COMMITS: u128 = 300;
/// Times that everything is typed.
const TYPINGS: usize = 3;
/// Times that all of the vault is read and written.
const WHOLE: usize = 3;
/// Nobody feels less, and a ratio of such times tells of the clock: less counts as this, in milliseconds.
const FLOOR: f64 = 1.0;

/// Measures with the families in `cache`, which are made where they are not there.
#[must_use]
pub fn measure(cache: &Path) -> Report {
    std::fs::create_dir_all(cache).unwrap();
    let mut report = Report::default();
    let mut homes = [1, 10].map(|years| Home::new(family::open(&family::kept(cache, years))));
    use_cases(&mut homes, &mut report);
    let [_, ten] = &mut homes;
    beside_the_bare(cache, ten, &mut report);
    whole(&mut homes, &mut report);
    report
}

fn use_cases(homes: &mut [Home; 2], report: &mut Report) {
    let mut times = [Times::default(), Times::default()];
    for turn in 0..TURNS {
        for (home, times) in homes.iter_mut().zip(&mut times) {
            use_cases::look(home, turn, times);
            use_cases::between(home, turn, times);
            if turn < REVIEWS {
                use_cases::review(home, turn, times);
            }
        }
    }
    let [one, ten] = &times;
    let (mut worst, mut ratio) = (0.0_f64, 0.0_f64);
    report.heading(
        "Use case",
        &["times", "median, ms", "p95, ms", "of that processor", "after one year", "ratio"],
    );
    for name in ten.names() {
        let (now, before) = (ten.work(name), one.work(name));
        let grows = now.max(FLOOR) / before.max(FLOOR);
        (worst, ratio) = (worst.max(ten.p95(name)), ratio.max(grows));
        let values = [ten.median(name), ten.p95(name), now, before, grows];
        report.line(row(name, ten.count(name), &values));
    }
    report.key("use_case_p95_ms", worst);
    report.key("ten_to_one_year_ratio", ratio);
}

fn beside_the_bare(cache: &Path, ten: &mut Home, report: &mut Report) {
    let folder = tempfile::tempdir_in(cache).unwrap();
    let mut connection = bare::database(&folder.path().join("bare.db"));
    bare::bytes(&connection);
    bare::words(&mut connection, &mut ten.kit);
    let mut times = Times::default();
    disk::commits(ten, &connection, COMMITS, &mut times);
    for _ in 0..TYPINGS {
        search::search(ten, &connection, &mut times);
    }
    report.heading(
        "Beside the bare database",
        &["times", "median, ms", "p95, ms", "of that processor"],
    );
    for name in [disk::OURS, disk::BARE, search::OURS, search::BARE, search::AS_OURS] {
        report.line(row(
            name,
            times.count(name),
            &[times.median(name), times.p95(name), times.work(name)],
        ));
    }
    report.key("commit_ratio", times.median(disk::OURS) / times.median(disk::BARE));
    report.key("search_p95_ms", times.p95(search::OURS));
    let ratio = |bare| times.work(search::OURS) / times.work(bare);
    report.key("search_fts_ratio", ratio(search::BARE));
    report.key("search_fts_ratio_as_ours", ratio(search::AS_OURS));
}

fn whole(homes: &mut [Home; 2], report: &mut Report) {
    let mut times = [Times::default(), Times::default()];
    let mut megabytes = [0.0, 0.0];
    for ((home, times), size) in homes.iter_mut().zip(&mut times).zip(&mut megabytes) {
        *size = disk::whole(home, WHOLE, times);
    }
    let [one, ten] = &times;
    let [small, large] = megabytes;
    report
        .heading("All of the vault", &["times", "median, ms", "ms per MB", "ms per MB, one year"]);
    for name in ten.names() {
        let (median, before) = (ten.median(name), one.median(name));
        report.line(row(name, ten.count(name), &[median, median / large, before / small]));
    }
    report
        .note(&format!("The vault has {large:.0} MB after ten years and {small:.0} MB after one."));
    report.key("backup_s", ten.median("back up, verified") / 1000.0);
}
