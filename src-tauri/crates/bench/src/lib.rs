//! How fast the app is with ten years of a family in its vault. `cargo xtask bench` runs it.
//!
//! Nothing here is a test: a machine that is busy makes everything slower. What counts are ratios of one run.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a measurement that cannot be made ends the run"
)]

pub mod bare;
pub mod data;
pub mod disk;
pub mod family;
mod history;
pub mod programs;
pub mod report;
pub mod search;
pub mod times;
pub mod use_cases;
pub mod window;
