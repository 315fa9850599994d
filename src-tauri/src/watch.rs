//! Locks when nobody is there and when the computer goes to sleep.

use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::Shared;

/// How often is looked, so that the vault locks at most that much late.
const EVERY: Duration = Duration::from_secs(10);

/// The interface forgets everything when it hears this.
const LOCKED: &str = "locked";

pub(crate) fn start<R: Runtime>(app: &AppHandle<R>) {
    let idle = app.clone();
    thread::spawn(move || {
        loop {
            thread::sleep(EVERY);
            if idle.state::<Shared>().desk().lock_if_left() {
                tell(&idle);
            }
        }
    });
    #[cfg(target_os = "linux")]
    {
        let sleeping = app.clone();
        thread::spawn(move || {
            // Without logind there is no word of suspend; locking when left still holds.
            let _ = lock_on_suspend(&sleeping);
        });
    }
}

#[cfg(target_os = "linux")]
fn lock_on_suspend<R: Runtime>(app: &AppHandle<R>) -> zbus::Result<()> {
    let connection = zbus::blocking::Connection::system()?;
    let (name, path) = ("org.freedesktop.login1", "/org/freedesktop/login1");
    let manager =
        zbus::blocking::Proxy::new(&connection, name, path, "org.freedesktop.login1.Manager")?;
    for signal in manager.receive_signal("PrepareForSleep")? {
        if signal.body().deserialize::<bool>()? {
            app.state::<Shared>().desk().close();
            tell(app);
        }
    }
    Ok(())
}

fn tell<R: Runtime>(app: &AppHandle<R>) {
    // A window that is gone has nothing to forget.
    let _ = app.emit(LOCKED, ());
}
