//! What a disk knows, and what it forgets when the power goes.
//!
//! A file's bytes are safe once the file was synced; a name (made, moved, taken away) once its folder was. Everything
//! since then may be there or not: each write for itself, one of them torn; names in their order, as a journal keeps them.

use std::cell::Cell;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::chance::Chance;
use crate::loss::{Content, Name, Write, mixed, some_of, take_back};

/// What happens, and at which event from now on. An event is a write, a sync, or a change of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plan {
    /// Nothing; events are counted.
    Nothing,
    /// The program is killed.
    Kill(u64),
    /// The power goes: what is not safe is forgotten in part, and the program ends.
    Lose(u64),
    /// From there on the disk is full, until there is room again.
    Full(u64),
}

pub(crate) struct Disk {
    root: PathBuf,
    plan: Plan,
    events: u64,
    full: bool,
    chance: Chance,
    files: HashMap<PathBuf, Content>,
    names: Vec<Name>,
    /// Files that SQLite has open, by their address.
    opened: HashMap<usize, PathBuf>,
}

static DISK: Mutex<Option<Disk>> = Mutex::new(None);
static ARMED: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// The calls of the model itself are no events.
    static INSIDE: Cell<bool> = const { Cell::new(false) };
    /// The file is opened by SQLite, whose writes are known one by one.
    static BY_SQLITE: Cell<bool> = const { Cell::new(false) };
}

fn with<T>(work: impl FnOnce(&mut Disk) -> T) -> Option<T> {
    if !ARMED.load(Ordering::SeqCst) || INSIDE.get() {
        return None;
    }
    INSIDE.set(true);
    let mut disk = DISK.lock().unwrap_or_else(PoisonError::into_inner);
    let done = disk.as_mut().map(work);
    drop(disk);
    INSIDE.set(false);
    done
}

/// From now on everything under `root` is watched; what is there is safe.
pub(crate) fn arm(root: &Path, plan: Plan, seed: u64) {
    let mut disk = DISK.lock().unwrap_or_else(PoisonError::into_inner);
    let opened = disk.take().map(|disk| disk.opened).unwrap_or_default();
    *disk = Some(Disk {
        root: root.to_owned(),
        plan,
        events: 0,
        full: false,
        chance: Chance::new(seed),
        files: HashMap::new(),
        names: Vec::new(),
        opened,
    });
    ARMED.store(true, Ordering::SeqCst);
}

/// The power goes now.
pub(crate) fn cut_off() -> ! {
    with(Disk::lose);
    crate::calls::die()
}

/// There is room again. True where there was none.
pub(crate) fn make_room() -> bool {
    with(|disk| {
        disk.plan = Plan::Nothing;
        std::mem::take(&mut disk.full)
    })
    .unwrap_or_default()
}

/// The events so far.
pub(crate) fn events() -> u64 {
    with(|disk| disk.events).unwrap_or_default()
}

/// Runs a call in which SQLite opens a file.
pub(crate) fn by_sqlite<T>(open: impl FnOnce() -> T) -> T {
    BY_SQLITE.set(true);
    let opened = open();
    BY_SQLITE.set(false);
    opened
}

pub(crate) fn opened_by_sqlite(file: usize, path: &Path) {
    with(|disk| disk.opened.insert(file, path.to_owned()));
}

pub(crate) fn closed_by_sqlite(file: usize) {
    with(|disk| disk.opened.remove(&file));
}

/// SQLite is about to write. True where the disk is full.
pub(crate) fn sqlite_writes(file: usize, bytes: &[u8], at: usize) -> bool {
    let write = || Write::Bytes { at, bytes: bytes.to_vec() };
    with(|disk| disk.sqlite(file, write)).unwrap_or_default()
}

/// SQLite is about to cut or lengthen a file.
pub(crate) fn sqlite_cuts(file: usize, length: usize) {
    with(|disk| disk.sqlite(file, || Write::Length(length)));
}

/// A file is about to be opened to be written, perhaps made or emptied. True where the disk has no room for a new one.
pub(crate) fn opening(path: &Path, makes: bool) -> bool {
    with(|disk| disk.opening(path, makes)).unwrap_or_default()
}

/// An open file is about to be written. True where the disk is full.
pub(crate) fn writing(path: &Path) -> bool {
    with(|disk| {
        if !disk.watches(path) {
            return false;
        }
        disk.content(path).loose = true;
        disk.event()
    })
    .unwrap_or_default()
}

