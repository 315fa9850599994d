use serde::Serialize;
use ts_rs::TS;
use vault::{Copy, Header, Way};

use super::older::older;
use crate::backup::{BackupTrouble, OutdatedLine, Status, has_keyring};
use crate::desk::Desk;
use crate::fault::Fault;

/// What opens the family, and which backups still open with what counted before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeysView {
    /// A passphrase does.
    pub by_passphrase: bool,
    /// This computer's keyring does.
    pub by_keyring: bool,
    /// Whether there is a keyring that answers.
    pub keyring: bool,
    /// The keyring was shut out and still keeps what opens older backups.
    pub keyring_left: bool,
    /// Backups that still open with a passphrase or recovery key that no longer counts, oldest first.
    pub older: Vec<OutdatedLine>,
    /// Those that are to be destroyed and could not be reached, oldest first.
    pub outdated: Vec<OutdatedLine>,
    /// Why the last backup did not come about: then there may be none yet that opens with what counts now.
    pub trouble: Option<BackupTrouble>,
}

/// What opens the family.
///
/// # Errors
/// [`ErrorCode::Locked`](crate::ErrorCode::Locked); what the disk says.
pub fn keys(desk: &mut Desk, (): ()) -> Result<KeysView, Fault> {
    let copies = desk.read(|tx| Ok(tx.copies()?))?;
    let header = Header::read(&desk.folder)?;
    let ways = header.ways();
    Ok(KeysView {
        by_passphrase: ways.contains(&Way::Passphrase),
        by_keyring: ways.contains(&Way::Keyring),
        keyring: desk.ports.keyring.get("probe").is_ok(),
        keyring_left: keyring_left(desk, &header),
        older: older(desk, &header)?.into_iter().map(line).collect(),
        outdated: copies.into_iter().filter(|copy| copy.outdated).map(line).collect(),
        trouble: Status::read(&desk.folder).trouble,
    })
}

/// Whether the keyring still keeps its half, although it opens the family no more: it refused to let it go. One that does
/// not answer opens nothing either.
pub(super) fn keyring_left(desk: &Desk, header: &Header) -> bool {
    !header.ways().contains(&Way::Keyring) && has_keyring(desk, header)
}

fn line(copy: Copy) -> OutdatedLine {
    OutdatedLine { path: copy.path, made_at: copy.made_at }
}
