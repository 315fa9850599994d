//! The package itself, by Debian's own tools: `dpkg-shlibdeps` says what the programs need, `dpkg-deb` packs.

use std::path::{Path, PathBuf};

use super::{PROGRAMS, Release, tree};
use crate::shell::{answer, command, say_and_run};

/// What it says about itself; `{…}` are filled in.
const CONTROL: &str = include_str!("control");

/// What `dpkg-shlibdeps` cannot see: our build scripts have addresses written in a way that is read since this version.
const LOADER: &str = "libc6 (>= 2.36)";

/// Packs the tree, and says where the package is.
pub(super) fn make(release: &Release, tree: &Path) -> Result<PathBuf, String> {
    let files = tree::files(tree)?;
    let kibibytes: u64 = files.iter().map(|(_, bytes)| bytes.div_ceil(1024)).sum();
    let control = CONTROL
        .replace("{version}", &release.version)
        .replace("{architecture}", &release.architecture)
        .replace("{installed}", &kibibytes.to_string())
        .replace("{depends}", &depends(release, tree)?);
    tree::write(&tree.join("DEBIAN/control"), &control)?;
    tree::write(&tree.join("DEBIAN/md5sums"), &sums(tree, &files)?)?;
    let name = format!("passenger-seat_{}_{}.deb", release.version, release.architecture);
    let package = release.folder.join(name);
    let mut pack = command("dpkg-deb");
    pack.args(["--root-owner-group", "-Zxz", "--build"]).arg(tree).arg(&package);
    if let Some(time) = &release.time {
        pack.env("SOURCE_DATE_EPOCH", time);
    }
    say_and_run("dpkg-deb", &mut pack)?;
    Ok(package)
}

/// The packages that hold the libraries our programs are linked to, with their oldest versions that will do.
fn depends(release: &Release, tree: &Path) -> Result<String, String> {
    // The tool reads the name of a source package from here, and nothing else.
    let source = release.folder.join("debian/control");
    tree::write(&source, "Source: passenger-seat\n\nPackage: passenger-seat\nArchitecture: any\n")?;
    let mut ask = command("dpkg-shlibdeps");
    ask.current_dir(&release.folder).arg("-O");
    for program in PROGRAMS {
        ask.arg(tree.join(tree::HOME).join(program));
    }
    let said = answer(&mut ask)
        .ok_or("dpkg-shlibdeps (of Debian's build-essential) does not say what is needed")?;
    let needed = said.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    let all = needed.map(|needed| format!("{LOADER}, {needed}"));
    all.ok_or_else(|| "dpkg-shlibdeps names no libraries".to_owned())
}

/// What `dpkg --verify` compares an installed package with.
fn sums(tree: &Path, files: &[(PathBuf, u64)]) -> Result<String, String> {
    let names = files.iter().filter_map(|(path, _)| path.strip_prefix(tree).ok());
    answer(command("md5sum").current_dir(tree).args(names))
        .ok_or_else(|| "md5sum does not count the files".to_owned())
}
