//! A Secret Service of the stage's own, unlocked.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Stdio;

use super::helper::{self, Helper};
use super::until;

/// Starts gnome-keyring and waits until it has kept a secret and handed it back.
pub(crate) fn start(env: &BTreeMap<&'static str, String>) -> Helper {
    let mut command = helper::command("gnome-keyring-daemon", env);
    command.args(["--foreground", "--unlock", "--components=secrets"]);
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut keyring = Helper::start(command);
    // It reads the password to the end of its input, so the input is closed here.
    let mut input = keyring.child().stdin.take().expect("a piped input");
    input.write_all(b"only for tests").expect("to hand the keyring its password");
    drop(input);
    until("the keyring", || answers(env));
    keyring
}

fn answers(env: &BTreeMap<&'static str, String>) -> Result<(), String> {
    secret_tool(env, &["store", "--label=stage", "stage", "ready"], "yes")?;
    let kept = secret_tool(env, &["lookup", "stage", "ready"], "")?;
    secret_tool(env, &["clear", "stage", "ready"], "")?;
    if kept == "yes" { Ok(()) } else { Err(format!("it kept {kept:?}")) }
}

fn secret_tool(
    env: &BTreeMap<&'static str, String>,
    args: &[&str],
    input: &str,
) -> Result<String, String> {
    let mut command = helper::command("secret-tool", env);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    if let Some(mut stdin) = child.stdin.take() {
        // It may have ended already; its exit code says so below.
        let _ = stdin.write_all(input.as_bytes());
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(said(&output.stdout)) } else { Err(said(&output.stderr)) }
}

/// The names under which the program keeps something. A keyring that finds none says so on its error output only.
pub(crate) fn names(env: &BTreeMap<&'static str, String>) -> Vec<String> {
    let mut command = helper::command("secret-tool", env);
    command.args(["search", "--all", "service", "passenger-seat"]);
    let output = command.output().expect("secret-tool");
    let said = [output.stdout, output.stderr].concat();
    let lines = String::from_utf8_lossy(&said).into_owned();
    let name = |line: &str| line.strip_prefix("attribute.username = ").map(str::to_owned);
    lines.lines().filter_map(name).collect()
}
