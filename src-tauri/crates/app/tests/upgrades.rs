//! A vault of each schema that was ever released still opens, and so does a backup of each since there are backups.
//! They lie in `tests/fixtures`; for a new schema, `PASSENGER_SEAT_GEN=1 cargo test -p app --test upgrades` adds its own.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use app::overview::overview;
use app::record::Search;
use chrono::{DateTime, TimeDelta};
use domain::platform::Method;
use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::Value;
use tempfile::TempDir;
use testkit::{Kit, PASSPHRASE};
use uuid::Uuid;
use vault::{Backup, Coming, Cost, Encryption, Header, MIGRATIONS, Vault, VaultKey, Way};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().join("tests/fixtures")
}

fn key() -> VaultKey {
    VaultKey::new([7; 32])
}

fn header(vault: Uuid) -> Header {
    let mut header = Header::new(vault);
    header.wrap(Way::Passphrase, PASSPHRASE.as_bytes(), &key(), Cost::FOR_RANDOM, [1; 40]).unwrap();
    header
}

/// Every table, index and trigger with its columns, as SQLite knows them.
fn schema(connection: &Connection) -> BTreeSet<String> {
    let sql = "SELECT m.type || ' ' || m.name || ' ' || coalesce(group_concat(c.name || c.type || c.\"notnull\"), '')
               FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c GROUP BY m.type, m.name";
    let mut statement = connection.prepare(sql).unwrap();
    let lines = statement.query_map([], |row| row.get(0)).unwrap();
    lines.map(Result::unwrap).collect()
}

#[expect(clippy::disallowed_methods, reason = "a vault of an older schema is made and looked into")]
fn connect(path: &Path, encryption: Encryption) -> Connection {
    let connection = Connection::open(path).unwrap();
    if encryption == Encryption::Keyed {
        connection.pragma_update(None, "key", format!("x'{}'", "07".repeat(32))).unwrap();
    }
    connection
}

/// The family of the tests as a release with this schema would have written it: the tables and fields it knew.
fn make(schema: usize, from: &Kit) {
    let home = from.folder().join("family");
    let folder = fixtures().join(format!("schema-{schema}"));
    fs::create_dir_all(&folder).unwrap();
    header(Header::read(&home).unwrap().vault).write(&folder).unwrap();
    let path = folder.join("vault.db");
    let mut connection = connect(&path, Encryption::Keyed);
    connection.pragma_update(None, "application_id", 0x5053_5631).unwrap();
    vault::migrate(&mut connection, &path, &MIGRATIONS[..schema]).unwrap();
    connection.pragma_update(None, "foreign_keys", "OFF").unwrap();
    let new = connect(&home.join("vault.db"), Encryption::ForASearchTest);
    let tables: Vec<String> = {
        // The lines of the record follow from the rows: the first to open the vault tells them.
        let sql = "SELECT name FROM sqlite_master WHERE type = 'table'
                   AND name <> 'backup_copy' AND name <> 'told' AND name NOT LIKE 'line%'";
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    for table in &tables {
        let columns = columns(&connection, table);
        let names = columns.join(", ");
        let places = vec!["?"; columns.len()].join(", ");
        let mut statement = new.prepare(&format!("SELECT {names} FROM {table}")).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = (0..columns.len()).map(|index| row.get::<_, Cell>(index).unwrap());
            let mut cells: Vec<_> = cells.collect();
            if table == "change" && !fits(&connection, &tables, &mut cells) {
                continue;
            }
            let sql = format!("INSERT INTO {table} ({names}) VALUES ({places})");
            connection.execute(&sql, rusqlite::params_from_iter(cells)).unwrap();
        }
    }
    connection.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).unwrap();
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
    statement.query_map([table], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Whether a line of `change` is about a field that the schema has; a whole row loses those it has not.
fn fits(connection: &Connection, tables: &[String], cells: &mut [Cell]) -> bool {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        _ => String::new(),
    };
    let (table, field) = (text(&cells[7]), text(&cells[9]));
    let known = columns(connection, &table);
    for cell in &mut cells[10..12] {
        if let Ok(Value::Object(mut row)) = serde_json::from_str(&text(cell)) {
            row.retain(|name, _| field != "*" || known.contains(name));
            *cell = Cell::Text(Value::Object(row).to_string());
        }
    }
    tables.contains(&table) && (field == "*" || known.contains(&field))
}

