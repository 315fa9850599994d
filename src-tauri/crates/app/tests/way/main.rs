//! The main way, and what can go wrong on it, as a family notices it. Real vault, fake outside.
//!
//! One binary, so that it is linked once; a module for each noun.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod agreement;
mod crisis;
mod envelope;
mod gate;
mod lesson;
mod permit;
mod set_up;
mod signature;
mod start;
mod undo;
mod walk;

use app::Secret;

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}
