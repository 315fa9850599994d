use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Utc};
use domain::account::Account;
use domain::backup::Restored;
use domain::family::{Child, Guardian};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Backup, Coming, Cost, Entry, Header, Vault, Way};
use zeroize::Zeroizing;

use super::carry::Kept;
use super::source::{From, has_keyring, own_key};
use super::view::KEPT;
use super::{BackupTrouble, Bringing, Status, job::stamp};
use crate::desk::{Desk, Open};
use crate::fault::{ErrorCode, Fault};
use crate::how_far::{LongWork, Telling};
use crate::operation::Operation;
use crate::start::{AppState, Unlock, device, key_by, keyring_name, state};

/// How to open the backup that was chosen.
#[derive(Debug, Deserialize, TS)]
pub struct OpenBackup {
    /// What they typed; `null` where it opens by itself.
    pub unlock: Option<Unlock>,
}

/// Whose family would come back, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// The guardians' names.
    pub guardians: Vec<String>,
    /// The children's names.
    pub children: Vec<String>,
    /// How many accounts there are.
    pub accounts: u32,
    /// The last change in it.
    pub until: Option<DateTime<Utc>>,
    /// The last change of the family that is here now, where it is open.
    pub present_until: Option<DateTime<Utc>>,
    /// A family is here now, and would be kept aside.
    pub keeps_present: bool,
    /// What was found, for a damaged vault.
    pub rescued: Option<Rescued>,
}

/// What could be read of a damaged vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rescued {
    /// Entries that are there again.
    pub rows: u32,
    /// Entries that are lost for certain.
    pub left_out: u32,
}

/// A vault that was opened, looked at, and waits for the family's word.
pub(super) struct Ready {
    coming: Coming,
    until: Option<DateTime<Utc>>,
}

/// Opens the backup that was chosen, looks at all of it, and says whose it is. Nothing is replaced yet.
///
/// # Errors
/// [`ErrorCode::NotNow`] where none was chosen; as for unlocking; [`ErrorCode::BackupDamaged`],
/// [`ErrorCode::VaultDamaged`]; what the disk says.
pub fn open_backup(desk: &mut Desk, input: OpenBackup) -> Result<RestorePreview, Fault> {
    let mut bringing = desk.bringing.take().ok_or(ErrorCode::NotNow)?;
    bringing.ready = None;
    let opened = prepare(desk, &bringing, input);
    let preview = opened.map(|(ready, preview)| {
        bringing.ready = Some(ready);
        preview
    });
    desk.bringing = Some(bringing);
    preview
}

