use std::path::Path;
use std::thread;

use rusqlite::Connection;

use super::fold::folds;
use crate::open::look_into;
use crate::tables::{TABLES, known_columns};
use crate::{Encryption, Progress, VaultError, VaultKey};

/// How many rows each table has, `change` the last.
pub(super) type Counts = Vec<i64>;

pub(super) fn counts(connection: &Connection) -> Result<Counts, VaultError> {
    let tables = TABLES.iter().map(|(table, _)| *table).chain(["change"]);
    let count = |table| {
        // An older schema does not have every table yet.
        if known_columns(connection, table)?.is_empty() {
            return Ok(0);
        }
        let sql = format!("SELECT count(*) FROM {table}");
        connection.query_row(&sql, [], |row| row.get(0))
    };
    Ok(tables.map(count).collect::<Result<_, _>>()?)
}

/// How many rounds [`check`] takes: seals, trees, rows.
pub(crate) const CHECK_ROUNDS: u64 = 3;

/// Opens a database that nobody writes to and looks at all of it: every page against its seal, the trees, the changes
/// against the tables, and the numbers of rows against those of the original.
///
/// # Errors
/// [`VaultError::Damaged`].
pub(crate) fn check(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
    expected: Option<&Counts>,
    progress: &Progress,
) -> Result<(), VaultError> {
    let whole = |good: bool| if good { Ok(()) } else { Err(VaultError::Damaged) };
    let pages = || {
        if encryption == Encryption::Keyed {
            // A page that fails leaves the connection unusable, so the trees get their own.
            let connection = look_into(path, key, encryption)?;
            whole(lines(&connection, "PRAGMA cipher_integrity_check")?.is_empty())?;
        }
        progress.round();
        let connection = look_into(path, key, encryption)?;
        let trees = whole(lines(&connection, "PRAGMA integrity_check")? == ["ok"]);
        progress.round();
        trees
    };
    let rows = || {
        let connection = look_into(path, key, encryption)?;
        if let Some(expected) = expected {
            whole(counts(&connection)? == *expected)?;
        }
        whole(folds(&connection, progress)?)
    };
    thread::scope(|scope| {
        let pages = scope.spawn(pages);
        let rows = rows();
        // A page that cannot be read is the cause, whatever the rows say.
        pages.join().map_err(|_| VaultError::Damaged)??;
        rows
    })
}

fn lines(connection: &Connection, pragma: &str) -> Result<Vec<String>, VaultError> {
    let mut statement = connection.prepare(pragma)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    Ok(lines.collect::<Result<_, _>>()?)
}
