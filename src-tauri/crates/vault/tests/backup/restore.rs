use std::fs;
use std::path::Path;

use vault::{Coming, Encryption, Progress, Vault, finish_restore, leave_restore};

use crate::{backed_up, entry, files, guardian, key, name, open, rename};

fn restore(folder: &Path, backup: &vault::Backup, keep: &str) {
    let coming = Coming::from_backup(backup, &key(), folder, Encryption::Keyed).unwrap();
    coming.take_place(keep).unwrap();
}

#[test]
fn what_was_is_there_again_and_what_is_now_is_kept_aside() {
    let (folder, mut vault, backup) = backed_up(Encryption::Keyed);
    rename(&mut vault, 700, "Alexandra");
    drop(vault);
    restore(folder.path(), &backup, "kept-1");
    let mut vault = open(folder.path(), Encryption::Keyed).unwrap();
    assert_eq!(name(&mut vault), "Alex the 1th of that name");
    assert_eq!(vault.lost(), None, "a restore is no loss");
    drop(vault);

    let kept = folder.path().join("kept-1");
    Coming::from_kept(&kept, &key(), folder.path(), Encryption::Keyed, &Progress::default())
        .unwrap()
        .take_place("kept-2")
        .unwrap();
    assert_eq!(name(&mut open(folder.path(), Encryption::Keyed).unwrap()), "Alexandra");
    assert!(kept.join("vault.db").exists() && folder.path().join("kept-2/vault.db").exists());
}

#[test]
fn a_restore_that_broke_off_anywhere_goes_on_at_the_next_start() {
    // The renames of a restore, in their order: each prefix of them is a place to break off.
    let steps = [
        ("vault.mark", "kept-1/vault.mark"),
        ("vault.db", "kept-1/vault.db"),
        ("vault.header", "kept-1/vault.header"),
        ("coming/vault.db", "vault.db"),
        ("coming/vault.header", "vault.header"),
    ];
    for done in 0..=steps.len() {
        let (folder, mut vault, backup) = backed_up(Encryption::Keyed);
        rename(&mut vault, 700, "Alexandra");
        drop(vault);
        let home = folder.path();
        drop(Coming::from_backup(&backup, &key(), home, Encryption::Keyed).unwrap());
        fs::write(home.join("vault.coming"), "kept-1").unwrap();
        fs::create_dir(home.join("kept-1")).unwrap();
        for (from, to) in &steps[..done] {
            fs::rename(home.join(from), home.join(to)).unwrap();
        }
        leave_restore(home).unwrap();
        assert!(finish_restore(home).unwrap(), "after {done} steps");
        assert!(!finish_restore(home).unwrap());
        let mut vault = open(home, Encryption::Keyed).unwrap();
        assert_eq!(name(&mut vault), "Alex the 1th of that name", "after {done} steps");
        let mut kept = open(&home.join("kept-1"), Encryption::Keyed).unwrap();
        assert_eq!(name(&mut kept), "Alexandra", "after {done} steps");
    }
}

#[test]
fn a_restore_that_was_not_wanted_leaves_nothing() {
    let (folder, vault, backup) = backed_up(Encryption::Keyed);
    drop(vault);
    let before = files(folder.path());
    drop(Coming::from_backup(&backup, &key(), folder.path(), Encryption::Keyed).unwrap());
    leave_restore(folder.path()).unwrap();
    assert_eq!(files(folder.path()), before);
    assert!(!finish_restore(folder.path()).unwrap());
}

#[test]
fn what_is_written_before_it_takes_its_place_is_in_it() {
    let (_folder, vault, backup) = backed_up(Encryption::Keyed);
    drop(vault);
    let home = tempfile::tempdir().unwrap();
    let coming = Coming::from_backup(&backup, &key(), home.path(), Encryption::Keyed).unwrap();
    let mut opened = coming.open().unwrap();
    let tx = opened.begin().unwrap();
    tx.put(&entry(900), &guardian(900, "Robin")).unwrap();
    tx.commit().unwrap();
    drop(opened);
    assert!(!Vault::is_in(home.path()), "it is not in place yet");
    coming.take_place("kept-1").unwrap();
    let mut vault = open(home.path(), Encryption::Keyed).unwrap();
    let tx = vault.begin().unwrap();
    assert_eq!(tx.all::<domain::family::Guardian>().unwrap().len(), 200);
}
