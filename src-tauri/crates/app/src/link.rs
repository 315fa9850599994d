//! Pages of the library, opened in the family's own browser.

use library::Library;
use serde::Deserialize;
use ts_rs::TS;

use crate::fault::{ErrorCode, Fault};
use crate::ports::Desktop;

/// A page to open.
#[derive(Debug, Deserialize, TS)]
pub struct OpenLink {
    /// Its address, as the library has it.
    pub url: String,
}

/// Opens a page of the library in the browser, where it will stand in the history: the interface says so first.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an address the library does not name; [`ErrorCode::NoBrowser`].
pub fn open(desktop: &dyn Desktop, input: OpenLink) -> Result<(), Fault> {
    if !Library::in_force().links().any(|link| link == input.url) {
        return Err(ErrorCode::NotFound.into());
    }
    if desktop.open(&input.url) { Ok(()) } else { Err(ErrorCode::NoBrowser.into()) }
}
