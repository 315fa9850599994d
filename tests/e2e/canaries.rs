//! The words of a whole family, each of which stands nowhere else, and where they must not be: in what the view itself
//! keeps when nothing drives it, and in what the reminders put on the bus.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use app::desk::Encryption;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use schedule::{Item, Schedule};
use testkit::canaries::{BEGINNING, DRAWN, URL, found, held, live};
use testkit::{Kit, PASSPHRASE};

use crate::journey::{open_at_today, unlock};
use crate::stage::{Stage, StageOptions, try_until, until};

/// Keys from page to page, and what each page is called.
const WAY: [(&str, &str); 3] = [
    ("Shift+Tab Shift+Tab Enter", "Settings"),
    ("Shift+Tab Shift+Tab Shift+Tab Enter", "Record"),
    ("Ctrl+l", "Welcome back"),
];

/// No hour in which a family wants quiet.
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).unwrap();

/// What all of the family's words hold.
fn words() -> BTreeSet<String> {
    [BEGINNING, URL, DRAWN].map(str::to_owned).into()
}

#[expect(clippy::disallowed_methods, reason = "the program on the stage has the computer's clock")]
fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Puts the family where the program looks for one.
fn settle(stage: &Stage, encryption: Encryption) -> PathBuf {
    let mut kit = Kit::at(now(), encryption);
    live(&mut kit);
    kit.desk.close();
    let home = stage.data_home().join("passenger-seat");
    fs::rename(kit.folder().join("family"), &home).unwrap();
    home
}

/// The words that stand in some file on the stage.
fn in_files(stage: &Stage) -> BTreeSet<String> {
    let all = stage.folders().into_iter().flat_map(|folder| found(&folder, &words()));
    all.collect()
}

#[test]
fn a_view_that_nothing_drives_keeps_no_word_of_the_family() {
    let stage = Stage::new(StageOptions { keyring: false, ..StageOptions::default() });
    let home = settle(&stage, Encryption::Keyed);
    let window = stage.open_undriven(&[]);
    let mut pages = vec![window.picture()];
    let vault = home.join("vault.db");
    let open = || if window.has_open(&vault) { Ok(()) } else { Err("it is locked".to_owned()) };
    let unlock = || {
        window.type_line(PASSPHRASE);
        try_until(open)
    };
    // On a busy computer the first letters may come before the field does.
    unlock().or_else(|_| unlock()).unwrap();
    window.wait_until_still();
    pages.push(window.picture());
    for (keys, _) in WAY {
        window.keys(keys);
        pages.push(window.picture());
        assert_eq!(in_files(&stage), BTreeSet::new());
    }
    pages.sort();
    pages.dedup();
    assert!(pages.len() > WAY.len(), "only {} pages", pages.len());
    drop(window);
    assert_eq!(in_files(&stage), BTreeSet::new(), "after its end");
}

#[test]
fn the_same_keys_lead_through_the_pages_and_the_same_search_finds_what_is_not_encrypted() {
    let stage = Stage::new(StageOptions { keyring: false, ..StageOptions::default() });
    settle(&stage, Encryption::ForASearchTest);
    let window = stage.open(&["--unkeyed"]);
    unlock(&window);
    open_at_today(&window);
    for (keys, page) in WAY {
        window.keys(keys);
        window.see_heading(page);
    }
    window.close();
    assert_eq!(in_files(&stage), words());
}

/// The seconds from now to noon of each day after one on which something is due.
fn noons(home: &Path) -> BTreeSet<i64> {
    let items = Schedule::read(home).unwrap().items;
    let noon = |item: &Item| (item.day + TimeDelta::days(1)).and_time(NOON).and_utc();
    items.iter().map(|item| (noon(item) - now()).num_seconds()).collect()
}

#[test]
fn what_reminders_say_on_the_bus_holds_no_word_of_the_family() {
    let stage = Stage::new(StageOptions { keyring: false, ..StageOptions::default() });
    let home = settle(&stage, Encryption::Keyed);
    let (listener, bus) = stage.listen();
    let desktop = stage.notifications();
    let clock = stage.folder().join("ahead");
    let told = || fs::read_to_string(&bus).unwrap().matches("member=Notify").count();
    let noons = noons(&home);
    assert!(noons.len() > 4, "{noons:?}");
    for seconds in noons {
        fs::write(&clock, seconds.to_string()).unwrap();
        let before = told();
        let [home, clock] = [&home, &clock].map(|path| path.to_str().unwrap());
        let program = stage.reminder(&[home, "--ahead", clock]);
        until("a reminder", || if told() > before { Ok(()) } else { Err("none".to_owned()) });
        drop(program);
    }
    let said = fs::read_to_string(&bus).unwrap();
    assert!(said.contains("A check-in"), "nothing was heard: {said}");
    assert_eq!(in_log(&said), BTreeSet::new());

    // What somebody else says in a notification is heard in full.
    let (title, hint) = (format!("{BEGINNING}title"), format!("{{'hint': <'{DRAWN}'>}}"));
    let dest = "--dest=org.freedesktop.Notifications";
    let object = "--object-path=/org/freedesktop/Notifications";
    let method = "--method=org.freedesktop.Notifications.Notify";
    let says = ["call", dest, object, method, "stage", "0", "", &title, URL, "[]", &hint, "0"];
    stage.gdbus(&says).unwrap();
    until("the words", || {
        let heard = in_log(&fs::read_to_string(&bus).unwrap());
        if heard == words() { Ok(()) } else { Err(format!("{heard:?}")) }
    });
    drop((desktop, listener));
}

/// The words in what was said on a bus. Bytes stand there one by one.
fn in_log(said: &str) -> BTreeSet<String> {
    let together: String = said.split_whitespace().collect();
    held(format!("{said}{together}").as_bytes(), &words())
}
