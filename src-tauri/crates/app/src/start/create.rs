use std::collections::BTreeSet;
use std::str::FromStr;

use chrono_tz::Tz;
use domain::family::{Family, Guardian};
use domain::reminder::ReminderWishes;
use domain::text::{NAME, clean};
use serde::Deserialize;
use ts_rs::TS;
use vault::{Cost, Entry, Header, Tx, Vault, VaultError, VaultKey, Way};
use zeroize::Zeroizing;

use super::strength::check_passphrase;
use super::{device, keyring_name};
use crate::desk::{Desk, Open};
use crate::family::NewChild;
use crate::fault::{Fault, FieldIssue};
use crate::operation::Operation;
use crate::overview::{Overview, overview};
use crate::secret::Secret;

/// Minutes after which a new family's vault locks: longer than the longest lesson, which is read aloud.
const LOCK_AFTER: u32 = 20;

/// A family's first answers.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewFamily {
    /// The guardians' names, one or more.
    pub guardians: Vec<String>,
    /// The child.
    pub child: NewChild,
    /// Whether the child uses this computer login too.
    pub child_uses_login: bool,
    /// How the vault locks.
    pub lock: NewLock,
}

/// How a new vault locks.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NewLock {
    /// With a passphrase.
    Passphrase {
        /// The passphrase.
        passphrase: Secret,
    },
    /// With the system keyring, and a passphrase beside it where they want one.
    Keyring {
        /// The passphrase.
        passphrase: Option<Secret>,
    },
}

/// Names without surrounding space, all different: two people of one name could not be told apart in the log.
pub(crate) fn check_guardians(names: &[String]) -> Result<Vec<String>, Fault> {
    if names.is_empty() {
        return Err(Fault::field("guardians.0", "empty"));
    }
    let (mut issues, mut checked, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (index, name) in names.iter().enumerate() {
        let field = format!("guardians.{index}");
        match clean(name, NAME) {
            Err(problem) => issues.extend(Fault::text(&field, problem).fields),
            Ok(name) if !seen.insert(name.to_lowercase()) => {
                issues.push(FieldIssue { field, rule: "same_name".to_owned() });
            }
            Ok(name) => checked.push(name),
        }
    }
    Fault::unless_empty(issues)?;
    Ok(checked)
}

/// Makes the family and its vault. Nothing is left behind when it is refused.
///
/// # Errors
/// The fields that cannot be taken; a keyring that refuses; what the disk says.
pub fn create(desk: &mut Desk, input: NewFamily) -> Result<Overview, Fault> {
    let guardians = check_guardians(&input.guardians);
    let (id, today) = (desk.new_id(), desk.today());
    let child = input.child.check(id, today);
    let mut names = input.guardians.clone();
    names.push(input.child.name.clone());
    let lock = check_lock(&input.lock, input.child_uses_login, &names);
    let issues = [guardians.as_ref().err(), child.as_ref().err(), lock.as_ref().err()];
    Fault::unless_empty(
        issues.into_iter().flatten().flat_map(|fault| fault.fields.clone()).collect(),
    )?;
    let (guardians, child) = (guardians?, child?);
    lock?;

    let zone = desk.ports.clock.zone();
    let zone = Tz::from_str(&zone).map_or_else(|_| "UTC".to_owned(), |_| zone);
    let child_uses_login = input.child_uses_login;
    let family = Family {
        id: desk.new_id(),
        child_uses_login,
        zone,
        lock_after: LOCK_AFTER,
        recovery_kept: false,
        holidays: Vec::new(),
        reminders: ReminderWishes::default(),
    };
    let guardians =
        guardians.into_iter().map(|name| Guardian { id: desk.new_id(), name }).collect::<Vec<_>>();
    desk.open = Some(make_vault(desk, &input.lock, |tx, entry| {
        tx.put(entry, &family)?;
        guardians.iter().try_for_each(|guardian| tx.put(entry, guardian))?;
        tx.put(entry, &child)
    })?);
    desk.touch();
    desk.changed_since = Some(desk.ports.clock.now());
    desk.keep_schedule();
    overview(desk, ())
}

fn check_lock(lock: &NewLock, child_uses_login: bool, names: &[String]) -> Result<(), Fault> {
    match lock {
        // The keyring opens for everybody who uses this login.
        NewLock::Keyring { passphrase: None } if child_uses_login => {
            Err(Fault::field("passphrase", "empty"))
        }
        NewLock::Keyring { passphrase: None } => Ok(()),
        NewLock::Keyring { passphrase: Some(_) } if child_uses_login => {
            Err(Fault::field("lock", "shared_login"))
        }
        NewLock::Passphrase { passphrase } | NewLock::Keyring { passphrase: Some(passphrase) } => {
            check_passphrase(passphrase, names)
        }
    }
}

/// The keyring's half is kept first: where it refuses, there is no vault yet.
fn make_vault(
    desk: &mut Desk,
    lock: &NewLock,
    first: impl FnOnce(&Tx<'_>, &Entry) -> Result<(), VaultError>,
) -> Result<Open, Fault> {
    let key = VaultKey::new(desk.random());
    let mut header = Header::new(desk.new_id());
    let (passphrase, keyring) = match lock {
        NewLock::Passphrase { passphrase } => (Some(passphrase), false),
        NewLock::Keyring { passphrase } => (passphrase.as_ref(), true),
    };
    if let Some(passphrase) = passphrase {
        let random = desk.random();
        header.wrap(
            Way::Passphrase,
            passphrase.expose().as_bytes(),
            &key,
            desk.manner.cost,
            random,
        )?;
    }
    let name = keyring_name(header.vault);
    if keyring {
        let secret = Zeroizing::new(desk.random::<32>());
        desk.ports.keyring.set(&name, secret.as_ref())?;
        let random = desk.random();
        header.wrap(Way::Keyring, secret.as_ref(), &key, Cost::FOR_RANDOM, random)?;
    }
    let made = fill(desk, &header, &key, first);
    if made.is_err() && keyring {
        // The refusal itself is what the family must hear of.
        let _ = desk.ports.keyring.delete(&name);
    }
    made
}

fn fill(
    desk: &mut Desk,
    header: &Header,
    key: &VaultKey,
    first: impl FnOnce(&Tx<'_>, &Entry) -> Result<(), VaultError>,
) -> Result<Open, Fault> {
    std::fs::create_dir_all(&desk.folder).map_err(VaultError::from)?;
    let device = device(desk)?;
    let entry = desk.entry_on(device, Operation::MakeFamily, None, None);
    let vault =
        Vault::create(&desk.folder, header, key, desk.manner.encryption, |tx| first(tx, &entry))?;
    Ok(Open::new(vault, device))
}
