use app::ports::{Keyring, KeyringRefused};
use keyring::{Entry, Error};
use zeroize::Zeroizing;

/// The name under which the system's keyring lists what is ours. It tells nothing of what it is for.
const SERVICE: &str = "passenger-seat";

/// The system's keyring, through the `keyring` crate.
pub(super) struct SystemKeyring;

fn entry(name: &str) -> Result<Entry, KeyringRefused> {
    Entry::new(SERVICE, name).map_err(|_| KeyringRefused)
}

impl Keyring for SystemKeyring {
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeyringRefused> {
        entry(name)?.set_secret(secret).map_err(|_| KeyringRefused)
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringRefused> {
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
