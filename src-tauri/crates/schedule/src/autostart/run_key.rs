//! A value of the Run key of Windows, written with the system's own `reg`.

use std::io::{Error, Result};
use std::process::{Command, Stdio};

const KEY: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
const VALUE: &str = "Passenger Seat reminders";

pub(super) fn install(program: &str, folder: &str) -> Result<()> {
    reg(&["add", KEY, "/v", VALUE, "/t", "REG_SZ", "/f", "/d", &line(program, folder)])
}

pub(super) fn remove() -> Result<()> {
    if is_on() { reg(&["delete", KEY, "/v", VALUE, "/f"]) } else { Ok(()) }
}

pub(super) fn is_on() -> bool {
    reg(&["query", KEY, "/v", VALUE]).is_ok()
}

pub(super) fn line(program: &str, folder: &str) -> String {
    format!("{} {}", quoted(program), quoted(folder))
}

/// A path holds no quotation marks on Windows; backslashes before the closing one are doubled.
fn quoted(path: &str) -> String {
    let ending = path.chars().rev().take_while(|letter| *letter == '\\').count();
    format!("\"{path}{}\"", "\\".repeat(ending))
}

fn reg(args: &[&str]) -> Result<()> {
    let status = Command::new("reg")
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if status.success() { Ok(()) } else { Err(Error::other("the registry refuses")) }
}
