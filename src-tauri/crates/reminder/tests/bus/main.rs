//! The real program on private buses: with a made-up notification service and logind, and with a real desktop's service.
#![cfg(all(unix, not(target_os = "macos")))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "what cannot be set up fails the test"
)]

mod answers;
mod clock;
#[cfg(target_os = "linux")]
mod cost;
mod dunst;
mod restarts;
mod service;
mod shows;
mod stage;
