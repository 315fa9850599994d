use domain::own::OwnNetwork;

use super::check::page;
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::link::OpenLink;

/// Opens a page that the family wrote down, in its browser: the interface says first that it will stand in the history.
///
/// # Errors
/// [`ErrorCode::NotFound`] for an address the family did not write down; [`ErrorCode::NoBrowser`].
pub fn open_own_link(desk: &mut Desk, input: OpenLink) -> Result<(), Fault> {
    let networks = desk.read(|tx| Ok(tx.all::<OwnNetwork>()?))?;
    let mut written = networks.into_iter().flat_map(|own| [own.url, own.read_at]).flatten();
    // What stands in the vault is an address only where it reads as one.
    if !written.any(|url| url == input.url && page(&url) == Some(url)) {
        return Err(ErrorCode::NotFound.into());
    }
    if desk.desktop().open(&input.url) { Ok(()) } else { Err(ErrorCode::NoBrowser.into()) }
}
