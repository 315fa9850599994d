//! What is left of a file, and of a name, when the power went.

use std::fs;
use std::path::{Path, PathBuf};

use crate::chance::Chance;

/// What a disk writes at once, in bytes.
const SECTOR: usize = 512;

/// A file's bytes.
#[derive(Default)]
pub(crate) struct Content {
    pub(crate) safe: Vec<u8>,
    /// What SQLite wrote since.
    pub(crate) since: Vec<Write>,
    /// Somebody else wrote too, so what changed is told by comparing.
    pub(crate) loose: bool,
}

pub(crate) enum Write {
    Bytes { at: usize, bytes: Vec<u8> },
    Length(usize),
}

/// A change of a name that its folder was not synced after.
pub(crate) enum Name {
    Made(PathBuf),
    Moved { from: PathBuf, to: PathBuf, over: Option<Vec<u8>> },
    Gone { path: PathBuf, bytes: Vec<u8> },
}

/// The safe bytes with some of the writes since, and one of those torn.
pub(crate) fn some_of(content: Content, chance: &mut Chance) -> Vec<u8> {
    let (mut bytes, writes) = (content.safe, content.since);
    // Often nearly all or nearly nothing: that is where a log ends or a page is missed.
    let share = [0, 10, 50, 90, 100].get(chance.below(5)).copied().unwrap_or(50);
    let torn = chance.below(writes.len() * 2);
    for (number, write) in writes.into_iter().enumerate() {
        let lands = chance.below(100) < share;
        match write {
            Write::Length(length) if lands => bytes.resize(length, 0),
            Write::Bytes { at, bytes: new } if number == torn => {
                let cut = chance.below(new.len() / SECTOR + 1) * SECTOR;
                let (first, last) = new.split_at(cut.min(new.len()));
                if chance.below(2) == 0 {
                    put(&mut bytes, at, first);
                } else {
                    put(&mut bytes, at + first.len(), last);
                }
            }
            Write::Bytes { at, bytes: new } if lands => put(&mut bytes, at, &new),
            _ => {}
        }
    }
    bytes
}

fn put(bytes: &mut Vec<u8>, at: usize, new: &[u8]) {
    if bytes.len() < at + new.len() {
        bytes.resize(at + new.len(), 0);
    }
    if let Some(place) = bytes.get_mut(at..at + new.len()) {
        place.copy_from_slice(new);
    }
}

/// Each sector as it was, as it would be, or, where the file became longer, empty.
pub(crate) fn mixed(safe: &[u8], now: &[u8], chance: &mut Chance) -> Vec<u8> {
    let length = if chance.below(2) == 0 { safe.len() } else { now.len() };
    let kind = chance.below(4);
    let mut bytes = vec![0; length];
    for (number, place) in bytes.chunks_mut(SECTOR).enumerate() {
        let from = match kind {
            0 => safe,
            1 => now,
            2 => &[],
            _ if chance.below(2) == 0 => safe,
            _ => now,
        };
        for (byte, new) in place.iter_mut().zip(from.iter().skip(number * SECTOR)) {
            *byte = *new;
        }
    }
    bytes
}

pub(crate) fn take_back(name: Name) -> std::io::Result<()> {
    let write = |path: &Path, bytes: &[u8]| {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, bytes)
    };
    match name {
        Name::Made(path) => fs::remove_file(path),
        Name::Gone { path, bytes } => write(&path, &bytes),
        Name::Moved { from, to, over } => {
            from.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::rename(&to, from)?;
            over.map_or(Ok(()), |bytes| write(&to, &bytes))
        }
    }
}
