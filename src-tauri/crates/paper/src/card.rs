use serde::{Deserialize, Serialize};

use crate::{Fact, Plate, Signature};

/// The permit as a card of 85.6 × 54 mm: two sides on one sheet, with marks to cut at and a line to fold at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PermitCard {
    /// The title of the file and, small, of the sheet (“Sam’s learner’s permit for Instagram”).
    pub title: String,
    /// How to cut and fold, on the sheet beside the card.
    pub how: String,
    /// The plate of the stage.
    pub plate: Plate,
    /// What the card is (“Learner’s permit”).
    pub name: String,
    /// Whose it is.
    pub holder: String,
    /// The front.
    pub front: CardSide,
    /// The back.
    pub back: CardSide,
}

/// One side of a card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardSide {
    /// Over the back (“What we agreed”). On the front the card's own name stands there, and this is not drawn.
    #[serde(default)]
    pub heading: String,
    /// Up to four facts (network, since, next review).
    pub facts: Vec<Fact>,
    /// A line below. May be empty.
    #[serde(default)]
    pub note: String,
}

/// The licence: a certificate on one page, lying.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// The title of the file (“Sam’s licence for Instagram”).
    pub title: String,
    /// The plate.
    pub plate: Plate,
    /// What it is, large (“Licence”).
    pub name: String,
    /// Over the name (“This is to say that”). May be empty.
    #[serde(default)]
    pub before_holder: String,
    /// Whose it is.
    pub holder: String,
    /// Under the name, a paragraph each.
    pub sentences: Vec<String>,
    /// Given on, the network, on the road since.
    pub facts: Vec<Fact>,
    /// Who gave it: names with a line for a pen, or as they signed.
    pub signatures: Vec<Signature>,
    /// At the foot. May be empty.
    #[serde(default)]
    pub foot: String,
}
