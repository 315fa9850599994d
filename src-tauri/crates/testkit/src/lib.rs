//! Fakes for what comes from outside, and families to test with and to show.
//!
//! A [`Kit`] is a desk in a throw-away folder with a real vault on it. Its steps (`family`, `account`, `lesson`,
//! `agree`, `sign`, `walk`, `permit`, `hold_review`) go through the same use cases as the interface does.

pub mod bodies;
pub mod canaries;
mod checkpoints;
mod documents;
mod ending;
mod errands;
mod fakes;
mod injections;
mod kit;
mod own;
pub mod sample;

pub use documents::FakeDocuments;
pub use errands::FakeErrands;
pub use fakes::{FakeClock, FakeDesktop, FakeKeyring, SeededRandomness};
pub use injections::injections;
pub use kit::{Kit, PASSPHRASE, child, new_family, rows, written};
pub use own::{own_network, own_setting};
