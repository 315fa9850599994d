//! The same search in notes programs that a parent might use instead: gnote and zim as Debian has them, over the same
//! texts in the same run.

mod ask;
mod write;

use std::path::Path;
use std::process::Stdio;

use app::record::Search;

use crate::report::{Report, row};
use crate::search::TYPED;
use crate::times::Times;
use crate::window::processes::Running;
use crate::window::screen::Screen;
use crate::{bare, family};
use ask::Asking;

/// Years of the family: with all ten zim needs several minutes for its index alone, and a quarter of one for a search.
const YEARS: u32 = 3;
/// Times that everything is asked.
const ROUNDS: usize = 2;

const OURS: &str = "Passenger Seat";
const GNOTE: &str = "gnote, running";
const ZIM: &str = "zim, running";
const ZIM_LINE: &str = "zim, from the command line, with its start";

const UNLOCK: &str = "Passenger Seat: unlocking";
const READ: &str = "gnote: starting";
const INDEX: &str = "zim: making its index, once";

/// Measures with a family in `cache`, which is made where it is not there.
#[must_use]
pub fn measure(cache: &Path) -> Report {
    let mut kit = family::open(&family::kept(cache, YEARS));
    let texts = bare::texts(&mut kit);
    let screen = Screen::start(cache);
    let notes = screen.folder().join("data/gnote");
    write::gnote(&notes, &texts);
    let notebook = screen.folder().join("notebook");
    write::zim(&notebook, &texts);
    let notebook = &*notebook.to_string_lossy();

    let (mut ready, mut times) = (Times::default(), Times::default());
    kit.desk.close_at_once();
    ready.time(UNLOCK, || kit.unlock().unwrap());
    let (gnote, mut in_gnote) = ready.time(READ, || {
        let mut gnote = screen.command(Path::new("gnote"));
        // Its settings are for the run only.
        gnote.arg("--background").env("GSETTINGS_BACKEND", "memory");
        let gnote = Running::of(&mut gnote);
        (gnote, Asking::start(&screen, include_str!("programs/gnote.py"), &[]))
    });
    let zim = |args: &[&str]| {
        let output = screen.command(Path::new("zim")).args(args).stdout(Stdio::piped()).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    ready.time(INDEX, || zim(&["--index", notebook]));
    let mut in_zim = Asking::start(&screen, include_str!("programs/zim.py"), &[notebook]);

    let mut found = 0;
    for round in 0..ROUNDS {
        for words in TYPED {
            let asked = Search { words: words.to_owned(), ..Search::default() };
            times.time(OURS, || app::record::record(&mut kit.desk, asked).unwrap());
            // Ours and gnote find words that only begin so; zim has to be asked for them.
            let starred: Vec<_> = words.split(' ').map(|word| format!("{word}*")).collect();
            let starred = starred.join(" ");
            let in_gnote = times.time(GNOTE, || in_gnote.ask(words));
            let in_zim = times.time(ZIM, || in_zim.ask(&starred));
            assert_eq!(in_gnote, in_zim, "both have the same texts: {words}");
            if round == 0 {
                let pages = times.time(ZIM_LINE, || zim(&["--search", notebook, &starred]));
                assert_eq!(pages.lines().count(), in_zim, "{words}");
                found += in_zim;
            }
        }
    }
    drop(in_gnote);
    gnote.stop();
    report(texts.len(), found, &ready, &times)
}

fn report(texts: usize, found: usize, ready: &Times, times: &Times) -> Report {
    let mut report = Report::default();
    let heading = format!("The same words in the same {texts} texts");
    report.heading(&heading, &["times", "median, ms", "p95, ms"]);
    for name in [OURS, GNOTE, ZIM, ZIM_LINE] {
        report.line(row(name, times.count(name), &[times.median(name), times.p95(name)]));
    }
    report.note(&format!(
        "gnote and zim found all words together {found} times and list them all; ours gives the first page of fifty, and \
         finds names and the library's words in its lines too."
    ));
    report.heading("Before the first search", &["times", "ms"]);
    for name in [UNLOCK, READ, INDEX] {
        report.line(row(name, ready.count(name), &[ready.median(name)]));
    }
    report.key("search_whole_ms", times.median(OURS));
    report.key("search_gnote_ms", times.median(GNOTE));
    report.key("search_zim_ms", times.median(ZIM));
    report.key("search_zim_with_start_ms", times.median(ZIM_LINE));
    report
}
