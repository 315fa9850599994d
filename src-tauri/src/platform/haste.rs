//! What lets the window go first: while a family presses and reads, nothing that they do not wait for takes its processor.
//! Only Linux can do so for one thread; elsewhere the system sees to it as it likes.

use std::thread;

/// How far behind the window a backup comes, in steps of `nice`, of which there are 19: a tenth of what the window gets
/// where both want it.
#[cfg(target_os = "linux")]
const BACKUP: i32 = 10;

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
