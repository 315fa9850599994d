//! Starts the reminder program when a person logs in.

use std::io::{Error, ErrorKind, Result};
use std::path::Path;

#[cfg(all(unix, not(target_os = "macos")))]
#[path = "autostart/desktop.rs"]
mod system;
#[cfg(target_os = "macos")]
#[path = "autostart/agent.rs"]
mod system;
#[cfg(windows)]
#[path = "autostart/run_key.rs"]
mod system;

// Written for systems that the tests do not run on; their words are tested here all the same.
#[cfg(all(test, not(target_os = "macos")))]
#[path = "autostart/agent.rs"]
#[expect(dead_code, reason = "what touches that system is used on it alone")]
mod agent;
#[cfg(all(test, not(windows)))]
#[path = "autostart/run_key.rs"]
#[expect(dead_code, reason = "what touches that system is used on it alone")]
mod run_key;

/// From the next login on, `program` starts with the folder of the family.
///
/// # Errors
/// What the system says, or that a path cannot be written there.
pub fn install(program: &Path, folder: &Path) -> Result<()> {
    system::install(plain(program)?, plain(folder)?)
}

/// As [`install`], in another place than the person's own `XDG_CONFIG_HOME`.
///
/// # Errors
/// As [`install`].
#[cfg(all(unix, not(target_os = "macos")))]
pub fn install_in(config: &Path, program: &Path, folder: &Path) -> Result<()> {
    system::install_in(config, plain(program)?, plain(folder)?)
}

/// From the next login on, it no longer starts. It is no error if it never did.
///
/// # Errors
/// What the system says.
pub fn remove() -> Result<()> {
    system::remove()
}

/// Whether it starts at the next login; a person may have turned it off in the settings of the desktop.
#[must_use]
pub fn is_on() -> bool {
    system::is_on()
}

/// A path that can stand in one line of text.
fn plain(path: &Path) -> Result<&str> {
    let text = path.to_str().filter(|text| !text.contains(char::is_control));
    text.ok_or_else(|| Error::new(ErrorKind::InvalidInput, "the path is not plain text"))
}

fn unless_missing(result: Result<()>) -> Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_two_lines_is_refused() {
        assert!(plain(Path::new("/home/a\nExec=b")).is_err());
        assert!(plain(Path::new("/home/a b")).is_ok());
    }

    #[test]
    fn a_launch_agent_keeps_odd_letters_as_letters() {
        let text = agent::words("/Applications/A & B", "/Users/<c>");
        assert!(text.contains("<string>/Applications/A &amp; B</string>"), "{text}");
        assert!(text.contains("<string>/Users/&lt;c&gt;</string>"), "{text}");
    }

    #[test]
    fn a_run_key_quotes_both_paths() {
        let line = run_key::line(r"C:\Program Files\a.exe", r"C:\Users\b c\");
        assert_eq!(line, r#""C:\Program Files\a.exe" "C:\Users\b c\\""#);
    }
}
