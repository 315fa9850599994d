use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The screen in pixels: the window stands in its corner, since nothing manages windows there.
const SIZE: [usize; 2] = [1280, 900];
/// How often is looked. Less would take the processor from what is measured.
const LOOK: Duration = Duration::from_millis(8);
/// A picture that has stayed for so long is still.
const STILL: Duration = Duration::from_secs(2);
/// A window that has not come by then does not come.
const PATIENCE: Duration = Duration::from_secs(60);

/// A screen and a bus of their own. What is painted is read from the memory of the X server, past every window.
#[derive(Debug)]
pub(crate) struct Screen {
    folder: tempfile::TempDir,
    env: BTreeMap<&'static str, String>,
    /// Ended in this order.
    helpers: Vec<Child>,
}

impl Screen {
    pub(crate) fn start(cache: &Path) -> Self {
        let folder = tempfile::tempdir_in(cache).unwrap();
        let mut env: BTreeMap<&'static str, String> = [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ]
        .map(|(name, of)| {
            let path = folder.path().join(of);
            fs::create_dir(&path).unwrap();
            (name, path.to_string_lossy().into_owned())
        })
        .into();
        for (name, value) in [
            ("PATH", std::env::var("PATH").unwrap()),
            ("LC_ALL", "C.UTF-8".to_owned()),
            ("GDK_BACKEND", "x11".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
            // For whoever measures as root, who cannot make the sandbox.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
        ] {
            env.insert(name, value);
        }
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0"]);
        server.arg(format!("{}x{}x24", SIZE[0], SIZE[1]));
        server.args(["-nolisten", "tcp", "-noreset", "-fbdir"]).arg(folder.path());
        let (server, number) = first_line(&mut server);
        env.insert("DISPLAY", format!(":{number}"));
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let (bus, address) = first_line(&mut bus);
        env.insert("DBUS_SESSION_BUS_ADDRESS", address);
        Self { folder, env, helpers: vec![bus, server] }
    }

    /// A program that shows its windows here.
    pub(crate) fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(&self.env).stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// A folder that goes with the screen.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// How many dark pixels there are: letters, and nothing else as long as no page is painted.
    fn ink(&self) -> usize {
        let picture = File::open(self.folder.path().join("Xvfb_screen0")).unwrap();
        let mut head = [0; 80];
        picture.read_exact_at(&mut head, 0).unwrap();
        let number =
            |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        // The head of an XWD file: its own size comes first, the number of colours at 76.
        let begins = u64::from(number(0)) + 12 * u64::from(number(76));
        let mut pixels = vec![0; SIZE[0] * SIZE[1] * 4];
        picture.read_exact_at(&mut pixels, begins).unwrap();
        let rows = pixels.chunks_exact(SIZE[0] * 4).take(WINDOW[1]);
        let inside = rows.flat_map(|row| row[..WINDOW[0] * 4].chunks_exact(4));
        inside.filter(|pixel| pixel[..3].iter().all(|part| *part < 0x70)).count()
    }

    /// Waits until so much is painted, within one in a hundred: a caret may blink.
    pub(crate) fn wait_for(&self, ink: usize) {
        wait("the window", || self.ink().abs_diff(ink) * 100 <= ink);
    }

    /// Waits until something else is painted.
    pub(crate) fn wait_for_other(&self, ink: usize) {
        wait("another page", || self.ink().abs_diff(ink) * 20 > ink);
    }

    /// Waits until no window is there.
    pub(crate) fn wait_until_empty(&self) {
        wait("an empty screen", || is_empty(self.ink()));
    }

    /// Waits until something is painted and stays, and says how much it is.
    pub(crate) fn wait_until_still(&self) -> usize {
        let (mut last, mut since) = (0, now());
        wait("a still picture", || {
            let ink = self.ink();
            if is_empty(ink) || ink == 0 || ink.abs_diff(last) * 100 > ink {
                (last, since) = (ink, now());
            }
            since.elapsed() >= STILL
        });
        last
    }

    /// Types a text and Enter where the keyboard is.
    pub(crate) fn type_line(&self, text: &str) {
        for args in [&["type", text][..], &["key", "Return"]] {
            let typed = self.command(Path::new("xdotool")).args(args).status().unwrap();
            assert!(typed.success(), "xdotool types");
        }
    }
}

/// The window in pixels.
const WINDOW: [usize; 2] = [1180, 820];

/// The bare screen is black, but for a pointer.
fn is_empty(ink: usize) -> bool {
    ink * 100 > WINDOW[0] * WINDOW[1] * 99
}

fn now() -> Instant {
    Instant::now()
}

fn wait(what: &str, mut so: impl FnMut() -> bool) {
    let began = now();
    while !so() {
        assert!(began.elapsed() < PATIENCE, "waited for {what}");
        sleep(LOOK);
    }
}

fn first_line(command: &mut Command) -> (Child, String) {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().to_owned())
}

impl Drop for Screen {
    fn drop(&mut self) {
        for helper in &mut self.helpers {
            // One that has ended already is what is wanted.
            let _ = helper.kill();
            let _ = helper.wait();
        }
    }
}
