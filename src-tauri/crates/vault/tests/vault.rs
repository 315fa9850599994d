//! Opening, damage, wrong keys, migrations and the changes, on real SQLCipher files.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::fs;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use domain::family::{Child, Guardian};
use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Asked, Cost, DATABASE_FILE, Encryption, Entry, HEADER_FILE, Header, Line, RecoveryKey,
    SlowDown, Vault, VaultError, VaultKey, Way, fold,
};

const PASSPHRASE: &[u8] = b"a bus full of otters";

fn key() -> VaultKey {
    VaultKey::new([7; 32])
}

fn header() -> Header {
    let mut header = Header::new(Uuid::from_u128(42));
    header.wrap(Way::Passphrase, PASSPHRASE, &key(), Cost::FOR_RANDOM, [1; 40]).unwrap();
    header
}

fn made() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    drop(Vault::create(folder.path(), &header(), &key(), Encryption::Keyed, |_| Ok(())).unwrap());
    folder
}

fn open(folder: &Path) -> Result<Vault, VaultError> {
    Vault::open(folder, &Header::read(folder)?, &key(), Encryption::Keyed)
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

#[test]
fn what_was_written_is_there_after_opening_again() {
    let folder = made();
    let mut vault = open(folder.path()).unwrap();
    let tx = vault.begin().unwrap();
    tx.put(&entry(1), &guardian(1, "Alex")).unwrap();
    tx.commit().unwrap();
    drop(vault);
    let mut vault = open(folder.path()).unwrap();
    assert_eq!(vault.begin().unwrap().all::<Guardian>().unwrap(), [guardian(1, "Alex")]);
}

#[test]
fn what_was_not_committed_is_not() {
    let folder = made();
    let mut vault = open(folder.path()).unwrap();
    vault.begin().unwrap().put(&entry(1), &guardian(1, "Alex")).unwrap();
    assert_eq!(vault.begin().unwrap().all::<Guardian>().unwrap(), []);
}

#[test]
fn each_way_in_leads_to_the_same_key_and_no_other_secret_does() {
    let mut header = header();
    let recovery = RecoveryKey::new([3; 16]);
    header.wrap(Way::Recovery, recovery.secret(), &key(), Cost::FOR_RANDOM, [2; 40]).unwrap();
    assert!(header.unwrap(Way::Passphrase, PASSPHRASE).unwrap() == key());
    assert!(header.unwrap(Way::Recovery, recovery.secret()).unwrap() == key());
    assert!(matches!(
        header.unwrap(Way::Passphrase, b"a bus full of cats"),
        Err(VaultError::WrongSecret)
    ));
    assert!(matches!(header.unwrap(Way::Keyring, PASSPHRASE), Err(VaultError::NoSuchWay)));
}

#[test]
fn the_database_is_not_readable_without_its_key() {
    let folder = made();
    let bytes = fs::read(folder.path().join(DATABASE_FILE)).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    let header = Header::read(folder.path()).unwrap();
    let wrong = Vault::open(folder.path(), &header, &VaultKey::new([8; 32]), Encryption::Keyed);
    assert!(matches!(wrong, Err(VaultError::Damaged)));
}

#[test]
fn an_empty_a_missing_and_a_damaged_database_are_told_apart_and_kept() {
    let folder = made();
    let path = folder.path().join(DATABASE_FILE);
    let whole = fs::read(&path).unwrap();

    let mut flipped = whole.clone();
    flipped[100] ^= 1;
    fs::write(&path, &flipped).unwrap();
    assert!(matches!(open(folder.path()), Err(VaultError::Damaged)));
    assert_eq!(fs::read(&path).unwrap(), flipped);

    // SQLite would make a new database of one byte as well.
    for empty in [&b""[..], &whole[..1], &whole[..511]] {
        fs::write(&path, empty).unwrap();
        assert!(matches!(open(folder.path()), Err(VaultError::Empty)));
        assert_eq!(fs::read(&path).unwrap(), empty);
    }

    fs::remove_file(&path).unwrap();
    assert!(matches!(open(folder.path()), Err(VaultError::Missing)));
    assert!(!path.exists(), "opening never makes a vault");

    fs::write(&path, &whole).unwrap();
    assert!(open(folder.path()).is_ok());
}

#[test]
fn a_missing_damaged_newer_or_foreign_header_is_named() {
    let folder = made();
    let path = folder.path().join(HEADER_FILE);
    let whole = fs::read_to_string(&path).unwrap();
    for (text, expected) in [
        ("{", VaultError::HeaderDamaged),
        (
            &*whole.replace("\"version\": 1", "\"version\": 2"),
            VaultError::Newer { found: 2, known: 1 },
        ),
        (&*whole.replace("2a\"", "2b\""), VaultError::HeaderDamaged),
    ] {
        fs::write(&path, text).unwrap();
        let error = open(folder.path()).map(|_| ()).unwrap_err();
        assert_eq!(error.to_string(), expected.to_string());
    }
    fs::remove_file(&path).unwrap();
    assert!(matches!(open(folder.path()), Err(VaultError::HeaderMissing)));
}

#[test]
fn no_flipped_byte_of_the_header_looks_like_a_wrong_passphrase() {
    let folder = made();
    let path = folder.path().join(HEADER_FILE);
    let whole = fs::read(&path).unwrap();
    for place in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        fs::write(&path, &flipped).unwrap();
        match Header::read(folder.path()) {
            Err(VaultError::HeaderDamaged | VaultError::Newer { .. }) => {}
            // White space and the case of a digit mean the same.
            Ok(header) => {
                fs::write(&path, &whole).unwrap();
                assert_eq!(header, Header::read(folder.path()).unwrap());
            }
            Err(other) => panic!("byte {place}: {other}"),
        }
    }
}

