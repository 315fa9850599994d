//! Erasing for real, and what a PIN is checked against.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::path::Path;

use chrono::DateTime;
use domain::family::{Child, Guardian};
use domain::lesson::LessonDone;
use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Cost, DATABASE_FILE, Encryption, Entry, Header, Record, Vault, VaultKey, fold, pin_fits,
    seal_pin,
};

const BARE: Encryption = Encryption::ForASearchTest;

fn key() -> VaultKey {
    VaultKey::new([7; 32])
}

fn entry(number: u128) -> Entry {
    Entry {
        id: Uuid::from_u128(number),
        operation: "test".to_owned(),
        person: None,
        device: Uuid::from_u128(9),
        at: DateTime::UNIX_EPOCH,
        undoes: None,
    }
}

fn guardian(number: u128, name: &str) -> Guardian {
    Guardian { id: Uuid::from_u128(number), name: name.to_owned() }
}

/// A vault that is not encrypted, with Alex, and Kim who was called Quillon before.
fn made() -> (TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let header = Header::new(Uuid::from_u128(42));
    let mut vault = Vault::create(folder.path(), &header, &key(), BARE, |_| Ok(())).unwrap();
    let tx = vault.begin().unwrap();
    tx.put(&entry(1), &guardian(1, "Alex-Marigold")).unwrap();
    tx.put(&entry(1), &guardian(2, "Quillon")).unwrap();
    tx.put(&entry(2), &guardian(2, "Kim-Saffron")).unwrap();
    tx.commit().unwrap();
    (folder, vault)
}

fn is_in(folder: &Path, needle: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
    })
}

#[expect(clippy::disallowed_methods, reason = "what nobody should try is tried past the vault")]
fn past_the_vault(folder: &Path, sql: &str) -> rusqlite::Result<usize> {
    rusqlite::Connection::open(folder.join(DATABASE_FILE)).unwrap().execute(sql, [])
}

#[test]
fn a_row_goes_with_all_that_is_told_of_it_and_is_in_no_file() {
    let (folder, mut vault) = made();
    let copies = ["vault.db.before-2", "vault.db-wal.kept-7"].map(|name| folder.path().join(name));
    for copy in &copies {
        std::fs::copy(folder.path().join(DATABASE_FILE), copy).unwrap();
    }
    for there in ["Alex-Marigold", "Kim-Saffron", "Quillon"] {
        assert!(is_in(folder.path(), there), "the search finds {there}");
    }
    vault.expect_rewrite().unwrap();
    let tx = vault.begin().unwrap();
    tx.erase(&[(Guardian::TABLE, Uuid::from_u128(2))]).unwrap();
    assert_eq!(tx.all::<Guardian>().unwrap(), [guardian(1, "Alex-Marigold")]);
    assert_eq!(tx.changes().unwrap().len(), 1);
    assert_eq!(fold(&tx.changes().unwrap()), tx.dump().unwrap());
    tx.commit().unwrap();
    vault.rewrite().unwrap();
    assert!(copies.iter().all(|copy| !copy.exists()));
    assert!(!is_in(folder.path(), "Kim-Saffron") && !is_in(folder.path(), "Quillon"));
    drop(vault);
    assert!(!is_in(folder.path(), "Kim-Saffron") && !is_in(folder.path(), "Quillon"));
    assert!(is_in(folder.path(), "Alex-Marigold"));
}

#[test]
fn nothing_but_an_erasing_alters_or_removes_a_change_before_and_after() {
    for erase in [false, true] {
        let (folder, mut vault) = made();
        if erase {
            let tx = vault.begin().unwrap();
            tx.erase(&[(Guardian::TABLE, Uuid::from_u128(2))]).unwrap();
            tx.commit().unwrap();
            vault.rewrite().unwrap();
        }
        drop(vault);
        for sql in ["DELETE FROM change", "UPDATE change SET operation = 'another'"] {
            let refused = past_the_vault(folder.path(), sql).unwrap_err();
            assert!(refused.to_string().contains("only added"), "{sql}: {refused}");
        }
    }
}

#[test]
fn an_erasing_that_is_not_committed_changes_nothing() {
    let (folder, mut vault) = made();
    let tx = vault.begin().unwrap();
    let before = (tx.dump().unwrap(), tx.changes().unwrap());
    tx.erase(&[(Guardian::TABLE, Uuid::from_u128(2))]).unwrap();
    drop(tx);
    let tx = vault.begin().unwrap();
    assert_eq!((tx.dump().unwrap(), tx.changes().unwrap()), before);
    // And it can be done after all.
    tx.erase(&[(Guardian::TABLE, Uuid::from_u128(2))]).unwrap();
    tx.commit().unwrap();
    drop(vault);
    assert!(past_the_vault(folder.path(), "DELETE FROM change").is_err());
}

#[test]
fn a_row_that_another_one_points_at_is_not_erased_without_it() {
    let (_folder, mut vault) = made();
    let child = Child {
        id: Uuid::from_u128(5),
        name: "Sam".to_owned(),
        birth_year: 2013,
        birth_month: 6,
        country: "GB".to_owned(),
        state: None,
    };
    let done = LessonDone {
        id: Uuid::from_u128(6),
        child: child.id,
        lesson: "auditorium".to_owned(),
        done_on: DateTime::UNIX_EPOCH.date_naive(),
        teach_back: None,
        answers: [].into(),
    };
    let tx = vault.begin().unwrap();
    tx.put(&entry(3), &child).unwrap();
    tx.put(&entry(3), &done).unwrap();
    tx.commit().unwrap();
    let tx = vault.begin().unwrap();
    tx.erase(&[(Child::TABLE, child.id)]).unwrap();
    assert!(tx.commit().is_err());
    let tx = vault.begin().unwrap();
    assert_eq!(tx.all::<Child>().unwrap().len(), 1);
    tx.erase(&[(Child::TABLE, child.id), (LessonDone::TABLE, done.id)]).unwrap();
    tx.commit().unwrap();
}

#[test]
fn an_erasing_that_broke_off_is_finished_by_the_next_opening() {
    let (folder, mut vault) = made();
    vault.expect_rewrite().unwrap();
    let tx = vault.begin().unwrap();
    tx.erase(&[(Guardian::TABLE, Uuid::from_u128(2))]).unwrap();
    tx.commit().unwrap();
    assert!(is_in(folder.path(), "Quillon"), "the write-ahead log still has it");
    // The program ends here: what it left is opened in another place, as it lies there.
    let left = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        std::fs::copy(&path, left.path().join(path.file_name().unwrap())).unwrap();
    }
    let header = Header::read(left.path()).unwrap();
    let opened = Vault::open(left.path(), &header, &key(), BARE).unwrap();
    assert!(!is_in(left.path(), "Quillon"));
    assert!(!left.path().join("vault.erasing").exists());
    drop(opened);
}

#[test]
fn a_pin_fits_itself_alone_and_damage_is_told() {
    let sealed = seal_pin("2580", [3; 16], Cost::FOR_RANDOM).unwrap();
    assert!(pin_fits("2580", &sealed).unwrap());
    for other in ["2581", "258", "25800", "02580", ""] {
        assert!(!pin_fits(other, &sealed).unwrap(), "{other}");
    }
    let elsewhere = seal_pin("2580", [4; 16], Cost::FOR_RANDOM).unwrap();
    assert_ne!(sealed.get(24..), elsewhere.get(24..), "salted");
    assert!(!sealed.windows(4).any(|window| window == b"2580"));
    assert!(pin_fits("2580", &[]).is_err());
    assert!(pin_fits("2580", sealed.get(1..).unwrap()).is_err());
}