fn prepare(
    desk: &mut Desk,
    bringing: &Bringing,
    input: OpenBackup,
) -> Result<(Ready, RestorePreview), Fault> {
    // One more for the key, which may be costly to guess.
    let telling = Telling::begin(desk, LongWork::Restore, 1 + Coming::ROUNDS);
    std::fs::create_dir_all(&desk.folder).map_err(vault::VaultError::from)?;
    let header = &bringing.header;
    let key = match input.unlock {
        Some(unlock) => key_by(desk, header, &unlock)?,
        None => own_key(desk, header).ok_or(ErrorCode::WrongSecret)?,
    };
    telling.rounds(1);
    let (home, encryption) = (desk.folder.clone(), desk.manner.encryption);
    let unpack = |backup: &Backup| {
        let backup = backup.clone().heard_by(telling.progress());
        Coming::from_backup(&backup, &key, &home, encryption)
    };
    let (coming, found) = match &bringing.from {
        From::Backup(backup) => (unpack(backup)?, None),
        From::Fetched(fetched) => (unpack(&fetched.backup)?, None),
        From::Kept(kept) => {
            (Coming::from_kept(kept, &key, &home, encryption, &telling.progress())?, None)
        }
        From::Damaged => {
            let entry = entry(desk)?;
            let header = header.clone();
            let (coming, found) =
                Coming::from_damaged(&home, header, &key, &home, encryption, &entry)?;
            (coming, Some(found))
        }
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut vault = coming.open()?;
    let until = vault.mark()?.map(|mark| mark.at);
    let tx = vault.begin()?;
    let preview = RestorePreview {
        guardians: tx.all::<Guardian>()?.into_iter().map(|one| one.name).collect(),
        children: tx.all::<Child>()?.into_iter().map(|one| one.name).collect(),
        accounts: number(tx.all::<Account>()?.len()),
        until,
        present_until: match &desk.open {
            Some(open) => open.vault.mark()?.map(|mark| mark.at),
            None => None,
        },
        keeps_present: Vault::is_in(&desk.folder),
        rescued: found
            .map(|found| Rescued { rows: number(found.rows), left_out: number(found.left_out) }),
    };
    telling.end();
    Ok((Ready { coming, until }, preview))
}

/// Puts the vault that was opened last in place. The one of before is kept aside, so that it can be gone back to; the
/// entry that says so stays.
///
/// # Errors
/// [`ErrorCode::NotNow`] where none was opened; what the disk says. The family of before is as it was then.
pub fn restore(desk: &mut Desk, (): ()) -> Result<AppState, Fault> {
    let Some(Bringing { from, ready: Some(Ready { mut coming, until }), .. }) =
        desk.bringing.take()
    else {
        return Err(ErrorCode::NotNow.into());
    };
    let telling = Telling::begin(desk, LongWork::Restore, 3);
    let (entry, now) = (entry(desk)?, desk.ports.clock.now());
    let restored = Restored {
        id: desk.new_id(),
        restored_at: now,
        until: until.unwrap_or(now),
        came_from: from.kind(),
    };
    let files = Arc::clone(&desk.files);
    // No backup may have the files open when they are moved.
    let _still = files.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = Kept::of_present(desk, &coming);
    let mut vault = coming.open()?;
    let tx = vault.begin()?;
    kept.carry_over(&tx, &entry)?;
    tx.put(&entry, &restored)?;
    tx.commit()?;
    drop(vault);
    telling.rounds(1);
    let key = coming.key().clone();
    keep_present_ways(desk, &mut coming);
    wrap_for_this_keyring(desk, &mut coming)?;
    let header = coming.header().clone();
    // All of it is kept aside, so no backup has to come first.
    desk.open = None;
    coming.take_place(&format!("{KEPT}{}", stamp(now)))?;
    let vault = Vault::open(&desk.folder, &header, &key, desk.manner.encryption)?;
    telling.rounds(1);
    let device = device(desk)?;
    desk.open = Some(Open::new(vault, device));
    let mut status = Status::read(&desk.folder);
    // What was wrong was wrong with the vault that is kept aside now.
    status.lost = None;
    status.trouble = status.trouble.filter(|trouble| *trouble != BackupTrouble::Damaged);
    status.keep(&desk.folder);
    desk.touch();
    desk.keep_schedule();
    telling.end();
    state(desk, ())
}

/// Forgets the backup that was chosen.
///
/// # Errors
/// What the disk says.
pub fn leave_restore(desk: &mut Desk, (): ()) -> Result<(), Fault> {
    desk.turn += 1;
    desk.bringing = None;
    Ok(vault::leave_restore(&desk.folder)?)
}

fn entry(desk: &mut Desk) -> Result<Entry, Fault> {
    let device = device(desk)?;
    Ok(desk.entry_on(device, Operation::Restore, None, None))
}

/// What came back by itself goes on opening with what opens the family today: nobody typed what it was made with, and
/// may not know it any more.
fn keep_present_ways(desk: &Desk, coming: &mut Coming) {
    if own_key(desk, coming.header()).is_some_and(|key| key == *coming.key())
        && let Ok(present) = Header::read(&desk.folder)
    {
        *coming.header_mut() = present;
    }
}

/// On another computer the keyring has nothing of ours: a new half is made for it, or the way is taken out.
fn wrap_for_this_keyring(desk: &mut Desk, coming: &mut Coming) -> Result<(), Fault> {
    if !coming.header().ways().contains(&Way::Keyring) || has_keyring(desk, coming.header()) {
        return Ok(());
    }
    let secret = Zeroizing::new(desk.random::<32>());
    let random = desk.random();
    let name = keyring_name(coming.header().vault);
    let key = coming.key().clone();
    let header = coming.header_mut();
    if desk.ports.keyring.set(&name, secret.as_ref()).is_ok() {
        header.wrap(Way::Keyring, secret.as_ref(), &key, Cost::FOR_RANDOM, random)?;
    } else {
        header.unwrap_way(Way::Keyring);
    }
    Ok(())
}
