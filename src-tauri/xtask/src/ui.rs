//! The interface: its packages and its build. `ui/dist` must exist before cargo builds the program.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::Outcome;
use crate::shell::{npm, root};

/// Installs the interface's packages if the lock file is newer than what is there.
pub(crate) fn install() -> Outcome {
    let ui = root().join("ui");
    let installed = modified(&ui.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(&ui.join("package-lock.json")) {
        return Ok(());
    }
    npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
}

pub(crate) fn build() -> Outcome {
    npm(&["run", "build"])
}

/// Builds the interface unless its last build is newer than everything it is made from.
pub(crate) fn build_if_changed() -> Outcome {
    let ui = root().join("ui");
    let built = modified(&ui.join("dist/index.html"));
    if built.is_some() && built > newest_input(&ui) {
        return Ok(());
    }
    build()
}

fn newest_input(ui: &Path) -> Option<SystemTime> {
    let made = ["dist", "coverage"];
    let parts = fs::read_dir(ui).into_iter().flatten().filter_map(Result::ok);
    let inputs = parts.filter(|part| !made.iter().any(|name| part.file_name() == *name));
    inputs
        .filter_map(|part| {
            if part.file_name() == "node_modules" {
                modified(&part.path())
            } else {
                newest(&part.path())
            }
        })
        .max()
}

/// The last change under a path; a folder's own time tells of files that went away.
fn newest(path: &Path) -> Option<SystemTime> {
    let below = fs::read_dir(path).into_iter().flatten().filter_map(Result::ok);
    below.filter_map(|entry| newest(&entry.path())).chain(modified(path)).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
