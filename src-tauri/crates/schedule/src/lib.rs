//! What the reminder program may know, and the thinking behind it.
//!
//! The app writes [`Schedule`] after each change; the reminder program reads it, keeps [`Ledger`] of what it showed, and
//! asks [`plan`] what is to be shown. Nothing here knows a name, a network or a key: ids are random, kinds are
//! neutral. Time, zone and folders are arguments.

pub mod autostart;
mod files;
mod instant;
mod item;
mod ledger;
mod lock;
mod plan;
mod put_off;
mod schedule;
mod status;
mod wishes;

pub use files::FileError;
pub use instant::instant;
pub use item::{Item, Kind};
pub use ledger::{Answer, Entry, Ledger};
pub use lock::{Lock, holder, is_running};
pub use plan::{Plan, latest, plan};
pub use put_off::{PutOff, Until};
pub use schedule::Schedule;
pub use status::{Status, Trouble};
pub use wishes::{Quiet, Wishes};