/// A copy of a fixture, opened and so brought up to date.
fn open(schema: usize) -> (TempDir, Vault) {
    let home = tempfile::tempdir().unwrap();
    let family = home.path().join("family");
    fs::create_dir(&family).unwrap();
    for file in ["vault.db", "vault.header"] {
        let from = fixtures().join(format!("schema-{schema}")).join(file);
        fs::copy(from, family.join(file)).unwrap();
    }
    let header = Header::read(&family).unwrap();
    let vault = Vault::open(&family, &header, &key(), Encryption::Keyed).unwrap();
    (home, vault)
}

#[test]
fn a_vault_and_a_backup_of_each_released_schema_still_open() {
    let newest = MIGRATIONS.len();
    if std::env::var_os("PASSENGER_SEAT_GEN").is_some() {
        for schema in 1..=newest {
            if fixtures().join(format!("schema-{schema}")).exists() {
                continue;
            }
            let mut kit = Kit::new(Encryption::ForASearchTest);
            kit.on_the_road(Method::OpenOnRequest);
            let child = kit.child();
            kit.account(child, "tiktok");
            kit.desk.close();
            make(schema, &kit);
            if schema == newest {
                let (_home, vault) = open(schema);
                let name = format!("schema-{schema}.backup");
                vault.source().make(&fixtures(), &name, DateTime::UNIX_EPOCH).unwrap();
            }
        }
    }
    let mut kit = Kit::new(Encryption::ForASearchTest);
    kit.family();
    kit.desk.close();
    let fresh = connect(&kit.folder().join("family/vault.db"), Encryption::ForASearchTest);
    let fresh = schema(&fresh);
    for schema in 1..=newest {
        let (home, vault) = open(schema);
        vault.source().check().unwrap();
        drop(vault);
        let upgraded = connect(&home.path().join("family/vault.db"), Encryption::Keyed);
        assert_eq!(self::schema(&upgraded), fresh, "{schema}");
        drop(upgraded);
        let mut kit = Kit::over(home, DateTime::UNIX_EPOCH + TimeDelta::days(20_800));
        kit.unlock().unwrap();
        let children = overview(&mut kit.desk, ()).unwrap().children;
        assert_eq!((&*children[0].child.name, children[0].accounts.len()), ("Sam", 2), "{schema}");
        let search = Search { words: "sam instagram".to_owned(), ..Search::default() };
        assert!(app::record::record(&mut kit.desk, search).unwrap().lines.len() > 5, "{schema}");

        let backup = fixtures().join(format!("schema-{schema}.backup"));
        if schema >= FIRST_WITH_BACKUPS {
            let backup = Backup::read(&backup).unwrap();
            let home = tempfile::tempdir().unwrap();
            let key = backup.header().unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
            let coming =
                Coming::from_backup(&backup, &key, home.path(), Encryption::Keyed).unwrap();
            coming.open().unwrap().source().check().unwrap();
        }
    }
}

#[test]
fn what_was_told_before_is_found_by_longer_beginnings_too() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault.db");
    let mut connection = connect(&path, Encryption::Keyed);
    vault::migrate(&mut connection, &path, &MIGRATIONS[..FIRST_WITH_BEGINNINGS - 1]).unwrap();
    let line = "INSERT INTO line (number, entity, entity_id, nth, words)
                VALUES (7, 'look_in', 'an id', 0, 'unfollowers otter tidied ǀ3')";
    connection.execute_batch(line).unwrap();
    vault::migrate(&mut connection, &path, MIGRATIONS).unwrap();
    for typed in ["u", "unfo", "unfollowers", "otter", "ǀ3"] {
        let sql = "SELECT rowid FROM line_words WHERE line_words MATCH ?1";
        let number: i64 = connection
            .query_row(sql, [format!("\"{typed}\" *")], |row| row.get(0))
            .unwrap_or_else(|error| panic!("{typed}: {error}"));
        assert_eq!(number, 7, "{typed}");
    }
    let check = "INSERT INTO line_words (line_words, rank) VALUES ('integrity-check', 1)";
    connection.execute_batch(check).unwrap();
}

/// Since this schema the index knows words by twelve beginnings.
const FIRST_WITH_BEGINNINGS: usize = 12;

/// Before this schema no release made backups.
const FIRST_WITH_BACKUPS: usize = 8;
