//! Looks for words in the bytes that the program leaves on disk.

use std::fs;
use std::path::{Path, PathBuf};

/// The files under `roots` that hold `needle` as UTF-8 or as UTF-16 (little-endian), in name or content.
///
/// Links are not followed. A search proves something only beside one that must find the same word in an open vault.
pub(crate) fn files_containing(roots: &[PathBuf], needle: &str) -> Vec<PathBuf> {
    assert!(!needle.is_empty(), "every file holds nothing");
    let narrow = needle.as_bytes().to_vec();
    let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8]| contains(bytes, &narrow) || contains(bytes, &wide);
    let mut found: Vec<PathBuf> = roots
        .iter()
        .flat_map(|root| files_under(root))
        .filter(|path| {
            path.to_string_lossy().contains(needle)
                || fs::read(path).is_ok_and(|bytes| holds(&bytes))
        })
        .collect();
    found.sort();
    found
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// Every ordinary file under a folder, or the file itself.
pub(crate) fn files_under(root: &Path) -> Vec<PathBuf> {
    match fs::symlink_metadata(root) {
        Ok(kind) if kind.is_file() => vec![root.to_owned()],
        Ok(kind) if kind.is_dir() => fs::read_dir(root)
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
            .flat_map(|entry| files_under(&entry.path()))
            .collect(),
        _ => Vec::new(),
    }
}
