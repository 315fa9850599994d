use std::path::Path;

use rusqlite::Connection;

use crate::{VaultError, open::keyed_copy};

/// The schema, step by step; a vault's `user_version` is the number of steps it has had. Released steps never
/// change.
pub const MIGRATIONS: &[&str] = &[
    include_str!("schema/001_first.sql"),
    include_str!("schema/002_checkpoints.sql"),
    include_str!("schema/003_reminders.sql"),
    include_str!("schema/004_told.sql"),
    include_str!("schema/005_last_steps.sql"),
    include_str!("schema/006_calendar.sql"),
    include_str!("schema/007_own.sql"),
    include_str!("schema/008_backups.sql"),
    include_str!("schema/009_walked_with.sql"),
    include_str!("schema/010_lock.sql"),
    include_str!("schema/011_years.sql"),
    include_str!("schema/012_beginnings.sql"),
];

/// Brings a vault's schema up to date: each step with its version in one transaction, after a copy of the file when
/// there was something in it. Gives the path of that copy, which the caller may keep or tidy.
///
/// # Errors
/// [`VaultError::Newer`] where the file has had more steps than are known here; what the database or disk says
/// otherwise, with the file as it was before the step that failed.
pub fn migrate(
    connection: &mut Connection,
    path: &Path,
    steps: &[&str],
) -> Result<Option<std::path::PathBuf>, VaultError> {
    let known = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(VaultError::Newer { found, known });
    }
    let copy =
        (0 < found && found < known).then(|| keyed_copy(connection, path, found)).transpose()?;
    for (step, sql) in (found + 1..).zip(steps.iter().skip(found as usize)) {
        let tx = connection.transaction()?;
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", step)?;
        tx.commit()?;
    }
    Ok(copy)
}
