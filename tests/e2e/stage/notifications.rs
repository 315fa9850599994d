//! A real notification service on the stage's screen, and a hand on the mouse.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use super::helper::{Helper, ask, command};
use super::until;

/// A left click is the notification's own action, as on the desktops that families have.
const SETTINGS: &str = "[global]\nmouse_left_click = do_action\nfont = Sans 14\n";

/// Dunst, until dropped.
#[derive(Debug)]
pub(crate) struct Notifications {
    env: BTreeMap<&'static str, String>,
    service: Helper,
}

impl Notifications {
    pub(super) fn start(folder: &Path, env: &BTreeMap<&'static str, String>) -> Self {
        let settings = folder.join("dunstrc");
        fs::write(&settings, SETTINGS).expect("dunst's settings");
        let mut service = command("dunst", env);
        service.arg("-config").arg(settings).stdout(Stdio::null()).stderr(Stdio::null());
        Self { env: env.clone(), service: Helper::start(service) }
    }

    /// Waits until one is on the screen, and clicks on it.
    #[track_caller]
    pub(crate) fn click(&self) {
        let window = until("a notification", || {
            let found = self.ask("xdotool", &["search", "--onlyvisible", "--class", "dunst"])?;
            found.lines().next().map(str::to_owned).ok_or_else(|| "there is none".to_owned())
        });
        let hand = ["mousemove", "--window", &window, "40", "20", "click", "1"];
        self.ask("xdotool", &hand).expect("a click");
    }

    /// Waits until none is on the screen.
    #[track_caller]
    pub(crate) fn wait_for_none(&self) {
        until("it to leave the screen", || {
            let count = self.ask("dunstctl", &["count", "displayed"])?;
            if count == "0" { Ok(()) } else { Err(format!("{count} are there")) }
        });
    }

    fn ask(&self, program: &str, args: &[&str]) -> Result<String, String> {
        ask(program, args, &self.env)
    }
}
