//! What can still be read of a damaged vault, put into a new one.
//!
//! Every row stands twice: in its table, and in the changes that led to it. A page that cannot be read takes away some of
//! one or of the other, seldom both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::Value;

use crate::open::look_into;
use crate::record::value;
use crate::tables::{TABLES, columns, known_columns};
use crate::{
    Coming, DATABASE_FILE, Encryption, Entry, Header, Progress, Row, Tx, Vault, VaultError,
    VaultKey, fold,
};

/// How far apart the numbers of two rows may be before reading gives up at a page that is damaged.
const WIDEST: i64 = 1 << 16;

/// What was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Found {
    /// Rows that are there again.
    pub rows: usize,
    /// Of those, the ones that only their changes still told of.
    pub from_changes: usize,
    /// Rows that were left out, because what they belong to is gone.
    pub left_out: usize,
}

/// The rows of one table, as far as they can be read.
struct Read {
    rows: BTreeMap<i64, Vec<Cell>>,
    whole: bool,
}

impl Coming {
    /// Puts together a vault from what can be read of the damaged one in `damaged`, which stays as it is. `entry` is
    /// the operation under which what had to be mended is written down.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] where not even the list of tables can be read, or no family is left; what the disk says.
    pub fn from_damaged(
        damaged: &Path,
        header: Header,
        key: &VaultKey,
        home: &Path,
        encryption: Encryption,
        entry: &Entry,
    ) -> Result<(Self, Found), VaultError> {
        let coming = Self::empty(home, header, key, encryption)?;
        // Reading a vault whose log is damaged may write to it, so what is read is a copy.
        let copy = coming.folder().join("damaged");
        std::fs::create_dir_all(&copy)?;
        for part in [DATABASE_FILE, "vault.db-wal"] {
            if damaged.join(part).exists() {
                std::fs::copy(damaged.join(part), copy.join(part))?;
            }
        }
        let path = copy.join(DATABASE_FILE);
        let read = |table: &str, columns: &[&str]| read(&path, key, encryption, table, columns);
        let changes = read("change", &CHANGE)?;
        let mut tables = Vec::new();
        for (table, columns) in TABLES {
            let names = std::iter::once("id").chain(columns.iter().map(|(name, _)| *name));
            tables.push((*table, read(table, &names.collect::<Vec<_>>())?));
        }
        let secrets = read("secret", &["id", "value"])?;
        let copies = read("backup_copy", &["path", "made_at", "outdated"])?;
        let folder = coming.folder();
        let mut found = Found::default();
        let new = Vault::create(&folder, coming.header(), key, encryption, |tx| {
            found = fill(tx, entry, &changes, &tables, &secrets)?;
            note_copies(tx, &copies)?;
            Ok(())
        })?;
        drop(new);
        std::fs::remove_dir_all(copy)?;
        if found.rows == 0 {
            return Err(VaultError::Damaged);
        }
        Ok((coming.prove(&Progress::default())?, found))
    }
}

const CHANGE: [&str; 12] = [
    "number",
    "entry",
    "operation",
    "person",
    "device",
    "at",
    "undoes",
    "entity",
    "entity_id",
    "field",
    "before",
    "after",
];
/// Where a line of `change` names its row.
const ENTITY: [usize; 2] = [7, 8];

type Key = (String, String);

fn fill(
    tx: &Tx<'_>,
    entry: &Entry,
    changes: &Read,
    tables: &[(&str, Read)],
    secrets: &Read,
) -> Result<Found, VaultError> {
    tx.inner.pragma_update(None, "defer_foreign_keys", "ON")?;
    // The lines go in and out again once, so that they are read the way all changes are.
    add_changes(tx, changes, |_| true)?;
    let lines = tx.changes()?;
    let told: BTreeSet<Key> =
        lines.iter().map(|line| (line.entity.clone(), line.entity_id.clone())).collect();
    let folded = fold(&lines);
    drop_changes(tx)?;

    let mut rows = BTreeMap::new();
    for (table, read) in tables {
        for cells in read.rows.values() {
            let (id, row) = row_of(table, cells);
            rows.insert(((*table).to_owned(), id), row);
        }
    }
    let mut found = Found::default();
    for (key, row) in &folded {
        let broken = tables.iter().any(|(table, read)| *table == key.0 && !read.whole);
        if broken && !rows.contains_key(key) && row.contains_key("id") {
            rows.insert(key.clone(), row.clone());
            found.from_changes += 1;
        }
    }
    // Rows that their changes still lead to keep them; of the others nothing but the row is known any more.
    let (mut kept, mut mended) = (BTreeSet::new(), Vec::new());
    for (key, row) in &rows {
        let agrees = folded.get(key).is_some_and(|folded| {
            folded.contains_key("id")
                && folded.iter().all(|(name, value)| row.get(name) == Some(value))
        });
        if agrees && tx.put_bare_row(&key.0, &key.1, row).is_ok() {
            kept.insert(key.clone());
        } else {
            mended.push(key);
        }
    }
    kept.extend(
        told.into_iter().filter(|key| !rows.contains_key(key) && !folded.contains_key(key)),
    );
    add_changes(tx, changes, |key| kept.contains(key))?;
    for (table, id) in mended {
        let row = rows.get(&(table.clone(), id.clone())).cloned().unwrap_or_default();
        // One that contradicts another, or misses what it must have, cannot come back.
        found.left_out += usize::from(tx.put_row(entry, table, id, &row).is_err());
    }
    found.left_out += leave_orphans_out(tx, entry)?;
    for cells in secrets.rows.values() {
        if let [id, value] = &cells[..] {
            tx.inner.execute("INSERT INTO secret (id, value) VALUES (?1, ?2)", [id, value])?;
        }
    }
    close_self_checks(tx, entry)?;
    found.rows = rows.len().saturating_sub(found.left_out);
    let families: i64 = tx.inner.query_row("SELECT count(*) FROM family", [], |row| row.get(0))?;
    if families == 0 { Err(VaultError::Damaged) } else { Ok(found) }
}

