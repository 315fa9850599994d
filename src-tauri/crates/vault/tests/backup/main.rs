//! Backups and restoring, on real files.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a step that fails ends the test; a measurement is read"
)]

mod damage;
mod make;
mod measure;
mod rescue;
mod restore;

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use domain::family::{Child, Guardian};
use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Backup, Cost, Encryption, Entry, Header, RecoveryKey, Vault, VaultError, VaultKey, Way,
};

pub(crate) const PASSPHRASE: &[u8] = b"a bus full of otters";
pub(crate) const NAME: &str = "one.backup";

pub(crate) fn key() -> VaultKey {
    VaultKey::new([7; 32])
}

pub(crate) fn recovery() -> RecoveryKey {
    RecoveryKey::new([3; 16])
}

pub(crate) fn header() -> Header {
    let mut header = Header::new(Uuid::from_u128(42));
    header.wrap(Way::Passphrase, PASSPHRASE, &key(), Cost::FOR_RANDOM, [1; 40]).unwrap();
    header.wrap(Way::Recovery, recovery().secret(), &key(), Cost::FOR_RANDOM, [2; 40]).unwrap();
    header
}

pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
}

pub(crate) fn entry(number: u128) -> Entry {
    Entry {
        id: Uuid::from_u128(number),
        operation: "test".to_owned(),
        person: None,
        device: Uuid::from_u128(9),
        at: at(number as i64),
        undoes: None,
    }
}

pub(crate) fn guardian(number: u128, name: &str) -> Guardian {
    Guardian { id: Uuid::from_u128(number), name: name.to_owned() }
}

/// A family with a few pages of rows, a child with a PIN, and an envelope's key.
pub(crate) fn made(encryption: Encryption) -> (TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let mut vault =
        Vault::create(folder.path(), &header(), &key(), encryption, |_| Ok(())).unwrap();
    let tx = vault.begin().unwrap();
    for number in 1..200 {
        let name = format!("Alex the {number}th of that name");
        tx.put(&entry(number), &guardian(number, &name)).unwrap();
    }
    let child = Child {
        id: Uuid::from_u128(500),
        name: "Sam".to_owned(),
        birth_year: 2013,
        birth_month: 6,
        country: "GB".to_owned(),
        state: None,
    };
    tx.put(&entry(500), &child).unwrap();
    tx.put_secret(child.id, b"what the PIN is checked against").unwrap();
    tx.put_secret(Uuid::from_u128(600), ENVELOPE).unwrap();
    tx.commit().unwrap();
    (folder, vault)
}

/// The key of an envelope: no backup may have a byte of it.
pub(crate) const ENVELOPE: &[u8] = b"9f2c71d04be85a36c1f70d2b94e6a853";

pub(crate) fn rename(vault: &mut Vault, number: u128, name: &str) {
    let tx = vault.begin().unwrap();
    tx.put(&entry(number), &guardian(1, name)).unwrap();
    tx.commit().unwrap();
}

pub(crate) fn name(vault: &mut Vault) -> String {
    vault.begin().unwrap().get::<Guardian>(Uuid::from_u128(1)).unwrap().unwrap().name
}

pub(crate) fn open(folder: &Path, encryption: Encryption) -> Result<Vault, VaultError> {
    let header = Header::read(folder)?;
    Vault::open(folder, &header, &key(), encryption)
}

pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A backup of [`made`] in its folder `backups`.
pub(crate) fn backed_up(encryption: Encryption) -> (TempDir, Vault, Backup) {
    let (folder, vault) = made(encryption);
    let into = folder.path().join("backups");
    vault.source().make(&into, NAME, at(9000)).unwrap();
    let backup = Backup::read(&into.join(NAME)).unwrap();
    (folder, vault, backup)
}
