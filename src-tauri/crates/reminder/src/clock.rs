use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The computer's clock and zone: the one place where they are read, anew each time.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    /// Holds how many seconds this clock is ahead: a year in minutes, for rehearsals. A release build has none.
    #[cfg(feature = "rehearsal")]
    ahead: Option<std::path::PathBuf>,
}

impl Clock {
    #[cfg(feature = "rehearsal")]
    pub(crate) fn ahead(file: std::path::PathBuf) -> Self {
        Self { ahead: Some(file) }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everything else is handed"
    )]
    pub(crate) fn now(&self) -> DateTime<Utc> {
        #[cfg(feature = "rehearsal")]
        if let Some(file) = &self.ahead {
            let text = std::fs::read_to_string(file);
            let seconds = text.ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
            return Utc::now() + chrono::TimeDelta::seconds(seconds);
        }
        Utc::now()
    }

    pub(crate) fn zone(&self) -> Tz {
        let name = iana_time_zone::get_timezone().ok();
        name.and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
    }
}
