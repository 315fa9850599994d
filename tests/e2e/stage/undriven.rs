//! The window as families have it, with no driver: hands on the keyboard, and a look at the screen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::helper::{self, Helper, ask};
use super::{program, until};

/// What of the surroundings is for a driver only.
const FOR_A_DRIVER: [&str; 3] =
    ["TAURI_AUTOMATION", "TAURI_WEBVIEW_AUTOMATION", "WEBKIT_DISABLE_DMABUF_RENDERER"];
/// So many looks at the same picture, one after the other, and nothing moves any more.
const STILL: usize = 25;

/// An open window of the program that nothing drives.
#[derive(Debug)]
pub(crate) struct Undriven {
    env: BTreeMap<&'static str, String>,
    screen: PathBuf,
    program: Helper,
    /// Its number on the screen.
    id: String,
}

impl Undriven {
    /// Opens it, and waits until its first page is painted.
    pub(super) fn open(screen: &Path, env: &BTreeMap<&'static str, String>, args: &[&str]) -> Self {
        let mut env = env.clone();
        FOR_A_DRIVER.iter().for_each(|name| drop(env.remove(name)));
        let mut command = helper::command(program(), &env);
        command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let program = Helper::start(command);
        let search = ["search", "--onlyvisible", "--name", "^Passenger Seat$"];
        let id = until("the window", || {
            let found = ask("xdotool", &search, &env)?;
            found.lines().next().map(str::to_owned).ok_or_else(|| "there is none".to_owned())
        });
        let window = Self { env, screen: screen.to_owned(), program, id };
        window.wait_until_still();
        window
    }

    /// Writes a text and Enter into the field that has the focus, in the place of what stands there.
    pub(crate) fn type_line(&self, text: &str) {
        // Nothing manages windows there, so nothing else gives it the keyboard.
        self.xdotool(&["windowfocus", "--sync", &self.id]).expect("a window to type into");
        for hand in [["key", "ctrl+a"], ["type", text], ["key", "Return"]] {
            self.xdotool(&hand).expect("a hand on the keys");
        }
    }

    /// Presses keys by the names that [`super::Window::keys`] takes, and waits for what each of them does to the picture.
    #[track_caller]
    pub(crate) fn keys(&self, keys: &str) {
        for key in keys.split_whitespace() {
            let before = self.picture();
            let named = key.replace("Shift", "shift").replace("Ctrl", "ctrl");
            self.xdotool(&["key", &named.replace("Enter", "Return")]).expect("a hand on the keys");
            until(key, || {
                if self.picture() == before { Err("the same picture".to_owned()) } else { Ok(()) }
            });
            self.wait_until_still();
        }
    }

    /// What is on the screen.
    pub(crate) fn picture(&self) -> Vec<u8> {
        fs::read(&self.screen).expect("the screen's picture")
    }

    /// Whether the program has this file open.
    pub(crate) fn has_open(&self, file: &Path) -> bool {
        let open = fs::read_dir(format!("/proc/{}/fd", self.program.id())).expect("its files");
        open.flatten().any(|entry| fs::read_link(entry.path()).is_ok_and(|path| path == file))
    }

    /// Waits until something is painted and stays.
    #[track_caller]
    pub(crate) fn wait_until_still(&self) {
        let (mut last, mut looks) = (self.picture(), 0);
        until("a still picture", || {
            let now = self.picture();
            looks = if now == last { looks + 1 } else { 0 };
            last = now;
            if looks < STILL {
                return Err(format!("{looks} looks"));
            }
            if is_painted(&last) { Ok(()) } else { Err("no page".to_owned()) }
        });
    }

    fn xdotool(&self, args: &[&str]) -> Result<String, String> {
        ask("xdotool", args, &self.env)
    }
}

/// Letters have edges in many shades; a window without a page has hardly any.
fn is_painted(picture: &[u8]) -> bool {
    let shades: BTreeSet<_> = picture.chunks_exact(4).step_by(7).collect();
    shades.len() > 32
}
