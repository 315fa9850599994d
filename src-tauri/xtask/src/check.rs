//! `cargo xtask check`: what is slow, or needs more of the network.

use crate::shell::say_and_run;
use crate::stages::Stage;
use crate::tools::Tool;
use crate::{Outcome, dist, machine};

const DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };

pub(crate) const STAGES: [Stage; 4] = [
    Stage { name: "machine", run: machine::ready_to_build },
    Stage {
        name: "licences",
        run: || deny(&["--workspace", "check", "licenses", "sources", "bans"]),
    },
    Stage { name: "advisories", run: advisories },
    Stage { name: "release", run: dist::build },
];

fn advisories() -> Outcome {
    DENY.call()?;
    if deny(&["fetch", "db"]).is_err() {
        eprintln!("No database of advisories can be reached from here: not checked.");
        return Ok(());
    }
    deny(&["--workspace", "check", "advisories"])
}

fn deny(args: &[&str]) -> Outcome {
    say_and_run(DENY.name, DENY.call()?.args(args))
}
