use std::path::Path;
use std::thread;

use rusqlite::Connection;

use super::fold::folded;
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
/// against the tables, and the numbers of rows against those of the original. `beside` is done meanwhile.
///
/// # Errors
/// [`VaultError::Damaged`], what `beside` says.
pub(crate) fn check<T>(
    path: &Path,
    key: &VaultKey,
    encryption: Encryption,
    expected: Option<&Counts>,
    progress: &Progress,
    beside: impl FnOnce() -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    let looked = |good: bool| {
        progress.round();
        if good { Ok(()) } else { Err(VaultError::Damaged) }
    };
    // A page that fails leaves a connection unusable, so each look has its own.
    let open = || look_into(path, key, encryption);
    let trees = || looked(lines(&open()?, "PRAGMA integrity_check")? == ["ok"]);
    let pages = || match encryption {
        Encryption::Keyed => looked(lines(&open()?, "PRAGMA cipher_integrity_check")?.is_empty()),
        Encryption::ForASearchTest => looked(true),
    };
    let rows = || {
        let found = folded(&open()?)?;
        looked(found.is_some_and(|found| expected.is_none_or(|expected| *expected == found)))
    };
    thread::scope(|scope| {
        // The trees take as long as all the rest. More than two at a time would only keep them waiting.
        let trees = scope.spawn(trees);
        // A page that cannot be read is the cause, whatever trees and rows say.
        pages()?;
        let (rows, beside) = (rows(), beside());
        trees.join().map_err(|_| VaultError::Damaged)??;
        rows?;
        beside
    })
}

fn lines(connection: &Connection, pragma: &str) -> Result<Vec<String>, VaultError> {
    let mut statement = connection.prepare(pragma)?;
    let lines = statement.query_map([], |row| row.get(0))?;
    Ok(lines.collect::<Result<_, _>>()?)
}
