//! Signals of the session's and the system's bus.

use std::sync::mpsc::Sender;
use std::thread::{Builder, JoinHandle};

use futures_lite::StreamExt;
use zbus::{Connection, MatchRule, MessageStream, block_on, message::Type};

use super::Event;

const NOTIFICATIONS: &str = "org.freedesktop.Notifications";

/// Listens to both buses, each in a thread that sleeps until there is something to hear.
#[derive(Debug, Default)]
pub(crate) struct Watches {
    session: Option<JoinHandle<()>>,
    system: Option<JoinHandle<()>>,
}

impl Watches {
    /// Starts those that do not run: at first, and after a bus was gone.
    pub(crate) fn keep(&mut self, events: &Sender<Event>) {
        keep(&mut self.session, "session", events, |events| {
            // Whatever the reason is, there is no bus to show anything on.
            let _ = watch_session(events);
            let _ = events.send(Event::NoBus);
        });
        keep(&mut self.system, "system", events, |events| {
            // A computer without one is looked after by the regular wakes alone.
            let _ = watch_sleep(events);
        });
    }
}

fn keep(
    watch: &mut Option<JoinHandle<()>>,
    name: &str,
    events: &Sender<Event>,
    run: fn(&Sender<Event>),
) {
    if watch.as_ref().is_none_or(JoinHandle::is_finished) {
        let events = events.clone();
        *watch = Builder::new().name(name.to_owned()).spawn(move || run(&events)).ok();
    }
}

/// Tells when a notification service comes, until the bus is gone.
fn watch_session(events: &Sender<Event>) -> zbus::Result<()> {
    block_on(async {
        let connection = Connection::session().await?;
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender("org.freedesktop.DBus")
            .interface("org.freedesktop.DBus")
            .member("NameOwnerChanged")
            .arg(0, NOTIFICATIONS)
            .build()?;
        let mut signals = MessageStream::for_match_rule(rule, &connection, None).await?;
        let _ = events.send(Event::Bus);
        while let Some(signal) = signals.next().await {
            let (_, _, owner): (String, String, String) = signal?.body().deserialize()?;
            if !owner.is_empty() {
                let _ = events.send(Event::Wake);
            }
        }
        Ok(())
    })
}

/// Tells when the computer wakes up, until the bus is gone.
fn watch_sleep(events: &Sender<Event>) -> zbus::Result<()> {
    block_on(async {
        let connection = Connection::system().await?;
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .interface("org.freedesktop.login1.Manager")
            .member("PrepareForSleep")
            .path("/org/freedesktop/login1")
            .build()?;
        let mut signals = MessageStream::for_match_rule(rule, &connection, None).await?;
        while let Some(signal) = signals.next().await {
            let falls_asleep: bool = signal?.body().deserialize()?;
            if !falls_asleep {
                let _ = events.send(Event::Wake);
            }
        }
        Ok(())
    })
}
