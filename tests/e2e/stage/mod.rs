//! A stage for the real program: its own screen, session bus, keyring and home, and a driver for its window.
//!
//! Every [`Stage`] is private to one test and ends with it, so tests run side by side. Nothing here sleeps
//! blindly: see [`wait`].
#![allow(dead_code, reason = "each test uses the part of the stage that it needs")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a stage that cannot be set up fails the test"
)]

mod browser;
mod dialog;
mod driver;
mod hands;
pub(crate) mod helper;
mod keyring;
mod keys;
mod notifications;
mod part;
mod reader;
pub(crate) mod search;
mod seen;
mod undriven;
mod wait;
mod window;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use helper::Helper;
pub(crate) use notifications::Notifications;
pub(crate) use part::Part;
use rustix::process::Signal;
pub(crate) use undriven::Undriven;
pub(crate) use wait::{try_until, until};
#[allow(unused_imports, reason = "for tests that name the types")]
pub(crate) use {
    seen::{Focus, Violation},
    window::Window,
};

/// The program as it was built for the tests, or as it is shipped where a measurement names that.
fn program() -> String {
    let shipped = std::env::var("PASSENGER_SEAT_PROGRAM");
    shipped.unwrap_or_else(|_| env!("CARGO_BIN_EXE_passenger-seat").to_owned())
}

/// What the computer has that the program may meet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StageOptions {
    /// Whether an unlocked Secret Service answers on the session bus.
    pub(crate) keyring: bool,
    /// Whether somebody listens to the window with a screen reader.
    pub(crate) reader: bool,
}

impl Default for StageOptions {
    fn default() -> Self {
        Self { keyring: true, reader: false }
    }
}

/// One private computer, as far as the program can tell.
#[derive(Debug)]
pub(crate) struct Stage {
    env: BTreeMap<&'static str, String>,
    // Ended in this order: the keyring lives on the bus, and the folder goes last.
    keyring: Option<Helper>,
    reader: Option<Helper>,
    bus: Helper,
    screen: Helper,
    folder: tempfile::TempDir,
}

impl Stage {
    /// Sets a stage and waits until everything on it answers.
    pub(crate) fn new(options: StageOptions) -> Self {
        let folder =
            tempfile::Builder::new().prefix("seat-").tempdir().expect("a folder for the stage");
        let mut env = homes(folder.path());
        calm_desktop(folder.path());
        let (screen, display) = start_screen(folder.path(), &env);
        env.insert("DISPLAY", display);
        let (bus, address) = start_bus(folder.path(), &env);
        // One bus is both, so that what belongs to the computer can be put on the stage too.
        env.insert("DBUS_SYSTEM_BUS_ADDRESS", address.clone());
        env.insert("DBUS_SESSION_BUS_ADDRESS", address);
        let keyring = options.keyring.then(|| keyring::start(&env));
        let reader = options.reader.then(|| reader::start(&mut env));
        Self { env, keyring, reader, bus, screen, folder }
    }

    /// Opens the program's window with these arguments.
    pub(crate) fn open(&self, args: &[&str]) -> Window {
        Window::open(self.folder.path(), &self.env, args)
    }

    /// Opens the window as families do, where nothing drives it.
    pub(crate) fn open_undriven(&self, args: &[&str]) -> Undriven {
        Undriven::open(&self.folder.path().join("Xvfb_screen0"), &self.env, args)
    }

    /// Starts the reminder program that was built beside the app.
    pub(crate) fn reminder(&self, args: &[&str]) -> Helper {
        let beside = Path::new(&program()).with_file_name("passenger-seat-reminder");
        let mut command = helper::command(beside, &self.env);
        command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Helper::start(command)
    }

    /// Opens WebKit's own small browser, for what a page can do without us.
    pub(crate) fn open_browser(&self) -> Window {
        browser::open(self.folder.path(), &self.env)
    }

