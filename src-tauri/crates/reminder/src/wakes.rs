//! What happens around the program.

use crate::desk::{Response, Shown};

#[cfg(not(all(unix, not(target_os = "macos"))))]
#[path = "wakes/other.rs"]
mod system;
#[cfg(all(unix, not(target_os = "macos")))]
#[path = "wakes/bus.rs"]
mod system;

pub(crate) use system::Watches;

/// What the program hears.
#[derive(Debug)]
pub(crate) enum Event {
    /// The computer woke up, or a notification service came: time to look.
    Wake,
    /// The session's bus answers.
    #[cfg_attr(not(all(unix, not(target_os = "macos"))), expect(dead_code, reason = "no bus"))]
    Bus,
    /// The session's bus is gone, or never was.
    #[cfg_attr(not(all(unix, not(target_os = "macos"))), expect(dead_code, reason = "no bus"))]
    NoBus,
    /// A notification was shown, or could not be.
    Shown { turn: u64, shown: Option<Shown> },
    /// Something became of a notification.
    Answered { turn: u64, response: Response },
}
