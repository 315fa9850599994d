//! The rules of the road, as plain functions and types.
//!
//! Nothing here reads a file, a clock or a random number: dates and ids are arguments. The words are the
//! product's own (family, guardian, child, stage, freedom, cap, method, look-in, agreement, walk, review).

pub mod account;
pub mod age;
pub mod agreement;
pub mod backup;
pub mod between;
pub mod calendar;
pub mod dates;
pub mod due;
pub mod envelope;
pub mod family;
pub mod freedom;
pub mod holiday;
pub mod lesson;
pub mod licence;
pub mod lock;
pub mod own;
pub mod platform;
pub mod reminder;
pub mod review;
pub mod set_up;
pub mod stage;
pub mod text;
pub mod walk;
