use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use schedule::{Status, Trouble};

use crate::arguments::Arguments;
use crate::desk::{self, Asks};
use crate::text;
use crate::wakes::Event;
use crate::words::Words;

/// How long a desktop may take to show it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// How long the program stays for it: some desktops take it away with the program.
const STAYS: Duration = Duration::from_secs(30);

/// Shows one notification that says that reminders work, and tells the app how that went.
pub(crate) fn show_one(arguments: &Arguments) -> ExitCode {
    let words = Words::english();
    let (events, heard) = channel();
    desk::show(0, &words, &text::trial(&words), Asks::Nothing, &events);
    let shown = matches!(heard.recv_timeout(PATIENCE), Ok(Event::Shown { shown: Some(_), .. }));
    let trouble = if shown { None } else { Some(Trouble::NoService) };
    if let Err(error) = Status::new(trouble, arguments.clock.now()).write(&arguments.folder) {
        eprintln!("the folder cannot be used: {error}");
    }
    if !shown {
        return ExitCode::FAILURE;
    }
    let end = Instant::now() + STAYS;
    while let Ok(event) = heard.recv_timeout(end.saturating_duration_since(Instant::now())) {
        if matches!(event, Event::Answered { .. }) {
            break;
        }
    }
    ExitCode::SUCCESS
}
