use std::fmt::Display;

use paper::Refused;

/// Why there is no paper.
#[derive(Debug)]
pub(crate) struct Trouble {
    /// What the app tells the family.
    pub(crate) code: Refused,
    /// More about it, without words of the family.
    pub(crate) about: String,
}

pub(crate) type Result<T> = std::result::Result<T, Trouble>;

impl Trouble {
    pub(crate) fn new(code: Refused, about: impl Display) -> Self {
        Self { code, about: about.to_string() }
    }
}
