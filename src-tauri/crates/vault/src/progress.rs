//! How far something is that goes through a whole vault.

use std::fmt;
use std::sync::Arc;

/// Going through all of a vault once, in the parts that are told.
pub const ROUND: u64 = 1000;

/// Who hears how far it is; by default nobody. What takes long says how many rounds it takes, and tells the parts of
/// [`ROUND`] as it goes through them, from whichever thread that is.
#[derive(Clone, Default)]
pub struct Progress(Option<Arc<dyn Fn(u64) + Send + Sync>>);

impl Progress {
    /// `heard` is called with how many more parts were gone through.
    #[must_use]
    pub fn new(heard: impl Fn(u64) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(heard)))
    }

    /// A whole round was gone through.
    pub(crate) fn round(&self) {
        self.parts(ROUND);
    }

    /// A round that is gone through bit by bit, `whole` of them.
    pub(crate) fn bits(&self, whole: u64) -> Bits<'_> {
        Bits { progress: self, whole, done: 0, told: 0 }
    }

    fn parts(&self, parts: u64) {
        if let Some(heard) = self.0.as_ref().filter(|_| parts > 0) {
            heard(parts);
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Progress").field(&self.0.is_some()).finish()
    }
}

/// A round on the way.
pub(crate) struct Bits<'a> {
    progress: &'a Progress,
    whole: u64,
    done: u64,
    told: u64,
}

impl Bits<'_> {
    /// So many more bits were gone through.
    pub(crate) fn went(&mut self, bits: u64) {
        self.done += bits;
        let parts = self.done.saturating_mul(ROUND).checked_div(self.whole).unwrap_or(ROUND);
        self.tell(parts.min(ROUND));
    }

    /// The round is over, however many bits there were.
    pub(crate) fn end(mut self) {
        self.tell(ROUND);
    }

    fn tell(&mut self, parts: u64) {
        self.progress.parts(parts - self.told);
        self.told = parts;
    }
}
