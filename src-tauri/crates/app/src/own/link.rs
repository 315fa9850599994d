use domain::own::OwnNetwork;

use super::check::page;
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::link::OpenLink;
use crate::ports::Desktop;

/// A page that the family wrote down.
#[derive(Debug)]
pub struct OwnLink(String);

impl OwnLink {
    /// Opens it in the browser: the interface says first that it will stand in the history.
    ///
    /// # Errors
    /// [`ErrorCode::NoBrowser`].
    pub fn send(self, desktop: &dyn Desktop) -> Result<(), Fault> {
        if desktop.open(&self.0) { Ok(()) } else { Err(ErrorCode::NoBrowser.into()) }
    }
}

/// A page that the family wrote down, to be opened.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an address the family did not write down.
pub fn open_own_link(desk: &mut Desk, input: OpenLink) -> Result<OwnLink, Fault> {
    let networks = desk.read(|tx| Ok(tx.all::<OwnNetwork>()?))?;
    let mut written = networks.into_iter().flat_map(|own| [own.url, own.read_at]).flatten();
    // What stands in the vault is an address only where it reads as one.
    if !written.any(|url| url == input.url && page(&url) == Some(url)) {
        return Err(ErrorCode::NotFound.into());
    }
    Ok(OwnLink(input.url))
}
