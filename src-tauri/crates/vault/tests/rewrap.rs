//! Another header takes the place of the one that is there, at whatever moment the program ends.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use uuid::Uuid;
use vault::{Cost, Encryption, Header, Vault, VaultError, VaultKey, Way, rewrap};

const OLD: &[u8] = b"a bus full of otters";
const NEW: &[u8] = b"a ferry full of foxes";

fn key() -> VaultKey {
    VaultKey::new([7; 32])
}

fn made() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut header = Header::new(Uuid::from_u128(42));
    header.wrap(Way::Passphrase, OLD, &key(), Cost::FOR_RANDOM, [1; 40]).unwrap();
    drop(Vault::create(folder.path(), &header, &key(), Encryption::Keyed, |_| Ok(())).unwrap());
    folder
}

fn newer(folder: &Path) -> Header {
    let mut header = Header::read(folder).unwrap();
    header.wrap(Way::Passphrase, NEW, &key(), Cost::FOR_RANDOM, [2; 40]).unwrap();
    header
}

fn opens(folder: &Path, secret: &[u8]) -> bool {
    let header = Header::read(folder).unwrap();
    let Ok(key) = header.unwrap(Way::Passphrase, secret) else { return false };
    Vault::open(folder, &header, &key, Encryption::Keyed).is_ok()
}

fn files(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn copy_of(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in files(folder) {
        fs::copy(folder.join(&name), copy.path().join(name)).unwrap();
    }
    copy
}

#[test]
fn the_new_one_counts_and_nothing_of_the_old_one_stays() {
    let folder = made();
    let before = files(folder.path());
    rewrap(folder.path(), &newer(folder.path()), || Ok::<_, VaultError>(())).unwrap();
    assert!(opens(folder.path(), NEW) && !opens(folder.path(), OLD));
    assert_eq!(files(folder.path()), before);
}

#[test]
fn what_belongs_to_it_and_is_refused_takes_it_back() {
    let folder = made();
    let before = files(folder.path());
    let refused = rewrap(folder.path(), &newer(folder.path()), || {
        let there = Header::read(folder.path()).unwrap();
        assert!(there.unwrap(Way::Passphrase, NEW).is_ok(), "it is in place by then");
        Err::<(), _>(VaultError::DiskFull)
    });
    assert!(matches!(refused, Err(VaultError::DiskFull)));
    assert!(opens(folder.path(), OLD) && !opens(folder.path(), NEW));
    assert_eq!(files(folder.path()), before);
}

#[test]
fn whenever_the_program_ends_one_of_the_two_opens_the_vault() {
    let folder = made();
    let header = newer(folder.path());
    let old = fs::read(folder.path().join("vault.header")).unwrap();
    let mut moments = Vec::new();
    // The copy of the old one is there, half or whole; the new one beside it, half or whole.
    for (name, bytes) in [
        ("vault.header.before.passenger-seat-new", &old[..old.len() / 2]),
        ("vault.header.before", &old[..]),
        ("vault.header.passenger-seat-new", &old[..old.len() / 2]),
    ] {
        let moment = copy_of(moments.last().map_or(folder.path(), |last: &TempDir| last.path()));
        fs::write(moment.path().join(name), bytes).unwrap();
        moments.push(moment);
    }
    for moment in &moments {
        assert!(opens(moment.path(), OLD));
    }
    let mut between = None;
    rewrap(folder.path(), &header, || {
        between = Some(copy_of(folder.path()));
        Ok::<_, VaultError>(())
    })
    .unwrap();
    let between = between.unwrap();
    assert!(between.path().join("vault.header.before").exists());
    assert!(opens(between.path(), NEW) && !opens(between.path(), OLD));
    assert!(!between.path().join("vault.header.before").exists(), "the next opening tidies up");
}

#[test]
fn a_header_that_opens_with_something_else_is_told_from_one_that_opens_with_less() {
    let folder = made();
    let old = Header::read(folder.path()).unwrap();
    let new = newer(folder.path());
    assert!(new.no_longer_opens_as(&old, Way::Passphrase));
    assert!(!new.no_longer_opens_as(&new, Way::Passphrase));
    let mut with_keyring = old.clone();
    with_keyring.wrap(Way::Keyring, b"secret", &key(), Cost::FOR_RANDOM, [3; 40]).unwrap();
    assert!(!with_keyring.no_longer_opens_as(&old, Way::Keyring));
    assert!(old.no_longer_opens_as(&with_keyring, Way::Keyring));
}
