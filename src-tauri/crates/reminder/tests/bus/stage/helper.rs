use std::fs;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::until;

/// A program that is killed when dropped.
pub(crate) struct Helper(Child);

impl Helper {
    pub(crate) fn start(mut command: Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        Self(command.spawn().unwrap_or_else(|error| {
            panic!("{name} does not start ({error}); `cargo xtask test` installs what is missing")
        }))
    }

    /// Its id.
    #[cfg(target_os = "linux")]
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// What it writes, where it was asked to be piped.
    pub(crate) fn output(&mut self) -> ChildStdout {
        self.0.stdout.take().expect("a piped output")
    }

    /// Stops it where it is, or lets it go on.
    pub(crate) fn send(&self, signal: Signal) {
        let id = Pid::from_child(&self.0);
        kill_process(id, signal).unwrap();
    }

    /// Waits for it to end by itself.
    pub(crate) fn wait_end(&mut self) -> ExitStatus {
        until("the program to end", || self.ended())
    }

    pub(crate) fn ended(&mut self) -> Result<ExitStatus, String> {
        self.0.try_wait().unwrap().ok_or_else(|| "it runs".to_owned())
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // Already gone is as good as ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A bus that starts no services by itself.
pub(super) fn bus(folder: &Path, name: &str) -> Helper {
    let config = folder.join(format!("{name}.conf"));
    let socket = folder.join(name);
    // One of an earlier session.
    let _ = fs::remove_file(&socket);
    let text = include_str!("bus.conf").replace("SOCKET", socket.to_str().unwrap());
    fs::write(&config, text).unwrap();
    let mut command = Command::new("dbus-daemon");
    command.arg("--config-file").arg(config).args(["--nofork", "--nopidfile"]);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let bus = Helper::start(command);
    until("the bus", || {
        std::os::unix::net::UnixStream::connect(&socket).map_err(|error| error.to_string())
    });
    bus
}
