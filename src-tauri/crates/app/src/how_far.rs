//! How far something is that may take longer than a breath.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use ts_rs::TS;
use vault::{Progress, ROUND};

use crate::desk::Desk;
use crate::ports::Desktop;

/// What may take long: it goes through all of a family's vault, or asks for a passphrase that is costly to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LongWork {
    /// Opening the family.
    Unlock,
    /// Making a backup.
    Backup,
    /// Bringing a backup back.
    Restore,
    /// Writing everything out.
    Export,
    /// Erasing for real.
    Erase,
}

/// What the window hears of it. It names nobody and nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct HowFar {
    /// What it is.
    pub work: LongWork,
    /// How much of it is done, from 0 to 100.
    pub percent: u8,
}

/// Tells the window how far something is, at most once for each percent.
#[derive(Clone)]
pub(crate) struct Telling(Arc<Told>);

struct Told {
    work: LongWork,
    total: u64,
    desktop: Arc<dyn Desktop>,
    /// Parts that were gone through, and the percent that was told last.
    done: Mutex<(u64, u8)>,
}

impl Telling {
    /// Begins something that takes so many rounds.
    pub(crate) fn begin(desk: &Desk, work: LongWork, rounds: u64) -> Self {
        let (total, desktop) = (rounds * ROUND, desk.desktop());
        desktop.tell(HowFar { work, percent: 0 });
        Self(Arc::new(Told { work, total, desktop, done: Mutex::default() }))
    }

    /// So many rounds were gone through.
    pub(crate) fn rounds(&self, rounds: u64) {
        self.0.parts(rounds * ROUND);
    }

    /// All of it is done; parts that it did not need in the end count as gone through.
    pub(crate) fn end(&self) {
        self.0.parts(self.0.total);
    }

    /// For what the vault goes through.
    pub(crate) fn progress(&self) -> Progress {
        let told = Arc::clone(&self.0);
        Progress::new(move |parts| told.parts(parts))
    }
}

impl Told {
    fn parts(&self, parts: u64) {
        // Held while it is told, so that two threads do not tell it in the wrong order.
        let mut done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.0 = done.0.saturating_add(parts).min(self.total);
        let percent = (done.0 * 100).checked_div(self.total).unwrap_or(100);
        let percent = u8::try_from(percent).unwrap_or(100);
        if percent > done.1 {
            done.1 = percent;
            self.desktop.tell(HowFar { work: self.work, percent });
        }
    }
}
