//! A launch agent of macOS.

use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::PathBuf;

use super::unless_missing;
use crate::files;

const LABEL: &str = "org.passengerseat.reminder";

pub(super) fn install(program: &str, folder: &str) -> Result<()> {
    let path = path()?;
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    files::write_text(&path, words(program, folder).as_bytes())
}

pub(super) fn remove() -> Result<()> {
    unless_missing(fs::remove_file(path()?))
}

pub(super) fn is_on() -> bool {
    path().is_ok_and(|path| path.is_file())
}

fn path() -> Result<PathBuf> {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let home = home.ok_or_else(|| Error::new(ErrorKind::NotFound, "there is no home folder"))?;
    Ok(home.join("Library/LaunchAgents").join(format!("{LABEL}.plist")))
}

pub(super) fn words(program: &str, folder: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>{LABEL}</string>
  <key>ProgramArguments</key>
  <array>
    <string>{}</string>
    <string>{}</string>
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
"#,
        escape(program),
        escape(folder),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
