//! An entry for XDG autostart (Desktop Entry Specification 1.5, "The Exec key").

use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use super::unless_missing;
use crate::files;

pub(super) fn install(program: &str, folder: &str) -> Result<()> {
    install_in(&config()?, program, folder)
}

pub(super) fn install_in(config: &Path, program: &str, folder: &str) -> Result<()> {
    let path = entry(config);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    files::write_text(&path, words(program, folder).as_bytes())
}

pub(super) fn remove() -> Result<()> {
    remove_in(&config()?)
}

fn remove_in(config: &Path) -> Result<()> {
    unless_missing(fs::remove_file(entry(config)))
}

pub(super) fn is_on() -> bool {
    config().is_ok_and(|config| is_on_in(&config))
}

fn is_on_in(config: &Path) -> bool {
    let text = fs::read_to_string(entry(config));
    text.is_ok_and(|text| text.lines().any(|line| line.starts_with("Exec=")) && !is_off(&text))
}

/// How the settings of desktops turn an entry off.
fn is_off(text: &str) -> bool {
    text.lines().any(|line| {
        let line: String = line.chars().filter(|letter| !letter.is_whitespace()).collect();
        line == "Hidden=true" || line == "X-GNOME-Autostart-enabled=false"
    })
}

fn config() -> Result<PathBuf> {
    let absolute =
        |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let config = absolute("XDG_CONFIG_HOME").or_else(|| Some(absolute("HOME")?.join(".config")));
    config.ok_or_else(|| Error::new(ErrorKind::NotFound, "there is no home folder"))
}

fn entry(config: &Path) -> PathBuf {
    config.join("autostart/passenger-seat-reminder.desktop")
}

fn words(program: &str, folder: &str) -> String {
    format!(
        "[Desktop Entry]\nType=Application\nVersion=1.5\nName=Passenger Seat\nComment=Reminders\n\
         Icon=passenger-seat\nExec={} {}\nTerminal=false\nNoDisplay=true\n",
        argument(program),
        argument(folder),
    )
}

/// Quoted as the key asks, then once more as every text of an entry is.
fn argument(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', letter]),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted.replace('\\', r"\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_starts_the_program_with_the_folder() {
        let text = words("/usr/bin/passenger-seat-reminder", "/home/a b/100 %");
        let exec = r#"Exec="/usr/bin/passenger-seat-reminder" "/home/a b/100 %%""#;
        assert!(text.lines().any(|line| line == exec), "{text}");
    }

    #[test]
    fn an_entry_is_on_until_it_is_removed() {
        let config = tempfile::tempdir().unwrap();
        assert!(!is_on_in(config.path()));
        remove_in(config.path()).unwrap();
        install_in(config.path(), "/a", "/b").unwrap();
        install_in(config.path(), "/a", "/c").unwrap();
        assert!(is_on_in(config.path()));
        remove_in(config.path()).unwrap();
        assert!(!is_on_in(config.path()));
    }

    #[test]
    fn odd_letters_stay_letters() {
        assert_eq!(argument(r#"a"b$c`d\e"#), r#""a\\"b\\$c\\`d\\\\e""#);
    }

    #[test]
    fn an_entry_that_the_desktop_turned_off_is_off() {
        let text = words("/a", "/b");
        assert!(!is_off(&text));
        assert!(is_off(&format!("{text}Hidden=true\n")));
        assert!(is_off(&format!("{text}X-GNOME-Autostart-enabled = false\n")));
    }
}
