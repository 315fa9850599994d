use serde::{Deserialize, Serialize};

use crate::{
    Agreement, ChildPage, CrisisCard, FridgeSheet, Licence, LogBook, Minutes, PermitCard,
    RecoverySheet,
};

/// The longest order that is read, in bytes. Most of it is fonts; a family's words are a few thousand.
pub const LARGEST_ORDER: u64 = 64 * 1024 * 1024;

/// One paper to make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The language of its words, BCP 47 (`en`, `en-GB`, `ar`).
    pub language: String,
    /// The direction of writing; without one it follows from the language.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// The size of the paper.
    pub size: Size,
    /// What to make of it.
    #[serde(rename = "as")]
    pub form: Form,
    /// The day that the file says it was made on, `YYYY-MM-DD`. Without one it says none. The same order gives the same
    /// bytes either way.
    #[serde(default)]
    pub made_on: Option<String>,
    /// Font files (TTF, OTF, TTC), each as base64, for letters that the program's own fonts lack. Asked in this order.
    #[serde(default)]
    pub fonts: Vec<String>,
    /// The paper.
    pub document: Document,
}

/// The direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// The size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// What to make of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Form {
    /// A PDF/UA-1 file: its bytes on standard output.
    Pdf,
    /// Every page as a picture: [`Pictures`](crate::Pictures) as JSON on standard output.
    Pictures {
        /// Pixels an inch, from 36 to 300.
        dpi: u16,
    },
}

/// The papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Document {
    /// The agreement on one page.
    FridgeSheet(FridgeSheet),
    /// The agreement in full.
    Agreement(Agreement),
    /// The permit as a card for the wallet.
    PermitCard(PermitCard),
    /// The licence as a certificate.
    Licence(Licence),
    /// The minutes of a review.
    Minutes(Minutes),
    /// The log book of privacy settings.
    LogBook(LogBook),
    /// The crisis card of a country.
    CrisisCard(CrisisCard),
    /// The recovery key on paper.
    RecoverySheet(RecoverySheet),
    /// The child's page.
    ChildPage(ChildPage),
}
