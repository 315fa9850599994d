//! Times of what was done many times.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// Times by name.
#[derive(Debug, Default)]
pub struct Times {
    all: BTreeMap<&'static str, Vec<Took>>,
}

/// How long something took.
#[derive(Debug, Clone, Copy)]
struct Took {
    /// On the clock, with all waiting.
    whole: Duration,
    /// Of the processor: what a machine that others use too still tells truly.
    worked: Duration,
}

impl Times {
    /// Does something and keeps how long it took.
    pub fn time<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let (began, worked) = (Instant::now(), worked());
        let done = std::hint::black_box(work());
        let (whole, worked) = (began.elapsed(), self::worked().saturating_sub(worked));
        self.all.entry(name).or_default().push(Took { whole, worked });
        done
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.all.keys().copied()
    }

    /// How long it took in the middle, in milliseconds.
    #[must_use]
    pub fn median(&self, name: &str) -> f64 {
        self.at(name, 50, |took| took.whole)
    }

    /// What 95 of 100 stayed below, in milliseconds.
    #[must_use]
    pub fn p95(&self, name: &str) -> f64 {
        self.at(name, 95, |took| took.whole)
    }

    /// The same of the processor's time.
    #[must_use]
    pub fn work(&self, name: &str) -> f64 {
        self.at(name, 95, |took| took.worked)
    }

    /// How many times.
    #[must_use]
    pub fn count(&self, name: &str) -> usize {
        self.all.get(name).map_or(0, Vec::len)
    }

    fn at(&self, name: &str, percent: usize, of: fn(&Took) -> Duration) -> f64 {
        let times = self.all.get(name).into_iter().flatten();
        let mut times: Vec<_> = times.map(of).collect();
        times.sort();
        let place = (times.len() * percent).div_ceil(100).saturating_sub(1);
        times.get(place).map_or(f64::NAN, Duration::as_secs_f64) * 1000.0
    }
}

/// How long this thread has had a processor.
fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().unwrap_or_default()
}
