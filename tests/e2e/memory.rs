//! What is in memory stays there.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::MetadataExt;

use crate::journey::{make_family, unlock};
use crate::stage::{Stage, StageOptions, helper};

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

#[test]
fn locking_on_command_clears_the_page_and_what_was_on_it() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Zuzanna", "Xaver", "2012");
    window.see_heading("Your recovery key");
    window.run_js("window.before = true", &[]);
    window.press("Lock now");
    window.see_heading("Welcome back");
    assert_eq!(window.run_js("return window.before ?? null", &[]), serde_json::json!(null));
    for name in ["Zuzanna", "Xaver"] {
        window.see_no(name);
        let page = window.run_js("return document.documentElement.outerHTML", &[]);
        assert!(!page.as_str().unwrap().contains(name));
    }
    unlock(&window);
    window.see("Xaver");
    window.close();
}
