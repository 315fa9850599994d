use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Fact, Head, Part};

/// The recovery key on paper. It opens the family's vault: keep an order with it in memory that is wiped, and out of
/// temporary files.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecoverySheet {
    /// Title and foot.
    pub head: Head,
    /// What the key is for, a paragraph each.
    pub about: Vec<String>,
    /// Over the key.
    pub key_heading: String,
    /// The key in its groups (seven of four characters), or its words.
    pub groups: Vec<String>,
    /// The same to be read by a camera.
    #[serde(default)]
    pub qr: Option<QrCode>,
    /// When it was made, for which family.
    pub facts: Vec<Fact>,
    /// How to keep it and how to use it.
    pub parts: Vec<Part>,
}

/// A QR code.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QrCode {
    /// What a camera reads from it, at most 800 bytes.
    pub content: String,
    /// Said for those who listen; it need not hold the content again.
    pub alt: String,
    /// Under it. May be empty.
    #[serde(default)]
    pub caption: String,
}

// Neither may show the key in a log.
impl fmt::Debug for RecoverySheet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RecoverySheet").finish_non_exhaustive()
    }
}

impl fmt::Debug for QrCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("QrCode").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_not_printed() {
        let qr = Some(QrCode { content: "K7QW".to_owned(), ..QrCode::default() });
        let sheet =
            RecoverySheet { groups: vec!["K7QW".to_owned()], qr, ..RecoverySheet::default() };
        assert!(!format!("{sheet:?} {:?}", sheet.qr).contains("K7QW"));
    }
}
