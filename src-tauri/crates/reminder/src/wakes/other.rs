//! Systems without a bus: the regular wakes look after everything.

use std::sync::mpsc::Sender;

use super::Event;

/// Nothing to listen to.
#[derive(Debug, Default)]
pub(crate) struct Watches;

impl Watches {
    pub(crate) fn keep(&mut self, _: &Sender<Event>) {}
}
