//! Folders outside our own: a stick that was pulled, or a network that is gone and lets everybody who asks wait.

use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::desk::Desk;

/// How long the family waits for a folder. One that takes longer counts as gone until it has answered.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a folder answers; `None` where it takes too long, or has not answered an earlier question yet. Then whatever comes
/// late is heard by nobody.
pub(crate) fn ask<T: Send + 'static>(
    desk: &Desk,
    folder: &Path,
    question: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (answer, answered) = channel();
    let errand = move || {
        let _ = answer.send(question());
    };
    desk.ports.errands.send(folder, PATIENCE, Box::new(errand));
    answered.try_recv().ok()
}

/// Whether a folder is there.
pub(crate) fn is_there(desk: &Desk, folder: &Path) -> bool {
    let looked_for = folder.to_owned();
    ask(desk, folder, move || looked_for.is_dir()).unwrap_or(false)
}
