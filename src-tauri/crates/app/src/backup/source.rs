use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::backup::RestoredFrom;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Backup, DATABASE_FILE, Header, VaultKey, Way};

use super::OWN;
use super::fetch::{Fetched, read};
use super::job::listed;
use super::restore::Ready;
use super::view::kept_aside;
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};

/// A backup of the own folder, or a vault that was kept aside.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChooseBackup {
    /// A backup.
    Backup {
        /// Its file's name.
        name: String,
    },
    /// A vault that was kept aside.
    Kept {
        /// Its folder's name.
        name: String,
    },
}

/// What is known of a backup before it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChosenBackup {
    /// When it was made; `null` for a vault that is damaged.
    pub made_at: Option<DateTime<Utc>>,
    /// Nothing has to be typed: it is a backup of the family that is open.
    pub opens_by_itself: bool,
    /// A passphrase opens it.
    pub by_passphrase: bool,
    /// This computer's keyring opens it.
    pub by_keyring: bool,
}

/// Where a vault may come from.
pub(super) enum From {
    Backup(Box<Backup>),
    Fetched(Box<Fetched>),
    Kept(PathBuf),
    Damaged,
}

/// A vault that may come back: where from, and once it was opened, the vault itself.
pub(crate) struct Bringing {
    pub(super) from: From,
    pub(super) header: Header,
    pub(super) ready: Option<Ready>,
}

impl From {
    pub(super) fn kind(&self) -> RestoredFrom {
        match self {
            Self::Backup(_) | Self::Fetched(_) => RestoredFrom::Backup,
            Self::Kept(_) => RestoredFrom::KeptAside,
            Self::Damaged => RestoredFrom::Rescue,
        }
    }
}

/// Chooses a backup of the own folder, or a vault that was kept aside.
///
/// # Errors
/// [`ErrorCode::NotFound`]; [`ErrorCode::BackupDamaged`]; what the disk says.
pub fn choose_backup(desk: &mut Desk, input: ChooseBackup) -> Result<ChosenBackup, Fault> {
    match input {
        ChooseBackup::Backup { name } => {
            let own = listed(&desk.folder.join(OWN));
            // Only a name that is on the list: it is part of a path.
            let found = own.into_iter().find(|(path, _)| path.file_name() == Some(name.as_ref()));
            let backup = read(&found.ok_or(ErrorCode::NotFound)?.0)?;
            let (header, made_at) = (backup.header().clone(), backup.made_at());
            choose(desk, From::Backup(Box::new(backup)), header, Some(made_at))
        }
        ChooseBackup::Kept { name } => {
            let kept = kept_aside(&desk.folder).into_iter().find(|kept| kept.name == name);
            let kept = kept.ok_or(ErrorCode::NotFound)?;
            let folder = desk.folder.join(kept.name);
            let header = Header::read(&folder)?;
            choose(desk, From::Kept(folder), header, Some(kept.at))
        }
    }
}

/// Takes the file the family chose, once it was brought here. `None` is a family that changed its mind.
///
/// # Errors
/// [`ErrorCode::NotNow`] where they have chosen another meanwhile, or left.
pub fn find_backup(
    desk: &mut Desk,
    (): (),
    found: Option<Fetched>,
) -> Result<Option<ChosenBackup>, Fault> {
    let Some(found) = found else { return Ok(None) };
    if found.turn != desk.turn {
        return Err(ErrorCode::NotNow.into());
    }
    let (header, made_at) = (found.backup.header().clone(), found.backup.made_at());
    choose(desk, From::Fetched(Box::new(found)), header, Some(made_at)).map(Some)
}

/// Chooses what can still be read of the vault that is here. Where its header is damaged too, the one of the newest
/// backup serves: the key is the same. A vault may be open and damaged all the same: a page that nothing has read yet.
///
/// # Errors
/// [`ErrorCode::VaultMissing`]; [`ErrorCode::HeaderDamaged`].
pub fn choose_rescue(desk: &mut Desk, (): ()) -> Result<ChosenBackup, Fault> {
    if !desk.folder.join(DATABASE_FILE).exists() {
        return Err(ErrorCode::VaultMissing.into());
    }
    let header = Header::read(&desk.folder).or_else(|error| {
        let mut own = listed(&desk.folder.join(OWN)).into_iter().rev();
        let found = own.find_map(|(path, _)| Backup::read(&path).ok());
        found.map(|backup| backup.header().clone()).ok_or(error)
    })?;
    choose(desk, From::Damaged, header, None)
}

fn choose(
    desk: &mut Desk,
    from: From,
    header: Header,
    made_at: Option<DateTime<Utc>>,
) -> Result<ChosenBackup, Fault> {
    let ways = header.ways();
    let chosen = ChosenBackup {
        made_at,
        opens_by_itself: own_key(desk, &header).is_some(),
        by_passphrase: ways.contains(&Way::Passphrase),
        by_keyring: ways.contains(&Way::Keyring) && has_keyring(desk, &header),
    };
    desk.turn += 1;
    desk.bringing = Some(Bringing { from, header, ready: None });
    Ok(chosen)
}

/// The key of the vault that is open, where it is the same family's. It never changes.
pub(super) fn own_key(desk: &Desk, header: &Header) -> Option<VaultKey> {
    let open = desk.open.as_ref().filter(|open| open.vault.name() == header.vault)?;
    Some(open.vault.key().clone())
}

/// Whether this computer's keyring has the half that the header asks for.
pub(crate) fn has_keyring(desk: &Desk, header: &Header) -> bool {
    let name = crate::start::keyring_name(header.vault);
    matches!(desk.ports.keyring.get(&name), Ok(Some(_)))
}
