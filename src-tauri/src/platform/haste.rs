//! What lets the window go first: while a family presses and reads, nothing that they do not wait for takes its processor.
//! Only Linux can do so for one thread; elsewhere the system sees to it as it likes.

use std::process::Child;
use std::thread;

/// How far behind the window a backup comes, in steps of `nice`, of which there are 19: it takes what is left over.
#[cfg(target_os = "linux")]
const BACKUP: i32 = 15;

/// The same for a paper, which may be waited for, and may have been left behind.
#[cfg(target_os = "linux")]
const PAPER: i32 = 5;

/// Does work on a thread that lets everything else go first, and waits for it. What needs the desk is done afterwards, by
/// the thread that waits: whoever is slow must not hold what others want.
///
/// # Errors
/// What the work panicked with.
pub fn behind<T: Send>(work: impl FnOnce() -> T + Send) -> thread::Result<T> {
    thread::scope(|scope| {
        let slow = scope.spawn(|| {
            // Where it is refused, the work is only less polite.
            #[cfg(target_os = "linux")]
            let _ = rustix::process::nice(BACKUP);
            work()
        });
        slow.join()
    })
}

/// Lets a program that has just been started come after the window.
pub(crate) fn after_the_window(child: &Child) {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Pid, setpriority_process};
        let id = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        // One that has ended already needs it no more.
        let _ = id.map(|id| setpriority_process(Some(id), PAPER));
    }
    #[cfg(not(target_os = "linux"))]
    let _as_it_is = child;
}
