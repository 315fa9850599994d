use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::ports::{Keyring, KeyringRefused};
use keyring::{Entry, Error};
use zeroize::Zeroizing;

use super::errands::{Asked, Threads};

/// The name under which the system's keyring lists what is ours. It tells nothing of what it is for.
const SERVICE: &str = "passenger-seat";

/// How long a keyring may take. One that waits for a person, at a prompt that nobody may see, takes longer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The system's keyring, through the `keyring` crate.
pub(super) struct SystemKeyring;

/// A secret, or that there is none.
type Kept = Option<Zeroizing<Vec<u8>>>;

/// A keyring that answers in time, around one that may not. One that has not answered yet is not asked again.
pub(super) struct InTime<K> {
    keyring: Arc<K>,
    threads: Threads,
    patience: Duration,
}

impl InTime<SystemKeyring> {
    /// The system's.
    pub(super) fn system() -> Self {
        Self::new(SystemKeyring, PATIENCE)
    }
}

impl<K: Keyring + Sync + 'static> InTime<K> {
    fn new(keyring: K, patience: Duration) -> Self {
        Self { keyring: Arc::new(keyring), threads: Threads::default(), patience }
    }

    /// What comes late is told to `late`: the family has read that it did not go, and went on.
    fn ask<T: Send + 'static>(
        &self,
        question: impl FnOnce(&K) -> Result<T, KeyringRefused> + Send + 'static,
        late: impl FnOnce(&K, T) + Send + 'static,
    ) -> Result<T, KeyringRefused> {
        let (asked, left) = (Arc::clone(&self.keyring), Arc::clone(&self.keyring));
        let late = move |answer: Result<T, KeyringRefused>| {
            if let Ok(found) = answer {
                late(&left, found);
            }
        };
        match self.threads.ask(Path::new(SERVICE), self.patience, move || question(&asked), late) {
            Asked::Answered(answer) => answer,
            Asked::Late | Asked::Busy => Err(KeyringRefused),
        }
    }
}

impl<K: Keyring + Sync + 'static> Keyring for InTime<K> {
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeyringRefused> {
        let (name, secret) = (name.to_owned(), Zeroizing::new(secret.to_owned()));
        let again = name.clone();
        let set = move |keyring: &K| {
            let before = keyring.get(&name)?;
            keyring.set(&name, &secret)?;
            Ok(before)
        };
        let take_back = move |keyring: &K, before: Kept| {
            // Where it refuses now, a new secret that is left opens nothing: nothing was ever locked with it.
            let _ = match before {
                Some(secret) => keyring.set(&again, &secret),
                None => keyring.delete(&again),
            };
        };
        self.ask(set, take_back).map(drop)
    }

    /// A late answer is wiped as it is dropped.
    fn get(&self, name: &str) -> Result<Kept, KeyringRefused> {
        let name = name.to_owned();
        self.ask(move |keyring| keyring.get(&name), |_, _| {})
    }

    /// Whoever asks for this wants it gone, the sooner the better: late is not too late.
    fn delete(&self, name: &str) -> Result<(), KeyringRefused> {
        let name = name.to_owned();
        self.ask(move |keyring| keyring.delete(&name), |_, ()| {})
    }

    fn take(&self, name: &str) -> Result<Kept, KeyringRefused> {
        // A keyring that first asks for its password does so here, where nothing is taken out yet.
        self.get(name)?;
        let (name, again) = (name.to_owned(), name.to_owned());
        let give_back = move |keyring: &K, taken: Kept| {
            if let Some(secret) = taken {
                // A keyring that refuses it now has lost it; opening the envelope tells so.
                let _ = keyring.set(&again, &secret);
            }
        };
        self.ask(move |keyring| keyring.take(&name), give_back)
    }
}

fn entry(name: &str) -> Result<Entry, KeyringRefused> {
    Entry::new(SERVICE, name).map_err(|_| KeyringRefused)
}

impl Keyring for SystemKeyring {
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeyringRefused> {
        entry(name)?.set_secret(secret).map_err(|_| KeyringRefused)
    }

    fn get(&self, name: &str) -> Result<Kept, KeyringRefused> {
        match entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(_) => Err(KeyringRefused),
        }
    }

    fn delete(&self, name: &str) -> Result<(), KeyringRefused> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(_) => Err(KeyringRefused),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use testkit::FakeKeyring;

    use super::*;

    /// Long enough for a thread to begin also on a computer that is busy; each test waits once for it.
    const SHORT: Duration = Duration::from_millis(500);

    /// What it keeps once it answers again; until then every question is refused at once.
    fn answered(keyring: &InTime<FakeKeyring>, name: &str) -> Option<Vec<u8>> {
        loop {
            match keyring.get(name) {
                Ok(kept) => return kept.map(|secret| secret.to_vec()),
                Err(KeyringRefused) => thread::yield_now(),
            }
        }
    }

    #[test]
    fn a_secret_that_is_kept_late_is_taken_out_again() {
        let fake = FakeKeyring::default();
        let keyring = InTime::new(fake.clone(), SHORT);
        fake.keep_waiting(true);
        assert_eq!(keyring.set("vault", b"a half"), Err(KeyringRefused));
        assert_eq!(keyring.get("vault"), Err(KeyringRefused), "it was not asked a second time");
        fake.keep_waiting(false);
        assert_eq!(answered(&keyring, "vault"), None);
        assert_eq!(keyring.set("vault", b"another half"), Ok(()));
        assert_eq!(answered(&keyring, "vault").as_deref(), Some(&b"another half"[..]));
    }

    #[test]
    fn a_secret_that_is_taken_out_late_is_there_again() {
        let fake = FakeKeyring::default();
        let keyring = InTime::new(fake.clone(), SHORT);
        assert_eq!(keyring.set("envelope", b"its half"), Ok(()));
        fake.keep_waiting(true);
        assert_eq!(keyring.take("envelope"), Err(KeyringRefused));
        fake.keep_waiting(false);
        assert_eq!(answered(&keyring, "envelope").as_deref(), Some(&b"its half"[..]));
        let taken = keyring.take("envelope").unwrap();
        assert_eq!(taken.as_ref().map(|half| half.as_slice()), Some(&b"its half"[..]));
        assert_eq!(answered(&keyring, "envelope"), None);
    }

    #[test]
    fn a_secret_that_the_family_wants_gone_does_not_come_back_where_it_goes_late() {
        let fake = FakeKeyring::default();
        let keyring = InTime::new(fake.clone(), SHORT);
        assert_eq!(keyring.set("vault", b"what opens it"), Ok(()));
        fake.keep_waiting(true);
        assert_eq!(keyring.delete("vault"), Err(KeyringRefused));
        fake.keep_waiting(false);
        assert_eq!(answered(&keyring, "vault"), None);
    }
}
