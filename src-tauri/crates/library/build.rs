//! Reads `data/` and `words/en/`, checks them, and packs them into one file that the crate embeds.
//!
//! Every problem is shown at once, with its file, what is wrong and what to do, so that somebody who only
//! edits facts needs no Rust.

// Talking to cargo is done on standard output.
#![allow(clippy::print_stdout)]

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

// The shapes and checks are shared with the crate, which uses more (or less) of them than this script.
#[allow(dead_code, unreachable_pub)]
#[path = "src/any_network.rs"]
mod any_network;
#[allow(dead_code, unreachable_pub)]
#[path = "src/content.rs"]
mod content;
#[allow(dead_code, unreachable_pub)]
#[path = "src/facts/mod.rs"]
mod facts;
#[path = "src/load.rs"]
mod load;
#[path = "src/problem.rs"]
mod problem;
#[path = "src/validate/mod.rs"]
mod validate;
#[path = "src/words.rs"]
mod words;

use load::File;

/// Folders of facts and words, seen from the crate.
const FOLDERS: [&str; 2] = ["data", "words/en"];

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let mut files = Vec::new();
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        read_folder(&root, &root.join(folder), &mut files)?;
    }

    let (mut loaded, mut problems) = load::load(&files);
    // Facts that could not be read would be reported a second time as missing.
    if problems.is_empty() {
        problems = validate::validate(&loaded.content, &loaded.words);
    }
    if !problems.is_empty() {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        return Ok(ExitCode::FAILURE);
    }

    loaded.content.words = loaded.words.into_iter().map(|(key, word)| (key, word.text)).collect();
    let packed = serde_json::to_vec(&loaded.content)?;
    // Read back with the same types, so that `Library::embedded` cannot fail.
    serde_json::from_slice::<content::Content>(&packed)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("library.json"), packed)?;
    Ok(ExitCode::SUCCESS)
}

/// Adds all TOML files below `folder`, sorted, with paths relative to `root`.
fn read_folder(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<(), Box<dyn Error>> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            read_folder(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push(File { path: name, text: fs::read_to_string(&path)? });
        }
    }
    Ok(())
}
