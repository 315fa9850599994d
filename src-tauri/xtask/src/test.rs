//! `cargo xtask test`: what is quick to fail comes first.

use crate::shell::{cargo, cargo_workspace, npm};
use crate::stages::Stage;
use crate::{Outcome, house, machine, ui};

pub(crate) const STAGES: [Stage; 8] = [
    Stage { name: "machine", run: machine::ready_to_test },
    Stage { name: "format", run: || cargo(&["fmt", "--all", "--check"]) },
    Stage { name: "house-rules", run: house::check },
    Stage { name: "ui", run: interface },
    Stage { name: "ui-checks", run: interface_checks },
    Stage {
        name: "clippy",
        run: || cargo_workspace("clippy", &["--all-targets", "--", "--deny", "warnings"]),
    },
    Stage { name: "tests", run: tests },
    Stage { name: "window", run: window },
];

fn interface() -> Outcome {
    ui::install()?;
    ui::build()
}

fn interface_checks() -> Outcome {
    npm(&["run", "check"])?;
    npm(&["test"])
}

/// All but the window: every test target whose second letter is not 2, since cargo can leave out packages but not targets.
fn tests() -> Outcome {
    cargo_workspace("test", &["--lib", "--bin", "xtask", "--test", "?[!2]*"])?;
    cargo_workspace("test", &["--doc"])
}

/// The real window, with the small programs beside it: building the tests of their packages builds them, and a build of
/// their own would compile Typst a second time, without what only tests need.
fn window() -> Outcome {
    cargo_workspace("test", &["--no-run", "--test", "*"])?;
    cargo_workspace("test", &["--test", "e2e"])
}
