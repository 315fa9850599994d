//! `cargo xtask gen`: the test that compares made files with their sources writes them instead.

use crate::Outcome;
use crate::shell::{TRIAL, cargo_program, command, say_and_run};

pub(crate) fn run() -> Outcome {
    let mut command = command(cargo_program());
    command.env("PASSENGER_SEAT_GEN", "1");
    command.args(["test", "--workspace", "--test", "bindings", TRIAL]);
    say_and_run("PASSENGER_SEAT_GEN=1 cargo", &mut command)
}
