//! The one place that waits.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything on the stage may take before the test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(20);

/// Looks until the state is there; after [`PATIENCE`] fails with the last reason.
#[track_caller]
pub(crate) fn until<T>(what: &str, look: impl FnMut() -> Result<T, String>) -> T {
    match try_until(look) {
        Ok(found) => found,
        Err(reason) => panic!("waited {} s for {what}: {reason}", PATIENCE.as_secs()),
    }
}

/// As [`until`], for a caller that can say more about the failure.
pub(crate) fn try_until<T>(mut look: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match look() {
            Ok(found) => return Ok(found),
            Err(reason) if Instant::now() >= deadline => return Err(reason),
            Err(_) => sleep(PAUSE),
        }
    }
}
