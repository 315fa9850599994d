//! Times of what was done many times.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Times by name.
#[derive(Debug, Default)]
pub struct Times {
    all: BTreeMap<&'static str, Vec<Duration>>,
}

impl Times {
    /// Does something and keeps how long it took.
    #[expect(clippy::disallowed_methods, reason = "what is measured here is time")]
    pub fn time<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let done = std::hint::black_box(work());
        self.all.entry(name).or_default().push(began.elapsed());
        done
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.all.keys().copied()
    }

    /// How long it took in the middle, in milliseconds.
    #[must_use]
    pub fn median(&self, name: &str) -> f64 {
        self.at(name, 50)
    }

    /// What 95 of 100 stayed below, in milliseconds.
    #[must_use]
    pub fn p95(&self, name: &str) -> f64 {
        self.at(name, 95)
    }

    /// How many times.
    #[must_use]
    pub fn count(&self, name: &str) -> usize {
        self.all.get(name).map_or(0, Vec::len)
    }

    fn at(&self, name: &str, percent: usize) -> f64 {
        let mut times = self.all.get(name).cloned().unwrap_or_default();
        times.sort();
        let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
        times.get(place).map_or(f64::NAN, Duration::as_secs_f64) * 1000.0
    }
}
