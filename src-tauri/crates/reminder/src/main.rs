//! `passenger-seat-reminder DIR`: reminds a family, without knowing anything about it.
//!
//! It reads the schedule that the app left in the folder, and shows notifications. It links no window and holds no key.

mod arguments;
mod clock;
mod desk;
mod resident;
mod start;
mod text;
mod trial;
mod wakes;
mod words;

use std::process::ExitCode;
use std::thread::sleep;
use std::time::Duration;

use arguments::{Arguments, Mode};
use resident::Resident;
use schedule::Lock;

/// The arguments make no sense.
const MISUSED: u8 = 2;

/// Another reminder program has the folder.
const RUNS_ALREADY: u8 = 3;

/// How long, and how often, the program of an earlier session is given time to notice that its session is over.
const PATIENCE: Duration = Duration::from_secs(30);
const TRIES: u32 = 8;

fn main() -> ExitCode {
    match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => run(arguments),
        Err(misuse) => {
            eprintln!("{misuse}\n{}", arguments::USAGE);
            ExitCode::from(MISUSED)
        }
    }
}

fn run(arguments: Arguments) -> ExitCode {
    let done = match arguments.mode {
        Mode::Trial => Ok(trial::show_one(&arguments)),
        Mode::Once => Lock::take(&arguments.folder).map(|lock| match lock {
            Some(_held) => Resident::new(arguments).once(),
            None => ExitCode::from(RUNS_ALREADY),
        }),
        Mode::Resident => wait_for_lock(&arguments).map(|lock| match lock {
            Some(_held) => Resident::new(arguments).stay(),
            None => ExitCode::from(RUNS_ALREADY),
        }),
    };
    done.unwrap_or_else(|error| {
        eprintln!("the folder cannot be used: {error}");
        ExitCode::FAILURE
    })
}

/// One that was told to end a moment ago may still be closing its notifications, so it is given time.
fn wait_for_lock(arguments: &Arguments) -> std::io::Result<Option<Lock>> {
    for _ in 1..TRIES {
        if let Some(lock) = Lock::take(&arguments.folder)? {
            return Ok(Some(lock));
        }
        sleep(PATIENCE);
    }
    Lock::take(&arguments.folder)
}
