use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::{Arc, Mutex};

use vault::{Backup, Coming, Cost, Encryption, Header, Progress, ROUND, Source, VaultError, Way};

use crate::{ENVELOPE, NAME, PASSPHRASE, at, backed_up, files, key, made, name, recovery, rename};

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[test]
fn a_backup_is_one_private_file_with_everything_up_to_the_last_change() {
    let (folder, mut vault, backup) = backed_up(Encryption::Keyed);
    let into = folder.path().join("backups");
    assert_eq!(files(&into), [NAME]);
    assert_eq!(fs::metadata(into.join(NAME)).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(&into).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(backup.mark(), vault.mark().unwrap());
    assert_eq!(backup.made_at(), at(9000));
    backup.verify().unwrap();
    rename(&mut vault, 700, "Alexandra");
    assert_ne!(backup.mark(), vault.mark().unwrap());
}

#[test]
fn the_passphrase_or_the_recovery_key_alone_opens_it_on_another_computer() {
    let (_folder, vault, backup) = backed_up(Encryption::Keyed);
    drop(vault);
    let elsewhere = tempfile::tempdir().unwrap();
    let carried = elsewhere.path().join("from a stick");
    fs::copy(backup.path(), &carried).unwrap();
    for (way, secret) in [(Way::Passphrase, PASSPHRASE), (Way::Recovery, recovery().secret())] {
        let home = tempfile::tempdir().unwrap();
        let backup = Backup::read(&carried).unwrap();
        let key = backup.header().unwrap(way, secret).unwrap();
        let coming = Coming::from_backup(&backup, &key, home.path(), Encryption::Keyed).unwrap();
        assert_eq!(name(&mut coming.open().unwrap()), "Alex the 1th of that name");
    }
    assert!(matches!(
        backup.header().unwrap(Way::Passphrase, b"another"),
        Err(VaultError::WrongSecret)
    ));
}

#[test]
fn no_byte_of_an_envelope_is_in_a_backup_and_the_pin_stays() {
    let (folder, vault, backup) = backed_up(Encryption::ForASearchTest);
    let bytes = fs::read(backup.path()).unwrap();
    assert!(holds(&bytes, b"Alex the 7th"), "the search finds what is there");
    assert!(holds(&bytes, b"what the PIN is checked against"));
    for piece in ENVELOPE.windows(8) {
        assert!(!holds(&bytes, piece));
    }
    drop(vault);
    let vault = fs::read(folder.path().join("vault.db")).unwrap();
    assert!(holds(&vault, ENVELOPE), "it is in the vault itself");
}

#[test]
fn nothing_of_a_keyed_backup_can_be_read() {
    let (_folder, _vault, backup) = backed_up(Encryption::Keyed);
    let bytes = fs::read(backup.path()).unwrap();
    for needle in [&b"Alex the"[..], b"PIN is checked", b"CREATE TABLE", b"SQLite format 3"] {
        assert!(!holds(&bytes, needle));
    }
}

#[test]
fn a_backup_can_be_made_while_the_family_writes() {
    let (folder, mut vault) = made(Encryption::Keyed);
    let source = vault.source();
    let into = folder.path().join("backups");
    let maker = std::thread::spawn(move || {
        (0..8).map(|round| source.make(&into, &format!("{round}"), at(round)).unwrap()).collect()
    });
    for number in 0..300 {
        rename(&mut vault, 1000 + number, &format!("Alex {number}"));
    }
    let made: Vec<vault::Made> = maker.join().unwrap();
    for made in made {
        let backup = Backup::read(&made.path).unwrap();
        let home = tempfile::tempdir().unwrap();
        let coming = Coming::from_backup(&backup, &key(), home.path(), Encryption::Keyed).unwrap();
        assert_eq!(coming.open().unwrap().mark().unwrap(), made.mark);
    }
    assert_eq!(name(&mut vault), "Alex 299", "nothing that was written is lost");
}

#[test]
fn a_vault_that_is_not_whole_gives_no_backup_and_keeps_the_last_good_one() {
    let (folder, vault, backup) = backed_up(Encryption::Keyed);
    let source = vault.source();
    source.check().unwrap();
    let good = fs::read(backup.path()).unwrap();
    let path = folder.path().join("vault.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let into = folder.path().join("backups");
    assert!(matches!(source.make(&into, NAME, at(9001)), Err(VaultError::Damaged)));
    assert!(matches!(source.check(), Err(VaultError::Damaged)));
    assert_eq!(files(&into), [NAME]);
    assert_eq!(fs::read(backup.path()).unwrap(), good);
}

#[test]
fn a_folder_that_is_gone_or_takes_nothing_is_named() {
    let (folder, vault) = made(Encryption::Keyed);
    let file = folder.path().join("a file");
    fs::write(&file, b"x").unwrap();
    let refused = vault.source().make(&file.join("backups"), NAME, at(1)).unwrap_err();
    assert!(matches!(refused, VaultError::ReadOnly), "{refused}");
}

#[test]
fn a_backup_keeps_opening_with_the_passphrase_it_was_made_with() {
    let (folder, vault, old) = backed_up(Encryption::Keyed);
    let mut header = Header::read(folder.path()).unwrap();
    header.wrap(Way::Passphrase, b"another bus", &key(), Cost::FOR_RANDOM, [5; 40]).unwrap();
    header.write(folder.path()).unwrap();
    let into = folder.path().join("backups");
    vault.source().make(&into, "two.backup", at(9001)).unwrap();
    let new = Backup::read(&into.join("two.backup")).unwrap();
    for (backup, opens, not) in
        [(&old, PASSPHRASE, &b"another bus"[..]), (&new, b"another bus", PASSPHRASE)]
    {
        assert!(backup.header().unwrap(Way::Passphrase, opens).is_ok());
        assert!(backup.header().unwrap(Way::Passphrase, not).is_err());
        assert!(backup.header().unwrap(Way::Recovery, recovery().secret()).is_ok());
    }
}

#[test]
fn how_far_it_is_is_told_until_all_rounds_are_gone_through() {
    let (folder, vault) = made(Encryption::Keyed);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let progress = {
        let heard = Arc::clone(&heard);
        Progress::new(move |parts| heard.lock().unwrap().push(parts))
    };
    let told = |rounds: u64, at_least: usize| {
        let parts = std::mem::take(&mut *heard.lock().unwrap());
        assert_eq!(parts.iter().sum::<u64>(), rounds * ROUND, "{parts:?}");
        assert!(parts.len() >= at_least, "{parts:?}");
    };
    let (into, stick, home) =
        (folder.path().join("backups"), folder.path().join("stick"), folder.path().join("home"));
    let source = vault.source().heard_by(progress.clone());
    let made = source.make(&into, NAME, at(9000)).unwrap();
    told(Source::ROUNDS, 6);
    fs::create_dir(&stick).unwrap();
    let backup = Backup::read(&made.path).unwrap().heard_by(progress.clone());
    backup.copy_into(&stick, NAME).unwrap();
    told(Backup::COPY_ROUNDS, 2);
    let coming = Coming::from_backup(&backup, &key(), &home, Encryption::Keyed).unwrap();
    told(Coming::ROUNDS, 5);
    coming.open().unwrap().begin().unwrap().dump_heard_by(&progress).unwrap();
    told(1, 10);
}

#[cfg(unix)]
#[test]
fn a_copy_goes_neither_through_a_link_nor_into_a_file_that_somebody_put_in_its_way() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let (folder, vault) = made(Encryption::Keyed);
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let made = vault.source().make(&folder.path().join("backups"), NAME, at(9000)).unwrap();
    let backup = Backup::read(&made.path).unwrap();
    let (aside, theirs) = (stick.join(format!("{NAME}.making")), folder.path().join("theirs"));
    fs::write(&theirs, b"somebody else's").unwrap();
    symlink(&theirs, &aside).unwrap();
    let copy = backup.copy_into(&stick, NAME).unwrap();
    assert!(fs::read(&theirs).unwrap() == b"somebody else's");
    assert!(!copy.path().is_symlink());

    fs::write(&aside, b"in the way").unwrap();
    fs::set_permissions(&aside, PermissionsExt::from_mode(0o666)).unwrap();
    let copy = backup.copy_into(&stick, NAME).unwrap();
    assert_eq!(fs::metadata(copy.path()).unwrap().permissions().mode() & 0o777, 0o600);
}
