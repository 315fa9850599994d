//! A SQLite VFS over the system's own, which tells [`crate::disk`] of each write before it is made and can refuse it.
//!
//! It is the default one's twin: the same functions, but for opening, and for the four of an open file that change it.
//! <https://sqlite.org/vfs.html> describes the shape.

#![expect(unsafe_code, reason = "SQLite's interface is a table of C functions")]

use std::ffi::{CStr, OsStr, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::ptr;
use std::sync::{Mutex, OnceLock, PoisonError};

use rusqlite::ffi::{
    SQLITE_FULL, SQLITE_OK, sqlite3_file, sqlite3_filename, sqlite3_int64, sqlite3_io_methods,
    sqlite3_vfs, sqlite3_vfs_find, sqlite3_vfs_register,
};

use crate::disk;

type Open = unsafe extern "C" fn(
    *mut sqlite3_vfs,
    sqlite3_filename,
    *mut sqlite3_file,
    c_int,
    *mut c_int,
) -> c_int;

/// The system's own opening.
static OPEN: OnceLock<Open> = OnceLock::new();
/// The tables of functions that were met so far: the system has one for databases and one for logs.
static TABLES: Mutex<Vec<&'static Table>> = Mutex::new(Vec::new());

/// A table of ours, and the one it stands before. An open file points at the first, which begins where the pair does.
#[repr(C)]
struct Table {
    ours: sqlite3_io_methods,
    base: sqlite3_io_methods,
    /// Where the base's is.
    at: usize,
}

/// From now on SQLite goes through here, wherever nothing else is asked for.
pub(crate) fn register() {
    // SAFETY: SQLite keeps its own VFS for the whole life of the program, and so do we by leaking ours. The copy shares
    // with it only what neither changes.
    unsafe {
        let base = sqlite3_vfs_find(ptr::null());
        let Some(own) = base.as_ref() else { return };
        let Some(base_open) = own.xOpen else { return };
        if OPEN.set(base_open).is_ok() {
            let twin = sqlite3_vfs {
                zName: c"faults".as_ptr(),
                xOpen: Some(open),
                pNext: ptr::null_mut(),
                ..*own
            };
            sqlite3_vfs_register(Box::leak(Box::new(twin)), 1);
        }
    }
}

/// # Safety
/// Called by SQLite, with what it promises of `xOpen`.
unsafe extern "C" fn open(
    vfs: *mut sqlite3_vfs,
    name: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let Some(base) = OPEN.get() else { return SQLITE_FULL };
    // SAFETY: the arguments are SQLite's own; our VFS has the same size of file and the same data as the base.
    let opened = disk::by_sqlite(|| unsafe { base(vfs, name, file, flags, out) });
    if opened == SQLITE_OK && !name.is_null() {
        // SAFETY: an opened file has its functions, which are a constant of the base; `name` is a C string.
        unsafe {
            (*file).pMethods = &raw const table((*file).pMethods).ours;
            let path = Path::new(OsStr::from_bytes(CStr::from_ptr(name).to_bytes()));
            disk::opened_by_sqlite(file as usize, path);
        }
    }
    opened
}

/// # Safety
/// `base` points at a table that stays.
unsafe fn table(base: *const sqlite3_io_methods) -> &'static Table {
    let mut tables = TABLES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = tables.iter().find(|table| table.at == base as usize) {
        return known;
    }
    // SAFETY: by the promise above.
    let own = unsafe { *base };
    let ours = sqlite3_io_methods {
        // The second version has no memory-mapped reading, which would pass us by.
        iVersion: own.iVersion.min(2),
        xClose: Some(close),
        xWrite: Some(write),
        xTruncate: Some(truncate),
        ..own
    };
    let new: &'static Table = Box::leak(Box::new(Table { ours, base: own, at: base as usize }));
    tables.push(new);
    new
}

/// # Safety
/// `file` was opened by [`open`].
unsafe fn base_of(file: *mut sqlite3_file) -> sqlite3_io_methods {
    // SAFETY: its table is the first part of one of ours, which stay.
    unsafe { (*(*file).pMethods.cast::<Table>()).base }
}

/// # Safety
/// Called by SQLite with a file of [`open`].
unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    disk::closed_by_sqlite(file as usize);
    // SAFETY: the file is the base's own.
    unsafe { base_of(file).xClose.map_or(SQLITE_OK, |base| base(file)) }
}

/// # Safety
/// Called by SQLite with a file of [`open`] and `count` bytes.
unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    bytes: *const c_void,
    count: c_int,
    at: sqlite3_int64,
) -> c_int {
    let (length, start) =
        (usize::try_from(count).unwrap_or_default(), usize::try_from(at).unwrap_or_default());
    // SAFETY: SQLite hands over that many bytes.
    let seen = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
    if disk::sqlite_writes(file as usize, seen, start) {
        return SQLITE_FULL;
    }
    // SAFETY: the file is the base's own, the rest SQLite's.
    unsafe { base_of(file).xWrite.map_or(SQLITE_FULL, |base| base(file, bytes, count, at)) }
}

/// # Safety
/// Called by SQLite with a file of [`open`].
unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    disk::sqlite_cuts(file as usize, usize::try_from(length).unwrap_or_default());
    // SAFETY: the file is the base's own.
    unsafe { base_of(file).xTruncate.map_or(SQLITE_FULL, |base| base(file, length)) }
}
