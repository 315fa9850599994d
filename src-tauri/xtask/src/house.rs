//! Rules of this house that no linter knows.

use std::fs;

use crate::Outcome;
use crate::shell::{answer, command, root};

/// Places that exist only on one computer; split, so that this file does not hold them itself.
const PRIVATE_PLACES: [&str; 4] = [
    concat!("../", "shared"),
    concat!("/work", "/main"),
    concat!("/work", "/shared"),
    concat!("/root", "/"),
];

const SOURCES: [&str; 5] = [".rs", ".ts", ".svelte", ".js", ".css"];

const LONG: usize = 400;

struct File {
    path: String,
    text: String,
}

pub(crate) fn check() -> Outcome {
    let files = texts()?;
    show_longest(&files);
    let broken: Vec<String> = tauri_elsewhere(&files).chain(private_places(&files)).collect();
    if broken.is_empty() { Ok(()) } else { Err(broken.join("\n")) }
}

/// Every text file that is, or could be, committed.
fn texts() -> Result<Vec<File>, String> {
    let listed =
        answer(command("git").args(["ls-files", "--cached", "--others", "--exclude-standard"]));
    let listed = listed.ok_or("git does not list the files")?;
    let read = |path: &str| {
        Some(File { path: path.to_owned(), text: fs::read_to_string(root().join(path)).ok()? })
    };
    Ok(listed.lines().filter_map(read).collect())
}

/// Tauri is a dependency of the shell alone, so that the rest is built and tested without a window.
fn tauri_elsewhere(files: &[File]) -> impl Iterator<Item = String> {
    let manifests = files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    let named = manifests.filter(|file| file.text.lines().any(names_tauri));
    named.map(|file| format!("{}: Tauri belongs in the root manifest only", file.path))
}

fn names_tauri(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("tauri") || line.starts_with('[') && line.contains("dependencies.tauri")
}

fn private_places(files: &[File]) -> impl Iterator<Item = String> {
    files.iter().flat_map(|file| {
        let lines = file.text.lines().zip(1..);
        lines.filter(|(line, _)| PRIVATE_PLACES.iter().any(|place| line.contains(place))).map(
            |(_, number)| {
                format!("{}:{number}: names a place that exists only on one computer", file.path)
            },
        )
    })
}

fn show_longest(files: &[File]) {
    let sources =
        files.iter().filter(|file| SOURCES.iter().any(|ending| file.path.ends_with(ending)));
    let mut lengths: Vec<_> = sources.map(|file| (file.text.lines().count(), &file.path)).collect();
    lengths.sort_by(|a, b| b.cmp(a));
    eprintln!("The ten longest files:");
    for (lines, path) in lengths.iter().take(10) {
        let mark = if *lines > LONG { "  (long: split it when you next work there)" } else { "" };
        eprintln!("{lines:>6}  {path}{mark}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn tauri_is_welcome_in_the_root_manifest_only() {
        let files = [
            file("Cargo.toml", "[dependencies]\ntauri = \"2\""),
            file("crates/a/Cargo.toml", "[dependencies]\nserde = \"1\" # as tauri does"),
            file("crates/b/Cargo.toml", "[dependencies]\ntauri-build = \"2\""),
            file("crates/c/Cargo.toml", "[dependencies.tauri]\nversion = \"2\""),
        ];
        let broken: Vec<String> = tauri_elsewhere(&files).collect();
        assert_eq!(broken.len(), 2, "{broken:?}");
        assert!(broken.iter().all(|line| line.contains("crates/b/") || line.contains("crates/c/")));
    }

    #[test]
    fn a_private_place_is_found_with_its_line() {
        let place = PRIVATE_PLACES.concat();
        let broken: Vec<String> =
            private_places(&[file("a.md", &format!("fine\n{place}\n"))]).collect();
        assert_eq!(broken, ["a.md:2: names a place that exists only on one computer"]);
    }
}
