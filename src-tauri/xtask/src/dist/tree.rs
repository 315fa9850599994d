//! The files of the package, laid out as they will lie on a family's computer.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use super::{PROGRAMS, Release, licences, unreadable, unwritable};
use crate::Outcome;
use crate::shell::{command, root, say_and_run};

/// Beside one another, since the window program starts the others from there; only it is on the path.
pub(super) const HOME: &str = "usr/lib/passenger-seat";

const DOCS: &str = "usr/share/doc/passenger-seat";

/// Size for the theme of icons, and the file.
const ICONS: [(&str, &str); 5] = [
    ("32x32", "icons/32x32.png"),
    ("128x128", "icons/128x128.png"),
    ("256x256", "icons/128x128@2x.png"),
    ("512x512", "icons/icon.png"),
    ("scalable", "icons/app.svg"),
];

const FONTS: [&str; 2] = ["OFL-Atkinson.txt", "OFL-Noto.txt"];

/// Lays them out, and says where.
pub(super) fn lay(release: &Release) -> Result<PathBuf, String> {
    let tree = release.folder.join("tree");
    for program in PROGRAMS {
        place(&release.programs.join(program), &tree.join(HOME).join(program), 0o755)?;
    }
    let started = tree.join("usr/bin").join(PROGRAMS[0]);
    folder_of(&started)?;
    symlink(format!("../lib/passenger-seat/{}", PROGRAMS[0]), &started)
        .map_err(|error| unwritable(&started, &error))?;
    let entry = include_str!("passenger-seat.desktop");
    write(&tree.join("usr/share/applications/passenger-seat.desktop"), entry)?;
    for (size, icon) in ICONS {
        let ending = icon.rsplit_once('.').map_or("png", |(_, ending)| ending);
        let name = format!("usr/share/icons/hicolor/{size}/apps/passenger-seat.{ending}");
        place(&root().join(icon), &tree.join(name), 0o644)?;
    }
    write(&tree.join(DOCS).join("copyright"), include_str!("copyright"))?;
    for name in FONTS {
        let text = root().join("src-tauri/crates/documents/fonts").join(name);
        place(&text, &tree.join(DOCS).join(name), 0o644)?;
    }
    let changes = include_str!("changelog").replace("{version}", &release.version);
    let manual = include_str!("passenger-seat.1").replace("{version}", &release.version);
    for (name, text) in [
        (format!("{DOCS}/licences-of-others.txt"), licences::text()?),
        (format!("{DOCS}/changelog"), changes),
        ("usr/share/man/man1/passenger-seat.1".to_owned(), manual),
    ] {
        let file = tree.join(name);
        write(&file, &text)?;
        say_and_run("gzip", command("gzip").args(["-9", "--no-name"]).arg(&file))?;
    }
    Ok(tree)
}

/// Every file under a folder but the package's own papers, by path, with its size in bytes. Links are none.
pub(super) fn files(tree: &Path) -> Result<Vec<(PathBuf, u64)>, String> {
    let mut found = Vec::new();
    let mut folders = vec![tree.join("usr")];
    while let Some(folder) = folders.pop() {
        let unread = |error| unreadable(&folder, &error);
        for entry in fs::read_dir(&folder).map_err(unread)? {
            let path = entry.map_err(unread)?.path();
            let data = fs::symlink_metadata(&path).map_err(|error| unreadable(&path, &error))?;
            if data.is_dir() {
                folders.push(path);
            } else if data.is_file() {
                found.push((path, data.len()));
            }
        }
    }
    found.sort();
    Ok(found)
}

pub(super) fn write(path: &Path, text: &str) -> Outcome {
    folder_of(path)?;
    fs::write(path, text).map_err(|error| unwritable(path, &error))?;
    allow(path, 0o644)
}

fn place(from: &Path, to: &Path, mode: u32) -> Outcome {
    folder_of(to)?;
    fs::copy(from, to).map_err(|error| unreadable(from, &error))?;
    allow(to, mode)
}

/// Everyone on the computer may come in, whatever the mask of whoever builds.
fn folder_of(path: &Path) -> Outcome {
    let Some(folder) = path.parent().filter(|folder| !folder.exists()) else { return Ok(()) };
    folder_of(folder)?;
    fs::create_dir(folder).map_err(|error| unwritable(folder, &error))?;
    allow(folder, 0o755)
}

fn allow(path: &Path, mode: u32) -> Outcome {
    let permissions = fs::Permissions::from_mode(mode);
    fs::set_permissions(path, permissions).map_err(|error| unwritable(path, &error))
}