#[test]
fn a_second_opener_is_told_that_the_vault_is_in_use() {
    let folder = made();
    let first = open(folder.path()).unwrap();
    assert!(matches!(open(folder.path()), Err(VaultError::InUse)));
    drop(first);
    assert!(open(folder.path()).is_ok());
}

#[test]
fn a_vault_is_never_made_over_another() {
    let folder = made();
    let again = Vault::create(folder.path(), &header(), &key(), Encryption::Keyed, |_| Ok(()));
    assert!(matches!(again, Err(VaultError::Exists)));
    assert!(open(folder.path()).is_ok());
}

#[test]
fn making_a_vault_that_broke_off_can_be_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("vault.db.new"), b"half a file").unwrap();
    assert!(Vault::create(folder.path(), &header(), &key(), Encryption::Keyed, |_| Ok(())).is_ok());
}

#[test]
fn a_crash_between_header_and_rename_is_mended() {
    let folder = made();
    fs::rename(folder.path().join(DATABASE_FILE), folder.path().join("vault.db.new")).unwrap();
    assert!(Vault::is_in(folder.path()));
    assert!(open(folder.path()).is_ok());
}

#[test]
fn a_failed_step_of_a_migration_leaves_the_step_before_and_a_newer_schema_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("any.db");
    let mut connection = rusqlite_for_tests(&path);
    let good = "CREATE TABLE one (id INTEGER) STRICT;";
    vault::migrate(&mut connection, &path, &[good]).unwrap();
    assert!(
        vault::migrate(&mut connection, &path, &[good, "CREATE TABLE two (id INTEGER); nonsense"])
            .is_err()
    );
    let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let tables: u32 =
        connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0)).unwrap();
    assert_eq!((version, tables), (1, 1));
    let copy =
        vault::migrate(&mut connection, &path, &[good, "CREATE TABLE two (id INTEGER) STRICT;"])
            .unwrap();
    assert!(copy.unwrap().exists(), "a copy from before the step is kept");
    assert!(matches!(
        vault::migrate(&mut connection, &path, &[good]),
        Err(VaultError::Newer { found: 2, known: 1 })
    ));
}

