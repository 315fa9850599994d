use serde::{Deserialize, Serialize};

/// The pages of a paper as pictures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictures {
    /// In their order.
    pub pages: Vec<Picture>,
}

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// A PNG, as base64.
    pub png: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// How it went: the one line of JSON that the program always leaves on standard error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "report", rename_all = "snake_case")]
pub enum Report {
    /// The paper is on standard output, whole. The exit code is 0.
    Made {
        /// How many pages.
        pages: u32,
        /// Letters that no font could draw: a box stands in their place. Each once, in the order of the paper.
        missing: Vec<String>,
        /// Lines of a fridge sheet that were left out so that it stays one page.
        left_out: u32,
    },
    /// Nothing is on standard output. The exit code is [`Refused::exit_code`].
    Refused {
        /// Why.
        code: Refused,
        /// More about it, for a bug report. It holds no words of the family.
        about: String,
    },
}

/// Why there is no paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// The order is longer than [`LARGEST_ORDER`](crate::LARGEST_ORDER), or holds longer words or lists than any family's.
    TooLarge,
    /// The order is not one.
    Garbage,
    /// A font handed in is none.
    BadFont,
    /// A QR code cannot hold its content.
    BadQrCode,
    /// It could not be typeset: a mistake of ours.
    NotMade,
    /// Standard input or output broke off.
    BrokenPipe,
}

impl Refused {
    /// The program's exit code.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::TooLarge => 2,
            Self::Garbage => 3,
            Self::BadFont => 4,
            Self::BadQrCode => 5,
            Self::NotMade => 6,
            Self::BrokenPipe => 7,
        }
    }
}
