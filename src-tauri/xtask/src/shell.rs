//! Other programs, called from the project's root.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

/// Makes the program load `ui/dist` instead of asking a development server.
pub(crate) const PRODUCT: &str = "--features=tauri/custom-protocol";

/// The product with the made-up family. The same in every call of cargo but the release build, so that Tauri is
/// compiled once; its tests bring all that it has by itself.
pub(crate) const APP_TRIAL: &str = "--features=tauri/custom-protocol,tauri/default,sample";

/// The same for the whole workspace, where the reminder program has the rehearsals' clock too.
pub(crate) const TRIAL: &str =
    "--features=tauri/custom-protocol,tauri/default,sample,reminder/rehearsal";

/// Builds the small programs that the app looks for beside itself.
pub(crate) fn build_programs() -> Outcome {
    cargo_workspace(
        "build",
        &["--bin", "passenger-seat-reminder", "--bin", "passenger-seat-documents"],
    )
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// Cargo for everything in the workspace, as it is tried out.
pub(crate) fn cargo_workspace(verb: &str, args: &[&str]) -> Outcome {
    let mut all = vec![verb, "--workspace", TRIAL];
    all.extend(args);
    cargo(&all)
}

pub(crate) fn cargo(args: &[&str]) -> Outcome {
    say_and_run("cargo", command(cargo_program()).args(args))
}

pub(crate) fn npm(args: &[&str]) -> Outcome {
    say_and_run("npm (in ui/)", command("npm").current_dir(root().join("ui")).args(args))
}

pub(crate) fn cargo_program() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Shows the call as it would be typed, then makes it.
pub(crate) fn say_and_run(name: &str, command: &mut Command) -> Outcome {
    let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy()).collect();
    let line = format!("{name} {}", args.join(" "));
    eprintln!("$ {line}");
    let status = command.status().map_err(|error| format!("{name} does not start: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("failed: {line}")) }
}

/// What a program prints, if it succeeds.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}
