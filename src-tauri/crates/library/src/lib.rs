//! Stub.
pub mod facts;
