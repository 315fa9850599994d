//! The licence: supervision ends, and what it wrote down goes.

mod erase;
mod give;
mod self_check;

pub use give::{GiveLicence, LicenceView, WillErase, give_licence, licence};
pub(crate) use give::{licence_decided, permit_since};
pub use self_check::{NoteSelfCheck, OfSelfCheck, SelfCheckView, note_self_check, self_check};
