use app::ports::Clock;
use chrono::{DateTime, Utc};

/// The computer's clock: the one place where time is read.
pub(super) struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everything else is handed"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn zone(&self) -> String {
        iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
    }
}

/// The computer's clock, ahead by as many seconds as stand in a file: a year in minutes, for rehearsals. A release build
/// has none.
#[cfg(feature = "sample")]
pub(super) struct ClockAhead(pub(super) std::path::PathBuf);

#[cfg(feature = "sample")]
impl Clock for ClockAhead {
    fn now(&self) -> DateTime<Utc> {
        let seconds =
            std::fs::read_to_string(&self.0).ok().and_then(|text| text.trim().parse().ok());
        SystemClock.now() + chrono::TimeDelta::seconds(seconds.unwrap_or(0))
    }

    fn zone(&self) -> String {
        SystemClock.zone()
    }
}
