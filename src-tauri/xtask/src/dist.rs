//! `cargo xtask dist`: a package for Debian and its kin, and beside it what it is made of, part by part.

mod licences;
mod package;
mod sbom;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{PRODUCT, answer, cargo, cargo_program, command};
use crate::{Outcome, machine, ui};

/// The window program first. It finds the others beside itself.
const PROGRAMS: [&str; 3] =
    ["passenger-seat", "passenger-seat-reminder", "passenger-seat-documents"];

/// The packages that hold these programs.
const PACKAGES: [&str; 6] =
    ["--package", "passenger-seat", "--package", "reminder", "--package", "documents"];

const MEGABYTE: f64 = 1_000_000.0;

/// What is shipped, and from when.
struct Release {
    version: String,
    /// Debian's name for the kind of processor.
    architecture: String,
    /// Seconds since 1970 of the last commit: the same sources give the same package.
    time: Option<String>,
    /// Where the programs are.
    programs: PathBuf,
    /// Where the package goes.
    folder: PathBuf,
}

pub(crate) fn run() -> Outcome {
    machine::ready_to_build()?;
    make().map(drop)
}

/// Builds what is shipped and packs it; where the package is.
pub(crate) fn make() -> Result<PathBuf, String> {
    build()?;
    let release = Release::read()?;
    fresh(&release.folder)?;
    sbom::write(&release)?;
    let tree = tree::lay(&release)?;
    let package = package::make(&release, &tree)?;
    show_sizes(&release, &tree, &package)?;
    Ok(package)
}

/// The interface and the three programs, as they are shipped.
pub(crate) fn build() -> Outcome {
    ui::install()?;
    ui::build()?;
    let mut all = vec!["build", "--release", PRODUCT];
    all.extend(PACKAGES);
    cargo(&all)
}

impl Release {
    fn read() -> Result<Self, String> {
        let id = answer(command(cargo_program()).args(["pkgid", "--package", "passenger-seat"]));
        let version = id.as_deref().and_then(version).ok_or("cargo does not say our version")?;
        let architecture = answer(command("dpkg").arg("--print-architecture"))
            .ok_or("a package is made with Debian's dpkg, which is not on this computer's path")?;
        let target = target()?;
        Ok(Self {
            version: version.to_owned(),
            architecture: architecture.trim().to_owned(),
            time: answer(command("git").args(["log", "-1", "--format=%ct"]))
                .map(|time| time.trim().to_owned()),
            programs: target.join("release"),
            folder: target.join("dist"),
        })
    }
}

/// The version in what `cargo pkgid` says: `path+file:///a#0.1.0`, or `path+file:///a#name@0.1.0`.
fn version(id: &str) -> Option<&str> {
    let (_, last) = id.trim().rsplit_once(['#', '@'])?;
    last.starts_with(|first: char| first.is_ascii_digit()).then_some(last)
}

/// Where cargo builds: this chore was itself built there, in `debug`.
pub(crate) fn target() -> Result<PathBuf, String> {
    let here = std::env::current_exe().map_err(|error| format!("no place of our own: {error}"))?;
    here.ancestors().nth(2).map(Path::to_owned).ok_or_else(|| "no folder to build in".to_owned())
}

/// An empty folder in the place of what an earlier call left.
fn fresh(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}

fn unreadable(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be read: {error}", path.display())
}

fn show_sizes(release: &Release, tree: &Path, package: &Path) -> Outcome {
    let bytes =
        |path: &Path| fs::metadata(path).map(|data| data.len()).map_err(|e| unreadable(path, &e));
    let mut lines = Vec::new();
    for program in PROGRAMS {
        lines.push((program, bytes(&release.programs.join(program))?));
    }
    lines.push(("the package", bytes(package)?));
    lines.push(("installed", tree::files(tree)?.iter().map(|(_, bytes)| bytes).sum()));
    eprintln!("\n{}\n", package.display());
    for (what, bytes) in lines {
        #[expect(clippy::cast_precision_loss, reason = "shown with one decimal of a megabyte")]
        let megabytes = bytes as f64 / MEGABYTE;
        eprintln!("{what:<26} {megabytes:>5.1} MB");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_both_ways_that_cargo_writes_it() {
        assert_eq!(version("path+file:///home/a/passenger-seat#0.1.0\n"), Some("0.1.0"));
        assert_eq!(version("path+file:///home/a/b#passenger-seat@1.2.3"), Some("1.2.3"));
        assert_eq!(version("passenger-seat"), None);
    }
}
