//! A word that stands nowhere else, for every field in which a family writes, and a search that knows the ways in which
//! bytes can hold it.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a step that fails ends the test"
)]

mod between;
mod road;
mod search;

pub use road::live;
pub use search::{found, held};

/// What every one of them begins with.
pub const BEGINNING: &str = "Zilpzälp-";
/// How a signature is drawn; a drawing has no letters.
pub const DRAWN: &str = "M4711 4712l4713 4714";
/// An address has no other letters.
pub const URL: &str = "zilpzaelp-url";
/// What is sealed in the envelope.
pub const PASSWORD: &str = "Fjord-glyphs-vext-quiz";

/// The canary of a place.
#[must_use]
pub fn canary(place: &str) -> String {
    format!("{BEGINNING}{place}")
}
