//! Pages that open in the browser.

use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

/// How soon a launcher without a browser says so. One that is still running then has handed the page over.
const PATIENCE: Duration = Duration::from_millis(250);

/// It says that it failed also where it has opened the page.
const SAYS_NOTHING: &str = "explorer.exe";

/// Opens a page in the browser. False where there is none.
pub(super) fn open(url: &str) -> bool {
    open::commands(url).into_iter().any(|launcher| began(launcher, PATIENCE))
}

/// Begins it as a program of its own, which outlives this one and gets nothing of what was set for our view.
fn began(mut command: Command, patience: Duration) -> bool {
    #[cfg(target_os = "linux")]
    super::view::keep_to_ourselves(&mut command);
    began_as_it_is(command, patience)
}

fn began_as_it_is(mut command: Command, patience: Duration) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let Ok(mut child) = command.spawn() else { return false };
    let (tell, ended) = channel();
    // So that the system can forget it, whenever that is.
    thread::spawn(move || tell.send(child.wait().is_ok_and(|status| status.success())));
    command.get_program() == SAYS_NOTHING || ended.recv_timeout(patience).unwrap_or(true)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;
    use crate::platform::view::{IS_OURS, WITHOUT_GRAPHICS};

    /// For what ends by itself, however busy the computer is.
    const LONG: Duration = Duration::from_secs(60);

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_launcher_that_fails_is_no_browser_and_one_that_stays_is() {
        assert!(began(shell("exit 0"), LONG));
        assert!(!began(shell("exit 3"), LONG));
        assert!(!began(Command::new("there-is-no-such-program"), LONG));
        // Until this program ends.
        assert!(began(shell("exec tail --pid=$PPID -f /dev/null"), Duration::ZERO));
    }

    #[test]
    fn a_launcher_that_says_nothing_true_of_itself_is_a_browser_where_it_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let there = || {
            let mut command = Command::new(SAYS_NOTHING);
            command.args(["-c", "exit 1"]).env("PATH", folder.path());
            command
        };
        assert!(!began(there(), LONG));
        std::os::unix::fs::symlink("/bin/sh", folder.path().join(SAYS_NOTHING)).unwrap();
        assert!(began(there(), LONG));
    }

    #[test]
    fn a_browser_is_not_told_what_was_set_for_our_view() {
        let looks = || {
            let mut command = shell(r#"test -z "$WEBKIT_DISABLE_DMABUF_RENDERER""#);
            command.env(WITHOUT_GRAPHICS, "1");
            command
        };
        IS_OURS.store(true, Ordering::Relaxed);
        assert!(!began_as_it_is(looks(), LONG), "this test would not notice");
        assert!(began(looks(), LONG));
    }
}
