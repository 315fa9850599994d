//! Locks when nobody is there, when the screen is locked and when the computer goes to sleep, and makes the backups
//! that are due.

use std::thread::{self, JoinHandle};
use std::time::Duration;

use app::backup::Job;
use tauri::{AppHandle, Emitter, Manager, Runtime};
#[cfg(target_os = "linux")]
use zbus::{
    MatchRule,
    blocking::{Connection, MessageIterator, Proxy},
    message::Type,
    zvariant::{ObjectPath, OwnedObjectPath},
};

use crate::Shared;
use crate::platform::haste::behind;

/// How often is looked, so that the vault locks at most that much late.
const EVERY: Duration = Duration::from_secs(10);

/// The interface forgets everything when it hears this.
const LOCKED: &str = "locked";

pub(crate) fn start<R: Runtime>(app: &AppHandle<R>) {
    let idle = app.clone();
    thread::spawn(move || {
        let mut making: Option<JoinHandle<()>> = None;
        loop {
            thread::sleep(EVERY);
            let shared = idle.state::<Shared>();
            if making.as_ref().is_none_or(JoinHandle::is_finished) {
                let due = app::backup::due(&mut shared.desk());
                making = due.map(|job| make(&idle, job));
            }
            if shared.desk().is_left() {
                lock(&idle);
            }
        }
    });
    // Without logind or a screen saver there is no word of them; locking when left still holds. They may come back.
    #[cfg(target_os = "linux")]
    for listen in [lock_before_sleep::<R>, lock_with_the_screen, lock_with_the_session] {
        let app = app.clone();
        thread::spawn(move || {
            loop {
                let _ = listen(&app);
                thread::sleep(ASK_AGAIN);
            }
        });
    }
}

/// Makes a backup on a thread of its own, so that whoever presses meanwhile is not kept waiting by the work. Writing down how
/// it went takes the desk, for two seconds at most with each folder outside our own that does not answer.
fn make<R: Runtime>(app: &AppHandle<R>, job: Job) -> JoinHandle<()> {
    let app = app.clone();
    thread::spawn(move || {
        // What it wrote down is all that is lost with one that broke off; the next look makes it anew.
        let Ok(done) = behind(|| job.run()) else { return };
        app::backup::finish(&mut app.state::<Shared>().desk(), done);
    })
}

/// How long to wait after a bus went away.
#[cfg(target_os = "linux")]
const ASK_AGAIN: Duration = Duration::from_secs(300);

/// Waits for logind's word of sleep. While it waits it holds a delay, so that locking comes before sleep
/// (<https://systemd.io/INHIBITOR_LOCKS/>).
#[cfg(target_os = "linux")]
fn lock_before_sleep<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
    let connection = Connection::system()?;
    let logind = logind(&connection)?;
    let why = ("sleep", "Passenger Seat", "Lock what is open", "delay");
    let hold = || logind.call::<_, _, zbus::zvariant::OwnedFd>("Inhibit", &why).ok();
    let mut delay = hold();
    for signal in logind.receive_signal("PrepareForSleep")? {
        if signal.body().deserialize::<bool>()? {
            // A backup that is due is made after waking: sleep does not wait for it.
            app.state::<Shared>().desk().close_at_once();
            tell(app);
            // Letting go of it lets the computer sleep.
            delay = None;
        } else {
            delay = hold();
        }
    }
    drop(delay);
    Ok(())
}

/// Waits for a desktop's screen saver to say that it covers the screen: GNOME, KDE and the others have one each, which say
/// it alike.
#[cfg(target_os = "linux")]
fn lock_with_the_screen<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
    let covers = MatchRule::builder().msg_type(Type::Signal).member("ActiveChanged")?.build();
    for signal in MessageIterator::for_match_rule(covers, &Connection::session()?, None)? {
        let signal = signal?;
        let header = signal.header();
        let screen = header.interface().is_some_and(|name| name.ends_with(".ScreenSaver"));
        if screen && signal.body().deserialize::<bool>().is_ok_and(|active| active) {
            lock(app);
        }
    }
    Ok(())
}

/// Waits for logind to ask for a lock of our session, as `loginctl lock-session` does, and a desktop at its lid or its hot
/// key. Whose another session is, and that it is locked, is nothing to this one; where ours cannot be told, any counts.
#[cfg(target_os = "linux")]
fn lock_with_the_session<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
    let asked = MatchRule::builder().msg_type(Type::Signal);
    let asked = asked.interface("org.freedesktop.login1.Session")?.member("Lock")?.build();
    let connection = Connection::system()?;
    for signal in MessageIterator::for_match_rule(asked, &connection, None)? {
        let signal = signal?;
        // Asked each time: logind may have come later than we did.
        let ours = own_session(&connection);
        if is_about_us(ours.as_deref(), signal.header().path()) {
            lock(app);
        }
    }
    Ok(())
}

#[cfg(target_os = "linux")]
fn is_about_us(ours: Option<&ObjectPath<'_>>, session: Option<&ObjectPath<'_>>) -> bool {
    ours.is_none() || ours == session
}

/// The session that this window is in. A desktop that starts its programs outside of it leaves its name in the
/// environment.
#[cfg(target_os = "linux")]
fn own_session(connection: &Connection) -> Option<OwnedObjectPath> {
    let logind = logind(connection).ok()?;
    let by_process = logind.call("GetSessionByPID", &(std::process::id(),));
    by_process.ok().or_else(|| {
        let name = std::env::var("XDG_SESSION_ID").ok()?;
        logind.call("GetSession", &(name,)).ok()
    })
}

#[cfg(target_os = "linux")]
fn logind(connection: &Connection) -> zbus::Result<Proxy<'_>> {
    let (name, path) = ("org.freedesktop.login1", "/org/freedesktop/login1");
    Proxy::new(connection, name, path, "org.freedesktop.login1.Manager")
}

fn lock<R: Runtime>(app: &AppHandle<R>) {
    let due = app.state::<Shared>().desk().close_before_backup();
    tell(app);
    if let Some(job) = due {
        make(app, job);
    }
}

fn tell<R: Runtime>(app: &AppHandle<R>) {
    // A window that is gone has nothing to forget.
    let _ = app.emit(LOCKED, ());
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_lock_of_another_session_is_nothing_to_this_one() {
        let [ours, another] =
            ["/org/freedesktop/login1/session/c1", "/org/freedesktop/login1/session/c2"]
                .map(|path| ObjectPath::try_from(path).unwrap());
        assert!(is_about_us(Some(&ours), Some(&ours)));
        assert!(!is_about_us(Some(&ours), Some(&another)));
        assert!(is_about_us(None, Some(&another)), "where nobody says which is ours, any counts");
    }
}
