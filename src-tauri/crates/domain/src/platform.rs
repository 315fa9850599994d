//! Where an account is used, and how a guardian looks in.

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
