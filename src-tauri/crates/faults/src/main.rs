//! Breaks families' vaults in every way a computer can: programs killed, power lost, disks full, bytes flipped, files that
//! are not what they should be. What the family was told is kept must be there, and the vault must open.
//!
//! `cargo xtask faults` runs it; the short set runs with the tests.

mod calls;
mod chance;
mod child;
mod disk;
mod flips;
mod full;
mod life;
mod look;
mod loss;
mod odd;
mod proof;
mod report;
mod runner;
mod said;
mod small;
mod vfs;

use std::process::ExitCode;

/// What a part of the harness ends with.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[expect(clippy::print_stderr, reason = "a person reads it")]
fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["child", rest @ ..] => child::run(rest),
        ["careless", program, folder, seed] => {
            proof::write(program, std::path::Path::new(folder), seed)
        }
        ["small", folder] => small::inside(std::path::Path::new(folder)),
        _ => report::Wanted::read(&args).and_then(|wanted| report::run(&wanted)),
    };
    if let Err(why) = done {
        eprintln!("{why}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
