//! Desktops that speak the Desktop Notifications Specification.

use std::sync::Arc;
use std::thread::Builder;

use notify_rust::{Notification, NotificationHandle, NotificationResponse};
use zbus::block_on;

use super::Answers;

/// A notification on the screen. Its connection to the bus is kept, since some desktops close what a program showed once
/// its connection is gone.
#[derive(Debug)]
pub(crate) struct Shown(Arc<NotificationHandle>);

impl Shown {
    /// Takes it off the screen, without waiting for the desktop.
    pub(crate) fn close(self) {
        let thread = Builder::new().name("close".to_owned());
        // Without a thread it stays, and an answer to it is passed over.
        let _ = thread.spawn(move || block_on(self.0.close_async()));
    }
}

pub(super) fn show(notification: &Notification, answers: &Answers) {
    let Ok(handle) = notification.show() else {
        answers.shown(None);
        return;
    };
    let handle = Arc::new(handle);
    answers.shown(Some(Shown(Arc::clone(&handle))));
    block_on(handle.wait_for_action_async(|response| {
        answers.answer(response);
        if !matches!(response, NotificationResponse::Closed(_)) {
            // A resident one stays until it is told to go.
            Shown(Arc::clone(&handle)).close();
        }
    }));
}
