//! The real window, driven as a family would: WebKit under Xvfb, a private bus, a real keyring.
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod bad_days;
mod canaries;
mod checkpoints;
mod envelope;
mod hearing;
mod journey;
mod keeping;
mod locking;
mod main_way;

mod odd_words;
mod other_ways;
mod outside;
mod own_words;
mod reminding;
mod road;
mod rounds;
mod sitting;
mod stage;
mod traces;
mod two_children;
mod walks;
