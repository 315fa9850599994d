//! Rules of this house that no linter knows.

use std::fs;

use crate::Outcome;
use crate::shell::{PRODUCT, answer, cargo_program, command, root};

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
    let broken = tauri_elsewhere(&files).chain(private_places(&files)).chain(inspector()?);
    let broken: Vec<String> = broken.collect();
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

/// What a family gets has no inspector: a release build has one only where something asks Tauri for it.
fn inspector() -> Result<Option<String>, String> {
    let tree = ["tree", "--package", "passenger-seat", "--edges", "normal", PRODUCT];
    let form = ["--prefix", "none", "--format", "{p} {f}"];
    let tree = answer(command(cargo_program()).args(tree).args(form));
    let tree = tree.ok_or("cargo does not show what is built in")?;
    // What we ask for stands there, so what others ask for does too.
    if !features(&tree, "tauri").any(|feature| feature == "custom-protocol") {
        return Err("cargo shows no features".to_owned());
    }
    let asked = ["tauri", "tauri-runtime-wry", "wry"]
        .into_iter()
        .find(|package| features(&tree, package).any(|feature| feature == "devtools"));
    Ok(asked
        .map(|package| format!("Cargo.toml: the release would have the inspector of {package}")))
}

/// The features of a package in lines such as `tauri v2.12.5 compression,wry`.
fn features<'tree>(tree: &'tree str, package: &str) -> impl Iterator<Item = &'tree str> {
    let lines = tree.lines().filter(move |line| line.split(' ').next() == Some(package));
    lines.filter_map(|line| line.split(' ').nth(2)).flat_map(|features| features.split(','))
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

    #[test]
    fn the_features_of_one_package_are_told_from_those_of_another() {
        let tree = "app v0.1.0 (/somewhere)\ntauri v2.12.5 devtools,wry (*)\nwry v0.57.1 x11\n";
        assert_eq!(features(tree, "tauri").collect::<Vec<_>>(), ["devtools", "wry"]);
        assert_eq!(features(tree, "wry").collect::<Vec<_>>(), ["x11"]);
    }

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
