//! The reminder program, as this computer starts and stops it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use schedule::{Status, autostart, is_running};

/// The program, where it lies beside this one.
const PROGRAM: &str = "passenger-seat-reminder";

/// How long it may take to start, to stop, or to say how a reminder went.
const PATIENCE: Duration = Duration::from_secs(3);

/// How often is looked meanwhile.
const STEP: Duration = Duration::from_millis(20);

/// Lets the program of `folder` start at each login, and now. Where one does not go, neither stays.
pub(super) fn switch_on(folder: &Path, ahead: Option<&Path>) -> bool {
    let Some(program) = program() else { return false };
    let on = autostart::install(&program, folder).is_ok() && start(&program, folder, ahead);
    if !on {
        // Whatever refused, the next login is not to try alone.
        let _ = autostart::remove();
    }
    on
}

/// Stops the program of `folder`, and lets it start no more.
pub(super) fn switch_off(folder: &Path) -> bool {
    autostart::remove().is_ok() && stop(folder)
}

/// Lets the program show one notification. One that is slow counts as shown: if it fails later, the program says so.
pub(super) fn send(folder: &Path, ahead: Option<&Path>) -> bool {
    let before = Status::read(folder).ok();
    let spawned = program().map(|program| spawn(&program, folder, ahead, &["--send-test"]));
    let Some(Ok(mut child)) = spawned else { return false };
    let mut shown = None;
    wait_until(|| {
        let ended = child.try_wait().ok().flatten().map(|status| status.success());
        let said = || Status::read(folder).ok().filter(|status| Some(status) != before.as_ref());
        shown = ended.or_else(|| said().map(|status| status.trouble.is_none()));
        shown.is_some()
    });
    leave(child);
    shown.unwrap_or(true)
}

fn program() -> Option<PathBuf> {
    let here = std::env::current_exe().ok()?;
    let program = here.with_file_name(PROGRAM).with_extension(std::env::consts::EXE_EXTENSION);
    program.is_file().then_some(program)
}

fn start(program: &Path, folder: &Path, ahead: Option<&Path>) -> bool {
    let runs = || is_running(folder).unwrap_or(false);
    if runs() {
        return true;
    }
    let Ok(child) = spawn(program, folder, ahead, &[]) else { return false };
    leave(child);
    wait_until(runs)
}

/// Starts it so that it stays when this program ends.
fn spawn(
    program: &Path,
    folder: &Path,
    ahead: Option<&Path>,
    more: &[&str],
) -> std::io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(folder).args(more).env_remove(crate::AGAIN);
    #[cfg(target_os = "linux")]
    super::view::keep_to_ourselves(&mut command);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(file) = ahead {
        command.arg("--ahead").arg(file);
    }
    // What ends this program from a terminal is not meant for the reminders.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// Waits for its end, so that the system can forget it.
fn leave(mut child: Child) {
    thread::spawn(move || child.wait());
}

#[cfg(unix)]
fn stop(folder: &Path) -> bool {
    use rustix::process::{Pid, Signal, kill_process};
    let holder = schedule::holder(folder).and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
    if let Some(holder) = holder {
        // One that has just ended is what is wanted.
        let _ = kill_process(holder, Signal::TERM);
    }
    wait_until(|| !is_running(folder).unwrap_or(true))
}

/// Here it ends with the session.
#[cfg(not(unix))]
fn stop(_: &Path) -> bool {
    true
}

fn wait_until(mut so: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + PATIENCE;
    loop {
        if so() {
            return true;
        }
        if Instant::now() >= end {
            return false;
        }
        thread::sleep(STEP);
    }
}
