//! Made-up services of python3-dbusmock, asked and told over their own bus.

use std::process::{Command, Stdio};

use zbus::{Connection, OwnedVariant, Variant, block_on, connection::Builder};

use super::{Helper, until};

/// Debian's own, where its package puts the module.
const PYTHON: &str = "/usr/bin/python3";

const MOCK: &str = "org.freedesktop.DBus.Mock";

/// Why a notification was closed: a person did it.
pub(crate) const BY_PERSON: u32 = 2;

pub(crate) struct Mock {
    bus: Connection,
    name: &'static str,
    path: &'static str,
    interface: &'static str,
    pub(crate) program: Helper,
}

/// One notification as the service was given it.
#[derive(Debug)]
pub(crate) struct Call {
    /// Its number.
    pub(crate) id: u32,
    pub(crate) program: String,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) actions: Vec<String>,
    pub(crate) timeout: i32,
    /// All of it, as text.
    pub(crate) all: String,
}

impl Mock {
    pub(super) fn notifications(address: &str) -> Self {
        let interface = "org.freedesktop.Notifications";
        let path = "/org/freedesktop/Notifications";
        Self::start(address, "notification_daemon", interface, path, interface)
    }

    pub(super) fn logind(address: &str) -> Self {
        let name = "org.freedesktop.login1";
        let interface = "org.freedesktop.login1.Manager";
        Self::start(address, "logind", name, "/org/freedesktop/login1", interface)
    }

    fn start(
        address: &str,
        template: &str,
        name: &'static str,
        path: &'static str,
        interface: &'static str,
    ) -> Self {
        let kind = if template == "logind" { "--system" } else { "--session" };
        let mut command = Command::new(PYTHON);
        command.args(["-m", "dbusmock", kind, "--template", template]);
        command.env("DBUS_SESSION_BUS_ADDRESS", address).env("DBUS_SYSTEM_BUS_ADDRESS", address);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let program = Helper::start(command);
        let bus = block_on(async { Builder::address(address).build().await }).unwrap();
        let mock = Self { bus, name, path, interface, program };
        until("the made-up service", || mock.calls("Nothing"));
        mock
    }

    fn calls(&self, method: &str) -> zbus::Result<Vec<Vec<OwnedVariant>>> {
        let method = (method,);
        let ask =
            self.bus.call_method(Some(self.name), self.path, Some(MOCK), "GetMethodCalls", &method);
        let calls: Vec<(u64, Vec<OwnedVariant>)> = block_on(ask)?.body().deserialize()?;
        Ok(calls.into_iter().map(|(_, args)| args).collect())
    }

    fn emit(&self, signal: &str, signature: &str, args: &[Variant<'_>]) {
        let args = (self.interface, signal, signature, args);
        let told =
            self.bus.call_method(Some(self.name), self.path, Some(MOCK), "EmitSignal", &args);
        block_on(told).unwrap();
    }

    /// All notifications so far.
    pub(crate) fn shown(&self) -> Vec<Call> {
        let calls = self.calls("Notify").unwrap();
        calls.iter().zip(1..).map(|(args, id)| Call::read(id, args)).collect()
    }

    /// Waits until so many were shown, and fails if there are more.
    #[track_caller]
    pub(crate) fn wait_for(&self, count: usize) -> Vec<Call> {
        until("a notification", || self.exactly(count))
    }

    pub(crate) fn exactly(&self, count: usize) -> Result<Vec<Call>, String> {
        let shown = self.shown();
        assert!(shown.len() <= count, "more than {count}: {shown:?}");
        if shown.len() == count { Ok(shown) } else { Err(format!("{shown:?}")) }
    }

    /// The numbers of those that the program took away itself.
    pub(crate) fn taken_away(&self) -> Vec<String> {
        let calls = self.calls("CloseNotification").unwrap();
        calls.iter().map(|args| format!("{:?}", *args[0])).collect()
    }

    pub(crate) fn press(&self, id: u32, action: &str) {
        self.emit("ActionInvoked", "us", &[id.into(), action.into()]);
    }

    pub(crate) fn close(&self, id: u32, reason: u32) {
        self.emit("NotificationClosed", "uu", &[id.into(), reason.into()]);
    }

    /// From now on it refuses every notification, or takes them again.
    pub(crate) fn refuse(&self, refuses: bool) {
        let code = if refuses {
            "raise dbus.exceptions.DBusException('no', name='org.freedesktop.DBus.Error.AccessDenied')"
        } else {
            "ret = 1"
        };
        let args = (self.interface, "Notify", "susssasa{sv}i", "u", code);
        let told = self.bus.call_method(Some(self.name), self.path, Some(MOCK), "AddMethod", &args);
        block_on(told).unwrap();
    }

    /// The computer falls asleep and wakes up.
    pub(crate) fn wake_up(&self) {
        self.emit("PrepareForSleep", "b", &[true.into()]);
        self.emit("PrepareForSleep", "b", &[false.into()]);
    }
}

impl Call {
    fn read(id: u32, args: &[OwnedVariant]) -> Self {
        let text = |at: usize| String::try_from(args[at].try_clone().unwrap()).unwrap();
        Self {
            id,
            program: text(0),
            title: text(3),
            body: text(4),
            actions: Vec::try_from(args[5].try_clone().unwrap()).unwrap(),
            timeout: i32::try_from(args[7].try_clone().unwrap()).unwrap(),
            all: format!("{args:?}"),
        }
    }
}
