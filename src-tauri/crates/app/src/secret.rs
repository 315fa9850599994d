//! Secrets that come from the interface, and the two that go there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// Something typed that must not be printed, logged or sent anywhere: it has no `Serialize`, and `Debug` is silent.
#[derive(Clone, Deserialize, TS)]
#[ts(type = "string")]
pub struct Secret(#[ts(type = "string")] Zeroizing<String>);

impl Secret {
    /// Takes a text over.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text, for as long as it is needed.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Secret(…)")
    }
}

/// A secret that is meant to be seen: the recovery key while it is written down, and the password of an opened
/// envelope. Nothing else may be one.
#[derive(Serialize, TS)]
#[ts(type = "string")]
pub struct Shown(pub(crate) Zeroizing<String>);

impl std::fmt::Debug for Shown {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Shown(…)")
    }
}

impl Shown {
    /// The text, for tests and for the clipboard.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}
