use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::ports::{Errand, Errands};

use crate::fakes::held;

/// Errands that are done at once, except to a place that does not answer.
#[derive(Clone, Default)]
pub struct FakeErrands {
    /// The place, and how many errands it still answers.
    silent: Arc<Mutex<Option<(PathBuf, usize)>>>,
    under_way: Arc<Mutex<Vec<Sent>>>,
}

/// The place, and what is done there.
type Sent = (PathBuf, Box<dyn FnOnce() + Send>);

impl FakeErrands {
    /// From now on this place does not answer, as a network that is gone.
    pub fn fall_silent(&self, place: &Path) {
        self.fall_silent_after(0, place);
    }

    /// This place does so many errands more and then does not answer, as a stick that is pulled in the middle of something.
    pub fn fall_silent_after(&self, errands: usize, place: &Path) {
        *held(&self.silent) = Some((place.to_owned(), errands));
    }

    /// All places answer again: whatever is under way is done now, and late.
    pub fn answer(&self) {
        *held(&self.silent) = None;
        let late = std::mem::take(&mut *held(&self.under_way));
        late.into_iter().for_each(|(_, errand)| errand());
    }

    /// How many errands are under way.
    #[must_use]
    pub fn under_way(&self) -> usize {
        held(&self.under_way).len()
    }

    /// Whether the place is silent by now.
    fn is_silent(&self, place: &Path) -> bool {
        match &mut *held(&self.silent) {
            Some((silent, 0)) => silent == place,
            Some((silent, left)) if silent == place => {
                *left -= 1;
                false
            }
            _ => false,
        }
    }
}

impl Errands for FakeErrands {
    fn send(&self, place: &Path, _: Duration, errand: Box<dyn FnOnce() + Send>) -> Errand {
        if held(&self.under_way).iter().any(|(busy, _)| busy == place) {
            return Errand::NotSent;
        }
        if self.is_silent(place) {
            held(&self.under_way).push((place.to_owned(), errand));
            return Errand::UnderWay;
        }
        errand();
        Errand::Done
    }
}
