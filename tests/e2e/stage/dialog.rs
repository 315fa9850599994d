//! The desktop's own dialogs, which the driver of the window cannot see.

use std::collections::BTreeMap;
use std::path::Path;

use super::helper::ask;
use super::until;

/// Types a path into the open dialog, and takes it.
#[track_caller]
pub(super) fn pick(env: &BTreeMap<&'static str, String>, title: &str, path: &Path) {
    let path = path.to_str().expect("a plain path");
    let search = ["search", "--onlyvisible", "--name", title];
    let dialog = until("the dialog", || {
        let found = ask("xdotool", &search, env)?;
        found.lines().next().map(str::to_owned).ok_or_else(|| "there is none".to_owned())
    });
    for hand in [
        &["windowfocus", "--sync", &dialog][..],
        &["key", "ctrl+a"],
        &["type", path],
        &["key", "Return"],
    ] {
        ask("xdotool", hand, env).expect("a hand on the keys");
    }
    until("the dialog to go", || {
        let found = ask("xdotool", &search, env)?;
        if found.is_empty() { Ok(()) } else { Err(found) }
    });
}
