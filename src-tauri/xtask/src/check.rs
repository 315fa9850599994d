//! `cargo xtask check`: what is slow, or needs more of the network.

use std::path::PathBuf;

use crate::shell::{PRODUCT, cargo, command, root, say_and_run};
use crate::stages::Stage;
use crate::{Outcome, machine, ui};

const DENY: &str = "cargo-deny@0.20.2";

pub(crate) const STAGES: [Stage; 4] = [
    Stage { name: "machine", run: machine::ready_to_build },
    Stage {
        name: "licences",
        run: || deny(&["--workspace", "check", "licenses", "sources", "bans"]),
    },
    Stage { name: "advisories", run: advisories },
    Stage { name: "release", run: release },
];

fn advisories() -> Outcome {
    deny_program()?;
    if deny(&["fetch", "db"]).is_err() {
        eprintln!("No database of advisories can be reached from here: not checked.");
        return Ok(());
    }
    deny(&["--workspace", "check", "advisories"])
}

fn deny(args: &[&str]) -> Outcome {
    say_and_run("cargo-deny", command(deny_program()?).args(args))
}

/// Installs cargo-deny for this project alone.
fn deny_program() -> Result<PathBuf, String> {
    let tools = root().join("target/tools");
    let program = tools.join("bin/cargo-deny");
    if !program.exists() {
        cargo(&["install", "--locked", "--root", &tools.to_string_lossy(), DENY])?;
    }
    Ok(program)
}

fn release() -> Outcome {
    ui::install()?;
    ui::build()?;
    cargo(&["build", "--release", "--package", "passenger-seat", "--package", "reminder", PRODUCT])
}
