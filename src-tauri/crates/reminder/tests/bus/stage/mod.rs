//! A computer of a test's own: two buses, a home, a clock that can be put ahead, and the program.

mod helper;
mod mock;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use schedule::{Entry, Item, Kind, Ledger, Schedule, Status, Trouble, Wishes};
use uuid::Uuid;

pub(crate) use helper::Helper;
pub(crate) use mock::{BY_PERSON, Mock};

const PROGRAM: &str = env!("CARGO_BIN_EXE_passenger-seat-reminder");

/// The words of a family, which must never be seen on a bus.
pub(crate) const NAME: &str = "Mia & Ben 100%";

const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Stage {
    // Ended in this order: the programs before their buses, and the folder last.
    pub(crate) logind: Mock,
    _system: Helper,
    session: Option<Helper>,
    folder: tempfile::TempDir,
    made: u128,
}

impl Stage {
    /// A computer with both buses and logind, and no notification service yet.
    pub(crate) fn new() -> Self {
        let mut stage = Self::without_session();
        stage.start_session();
        stage
    }

    /// As before a person logs in.
    pub(crate) fn without_session() -> Self {
        let folder = tempfile::Builder::new().prefix("remind-").tempdir().unwrap();
        fs::create_dir_all(folder.path().join(NAME)).unwrap();
        let system = helper::bus(folder.path(), "system");
        let logind = Mock::logind(&address(folder.path(), "system"));
        Self { logind, _system: system, session: None, folder, made: 0 }
    }

    pub(crate) fn start_session(&mut self) {
        self.session = Some(helper::bus(self.folder.path(), "session"));
    }

    pub(crate) fn end_session(&mut self) {
        self.session = None;
    }

    /// A service that takes notifications and tells what it was given.
    pub(crate) fn notifications(&self) -> Mock {
        Mock::notifications(&address(self.folder.path(), "session"))
    }

    /// The folder of the family.
    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join(NAME)
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.env()).stdin(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn env(&self) -> BTreeMap<&'static str, String> {
        let folder = self.folder.path();
        let text = |path: PathBuf| path.to_str().unwrap().to_owned();
        BTreeMap::from([
            ("PATH", std::env::var("PATH").unwrap()),
            ("HOME", text(folder.to_owned())),
            ("XDG_RUNTIME_DIR", text(folder.to_owned())),
            ("DBUS_SESSION_BUS_ADDRESS", address(folder, "session")),
            ("DBUS_SYSTEM_BUS_ADDRESS", address(folder, "system")),
        ])
    }

    /// Starts the program; *Start* opens a made-up app that writes down its arguments.
    pub(crate) fn start(&self, more: &[&str]) -> Helper {
        Helper::start(self.reminder(more))
    }

    pub(crate) fn reminder(&self, more: &[&str]) -> Command {
        let app = self.folder.path().join("app");
        let lines =
            "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.new\" && mv \"$0.new\" \"$0.started\"\n";
        if !app.exists() {
            fs::write(&app, lines).unwrap();
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
            fs::set_permissions(&app, mode).unwrap();
        }
        let mut command = self.command(PROGRAM);
        command.arg(self.home()).arg("--program").arg(app);
        command.arg("--ahead").arg(self.folder.path().join("ahead")).args(more);
        command.stdout(Stdio::null());
        command
    }

    /// What the made-up app was started with.
    pub(crate) fn app_started_with(&self) -> Result<Vec<String>, String> {
        let text = fs::read_to_string(self.folder.path().join("app.started"));
        let text = text.map_err(|_| "the app was not started".to_owned())?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Puts the program's clock ahead of this computer's.
    pub(crate) fn put_ahead(&self, by: TimeDelta) {
        let aside = self.folder.path().join("ahead.new");
        fs::write(&aside, by.num_seconds().to_string()).unwrap();
        fs::rename(aside, self.folder.path().join("ahead")).unwrap();
    }

    /// A reminder that is due so long ago, or, below zero, ahead.
    pub(crate) fn item(&mut self, kind: Kind, ago: TimeDelta) -> Item {
        self.made += 1;
        let due = (now() - ago).with_timezone(&zone()).naive_local();
        let id = Uuid::from_u128(self.made);
        Item { id, about: id, kind, day: due.date(), time: due.time() }
    }

    pub(crate) fn write(&self, items: &[&Item]) {
        let items = items.iter().copied().cloned().collect();
        Schedule::new(items, Wishes::default()).write(&self.home()).unwrap();
    }

    pub(crate) fn entry(&self, item: &Item) -> Option<Entry> {
        Ledger::read(&self.home()).ok()?.entry(item).cloned()
    }

    /// Waits until a reminder is written down as shown.
    pub(crate) fn wait_shown(&self, item: &Item) {
        until("it to be written down", || self.entry(item).ok_or("it is not"));
    }

    /// Waits until the program tells of this trouble, or of none.
    pub(crate) fn wait_trouble(&self, trouble: Option<Trouble>) {
        until("its status", || self.has_trouble(trouble));
    }

    pub(crate) fn has_trouble(&self, trouble: Option<Trouble>) -> Result<(), String> {
        let status = Status::read(&self.home()).map_err(|error| error.to_string())?;
        if status.trouble == trouble { Ok(()) } else { Err(format!("{status:?}")) }
    }

    /// Wakes the computer up until something is so: a program that has just started may not listen yet.
    #[track_caller]
    pub(crate) fn wake_until<T, E: ToString>(
        &self,
        what: &str,
        mut look: impl FnMut() -> Result<T, E>,
    ) -> T {
        until(what, || {
            self.logind.wake_up();
            look()
        })
    }
}

fn address(folder: &Path, bus: &str) -> String {
    format!("unix:path={}", folder.join(bus).display())
}

#[expect(clippy::disallowed_methods, reason = "the program reads the same clock")]
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

pub(crate) fn zone() -> Tz {
    iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
}

/// Looks until the state is there.
#[track_caller]
pub(crate) fn until<T, E: ToString>(what: &str, mut look: impl FnMut() -> Result<T, E>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match look() {
            Ok(found) => return found,
            Err(reason) if Instant::now() >= deadline => {
                panic!("waited {} s for {what}: {}", PATIENCE.as_secs(), reason.to_string())
            }
            Err(_) => sleep(Duration::from_millis(20)),
        }
    }
}
