//! Where backups were put.

use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::{Tx, VaultError};

/// A backup outside the vault's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Where it was put.
    pub path: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// It holds what was erased since, and is to be destroyed.
    pub outdated: bool,
}

impl Tx<'_> {
    /// Notes where a backup was put.
    ///
    /// # Errors
    /// What the database says.
    pub fn note_copy(&self, path: &str, made_at: DateTime<Utc>) -> Result<(), VaultError> {
        self.inner.execute(
            "INSERT OR REPLACE INTO backup_copy (path, made_at) VALUES (?1, ?2)",
            params![path, made_at.to_rfc3339()],
        )?;
        Ok(())
    }

    /// All that were noted, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn copies(&self) -> Result<Vec<Copy>, VaultError> {
        let mut statement = self
            .inner
            .prepare_cached("SELECT path, made_at, outdated FROM backup_copy ORDER BY made_at")?;
        let copies = statement.query_map([], |row| {
            let made_at: String = row.get(1)?;
            Ok(Copy {
                path: row.get(0)?,
                made_at: DateTime::parse_from_rfc3339(&made_at)
                    .map(|at| at.with_timezone(&Utc))
                    .unwrap_or_default(),
                outdated: row.get(2)?,
            })
        })?;
        Ok(copies.collect::<Result<_, _>>()?)
    }

    /// One that is gone.
    ///
    /// # Errors
    /// What the database says.
    pub fn forget_copy(&self, path: &str) -> Result<(), VaultError> {
        self.inner.execute("DELETE FROM backup_copy WHERE path = ?1", [path])?;
        Ok(())
    }

    /// From now on this one is to be destroyed.
    ///
    /// # Errors
    /// What the database says.
    pub fn outdate_copy(&self, path: &str) -> Result<(), VaultError> {
        self.inner.execute("UPDATE backup_copy SET outdated = 1 WHERE path = ?1", [path])?;
        Ok(())
    }

    /// From now on all that were noted are to be destroyed.
    ///
    /// # Errors
    /// What the database says.
    pub fn outdate_copies(&self) -> Result<(), VaultError> {
        self.inner.execute("UPDATE backup_copy SET outdated = 1", [])?;
        Ok(())
    }
}
