//! Erasing for real: rows, every line of `change` that tells of them, and the pages they stood on.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::{DATABASE_FILE, Tx, Vault, VaultError, write_aside};

/// There from before the rows go until their pages are rewritten, so that a crash in between is mended by the next
/// opening. Nothing is in it.
const UNFINISHED: &str = "vault.erasing";

/// The triggers that keep `change` as it is, and the index of the record beside its lines; they step aside for an erasing,
/// and while a rescued vault is being made.
const GUARDS: [&str; 3] = ["change_stays_as_it_is", "change_is_never_removed", "line_goes"];

impl Tx<'_> {
    /// Takes rows out, by table and id, with every line of `change` that tells of them; a row that is gone already may
    /// be named for its lines. What is left still folds to the tables. The pages are rewritten by [`Vault::rewrite`].
    ///
    /// # Errors
    /// What the database says, a row that others point at among it.
    pub fn erase(&self, rows: &[(&str, Uuid)]) -> Result<(), VaultError> {
        // The order in which rows point at each other does not matter before the commit.
        self.inner.pragma_update(None, "defer_foreign_keys", "ON")?;
        self.without_guards(|tx| tx.erase_rows(rows))
    }

    fn erase_rows(&self, rows: &[(&str, Uuid)]) -> Result<(), VaultError> {
        self.forget();
        // One pass over the changes, however many rows there are. Temporary tables are in memory.
        self.inner.execute_batch(
            "CREATE TEMP TABLE erased (entity TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (entity, id))",
        )?;
        for (table, id) in rows {
            let id = id.to_string();
            self.inner
                .prepare_cached("INSERT OR IGNORE INTO temp.erased (entity, id) VALUES (?1, ?2)")?
                .execute(params![table, id])?;
            self.inner
                .prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?
                .execute([&id])?;
            self.inner.prepare_cached("DELETE FROM line WHERE entity_id = ?1")?.execute([&id])?;
        }
        // A change that comes now may get the number of one that went, and is untold all the same.
        self.inner.execute_batch(
            "DELETE FROM change WHERE (entity, entity_id) IN (SELECT entity, id FROM temp.erased);
             DROP TABLE temp.erased;
             UPDATE told SET until = min(until, coalesce((SELECT max(number) FROM change), 0)),
               lines = (SELECT count(*) FROM line);",
        )?;
        self.forget_traces()
    }

    /// Lifts the triggers that keep `change` as it is while `work` runs.
    pub(crate) fn without_guards(
        &self,
        work: impl FnOnce(&Self) -> Result<(), VaultError>,
    ) -> Result<(), VaultError> {
        let guards = GUARDS.map(|name| {
            let sql = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?1";
            self.inner.query_row(sql, [name], |row| row.get::<_, String>(0))
        });
        for name in GUARDS {
            self.inner.execute_batch(&format!("DROP TRIGGER {name}"))?;
        }
        work(self)?;
        for sql in guards {
            self.inner.execute_batch(&sql?)?;
        }
        Ok(())
    }
}

impl Vault {
    /// Notes that pages are to be rewritten, before the transaction that erases: should the program end in between, the
    /// next opening does it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn expect_rewrite(&self) -> Result<(), VaultError> {
        write_aside(&self.folder().join(UNFINISHED), &[])
    }

    /// Rewrites every page, so that nothing that was erased is left on one that is free, in the write-ahead log or in a
    /// copy from before a migration.
    ///
    /// # Errors
    /// What the database or the disk says; the next opening tries again then.
    pub fn rewrite(&mut self) -> Result<(), VaultError> {
        let folder = self.folder().to_owned();
        rewrite(self.connection(), &folder)
    }
}

/// Rewrites what an erasing that broke off left. A disk that is full must not keep a family out, so it may fail: the
/// note stays for the next opening.
pub(crate) fn finish(connection: &Connection, folder: &Path) {
    if folder.join(UNFINISHED).exists() {
        let _ = rewrite(connection, folder);
    }
}

fn rewrite(connection: &Connection, folder: &Path) -> Result<(), VaultError> {
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.execute_batch("VACUUM")?;
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        return Err(VaultError::InUse);
    }
    for copy in copies(folder)? {
        std::fs::remove_file(copy)?;
    }
    match std::fs::remove_file(folder.join(UNFINISHED)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Copies from before a migration, whole or unfinished, and logs that were kept because they were damaged.
fn copies(folder: &Path) -> Result<Vec<PathBuf>, VaultError> {
    let kinds = [format!("{DATABASE_FILE}.before-"), format!("{DATABASE_FILE}-wal.kept-")];
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if kinds.iter().any(|kind| name.starts_with(kind)) {
            found.push(path);
        }
    }
    Ok(found)
}
