//! The window's program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    passenger_seat::run(std::env::args_os().skip(1))
}
