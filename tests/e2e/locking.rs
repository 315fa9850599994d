//! What is in memory stays there.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::MetadataExt;

use serde_json::json;

use crate::journey::{make_family, unlock};
use crate::stage::{Stage, StageOptions, Window, helper, try_until, until};

/// The limit on the size of a core dump, soft and hard.
fn core_limit(process: u32) -> Vec<String> {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    line.split_whitespace().skip(4).take(2).map(str::to_owned).collect()
}

#[test]
fn no_process_of_the_window_leaves_its_memory_on_disk() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    window.see_heading("Learn to drive social media, together");
    let ours = helper::descendants(window.pid());
    let names: BTreeSet<_> = ours
        .iter()
        .filter_map(|process| fs::read_to_string(format!("/proc/{}/comm", process.id)).ok())
        .collect();
    assert!(names.iter().any(|name| name.starts_with("WebKitWeb")), "{names:?}");
    for process in ours.iter().map(|process| process.id).chain([window.pid()]) {
        assert_eq!(core_limit(process), ["0", "0"], "process {process} of {names:?}");
    }
    // Outside of it there is a limit to take away.
    assert_ne!(core_limit(std::process::id())[1], "0", "this test would not notice");
    if !rustix::process::getuid().is_root() {
        // What may not be dumped, nor looked into by others of the same login, belongs to root in there.
        let environment = fs::metadata(format!("/proc/{}/environ", window.pid())).unwrap();
        assert_eq!(environment.uid(), 0);
    }
    window.close();
}

/// An open family, in whose page something stands that only this page knows.
fn open(stage: &Stage) -> Window {
    let window = stage.open(&[]);
    make_family(&window, "Zuzanna", "Xaver", "2012");
    window.see_heading("Your recovery key");
    window.run_js("window.before = true", &[]);
    window
}

/// Nothing of the family is on the page or in what it remembers, and it opens again.
#[track_caller]
fn is_locked_and_clear(window: &Window) {
    window.see_heading("Welcome back");
    assert_eq!(window.run_js("return window.before ?? null", &[]), json!(null));
    let page = window.run_js("return document.documentElement.outerHTML", &[]);
    let refused = window.run_js_until_done(
        "const done = arguments[0];
         window.__TAURI_INTERNALS__.invoke('overview', { input: null }).then(() => done('open'), ({ code }) => done(code));",
        &[],
    );
    assert_eq!(refused, json!("locked"));
    for name in ["Zuzanna", "Xaver"] {
        assert!(!page.as_str().unwrap().contains(name));
    }
    unlock(window);
    window.see("Xaver");
}

/// Says it until it was heard: the program may not listen yet.
#[track_caller]
fn say_until_locked(stage: &Stage, window: &Window, said: &[&str]) {
    until("the lock", || {
        stage.gdbus(said)?;
        let heading = window.heading();
        if heading == "Welcome back" { Ok(()) } else { Err(heading) }
    });
}

#[test]
fn locking_on_command_clears_the_page_and_what_it_knew() {
    let stage = Stage::new(StageOptions::default());
    let window = open(&stage);
    window.press("Lock now");
    is_locked_and_clear(&window);
    window.keys("Ctrl+l");
    is_locked_and_clear(&window);
    window.close();
}

#[test]
fn a_family_that_was_left_is_locked() {
    let stage = Stage::new(StageOptions::default());
    let clock = stage.folder().join("seconds-ahead");
    fs::write(&clock, "0").unwrap();
    let window = stage.open(&["--ahead", &clock.to_string_lossy()]);
    make_family(&window, "Zuzanna", "Xaver", "2012");
    window.see_heading("Your recovery key");
    window.run_js("window.before = true", &[]);
    fs::write(&clock, "3600").unwrap();
    // It is looked for every ten seconds, and a backup that is due is made first.
    let locked = || if window.heading() == "Welcome back" { Ok(()) } else { Err(window.heading()) };
    try_until(locked).or_else(|_| try_until(locked)).unwrap();
    is_locked_and_clear(&window);
    window.close();
}

#[test]
fn a_screen_that_is_locked_locks_the_family_and_one_that_is_unlocked_does_not_open_it() {
    let stage = Stage::new(StageOptions::default());
    let window = open(&stage);
    let path = "--object-path=/org/gnome/ScreenSaver";
    let says = |active| ["emit", path, "--signal=org.gnome.ScreenSaver.ActiveChanged", active];
    stage.gdbus(&says("false")).unwrap();
    stage.gdbus(&["emit", path, "--signal=org.gnome.Other.ActiveChanged", "true"]).unwrap();
    assert_eq!(window.heading(), "Your recovery key");
    say_until_locked(&stage, &window, &says("true"));
    stage.gdbus(&says("false")).unwrap();
    is_locked_and_clear(&window);
    let session = "--object-path=/org/freedesktop/login1/session/c1";
    say_until_locked(
        &stage,
        &window,
        &["emit", session, "--signal=org.freedesktop.login1.Session.Lock"],
    );
    window.see_heading("Welcome back");
    window.close();
}

#[test]
fn a_computer_that_goes_to_sleep_locks_the_family_first() {
    let stage = Stage::new(StageOptions::default());
    let logind = stage.logind();
    let window = open(&stage);
    let sleeps = [
        "call",
        "--dest=org.freedesktop.login1",
        "--object-path=/org/freedesktop/login1",
        "--method=org.freedesktop.DBus.Mock.EmitSignal",
        "org.freedesktop.login1.Manager",
        "PrepareForSleep",
        "b",
        "[<true>]",
    ];
    say_until_locked(&stage, &window, &sleeps);
    is_locked_and_clear(&window);
    window.close();
    drop(logind);
}
