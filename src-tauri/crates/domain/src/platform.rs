//! What kind of place a network is, where an account is used, and how a guardian looks in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of device on which a network's settings are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Platform {
    /// iPhone and iPad.
    Ios,
    /// Android phones and tablets.
    Android,
    /// A browser.
    Web,
    /// A games console.
    Console,
}

/// How a guardian can look in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// *Open on request*: the child holds the password and opens the account at the agreed look-ins.
    OpenOnRequest,
    /// *We hold the password*: a sealed envelope.
    Envelope,
    /// *We follow the account*.
    Follow,
    /// No method; after the licence.
    None,
}

/// Kinds of networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NetworkKind {
    /// Pictures and short videos shown to followers or to everyone.
    PictureAndVideo,
    /// Talking with people one knows.
    Messenger,
    /// Groups and servers around a subject.
    Community,
    /// Play with others.
    Game,
    /// Films and music.
    Streaming,
    /// Talking with a machine.
    AiChat,
}
