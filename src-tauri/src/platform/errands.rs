//! Errands: what is done outside and may never come back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use app::ports::{Errand, Errands};

/// Runs each errand on a thread of its own, and one at a time for each place: whoever asks a place again and again that
/// does not answer leaves one thread behind and not a hundred.
#[derive(Clone, Default)]
pub(super) struct Threads {
    under_way: Arc<Mutex<BTreeSet<PathBuf>>>,
}

/// What came of a question.
pub(super) enum Asked<T> {
    Answered(T),
    /// Nobody waits for it any more.
    Late,
    /// An earlier one is still under way there, so it was not asked.
    Busy,
}

/// An errand is under way to this place, until this is dropped.
struct UnderWay {
    of: Threads,
    place: PathBuf,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.of.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.place);
    }
}

impl Threads {
    fn set_out(&self, place: &Path) -> Option<UnderWay> {
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let is_free = under_way.insert(place.to_owned());
        is_free.then(|| UnderWay { of: self.clone(), place: place.to_owned() })
    }

    /// Asks, and waits at most so long. An answer is either handed over or, where nobody waits for it any more, given to
    /// `late`: never both, and never neither. Until that is done too, the place is busy.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        place: &Path,
        at_most: Duration,
        question: impl FnOnce() -> T + Send + 'static,
        late: impl FnOnce(T) + Send + 'static,
    ) -> Asked<T> {
        let Some(under_way) = self.set_out(place) else { return Asked::Busy };
        // Without room in between: what is sent was taken.
        let (answer, answered) = sync_channel(0);
        thread::spawn(move || {
            let found = question();
            if let Err(SendError((found, under_way))) = answer.send((found, under_way)) {
                late(found);
                drop(under_way);
            }
        });
        match answered.recv_timeout(at_most) {
            Ok((found, _)) => Asked::Answered(found),
            Err(_) => Asked::Late,
        }
    }
}

impl Errands for Threads {
    fn send(&self, place: &Path, at_most: Duration, errand: Box<dyn FnOnce() + Send>) -> Errand {
        match self.ask(place, at_most, errand, |()| {}) {
            Asked::Answered(()) => Errand::Done,
            Asked::Late => Errand::UnderWay,
            Asked::Busy => Errand::NotSent,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn what_answers_is_handed_over_and_can_be_asked_again_at_once() {
        let threads = Threads::default();
        for number in 0..1_000 {
            let asked = threads.ask(Path::new("here"), LONG, move || number, |_| {});
            assert!(matches!(asked, Asked::Answered(found) if found == number));
        }
    }

    #[test]
    fn what_does_not_answer_is_left_and_asked_again_only_once_it_has() {
        let threads = Threads::default();
        let (answers, waits) = channel();
        let (told, heard) = channel();
        let question = move || waits.recv().unwrap();
        let late = move |found: u32| told.send(found).unwrap();
        let asked = threads.ask(Path::new("gone"), Duration::ZERO, question, late);
        assert!(matches!(asked, Asked::Late));
        let again = || threads.ask(Path::new("gone"), LONG, || (), |()| {});
        assert!((0..100).all(|_| matches!(again(), Asked::Busy)));
        let other = threads.ask(Path::new("here"), LONG, || (), |()| {});
        assert!(matches!(other, Asked::Answered(())), "one that is gone keeps no other waiting");
        answers.send(7).unwrap();
        assert_eq!(heard.recv().unwrap(), 7, "the late answer");
        while let Asked::Busy = again() {
            thread::yield_now();
        }
    }

    #[test]
    fn a_place_whose_errand_broke_is_free_again() {
        let threads = Threads::default();
        let (told, heard) = channel::<()>();
        let broken = move || {
            let _ends_with_it = told;
            std::panic::resume_unwind(Box::new("broken"))
        };
        let asked = threads.ask::<()>(Path::new("here"), LONG, broken, |()| {});
        assert!(matches!(asked, Asked::Late));
        assert!(heard.recv().is_err());
        while let Asked::Busy = threads.ask(Path::new("here"), LONG, || (), |()| {}) {
            thread::yield_now();
        }
    }
}
