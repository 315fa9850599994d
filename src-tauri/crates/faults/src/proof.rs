//! Shows that the harness can find something: a program that does not sync loses what it said, one that does never.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;

use crate::Outcome;
use crate::disk::{self, Plan};

/// How often each program is cut off.
const TIMES: u64 = 16;

/// Programs that write something and are cut off, and whether what they wrote must be there.
const PROGRAMS: [(&str, bool); 4] =
    [("a file", false), ("a file aside", true), ("a row", false), ("a row for good", true)];

/// # Errors
/// Where a careful program lost something, or a careless one never did.
pub(crate) fn run(work: &Path) -> Outcome {
    for (program, is_careful) in PROGRAMS {
        let mut lost = 0;
        for seed in 0..TIMES {
            let folder = tempfile::tempdir_in(work)?;
            let ended = Command::new(std::env::current_exe()?)
                .args(["careless", program])
                .arg(folder.path())
                .arg(seed.to_string())
                .status()?;
            if ended.signal() != Some(libc::SIGKILL) {
                return Err(format!("{program}: it was not cut off").into());
            }
            lost += u64::from(!is_there(folder.path()));
        }
        if is_careful != (lost == 0) {
            return Err(format!("the harness proves nothing: {program}: {lost} of {TIMES}").into());
        }
    }
    Ok(())
}

fn is_there(folder: &Path) -> bool {
    let row = connect(&folder.join("rows.db")).and_then(|connection| {
        connection.query_row("SELECT count(*) FROM kept", [], |row| row.get::<_, i64>(0))
    });
    row.is_ok_and(|rows| rows == 1)
        || fs::read(folder.join("file")).is_ok_and(|bytes| bytes == b"new")
}

/// Such a program: `faults careless PROGRAM FOLDER SEED`.
pub(crate) fn write(program: &str, folder: &Path, seed: &str) -> Outcome {
    crate::vfs::register();
    // Files that SQLite opens are known from now on; what they hold at the second time is safe.
    disk::arm(folder, Plan::Nothing, 0);
    let path = folder.join("file");
    // It stays open: closing it would sync.
    let _open = if program.starts_with("a file") {
        fs::write(&path, b"old")?;
        disk::arm(folder, Plan::Nothing, seed.parse()?);
        if program == "a file aside" {
            vault::write_aside(&path, b"new")?;
        } else {
            let aside = folder.join("aside");
            fs::write(&aside, b"new")?;
            fs::rename(aside, path)?;
        }
        None
    } else {
        let connection = connect(&folder.join("rows.db"))?;
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        connection.execute_batch("CREATE TABLE kept (what TEXT)")?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let how = if program == "a row for good" { "FULL" } else { "NORMAL" };
        connection.pragma_update(None, "synchronous", how)?;
        disk::arm(folder, Plan::Nothing, seed.parse()?);
        connection.execute("INSERT INTO kept (what) VALUES ('new')", [])?;
        Some(connection)
    };
    disk::cut_off()
}

#[expect(clippy::disallowed_methods, reason = "no family's vault: a database of one row")]
fn connect(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open(path)
}
