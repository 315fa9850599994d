//! What opens the family: another passphrase, another recovery key, the keyring; and backups that still open with what
//! counted before.
//!
//! The vault key stays (ADR 15), so each change is a new header and an entry in the record that holds no secret.

mod change;
mod keyring;
mod older;
mod passphrase;
mod recovery;
mod view;

pub use keyring::{SwitchKeyring, switch_keyring};
pub use older::destroy_older_backups;
pub use passphrase::{ChangePassphrase, change_passphrase};
pub(crate) use recovery::count_from_now_on;
pub use recovery::{RenewRecoveryKey, renew_recovery_key};
pub use view::{KeysView, keys};
