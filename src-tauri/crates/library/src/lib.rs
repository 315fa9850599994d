//! Dated, sourced facts and what is said about them: networks, laws, lessons, freedoms, rules, review questions,
//! playbooks, drive-alongs, helplines.
//!
//! The facts are TOML files in `data/`, their words are in `words/<language>/`. `build.rs` reads and checks both
//! and embeds the result, so that a library with a fault does not compile. [`gate::gate`] answers "may we?".
//!
//! Nothing here reads a clock or a file: the day is an argument.

pub mod ageing;
pub mod any_network;
pub mod content;
pub mod facts;
pub mod gate;
mod lessons;
mod links;
mod lookups;
pub mod pack;
mod shelves;
pub mod stock;

pub use shelves::Library;

/// The library's version: the day it was put together, as a number that grows.
pub const VERSION: u32 = 20_261_122;

// Part of `build.rs`; compiled here only to be tested.
#[cfg(test)]
mod load;
#[cfg(test)]
mod problem;
#[cfg(test)]
mod validate;
#[cfg(test)]
mod words;
