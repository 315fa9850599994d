//! Topics of drive-alongs.

use serde::{Deserialize, Serialize};

use super::{Id, NetworkKind, Sources};

/// `data/drive-alongs.toml`: `[[drive_along]]`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriveAlongs {
    /// In the order in which they are offered.
    pub drive_along: Vec<DriveAlong>,
    /// Where they were read.
    pub sources: Sources,
}

/// A topic for a short session using the account together. Words under `drive_along.<id>`: `name`, `child`,
/// `do.<n>` and `ask.<n>`, counted from 0.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriveAlong {
    /// Stable id.
    pub id: Id,
    /// Minutes it takes. Our own guess.
    pub minutes: u8,
    /// How many things there are to do, three or four (`do.<n>`).
    pub things: u8,
    /// How many questions there are to talk about, one or two (`ask.<n>`).
    pub questions: u8,
    /// Freedoms it belongs to.
    #[serde(default)]
    pub freedoms: Vec<Id>,
    /// Kinds of networks it makes sense on. Empty: all.
    #[serde(default)]
    pub kinds: Vec<NetworkKind>,
    /// Keys of `sources`.
    pub sources: Vec<Id>,
}