#[expect(
    clippy::disallowed_methods,
    reason = "a migration is tested on its own, without a vault around it"
)]
fn rusqlite_for_tests(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

#[test]
fn changes_are_only_added_and_fold_to_the_tables() {
    let folder = made();
    let mut vault = open(folder.path()).unwrap();
    let tx = vault.begin().unwrap();
    let child = Child {
        id: Uuid::from_u128(5),
        name: "Sam".to_owned(),
        birth_year: 2013,
        birth_month: 6,
        country: "GB".to_owned(),
        state: None,
    };
    tx.put(&entry(1), &guardian(1, "Alex")).unwrap();
    tx.put(&entry(2), &child).unwrap();
    tx.put(&entry(3), &Child { name: "Sammy".to_owned(), ..child.clone() }).unwrap();
    let renamed = tx.dump().unwrap();
    assert_eq!(fold(&tx.changes().unwrap()), renamed);

    tx.take_back(&entry(4), Uuid::from_u128(3)).unwrap();
    assert_eq!(tx.get::<Child>(child.id).unwrap(), Some(child.clone()));
    tx.take_back(&entry(5), Uuid::from_u128(4)).unwrap();
    assert_eq!(tx.dump().unwrap(), renamed, "redo is the undo of an undo");
    tx.remove::<Guardian>(&entry(6), Uuid::from_u128(1)).unwrap();
    tx.take_back(&entry(7), Uuid::from_u128(6)).unwrap();
    assert_eq!(tx.dump().unwrap(), renamed);
    assert_eq!(fold(&tx.changes().unwrap()), renamed);
}

#[test]
fn guessing_slows_down_and_a_restart_does_not_help() {
    let folder = tempfile::tempdir().unwrap();
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let mut tries = SlowDown::read(folder.path());
    for expected in [0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
        tries.count(now).unwrap();
        assert_eq!(SlowDown::read(folder.path()).wait(now), expected);
    }
    assert_eq!(tries.wait(now + TimeDelta::seconds(299)), 1);
    tries.settle(now - TimeDelta::days(1)).unwrap();
    assert_eq!(
        tries.wait(now - TimeDelta::days(1)),
        300,
        "a clock that was ahead costs the wait once"
    );
    assert_eq!(tries.wait(now - TimeDelta::days(1) + TimeDelta::seconds(300)), 0);
    tries.forget().unwrap();
    assert_eq!(SlowDown::read(folder.path()).wait(now), 0);
}

#[test]
fn a_header_is_taken_only_as_it_was_written() {
    let folder = made();
    let path = folder.path().join(vault::HEADER_FILE);
    let whole = fs::read(&path).unwrap();
    // A space that became a tab says the same in JSON, and a capital letter does in an id.
    let space = whole.iter().position(|byte| *byte == b' ').unwrap();
    for (place, byte) in [(space, b'\t'), (whole.len() - 2, b' ')] {
        let mut flipped = whole.clone();
        flipped[place] = byte;
        fs::write(&path, &flipped).unwrap();
        assert!(matches!(open(folder.path()), Err(VaultError::HeaderDamaged)), "{place}");
    }
    fs::write(&path, &whole).unwrap();
    assert!(open(folder.path()).is_ok());
}

#[test]
fn whatever_belongs_to_a_child_or_an_account_is_found_by_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let header = Header::new(Uuid::from_u128(42));
    let bare = Encryption::ForASearchTest;
    drop(Vault::create(folder.path(), &header, &key(), bare, |_| Ok(())).unwrap());
    #[expect(
        clippy::disallowed_methods,
        reason = "how a question is answered is asked past the vault"
    )]
    let connection = rusqlite::Connection::open(folder.path().join(DATABASE_FILE)).unwrap();
    let owners = ["child", "account", "agreement", "review", "envelope"];
    let sql = "SELECT t.name, c.name FROM sqlite_master AS t, pragma_table_info(t.name) AS c WHERE t.type = 'table'";
    let mut statement = connection.prepare(sql).unwrap();
    let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let columns: Vec<(String, String)> = columns.map(Result::unwrap).collect();
    // Dates in a calendar file are read all at once; nobody asks for the moves of one version or review alone.
    let whole = |table: &str, column: &str| {
        table == "calendar_date"
            || matches!((table, column), ("freedom_move", "agreement") | ("stage_move", "review"))
    };
    let mut asked = 0;
    for (table, column) in columns {
        if !owners.contains(&&*column) || whole(&table, &column) {
            continue;
        }
        let sql = format!("EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE {column} = ?1");
        let plan: String = connection.query_row(&sql, ["x"], |row| row.get(3)).unwrap();
        assert!(plan.starts_with("SEARCH"), "{table}.{column}: {plan}");
        asked += 1;
    }
    assert!(asked > 15, "{asked}");
}

#[test]
fn a_line_that_comes_back_stands_where_it_was_in_its_day() {
    let folder = tempfile::tempdir().unwrap();
    let header = Header::new(Uuid::from_u128(42));
    let mut vault =
        Vault::create(folder.path(), &header, &key(), Encryption::Keyed, |_| Ok(())).unwrap();
    let tx = vault.begin().unwrap();
    let line = |day: &str, text: &str| Line {
        day: day.parse().unwrap(),
        text: text.to_owned(),
        keys: Vec::new(),
    };
    for (id, day) in [(3, "2026-11-21"), (1, "2026-11-21"), (2, "2026-11-21"), (4, "2026-11-20")] {
        tx.tell("bump", Uuid::from_u128(id), &[line(day, "An otter, and a zebra")]).unwrap();
    }
    let asked = |word: &str| Asked {
        words: vec![(word.to_owned(), Vec::new())],
        most: 3,
        ..Asked::default()
    };
    let (found, more) = tx.search(&asked("ott")).unwrap();
    let ids: Vec<u128> = found.iter().map(|line| line.id.as_u128()).collect();
    assert_eq!(
        (ids, more),
        (vec![3, 2, 1], true),
        "the newest day first, and in it the newest row"
    );
    for text in ["A heron alone", "An otter, and a zebra"] {
        tx.tell("bump", Uuid::from_u128(2), &[line("2026-11-21", text)]).unwrap();
        let heron = tx.search(&asked("heron")).unwrap().0.len();
        assert_eq!(heron, usize::from(text.contains("heron")), "the old words are gone");
    }
    let again = tx.search(&asked("ott")).unwrap().0;
    assert_eq!(again, found, "what is told anew stands where it was");
    tx.tell("bump", Uuid::from_u128(2), &[]).unwrap();
    let (found, more) = tx.search(&asked("zebra")).unwrap();
    assert_eq!((found.len(), more), (3, false));
}
