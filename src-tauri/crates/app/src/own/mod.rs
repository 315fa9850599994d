//! Families' own networks and settings: written down, changed, taken out, kept as a file and brought in from one.
//!
//! They belong to one family and stay in its vault. [`Shelf`] puts them beside the library for one reading; what is
//! shown of them carries the confidence `family` and never decides the gate.

mod check;
mod facts;
mod file;
mod link;
mod remove;
mod save;
mod shelf;
mod take;
mod texts;
mod view;

pub(crate) use shelf::Shelf;

pub use file::{FileNetwork, FileSetting, OwnFile, SaveOwnFile, save_own_file};
pub use link::{OwnLink, open_own_link};
pub use remove::{RemoveOwnNetwork, RemoveOwnSetting, remove_own_network, remove_own_setting};
pub use save::{SaveOwnNetwork, SaveOwnSetting, save_own_network, save_own_setting};
pub use take::{OwnFileLine, OwnFileState, OwnFileView, TakeOwnFile, read_own_file, take_own_file};
pub use texts::{NetworkTexts, SettingTexts};
pub use view::{OwnFreedom, OwnHome, OwnNetworkView, OwnSettingView, OwnView, own};
