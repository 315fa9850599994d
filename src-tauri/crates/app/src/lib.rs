//! What a family can do: one function a use case, over a [`Desk`] that holds the open vault.
//!
//! Nothing here knows of a window. Clock, randomness, keyring and desktop come in through the traits of [`ports`].
//! Every write goes through [`Desk::transact`]. What crosses to the interface derives `ts_rs::TS`; codes cross,
//! sentences do not. [`command_table`] lists every command once.

pub mod account;
pub mod agreement;
pub mod backup;
pub mod between;
pub mod calendar;
pub mod commands;
pub mod crisis;
pub mod desk;
pub mod envelope;
pub mod export;
pub mod family;
pub mod fault;
pub mod gate;
pub mod hand_over;
pub mod how_far;
pub mod keys;
pub mod lesson;
pub mod licence;
pub mod link;
pub mod network;
pub mod operation;
pub mod overview;
pub mod own;
pub mod pack;
pub mod paper;
pub mod permit;
pub mod pin;
pub mod ports;
pub mod record;
pub mod reminder;
pub mod review;
pub mod secret;
pub mod start;
mod transact;
pub mod undo;
pub mod walk;

pub use desk::Desk;
pub use fault::{ErrorCode, Fault, FieldIssue};
pub use operation::{Nature, Operation};
pub use secret::{Secret, Shown};
