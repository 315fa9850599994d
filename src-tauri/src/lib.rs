//! The shell: start-up, one doorway a command, and what only the platform can do. The thinking is in `app`.

mod arguments;
mod commands;
pub mod first_page;
mod platform;
mod watch;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::thread;

use app::Desk;
use app::ports::{Desktop, Outside};
use tauri::{AppHandle, Emitter, Manager, Runtime};

pub use arguments::{Arguments, Place};
pub use commands::handler;
pub use platform::haste::behind;

/// The desk, shared by the doorways. A use case that panicked wrote nothing, so its lock is taken over.
pub struct Shared {
    desk: Mutex<Desk>,
    outside: Outside,
}

impl Shared {
    /// Shares a desk.
    #[must_use]
    pub fn new(desk: Desk) -> Self {
        let outside = desk.outside();
        Self { desk: Mutex::new(desk), outside }
    }

    /// The desktop, which nobody waits for.
    pub(crate) fn desktop(&self) -> &dyn Desktop {
        self.outside.desktop.as_ref()
    }

    /// What may take long, and for which nobody waits.
    pub(crate) fn outside(&self) -> &Outside {
        &self.outside
    }

    pub(crate) fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The desk, where nobody else has it.
    pub(crate) fn desk_at_once(&self) -> Option<MutexGuard<'_, Desk>> {
        match self.desk.try_lock() {
            Ok(desk) => Some(desk),
            Err(TryLockError::Poisoned(left)) => Some(left.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}

/// Runs the app until its window is closed.
#[expect(clippy::print_stderr, reason = "without a window the terminal is the only place to speak")]
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::read(arguments) {
        Ok(arguments) => arguments,
        Err(usage) => {
            eprintln!("{usage}");
            return ExitCode::from(2);
        }
    };
    #[cfg(target_os = "linux")]
    platform::view::without_graphics();
    platform::no_core_dumps();
    match start(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if first_was_ending(error.as_ref()) => again(),
        Err(error) => {
            eprintln!("Passenger Seat could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Tells the second try from the first.
const AGAIN: &str = "PASSENGER_SEAT_AGAIN";

/// Whether another window of this family was just closing: it still had its name on the bus and did not answer.
fn first_was_ending(error: &(dyn std::error::Error + 'static)) -> bool {
    let single = |error: &tauri::Error| matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == "single-instance");
    std::env::var_os(AGAIN).is_none() && error.downcast_ref().is_some_and(single)
}

/// Starts once more in this program's place: a window library can be set up only once in a process.
fn again() -> ExitCode {
    #[cfg(unix)]
    if let Ok(program) = std::env::current_exe() {
        // It only comes back where it failed.
        let _ = std::os::unix::process::CommandExt::exec(&mut once_more(&program));
    }
    ExitCode::FAILURE
}

/// This program as it was begun.
#[cfg(unix)]
fn once_more(program: &std::path::Path) -> std::process::Command {
    let mut command = std::process::Command::new(program);
    command.args(std::env::args_os().skip(1)).env(AGAIN, "1");
    #[cfg(target_os = "linux")]
    platform::view::keep_to_ourselves(&mut command);
    command
}

fn start(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let place = arguments.place()?;
    let (ahead, about) = (arguments.ahead.clone(), arguments.about);
    let single = tauri_plugin_single_instance::Builder::new()
        .callback(|app, arguments, _| {
            window::bring_to_front(app);
            started_again(app, arguments);
        })
        .dbus_id(place.bus_name())
        .build();
    let application = with_doorways(tauri::Builder::default())
        .plugin(single)
        .plugin(tauri_plugin_dialog::init())
        .manage(place)
        .setup(move |app| {
            // First, since its own programs take longest to start. It asks for nothing before this has returned.
            window::open(app.handle(), first_page::fill, once_shown)?;
            let mut desk =
                app.state::<Place>().desk(platform::ports(app.handle(), ahead.as_deref()))?;
            if let Some(matter) = about {
                desk.start_about(matter);
            }
            app.manage(Shared::new(desk));
            Ok(())
        })
        .build(tauri::generate_context!())?;
    // Returning, so that a sample's folder goes with the app.
    application.run_return(|app, event| {
        if let tauri::RunEvent::Exit = event {
            // Where the window never came, there is none.
            if let Some(shared) = app.try_state::<Shared>() {
                shared.desk().close();
            }
        }
    });
    Ok(())
}

/// What the first page need not wait for. Nobody can have opened the family before it is shown.
fn once_shown<R: Runtime>(app: &AppHandle<R>) {
    static SHOWN: Once = Once::new();
    SHOWN.call_once(|| {
        #[cfg(target_os = "linux")]
        platform::recent::keep_off();
        watch::start(app);
    });
}

/// The interface asks what a reminder was about when it hears this.
const STARTED_ABOUT: &str = "started-about";

/// The program was started a second time for the same family: from a reminder, it is about something. Beside the
/// window's thread, which nobody keeps waiting for the desk.
fn started_again<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>) {
    let arguments = Arguments::read(arguments.into_iter().skip(1).map(OsString::from));
    let Ok(Arguments { about: Some(matter), .. }) = arguments else { return };
    let app = app.clone();
    thread::spawn(move || {
        let Some(shared) = app.try_state::<Shared>() else { return };
        shared.desk().start_about(matter);
        // A window that is gone has nothing to show.
        let _ = app.emit(STARTED_ABOUT, ());
    });
}

/// The builder with every command of the table behind its doorway.
pub fn with_doorways<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder.invoke_handler(handler())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;
    use crate::platform::view::{IS_OURS, WITHOUT_GRAPHICS};

    #[test]
    fn a_second_try_does_not_take_what_we_have_set_for_the_persons() {
        IS_OURS.store(true, Ordering::Relaxed);
        let again = once_more("passenger-seat".as_ref());
        assert!(again.get_envs().any(|(name, value)| name == WITHOUT_GRAPHICS && value.is_none()));
        assert!(again.get_envs().any(|(name, value)| name == AGAIN && value.is_some()));
    }
}