/// A file or folder is about to be synced.
pub(crate) fn syncing(path: &Path) {
    with(|disk| disk.watches(path) && disk.event());
}

/// A file or folder was synced.
pub(crate) fn synced(path: &Path) {
    with(|disk| disk.synced(path));
}

/// A file is about to get another name.
pub(crate) fn renaming(from: &Path, to: &Path) {
    with(|disk| {
        if disk.watches(to) {
            disk.event();
            let over = fs::read(to).ok();
            if let Some(content) = disk.files.remove(from) {
                disk.files.insert(to.to_owned(), content);
            } else {
                disk.files.remove(to);
            }
            disk.names.push(Name::Moved { from: from.to_owned(), to: to.to_owned(), over });
        }
    });
}

/// A file is about to be taken away.
pub(crate) fn removing(path: &Path) {
    with(|disk| {
        if disk.watches(path)
            && let Ok(bytes) = fs::read(path)
        {
            disk.event();
            let safe = disk.files.remove(path).map(|content| content.safe);
            let bytes = safe.unwrap_or(bytes);
            disk.names.push(Name::Gone { path: path.to_owned(), bytes });
        }
    });
}

impl Disk {
    fn watches(&self, path: &Path) -> bool {
        // The index of a log is made anew from the log.
        path.starts_with(&self.root) && !path.to_string_lossy().ends_with("-shm")
    }

    /// True where the disk is full.
    fn event(&mut self) -> bool {
        self.events += 1;
        match self.plan {
            Plan::Kill(at) if at == self.events => crate::calls::die(),
            Plan::Lose(at) if at == self.events => {
                self.lose();
                crate::calls::die();
            }
            Plan::Full(at) if at <= self.events => self.full = true,
            _ => {}
        }
        self.full
    }

    fn content(&mut self, path: &Path) -> &mut Content {
        self.files.entry(path.to_owned()).or_insert_with(|| Content {
            safe: fs::read(path).unwrap_or_default(),
            ..Content::default()
        })
    }

    fn sqlite(&mut self, file: usize, write: impl FnOnce() -> Write) -> bool {
        let Some(path) = self.opened.get(&file).cloned() else { return false };
        if !self.watches(&path) {
            return false;
        }
        if self.full {
            return self.event();
        }
        // It may have reached the disk before the power went.
        self.content(&path).since.push(write());
        let full = self.event();
        if full {
            self.content(&path).since.pop();
        }
        full
    }

    fn opening(&mut self, path: &Path, makes: bool) -> bool {
        if !self.watches(path) || path.is_dir() {
            return false;
        }
        let is_new = !path.exists();
        if is_new && !makes {
            return false;
        }
        let content = self.content(path);
        if is_new {
            *content = Content::default();
        }
        content.loose |= !BY_SQLITE.get();
        if !is_new {
            return false;
        }
        if self.event() {
            return true;
        }
        self.names.push(Name::Made(path.to_owned()));
        false
    }

    fn synced(&mut self, path: &Path) {
        if !self.watches(path) {
            return;
        }
        if path.is_dir() {
            let touches = |at: &Path| at.parent() == Some(path);
            let last = self.names.iter().rposition(|name| match name {
                Name::Made(at) | Name::Gone { path: at, .. } => touches(at),
                Name::Moved { from, to, .. } => touches(from) || touches(to),
            });
            self.names.drain(..last.map_or(0, |last| last + 1));
        } else if let Ok(safe) = fs::read(path) {
            self.files.insert(path.to_owned(), Content { safe, ..Content::default() });
        }
    }

    /// Leaves the files as a power loss might.
    fn lose(&mut self) {
        let mut files: Vec<_> = std::mem::take(&mut self.files).into_iter().collect();
        files.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (path, content) in files {
            let Ok(now) = fs::read(&path) else { continue };
            let left = if content.loose {
                mixed(&content.safe, &now, &mut self.chance)
            } else if content.since.is_empty() {
                continue;
            } else {
                some_of(content, &mut self.chance)
            };
            let _ = fs::write(&path, left);
        }
        let stay = self.chance.below(self.names.len() + 1);
        for name in self.names.drain(stay..).rev() {
            let _ = take_back(name);
        }
    }
}
