use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

#[cfg(all(unix, not(target_os = "macos")))]
mod fontconfig;

use fontconfig::files;

/// Letters that are asked for; a name rarely needs more than one script.
const MOST_LETTERS: usize = 48;
/// Files that are handed on.
const MOST_FILES: usize = 4;
/// The largest file that is handed on, in bytes: a collection for Chinese, Japanese and Korean has about twenty million.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Font files of this computer that have these letters; those first that have the most.
pub(super) fn with(letters: &str) -> Vec<Vec<u8>> {
    let letters: BTreeSet<char> = letters.chars().filter(|one| !one.is_control()).collect();
    if letters.is_empty() {
        return Vec::new();
    }
    let files = files();
    let mut found: BTreeMap<&Path, usize> = BTreeMap::new();
    for letter in letters.into_iter().take(MOST_LETTERS) {
        if let Some(file) = files.iter().find(|file| file.has(letter) && is_small(&file.path)) {
            *found.entry(&file.path).or_default() += 1;
        }
    }
    let mut files: Vec<_> = found.into_iter().collect();
    files.sort_by_key(|(_, letters)| std::cmp::Reverse(*letters));
    let files = files.into_iter().map(|(file, _)| file).take(MOST_FILES);
    files.filter_map(|file| std::fs::read(file).ok()).collect()
}

fn is_small(file: &Path) -> bool {
    std::fs::metadata(file).is_ok_and(|file| file.is_file() && file.len() <= LARGEST)
}

/// Here no program can be asked for such a list; letters that are missing show as boxes, and the app says so.
#[cfg(not(all(unix, not(target_os = "macos"))))]
mod fontconfig {
    pub(super) struct FontFile {
        pub(super) path: std::path::PathBuf,
    }

    impl FontFile {
        pub(super) fn has(&self, _: char) -> bool {
            false
        }
    }

    pub(super) fn files() -> Vec<FontFile> {
        Vec::new()
    }
}
