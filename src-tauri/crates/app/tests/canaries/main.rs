//! A word that stands nowhere else goes into every field in which a family writes. Then all files are searched for them,
//! in each way in which bytes can hold words. On a vault that is not encrypted the same search finds every one.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod columns;
mod files;
