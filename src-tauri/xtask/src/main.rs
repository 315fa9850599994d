//! The project's chores. `cargo xtask` lists them.

mod bench;
mod check;
mod dist;
mod faults;
mod generate;
mod house;
mod library;
mod machine;
mod shell;
mod stages;
mod test;
mod tools;
mod ui;

use std::process::ExitCode;

/// What a chore ends with: a sentence for a person if it failed.
type Outcome = Result<(), String>;

const HELP: &str = "\
cargo xtask run [-- ARGS]     build the program and open it, with these arguments
cargo xtask test [STAGE ...]  everything that shows whether it works; all stages, or only those named
cargo xtask check [STAGE ...] what is slow: licences, advisories, the release build
cargo xtask faults [...]      kill, cut the power, fill the disk, flip bytes: [--short] [--json] [--seed NUMBER]
cargo xtask bench [STAGE ...] [--json FILE]  how fast it is, as tables and numbers
cargo xtask soak [--minutes N]  whether memory stays where it is: an hour of looking at every page
cargo xtask dist              a package for Debian and its kin, with lists of what it is made of
cargo xtask library [...]     what the library holds, how old it is, and what the gate answers
cargo xtask gen               write the files that are made from Rust: bindings and permissions";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["run", "--", rest @ ..] | ["run", rest @ ..] => run(rest),
        ["test", only @ ..] => stages::run(&test::STAGES, only),
        ["check", only @ ..] => stages::run(&check::STAGES, only),
        ["faults", rest @ ..] => faults::run(rest),
        ["bench", rest @ ..] => bench::run(rest),
        ["soak"] => bench::soak("60"),
        ["soak", "--minutes", minutes] => bench::soak(minutes),
        ["dist"] => dist::run(),
        ["gen"] => generate::run(),
        ["library", rest @ ..] => library::run(rest),
        ["help" | "--help" | "-h"] => {
            eprintln!("{HELP}");
            Ok(())
        }
        _ => Err(HELP.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str]) -> Outcome {
    machine::ready_to_build()?;
    ui::install()?;
    ui::build_if_changed()?;
    shell::build_programs()?;
    let mut all = vec!["run", "--package", "passenger-seat", shell::APP_TRIAL, "--"];
    all.extend(args);
    shell::cargo(&all)
}
