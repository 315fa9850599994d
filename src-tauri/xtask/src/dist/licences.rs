//! The licences of everything that others wrote and we ship: most ask that their text goes along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{PACKAGES, unreadable};
use crate::shell::{PRODUCT, answer, cargo_program, command, root};

const ABOUT: &str = "\
Passenger Seat is made with the work of many others. These are the packages in it, and their licences.
";

/// What the built interface holds of npm's packages.
const INTERFACE: [&str; 7] = [
    "@fluent/bundle",
    "@fontsource-variable/atkinson-hyperlegible-next",
    "@lucide/svelte",
    "@tauri-apps/api",
    "clsx",
    "esm-env",
    "svelte",
];

/// How the names of files with licences begin.
const NAMES: [&str; 6] = ["licen", "copying", "copyright", "notice", "unlicense", "authors"];

/// A list of all packages, then each text once with the packages it came with.
pub(super) fn text() -> Result<String, String> {
    let mut list = String::from(ABOUT);
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let places = places()?;
    for (package, licence) in crates()? {
        list += &format!("\n  {package}: {licence}");
        let place = places.get(&package).ok_or_else(|| format!("where is {package}?"))?;
        gather(place, &package, &mut texts)?;
    }
    for package in INTERFACE {
        let folder = root().join("ui/node_modules").join(package);
        list += &format!("\n  {package}: {}", licence_in(&folder.join("package.json"))?);
        gather(&folder, package, &mut texts)?;
    }
    for (text, packages) in texts {
        let packages: Vec<String> = packages.into_iter().collect();
        list += &format!("\n\n{}\n{}\n\n{text}", "-".repeat(80), packages.join(", "));
    }
    Ok(list + "\n")
}

/// Name with version, and licence, of each crate from elsewhere that is compiled in or builds what is.
fn crates() -> Result<BTreeMap<String, String>, String> {
    let mut tree = command(cargo_program());
    tree.args(["tree", "--prefix", "none", "--edges", "normal,build", "--format", "{p}\t{l}"]);
    let said = answer(tree.arg(PRODUCT).args(PACKAGES)).ok_or("cargo does not list our crates")?;
    Ok(said.lines().filter_map(a_crate).collect())
}

/// Of a line such as `serde v1.0.2<tab>MIT`. Our own have a path behind the version; macros, which stay behind, a word.
fn a_crate(line: &str) -> Option<(String, String)> {
    let (package, licence) = line.split_once('\t')?;
    let (name, version) = package.split_once(" v")?;
    let licence = licence.trim_end_matches(" (*)");
    (!version.contains(' ')).then(|| (format!("{name}-{version}"), licence.to_owned()))
}

/// What a package of npm says of its own licence.
fn licence_in(manifest: &Path) -> Result<String, String> {
    let text = fs::read_to_string(manifest).map_err(|error| unreadable(manifest, &error))?;
    let named = text.split_once("\"license\":").and_then(|(_, rest)| rest.split('"').nth(1));
    named.map(str::to_owned).ok_or_else(|| format!("{} names no licence", manifest.display()))
}

/// Where cargo keeps the sources of each crate.
fn places() -> Result<BTreeMap<String, PathBuf>, String> {
    let said = answer(command(cargo_program()).args(["metadata", "--format-version", "1"]))
        .ok_or("cargo does not say where its sources are")?;
    let manifests = said.split("\"manifest_path\":\"").skip(1).filter_map(|rest| {
        let folder = Path::new(rest.split('"').next()?).parent()?;
        Some((folder.file_name()?.to_string_lossy().into_owned(), folder.to_owned()))
    });
    Ok(manifests.collect())
}

/// The licences in a package's own folder, and of the sources it carries one folder down.
fn gather(
    folder: &Path,
    package: &str,
    texts: &mut BTreeMap<String, BTreeSet<String>>,
) -> Result<(), String> {
    let inner = entries(folder)?.into_iter().filter(|path| path.is_dir());
    for path in inner.map(|folder| entries(&folder)).chain([entries(folder)]) {
        for path in path?.into_iter().filter(|path| path.is_file() && is_licence(path)) {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
            let text = String::from_utf8_lossy(&bytes).replace('\r', "").trim().to_owned();
            texts.entry(text).or_default().insert(package.to_owned());
        }
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let unread = |error| unreadable(folder, &error);
    let found = fs::read_dir(folder).map_err(unread)?;
    found.map(|entry| entry.map(|entry| entry.path()).map_err(unread)).collect()
}

fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let source = path.extension().is_some_and(|ending| ending == "rs" || ending == "c");
    !source && NAMES.iter().any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_of_others_are_told_from_our_own_and_from_macros() {
        assert_eq!(
            a_crate("serde v1.0.2\tMIT OR Apache-2.0 (*)"),
            Some(("serde-1.0.2".to_owned(), "MIT OR Apache-2.0".to_owned()))
        );
        assert_eq!(a_crate("app v0.1.0 (/home/a/app)\tMIT"), None);
        assert_eq!(a_crate("serde_derive v1.0.2 (proc-macro)\tMIT"), None);
    }

    #[test]
    fn a_licence_is_known_by_its_name() {
        assert!(is_licence(Path::new("a/LICENSE-MIT")));
        assert!(is_licence(Path::new("a/COPYING.txt")));
        assert!(!is_licence(Path::new("a/licence.rs")));
        assert!(!is_licence(Path::new("a/README.md")));
    }
}
