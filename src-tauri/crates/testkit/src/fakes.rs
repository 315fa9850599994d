use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use app::how_far::HowFar;
use app::ports::{Clock, Desktop, Keyring, KeyringRefused, Randomness};
use chrono::{DateTime, TimeDelta, Utc};
use zeroize::Zeroizing;

pub(crate) fn held<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A clock that stands still until it is moved.
#[derive(Clone)]
pub struct FakeClock {
    now: Arc<Mutex<DateTime<Utc>>>,
    zone: String,
}

impl FakeClock {
    /// A clock that stands at `now`, in `zone`.
    #[must_use]
    pub fn at(now: DateTime<Utc>, zone: &str) -> Self {
        Self { now: Arc::new(Mutex::new(now)), zone: zone.to_owned() }
    }

    /// Moves it.
    pub fn pass(&self, time: TimeDelta) {
        *held(&self.now) += time;
    }
}

impl Clock for FakeClock {
    fn now(&self) -> DateTime<Utc> {
        *held(&self.now)
    }

    fn zone(&self) -> String {
        self.zone.clone()
    }
}

/// Numbers that look random and are the same every time (SplitMix64).
pub struct SeededRandomness(pub u64);

impl Randomness for SeededRandomness {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *byte = (mixed >> 56) as u8;
        }
    }
}

/// A keyring in memory that can be told to refuse.
#[derive(Clone, Default)]
pub struct FakeKeyring {
    kept: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    refuses: Arc<Mutex<bool>>,
    holds_on: Arc<Mutex<bool>>,
    lets_go_last: Arc<Mutex<bool>>,
    silent: Arc<(Mutex<bool>, Condvar)>,
}

impl FakeKeyring {
    /// From now on it lets nothing go, or does again.
    pub fn hold_on(&self, holds_on: bool) {
        *held(&self.holds_on) = holds_on;
    }

    /// The next thing it lets go is the last that it does: then it refuses.
    pub fn let_go_and_refuse(&self) {
        *held(&self.lets_go_last) = true;
    }

    /// From now on it refuses, or not.
    pub fn refuse(&self, refuses: bool) {
        *held(&self.refuses) = refuses;
    }

    /// From now on whoever writes waits, as where a prompt stands that nobody sees; or all who wait are answered.
    pub fn keep_waiting(&self, waits: bool) {
        *held(&self.silent.0) = waits;
        self.silent.1.notify_all();
    }

    /// The names of what it keeps.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        held(&self.kept).keys().cloned().collect()
    }

    /// Everything it keeps, one after the other.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        held(&self.kept).values().flatten().copied().collect()
    }

    /// As on another computer: it keeps nothing.
    pub fn forget(&self) {
        held(&self.kept).clear();
    }

    fn waits(&self) {
        let (silent, answers) = &*self.silent;
        let waited = answers.wait_while(held(silent), |silent| *silent);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    fn answers(&self) -> Result<MutexGuard<'_, BTreeMap<String, Vec<u8>>>, KeyringRefused> {
        if *held(&self.refuses) { Err(KeyringRefused) } else { Ok(held(&self.kept)) }
    }
}

impl Keyring for FakeKeyring {
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeyringRefused> {
        self.waits();
        self.answers()?.insert(name.to_owned(), secret.to_owned());
        Ok(())
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringRefused> {
        Ok(self.answers()?.get(name).cloned().map(Zeroizing::new))
    }

    fn delete(&self, name: &str) -> Result<(), KeyringRefused> {
        self.waits();
        let mut kept = self.answers()?;
        if *held(&self.holds_on) {
            return Err(KeyringRefused);
        }
        kept.remove(name);
        *held(&self.refuses) = std::mem::take(&mut *held(&self.lets_go_last));
        Ok(())
    }
}

/// A desktop that says where to save and what to open, and remembers what was copied.
#[derive(Clone, Default)]
pub struct FakeDesktop {
    save_to: Arc<Mutex<Option<PathBuf>>>,
    chosen: Arc<Mutex<Option<PathBuf>>>,
    folder: Arc<Mutex<Option<PathBuf>>>,
    copied: Arc<Mutex<Option<(String, u32)>>>,
    opened: Arc<Mutex<Vec<String>>>,
    reminders: Arc<Mutex<FakeReminders>>,
    told: Arc<Mutex<Vec<HowFar>>>,
}

/// The reminder program, as a desktop has it.
#[derive(Default)]
struct FakeReminders {
    on: bool,
    sent: usize,
    refuses: bool,
}

impl FakeDesktop {
    /// Where the family would save from now on.
    pub fn save_to(&self, path: PathBuf) {
        *held(&self.save_to) = Some(path);
    }

    /// From now on the reminder program does not start, or does again.
    pub fn refuse_reminders(&self, refuses: bool) {
        held(&self.reminders).refuses = refuses;
    }

    /// How many reminders were shown as a proof.
    #[must_use]
    pub fn reminders_sent(&self) -> usize {
        held(&self.reminders).sent
    }

    /// The file the family would choose from now on.
    pub fn choose(&self, path: PathBuf) {
        *held(&self.chosen) = Some(path);
    }

    /// The folder the family would choose from now on.
    pub fn choose_folder(&self, path: PathBuf) {
        *held(&self.folder) = Some(path);
    }

    /// The pages that were opened.
    #[must_use]
    pub fn opened(&self) -> Vec<String> {
        held(&self.opened).clone()
    }

    /// What the window heard since this was asked last.
    #[must_use]
    pub fn told(&self) -> Vec<HowFar> {
        std::mem::take(&mut held(&self.told))
    }

    /// What was copied, and for how many seconds.
    #[must_use]
    pub fn copied(&self) -> Option<(String, u32)> {
        held(&self.copied).clone()
    }
}

impl Desktop for FakeDesktop {
    fn ask_where_to_save(&self, _: &str) -> Option<PathBuf> {
        held(&self.save_to).clone()
    }

    fn ask_what_to_open(&self) -> Option<PathBuf> {
        held(&self.chosen).clone()
    }

    fn ask_which_folder(&self) -> Option<PathBuf> {
        held(&self.folder).clone()
    }

    fn copy_for(&self, secret: &str, seconds: u32) -> bool {
        *held(&self.copied) = Some((secret.to_owned(), seconds));
        true
    }

    fn open(&self, url: &str) -> bool {
        held(&self.opened).push(url.to_owned());
        true
    }

    fn reminders_on(&self) -> bool {
        held(&self.reminders).on
    }

    fn switch_reminders(&self, _: &Path, on: bool) -> bool {
        let mut reminders = held(&self.reminders);
        if !reminders.refuses {
            reminders.on = on;
        }
        !reminders.refuses
    }

    fn send_reminder(&self, _: &Path) -> bool {
        let mut reminders = held(&self.reminders);
        reminders.sent += usize::from(!reminders.refuses);
        !reminders.refuses
    }

    fn tell(&self, how_far: HowFar) {
        held(&self.told).push(how_far);
    }
}