    /// The program as a plain command on this stage, for what needs no driven window.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = helper::command(program(), &self.env);
        command.args(args);
        command
    }

    /// Picks a file in the desktop's dialog of this title.
    #[track_caller]
    pub(crate) fn pick(&self, title: &str, path: &Path) {
        dialog::pick(&self.env, title, path);
    }

    /// Starts the desktop's notification service.
    pub(crate) fn notifications(&self) -> Notifications {
        Notifications::start(self.folder.path(), &self.env)
    }

    /// Writes down all that is said on the bus, until it is dropped. Where.
    pub(crate) fn listen(&self) -> (Helper, PathBuf) {
        let file = self.folder.path().join("bus.log");
        let mut command = helper::command("dbus-monitor", &self.env);
        command.arg("--session").stdin(Stdio::null()).stderr(Stdio::null());
        command.stdout(fs::File::create(&file).expect("a file for what is said"));
        let monitor = Helper::start(command);
        until("the listener", || {
            self.gdbus(&["emit", "--object-path=/stage", "--signal=org.stage.Said.Listening"])?;
            let said = fs::read_to_string(&file).map_err(|error| error.to_string())?;
            if said.contains("org.stage.Said") { Ok(()) } else { Err("nothing heard".to_owned()) }
        });
        (monitor, file)
    }

    /// What a program on the stage says.
    pub(crate) fn answer(&self, program: &str, args: &[&str]) -> String {
        let output = helper::command(program, &self.env).args(args).output().expect(program);
        String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
    }

    /// All that a screen reader can say of the window.
    pub(crate) fn heard(&self) -> String {
        reader::heard(&self.env)
    }

    /// Puts a made-up logind on the stage.
    pub(crate) fn logind(&self) -> Helper {
        // Debian's own Python, where its package puts the module.
        let mut command = helper::command("/usr/bin/python3", &self.env);
        command.args(["-m", "dbusmock", "--system", "--template", "logind"]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let logind = Helper::start(command);
        until("logind", || {
            self.gdbus(&[
                "call",
                "--dest=org.freedesktop.login1",
                "--object-path=/org/freedesktop/login1",
                "--method=org.freedesktop.login1.Manager.ListSessions",
            ])
        });
        logind
    }

    /// Says something on the bus.
    pub(crate) fn gdbus(&self, args: &[&str]) -> Result<(), String> {
        let mut command = helper::command("gdbus", &self.env);
        let (verb, rest) = args.split_first().expect("what to do");
        let said = command.arg(verb).arg("--session").args(rest).output().expect("gdbus");
        if said.status.success() {
            Ok(())
        } else {
            Err(String::from_utf8_lossy(&said.stderr).into_owned())
        }
    }

    /// Takes the keyring away, as when a session's Secret Service stops.
    pub(crate) fn stop_keyring(&mut self) {
        self.keyring = None;
    }

    /// The keyring answers nobody any more, as one that waits at a prompt which nobody sees.
    pub(crate) fn halt_keyring(&self) {
        self.keyring.as_ref().expect("a keyring").signal(Signal::STOP);
    }

    /// It answers again, whoever still waits first.
    pub(crate) fn wake_keyring(&self) {
        self.keyring.as_ref().expect("a keyring").signal(Signal::CONT);
    }

    /// Whether the keyring has an entry of ours whose name begins so.
    pub(crate) fn keyring_has(&self, start: &str) -> bool {
        keyring::names(&self.env).iter().any(|name| name.starts_with(start))
    }

    /// The folder that holds everything on the stage.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The home folder of the person on the stage.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Where programs keep their data (`XDG_DATA_HOME`).
    pub(crate) fn data_home(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Every folder that the program might write to on its own.
    pub(crate) fn folders(&self) -> Vec<PathBuf> {
        ["home", "data", "config", "cache", "state", "run", "tmp"]
            .map(|name| self.folder.path().join(name))
            .to_vec()
    }
}

fn homes(folder: &Path) -> BTreeMap<&'static str, String> {
    let mut env: BTreeMap<&'static str, String> = [
        ("HOME", "home"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
        ("TMPDIR", "tmp"),
    ]
    .into_iter()
    .map(|(key, name)| (key, make_private(&folder.join(name))))
    .collect();
    let fixed = [
        ("LC_ALL", "C.UTF-8"),
        ("TZ", "Europe/London"),
        ("GDK_BACKEND", "x11"),
        ("NO_AT_BRIDGE", "1"),
        ("RUST_BACKTRACE", "1"),
        ("TAURI_AUTOMATION", "true"),
        ("TAURI_WEBVIEW_AUTOMATION", "true"),
        // "0" keeps the program from turning it off: without it the driver's pictures hang after a few seconds.
        ("WEBKIT_DISABLE_DMABUF_RENDERER", "0"),
    ];
    env.extend(fixed.map(|(key, value)| (key, value.to_owned())));
    if let Ok(path) = std::env::var("PATH") {
        env.insert("PATH", path);
    }
    if rustix::process::getuid().is_root() {
        // Root cannot make the sandbox's user namespace; only tests run as root.
        env.insert("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned());
    }
    env
}

fn make_private(folder: &Path) -> String {
    fs::create_dir_all(folder).expect("a folder on the stage");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).expect("a private folder");
    folder.to_str().expect("a temporary folder with a plain name").to_owned()
}

/// Movement off, so that a click never chases a sliding button.
fn calm_desktop(folder: &Path) {
    let gtk = folder.join("config/gtk-3.0");
    fs::create_dir_all(&gtk).expect("a folder for GTK's settings");
    fs::write(gtk.join("settings.ini"), "[Settings]\ngtk-enable-animations=false\n")
        .expect("GTK's settings");
}

/// A screen whose picture lies in a file, to be looked at past every window.
fn start_screen(folder: &Path, env: &BTreeMap<&'static str, String>) -> (Helper, String) {
    let mut command = helper::command("Xvfb", env);
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1600x1200x24",
        "-nolisten",
        "tcp",
        "-noreset",
        "-fbdir",
    ]);
    command.arg(folder);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let (screen, number) = Helper::start_and_read_line(command);
    (screen, format!(":{number}"))
}

/// A bus that starts no services by itself: what a test did not put on the stage is not there.
fn start_bus(folder: &Path, env: &BTreeMap<&'static str, String>) -> (Helper, String) {
    let config = folder.join("bus.conf");
    let socket = folder.join("run/bus");
    fs::write(&config, include_str!("bus.conf").replace("SOCKET", &socket.to_string_lossy()))
        .expect("the bus's settings");
    let mut command = helper::command("dbus-daemon", env);
    command.arg("--config-file").arg(config).args(["--nofork", "--nopidfile", "--print-address=1"]);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    Helper::start_and_read_line(command)
}