/// Where a PIN could not be read, whoever sets the next one may be somebody else: the notes that only it opened go.
fn close_self_checks(tx: &Tx<'_>, entry: &Entry) -> Result<(), VaultError> {
    const TABLE: &str = "self_check";
    let sql = "SELECT id FROM self_check WHERE note IS NOT NULL
               AND account NOT IN (SELECT id FROM account WHERE child IN (SELECT id FROM secret))";
    let ids: Vec<String> =
        tx.inner.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for id in ids {
        let mut check = tx.row(TABLE, columns(TABLE), &id)?.unwrap_or_default();
        check.insert("note".to_owned(), Value::Null);
        tx.put_row(entry, TABLE, &id, &check)?;
    }
    Ok(())
}

/// Where backups lie, so that an erasing still destroys them.
fn note_copies(tx: &Tx<'_>, copies: &Read) -> Result<(), VaultError> {
    for cells in copies.rows.values() {
        let sql = "INSERT OR IGNORE INTO backup_copy (path, made_at, outdated) VALUES (?1, ?2, ?3)";
        tx.inner.execute(sql, rusqlite::params_from_iter(cells))?;
    }
    Ok(())
}

/// A row whose parent is gone would keep the vault from being written at all.
fn leave_orphans_out(tx: &Tx<'_>, entry: &Entry) -> Result<usize, VaultError> {
    let mut left_out = 0;
    loop {
        let mut statement = tx.inner.prepare("PRAGMA foreign_key_check")?;
        let orphans = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let orphans: BTreeSet<(String, i64)> = orphans.collect::<Result<_, _>>()?;
        if orphans.is_empty() {
            return Ok(left_out);
        }
        for (table, rowid) in orphans {
            let sql = format!("SELECT id FROM {table} WHERE rowid = ?1");
            let id: String = tx.inner.query_row(&sql, [rowid], |row| row.get(0))?;
            tx.remove_row(entry, &table, &id)?;
            left_out += 1;
        }
    }
}

fn add_changes(
    tx: &Tx<'_>,
    changes: &Read,
    wanted: impl Fn(&Key) -> bool,
) -> Result<(), VaultError> {
    let sql = format!(
        "INSERT INTO change ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        CHANGE.join(", ")
    );
    let mut statement = tx.inner.prepare(&sql)?;
    for cells in changes.rows.values() {
        let [table, id] = ENTITY.map(|place| match cells.get(place) {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        });
        if wanted(&(table, id)) {
            statement.execute(rusqlite::params_from_iter(cells))?;
        }
    }
    Ok(())
}

/// Nobody has seen these lines yet: the vault is just being made.
fn drop_changes(tx: &Tx<'_>) -> Result<(), VaultError> {
    tx.without_guards(|tx| Ok(tx.inner.execute_batch("DELETE FROM change")?))
}

fn row_of(table: &str, cells: &[Cell]) -> (String, Row) {
    let mut cells = cells.iter();
    let id = match cells.next() {
        Some(Cell::Text(id)) => id.clone(),
        _ => String::new(),
    };
    let mut row = Row::from_iter([("id".to_owned(), Value::from(id.clone()))]);
    for ((name, kind), cell) in columns(table).iter().zip(cells) {
        row.insert((*name).to_owned(), value(cell.into(), *kind));
    }
    (id, row)
}

/// Reads a table in the order of its rows and steps over pages that are damaged. A column that came later is null.
fn read(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
    table: &str,
    columns: &[&str],
) -> Result<Read, VaultError> {
    let connect = || look_into(path, key, encryption);
    let known = known_columns(&connect()?, table)?;
    let mut read = Read { rows: BTreeMap::new(), whole: true };
    if known.is_empty() {
        return Ok(read);
    }
    let names = columns.iter().map(|name| if known.contains(*name) { *name } else { "NULL" });
    let names = names.collect::<Vec<_>>().join(", ");
    let sql = format!("SELECT rowid, {names} FROM {table} WHERE rowid > ?1 ORDER BY rowid");
    let mut after = i64::MIN;
    // A page that fails leaves its connection unusable, so each try has its own.
    while read_on(&connect()?, &sql, columns.len(), &mut after, &mut read.rows).is_err() {
        read.whole = false;
        let from = after.max(0);
        let goes = |gap: i64| -> Result<bool, VaultError> {
            let first = format!("{sql} LIMIT 1");
            Ok(read_on(&connect()?, &first, columns.len(), &mut (from + gap), &mut BTreeMap::new())
                .is_ok())
        };
        let mut gap = 1;
        while gap < WIDEST && !goes(gap)? {
            gap *= 2;
        }
        if gap >= WIDEST {
            break;
        }
        // The damage ends somewhere between the last step that failed and this one.
        let (mut fails, mut works) = (gap / 2, gap);
        while works - fails > 1 {
            let middle = fails + (works - fails) / 2;
            if goes(middle)? { works = middle } else { fails = middle }
        }
        after = from + works;
    }
    Ok(read)
}

fn read_on(
    connection: &Connection,
    sql: &str,
    columns: usize,
    after: &mut i64,
    found: &mut BTreeMap<i64, Vec<Cell>>,
) -> Result<(), VaultError> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([*after])?;
    while let Some(row) = rows.next()? {
        let rowid = row.get(0)?;
        let cells = (1..=columns).map(|index| row.get(index)).collect::<Result<_, _>>()?;
        found.insert(rowid, cells);
        *after = rowid;
    }
    Ok(())
}
