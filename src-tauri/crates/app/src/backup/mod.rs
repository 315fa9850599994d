//! Backups: made by themselves after changes, looked at again when they are made, and brought back when they are needed.
//!
//! Making one is done beside the desk ([`Job`]), so that nobody waits for it, and so is whatever is done in a folder outside
//! our own (`reach`, `copy`), since nobody can tell how long that takes. What is known of the last one is beside the
//! vault (`backups.json`), because it must be told while the vault cannot be opened; where copies were put is in the
//! vault, because a folder's name may say who somebody is.

mod carry;
mod copy;
mod destroy;
mod fetch;
mod folder;
mod job;
mod keep;
mod reach;
mod restore;
mod source;
mod status;
mod tidy;
mod view;

pub(crate) use copy::UnderWay;
pub use fetch::{Fetched, Looking, look};
pub(crate) use folder::by_folder;
pub(crate) use job::sweep;
pub use job::{Done, Job};
pub use keep::{
    DestroyedYourself, back_up_now, due, finish, forget_lost, forget_outdated, save_backup_folder,
    stop_backup_folder,
};
pub(crate) use keep::{due_before_closing, place, renew, rounds, telling};
pub(crate) use reach::ask;
pub use restore::{OpenBackup, Rescued, RestorePreview, leave_restore, open_backup, restore};
pub(crate) use source::{Bringing, has_keyring};
pub use source::{ChooseBackup, ChosenBackup, choose_backup, choose_rescue, find_backup};
pub use status::BackupTrouble;
pub(crate) use status::Status;
pub(crate) use tidy::{adopt, destroy_outdated};
pub use view::{BackupLine, BackupsView, KeptLine, LostView, OutdatedLine, backups};

/// The own folder, inside the vault's.
pub(crate) const OWN: &str = "backups";

/// How a backup's file name ends.
const ENDING: &str = ".backup";
