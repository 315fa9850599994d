//! Stands between this program and the system: the calls by which Rust and SQLite make, sync, move and take away files.
//!
//! A program's own function comes before one of the same name in the C library, so each call below is made here first and
//! then handed on to the kernel. Only this harness does so, never the product.

#![expect(unsafe_code, reason = "functions of the C library have no safe shape")]

use std::ffi::{CStr, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use libc::{c_char, c_int, c_uint, c_void, size_t, ssize_t};

use crate::disk;

/// Ends this program at once, as `kill -9` does.
pub(crate) fn die() -> ! {
    // SAFETY: it takes two numbers; the signal cannot be caught, so nothing of this program runs any more.
    unsafe {
        libc::kill(libc::getpid(), libc::SIGKILL);
    }
    std::process::abort()
}

/// # Safety
/// `path` is a C string, as the caller of the C library promised.
unsafe fn path_of<'a>(path: *const c_char) -> &'a Path {
    // SAFETY: by the promise above.
    Path::new(OsStr::from_bytes(unsafe { CStr::from_ptr(path) }.to_bytes()))
}

fn path_of_open(file: c_int) -> PathBuf {
    std::fs::read_link(format!("/proc/self/fd/{file}")).unwrap_or_default()
}

fn full() -> c_int {
    // SAFETY: the address is that of this thread's own error number.
    unsafe { *libc::__errno_location() = libc::ENOSPC };
    -1
}

/// # Safety
/// As for the C library's `open`. The mode is only read where the flags ask for it; passing it on unread is harmless.
#[unsafe(no_mangle)]
unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: c_uint) -> c_int {
    if flags & (libc::O_WRONLY | libc::O_RDWR) != 0 {
        // SAFETY: by the caller's promise.
        let path = unsafe { path_of(path) };
        if disk::opening(path, flags & libc::O_CREAT != 0) {
            return full();
        }
    }
    // SAFETY: the arguments are the caller's.
    let file = unsafe { libc::syscall(libc::SYS_openat, libc::AT_FDCWD, path, flags, mode) };
    file as c_int
}

/// # Safety
/// As for [`open64`].
#[unsafe(no_mangle)]
unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: c_uint) -> c_int {
    // SAFETY: the arguments are the caller's.
    unsafe { open64(path, flags, mode) }
}

/// # Safety
/// As for the C library's `write`.
#[unsafe(no_mangle)]
unsafe extern "C" fn write(file: c_int, bytes: *const c_void, count: size_t) -> ssize_t {
    if file > libc::STDERR_FILENO && disk::writing(&path_of_open(file)) {
        return full() as ssize_t;
    }
    // SAFETY: the arguments are the caller's.
    let written = unsafe { libc::syscall(libc::SYS_write, file, bytes, count) };
    written as ssize_t
}

/// # Safety
/// None is asked for; `extern` functions of the C library are unsafe to call.
#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(file: c_int) -> c_int {
    sync(file, libc::SYS_fsync)
}

/// # Safety
/// As for [`fsync`].
#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(file: c_int) -> c_int {
    sync(file, libc::SYS_fdatasync)
}

fn sync(file: c_int, call: libc::c_long) -> c_int {
    let path = path_of_open(file);
    disk::syncing(&path);
    // SAFETY: it takes one number.
    let done = unsafe { libc::syscall(call, file) };
    if done == 0 {
        disk::synced(&path);
    }
    done as c_int
}

/// # Safety
/// As for the C library's `rename`.
#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: by the caller's promise.
    unsafe { disk::renaming(path_of(from), path_of(to)) };
    // SAFETY: the arguments are the caller's.
    let done =
        unsafe { libc::syscall(libc::SYS_renameat2, libc::AT_FDCWD, from, libc::AT_FDCWD, to, 0) };
    done as c_int
}

/// # Safety
/// As for the C library's `unlink`.
#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    // SAFETY: by the caller's promise.
    unsafe { disk::removing(path_of(path)) };
    // SAFETY: the arguments are the caller's.
    let done = unsafe { libc::syscall(libc::SYS_unlinkat, libc::AT_FDCWD, path, 0) };
    done as c_int
}
