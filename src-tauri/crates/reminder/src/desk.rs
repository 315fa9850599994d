//! The desktop that notifications are shown on.

use std::sync::mpsc::Sender;
use std::thread::Builder;

use notify_rust::{CloseReason, Notification, NotificationResponse, Timeout};

use crate::text::Text;
use crate::wakes::Event;
use crate::words::Words;

#[cfg(not(all(unix, not(target_os = "macos"))))]
#[path = "desk/other.rs"]
mod system;
#[cfg(all(unix, not(target_os = "macos")))]
#[path = "desk/xdg.rs"]
mod system;

pub(crate) use system::Shown;

/// The icon that the app's package installs.
const ICON: &str = "passenger-seat";

const START: &str = "start";
const LATER: &str = "later";
const TOMORROW: &str = "tomorrow";
const WEEKEND: &str = "weekend";
/// A click on the notification itself.
const DEFAULT: &str = "default";

/// What became of a notification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Response {
    Start,
    Later,
    Tomorrow,
    Weekend,
    /// A person closed it.
    Closed,
    /// It is gone, and nobody did that.
    Gone,
}

/// Whether a notification can be answered, or only tells something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    ForAnswer,
    Nothing,
}

/// Shows a notification from a thread of its own, since a desktop may be slow to answer. [`Event::Shown`] tells how it
/// went; [`Event::Answered`] follows when it did.
pub(crate) fn show(turn: u64, words: &Words, text: &Text, asks: Asks, events: &Sender<Event>) {
    let notification = notification(words, text, asks);
    let answers = Answers { turn, events: events.clone() };
    let thread = Builder::new().name("notification".to_owned());
    let started = thread.spawn(move || system::show(&notification, &answers));
    if started.is_err() {
        // No thread, no notification; the next wake tries again.
        let _ = events.send(Event::Shown { turn, shown: None });
    }
}

fn notification(words: &Words, text: &Text, asks: Asks) -> Notification {
    let mut notification = Notification::new();
    notification
        .appname(&words.say("reminder-program"))
        .icon(ICON)
        .summary(&text.title)
        .body(&text.body);
    if asks == Asks::ForAnswer {
        notification
            .timeout(Timeout::Never)
            .action(DEFAULT, &words.say("reminder-start"))
            .action(START, &words.say("reminder-start"))
            .action(LATER, &words.say("reminder-later"))
            .action(TOMORROW, &words.say("reminder-tomorrow"))
            .action(WEEKEND, &words.say("reminder-weekend"));
        #[cfg(all(unix, not(target_os = "macos")))]
        notification.hint(notify_rust::Hint::Resident(true));
    }
    #[cfg(windows)]
    notification.app_id("org.passengerseat.app");
    notification
}

/// Tells what becomes of one notification, whichever way that ends.
struct Answers {
    turn: u64,
    events: Sender<Event>,
}

impl Answers {
    fn shown(&self, shown: Option<Shown>) {
        let _ = self.events.send(Event::Shown { turn: self.turn, shown });
    }

    fn answer(&self, response: &NotificationResponse) {
        let response = match response {
            NotificationResponse::Default => Response::Start,
            NotificationResponse::Action(action) => match action.as_str() {
                START => Response::Start,
                LATER => Response::Later,
                TOMORROW => Response::Tomorrow,
                WEEKEND => Response::Weekend,
                _ => Response::Gone,
            },
            NotificationResponse::Closed(CloseReason::Dismissed) => Response::Closed,
            _ => Response::Gone,
        };
        self.send(response);
    }

    fn send(&self, response: Response) {
        // Nobody listens any more once the program ends.
        let _ = self.events.send(Event::Answered { turn: self.turn, response });
    }
}

impl Drop for Answers {
    /// The bus may end, or the thread fail, before there is an answer; a second one is passed over.
    fn drop(&mut self) {
        self.send(Response::Gone);
    }
}
