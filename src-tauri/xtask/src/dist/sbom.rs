//! What the programs and the interface are made of, as CycloneDX: one file each.

use std::fs;
use std::path::Path;

use super::{PROGRAMS, Release, unreadable, unwritable};
use crate::Outcome;
use crate::shell::{answer, command, root, say_and_run};
use crate::tools::Tool;

const CYCLONEDX: Tool = Tool { name: "cargo-cyclonedx", version: "0.5.9" };

/// The tool leaves a file of this name beside every manifest.
const LEFT: &str = "passenger-seat-parts";

/// Where the manifests of the programs are, in their order.
const MANIFESTS: [&str; 3] = ["", "src-tauri/crates/reminder", "src-tauri/crates/documents"];

pub(super) fn write(release: &Release) -> Outcome {
    let mut tool = CYCLONEDX.call()?;
    tool.args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--quiet"]);
    tool.args(["--override-filename", LEFT]);
    if let Some(time) = &release.time {
        tool.env("SOURCE_DATE_EPOCH", time);
    }
    let listed = say_and_run(CYCLONEDX.name, &mut tool).and_then(|()| {
        PROGRAMS.iter().zip(MANIFESTS).try_for_each(|(program, folder)| {
            keep(&root().join(folder).join(format!("{LEFT}.json")), release, program)
        })
    });
    listed.and(sweep())?;
    let ui = answer(command("npm").current_dir(root().join("ui")).args([
        "sbom",
        "--sbom-format",
        "cyclonedx",
        "--package-lock-only",
    ]));
    let ui = ui.ok_or("npm does not list the parts of the interface")?;
    let path = release.folder.join("passenger-seat-ui.cdx.json");
    fs::write(&path, ui).map_err(|error| unwritable(&path, &error))
}

/// Puts one list beside the package, without the place of our sources on this computer.
fn keep(from: &Path, release: &Release, program: &str) -> Outcome {
    let text = fs::read_to_string(from).map_err(|error| unreadable(from, &error))?;
    let text = text.replace(&*root().to_string_lossy(), "");
    let path = release.folder.join(format!("{program}.cdx.json"));
    fs::write(&path, text).map_err(|error| unwritable(&path, &error))
}

/// Takes away what the tool left between the sources.
fn sweep() -> Outcome {
    let manifests = answer(command("git").args(["ls-files", "--", "*Cargo.toml"]))
        .ok_or("git does not list the manifests")?;
    for manifest in manifests.lines() {
        let path = root().join(manifest).with_file_name(format!("{LEFT}.json"));
        if path.exists() {
            fs::remove_file(&path).map_err(|error| unwritable(&path, &error))?;
        }
    }
    Ok(())
}
