//! Any flipped byte is noticed, or changes nothing.

use std::fs;

use vault::{Backup, Coming, Encryption, Lost, Vault, VaultError};

use crate::{at, backed_up, header, key, made, name, open, rename};

/// Numbers that look random and are the same every time (SplitMix64).
fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A place and a bit pattern that changes it.
fn flip(bytes: &mut [u8], state: &mut u64) -> usize {
    let place = usize::try_from(random(state) % bytes.len() as u64).unwrap();
    bytes[place] ^= u8::try_from(1 + random(state) % 255).unwrap();
    place
}

#[test]
fn two_thousand_flipped_bytes_of_a_backup_are_all_noticed() {
    let (folder, _vault, backup) = backed_up(Encryption::Keyed);
    let whole = fs::read(backup.path()).unwrap();
    let copy = folder.path().join("copy");
    let mut state = 1;
    for _ in 0..2000 {
        let mut bytes = whole.clone();
        let place = flip(&mut bytes, &mut state);
        fs::write(&copy, &bytes).unwrap();
        let read = Backup::read(&copy).and_then(|backup| backup.verify());
        assert!(
            matches!(read, Err(VaultError::BackupDamaged | VaultError::NotABackup)),
            "byte {place}: {read:?}"
        );
    }
}

#[test]
fn a_cut_an_empty_and_a_foreign_file_are_no_backups_and_a_newer_one_is_named() {
    let (folder, _vault, backup) = backed_up(Encryption::Keyed);
    let whole = fs::read(backup.path()).unwrap();
    let copy = folder.path().join("copy");
    for bytes in [&b""[..], b"hello", &whole[..whole.len() - 1], &whole[..whole.len() / 2]] {
        fs::write(&copy, bytes).unwrap();
        assert!(matches!(Backup::read(&copy), Err(VaultError::NotABackup)));
    }
    fs::write(&copy, &whole[1..]).unwrap();
    assert!(matches!(Backup::read(&copy), Err(VaultError::BackupDamaged)));
    assert!(matches!(Backup::read(folder.path()), Err(VaultError::NotABackup)));
}

#[test]
fn two_thousand_flipped_bytes_of_a_vault_are_noticed_at_opening_or_by_the_full_check() {
    let (folder, vault) = made(Encryption::Keyed);
    drop(vault);
    let path = folder.path().join("vault.db");
    let whole = fs::read(&path).unwrap();
    let mut state = 2;
    for _ in 0..2000 {
        let mut bytes = whole.clone();
        let place = flip(&mut bytes, &mut state);
        fs::write(&path, &bytes).unwrap();
        let checked = match open(folder.path(), Encryption::Keyed) {
            Ok(vault) => vault.source().check(),
            Err(error) => Err(error),
        };
        assert!(matches!(checked, Err(VaultError::Damaged)), "byte {place}: {checked:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "nothing was changed");
    }
    fs::write(&path, &whole).unwrap();
    open(folder.path(), Encryption::Keyed).unwrap().source().check().unwrap();
}

#[test]
fn a_row_that_no_change_tells_of_is_noticed() {
    let (folder, vault) = made(Encryption::ForASearchTest);
    drop(vault);
    let path = folder.path().join("vault.db");
    let mut bytes = fs::read(&path).unwrap();
    let needle = b"Alex the 7th of that name";
    let place = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    bytes[place] = b'B';
    fs::write(&path, bytes).unwrap();
    let vault = open(folder.path(), Encryption::ForASearchTest).unwrap();
    assert!(matches!(vault.source().check(), Err(VaultError::Damaged)));
}

/// A vault with twenty changes that are only in its log, as a crash leaves it.
fn with_a_log() -> (tempfile::TempDir, Vec<u8>) {
    let (made, mut vault) = made(Encryption::Keyed);
    vault.source().check().unwrap();
    for number in 0..20 {
        rename(&mut vault, 1000 + number, &format!("Alex {number}"));
    }
    let crashed = tempfile::tempdir().unwrap();
    for file in ["vault.db", "vault.db-wal", "vault.header", "vault.mark"] {
        fs::copy(made.path().join(file), crashed.path().join(file)).unwrap();
    }
    let log = fs::read(crashed.path().join("vault.db-wal")).unwrap();
    (crashed, log)
}

#[test]
fn a_damaged_log_opens_at_an_earlier_state_and_says_so() {
    let (folder, log) = with_a_log();
    let whole = ["vault.db", "vault.mark"].map(|file| fs::read(folder.path().join(file)).unwrap());
    let mut state = 3;
    let mut told = 0;
    for _ in 0..200 {
        for (file, bytes) in ["vault.db", "vault.mark"].iter().zip(&whole) {
            fs::write(folder.path().join(file), bytes).unwrap();
        }
        let _ = fs::remove_file(folder.path().join("vault.db-shm"));
        let mut bytes = log.clone();
        let place = flip(&mut bytes, &mut state);
        fs::write(folder.path().join("vault.db-wal"), &bytes).unwrap();
        let mut vault = open(folder.path(), Encryption::Keyed).unwrap();
        let last = name(&mut vault);
        match vault.lost() {
            None => assert_eq!(last, "Alex 19", "byte {place}"),
            Some(Lost { until, written }) => {
                assert_eq!(written, at(1019));
                let until = until.unwrap();
                let number = (until - at(1000)).num_minutes();
                let expected = if number < 0 {
                    "Alex the 1th of that name".into()
                } else {
                    format!("Alex {number}")
                };
                assert_eq!(last, expected, "byte {place}");
                let kept = fs::read(folder.path().join("vault.db-wal.kept-220")).unwrap();
                assert_eq!(kept, bytes, "the log is kept");
                told += 1;
            }
        }
        vault.source().check().unwrap();
    }
    assert!(told > 150, "{told}");
}

#[test]
fn a_damaged_or_missing_mark_frightens_nobody() {
    let (folder, vault) = made(Encryption::Keyed);
    drop(vault);
    let path = folder.path().join("vault.mark");
    let whole = fs::read(&path).unwrap();
    for place in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(&path, &bytes).unwrap();
        assert_eq!(open(folder.path(), Encryption::Keyed).unwrap().lost(), None, "byte {place}");
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(open(folder.path(), Encryption::Keyed).unwrap().lost(), None);
}

#[test]
fn a_key_of_another_family_does_not_open_what_a_backup_holds() {
    let (_folder, _vault, backup) = backed_up(Encryption::Keyed);
    let home = tempfile::tempdir().unwrap();
    let wrong = vault::VaultKey::new([9; 32]);
    let refused = Coming::from_backup(&backup, &wrong, home.path(), Encryption::Keyed).map(drop);
    assert!(matches!(refused, Err(VaultError::Damaged)));
    let missing = Vault::open(home.path(), &header(), &key(), Encryption::Keyed).map(drop);
    assert!(matches!(missing, Err(VaultError::Missing)));
}
