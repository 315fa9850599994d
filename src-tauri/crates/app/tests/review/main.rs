//! The review: answers that stay covered, decisions that only count once it is held, and the road they lead along.
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod answers;
mod freedoms;
mod settings;
mod sitting;
mod stages;
