//! What only the platform can do: time, randomness, keyring, dialogs, clipboard, and the two programs beside this one.

mod clock;
mod desktop;
mod documents;
mod errands;
pub(crate) mod haste;
mod keyring;
mod link;
mod randomness;
#[cfg(target_os = "linux")]
pub(crate) mod recent;
mod reminders;
#[cfg(target_os = "linux")]
pub(crate) mod view;

use std::path::Path;
use std::sync::Arc;

use app::ports::{Clock, Ports};
use tauri::{AppHandle, Runtime};

pub(crate) fn ports<R: Runtime>(app: &AppHandle<R>, ahead: Option<&Path>) -> Ports {
    Ports {
        clock: clock(ahead),
        randomness: Box::new(randomness::SystemRandomness),
        keyring: Box::new(keyring::InTime::system()),
        errands: Box::new(errands::Threads::default()),
        desktop: Arc::new(desktop::SystemDesktop::new(app.clone(), ahead)),
        documents: Arc::new(documents::SystemDocuments),
    }
}

/// The clock; with `--ahead`, which only rehearsals know, one that is ahead.
fn clock(ahead: Option<&Path>) -> Box<dyn Clock> {
    #[cfg(feature = "sample")]
    if let Some(file) = ahead {
        return Box::new(clock::ClockAhead(file.to_owned()));
    }
    let _only_in_rehearsals = ahead;
    Box::new(clock::SystemClock)
}

/// Memory holds the vault's key while it is open: it must not be written to disk when something crashes, nor be read by
/// another program of the same login. The view's own processes inherit the limit.
pub(crate) fn no_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Where the limit cannot be set, it is already as low as it goes.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        // A dump that goes to a program instead of a file does not ask for the limit.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
