//! Desktops whose notifications cannot be taken back.

use notify_rust::Notification;

use super::Answers;

/// A notification that was shown.
#[derive(Debug)]
pub(crate) struct Shown;

impl Shown {
    /// These desktops keep what was shown; an answer to it is passed over.
    pub(crate) fn close(self) {}
}

pub(super) fn show(notification: &Notification, answers: &Answers) {
    match notification.show() {
        Ok(handle) => {
            answers.shown(Some(Shown));
            // An error means that there will be no answer, which is told when `answers` goes.
            let _ = handle.wait_for_response(|response: &_| answers.answer(response));
        }
        Err(_) => answers.shown(None),
    }
}
