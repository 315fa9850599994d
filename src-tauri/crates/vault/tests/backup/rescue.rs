use std::collections::BTreeSet;
use std::fs;

use domain::family::{Family, Guardian};
use domain::reminder::ReminderWishes;
use uuid::Uuid;
use vault::{Coming, Encryption, Header, VaultError};

use crate::{entry, files, guardian, key, made, open};

/// The vault of [`made`] with its family's row, many more guardians, and changes of some.
fn full() -> tempfile::TempDir {
    let (folder, mut vault) = made(Encryption::Keyed);
    let tx = vault.begin().unwrap();
    let family = Family {
        id: Uuid::from_u128(1),
        child_uses_login: true,
        zone: "Europe/London".to_owned(),
        lock_after: 20,
        recovery_kept: true,
        holidays: Vec::new(),
        reminders: ReminderWishes::default(),
    };
    tx.put(&entry(2000), &family).unwrap();
    for number in 2001..2600 {
        tx.put(&entry(number), &guardian(number, &format!("Kim the {number}th"))).unwrap();
    }
    for number in 2001..2020 {
        tx.put(&entry(number + 1000), &guardian(number, &format!("Kim, once {number}"))).unwrap();
    }
    tx.commit().unwrap();
    drop(vault);
    folder
}

fn rescue(folder: &std::path::Path) -> Result<(Coming, vault::Found), VaultError> {
    let header = Header::read(folder)?;
    Coming::from_damaged(folder, header, &key(), folder, Encryption::Keyed, &entry(9000))
}

fn names(coming: &Coming) -> BTreeSet<String> {
    let mut vault = coming.open().unwrap();
    let guardians = vault.begin().unwrap().all::<Guardian>().unwrap();
    guardians.into_iter().map(|guardian| guardian.name).collect()
}

#[test]
fn a_whole_vault_is_rescued_wholly() {
    let folder = full();
    let (coming, found) = rescue(folder.path()).unwrap();
    assert_eq!((found.from_changes, found.left_out), (0, 0));
    let rescued = names(&coming);
    coming.take_place("kept-1").unwrap();
    let mut vault = open(folder.path(), Encryption::Keyed).unwrap();
    let mut kept = open(&folder.path().join("kept-1"), Encryption::Keyed).unwrap();
    let (new, old) = (vault.begin().unwrap(), kept.begin().unwrap());
    assert_eq!(new.dump().unwrap(), old.dump().unwrap());
    assert_eq!(new.changes().unwrap(), old.changes().unwrap());
    assert_eq!(rescued.len(), 199 + 599);
    assert!(new.has_secret(Uuid::from_u128(600)).unwrap(), "envelopes still open");
}

#[test]
fn one_damaged_page_anywhere_but_the_first_costs_no_row_that_stands_twice() {
    let folder = full();
    let path = folder.path().join("vault.db");
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    let (mut complete, mut tried) = (0, 0);
    for page in (1..pages).step_by(5) {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 100] ^= 1;
        fs::write(&path, &bytes).unwrap();
        // A page of the only row of the family, and of the list of tables, stands for itself.
        let Ok((coming, found)) = rescue(folder.path()) else { continue };
        tried += 1;
        let names = names(&coming);
        complete += usize::from(names.len() == 199 + 599);
        assert!(names.len() + found.left_out > 600, "page {page}: {found:?}, {}", names.len());
        assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged one stays as it is");
    }
    assert!(tried > pages / 6, "{tried} of {pages}");
    assert!(complete > tried * 9 / 10, "{complete} of {tried} complete");
}

#[test]
fn a_vault_whose_first_page_is_damaged_cannot_be_rescued_and_nothing_is_left_over() {
    let folder = full();
    let path = folder.path().join("vault.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let before = files(folder.path());
    assert!(matches!(rescue(folder.path()).map(drop), Err(VaultError::Damaged)));
    vault::leave_restore(folder.path()).unwrap();
    assert_eq!(files(folder.path()), before);
}
