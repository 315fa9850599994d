//! `cargo xtask library`: asks the library crate, and begins the files of a network.

use std::fs;

use crate::Outcome;
use crate::shell::{answer, cargo, command, root};

const FACTS: &str = include_str!("new_network.facts.toml");
const WORDS: &str = include_str!("new_network.words.toml");

pub(crate) fn run(args: &[&str]) -> Outcome {
    if let ["new", network] = args {
        return begin(network);
    }
    let today = answer(command("date").arg("+%F")).unwrap_or_default();
    let mut all = vec!["run", "--quiet", "--package", "library", "--bin", "library", "--"];
    all.extend(args);
    if !args.contains(&"--on") {
        all.extend(["--on", today.trim()]);
    }
    cargo(&all)
}

/// Writes the two files of a network, to be filled in; the next build says what is missing.
fn begin(network: &str) -> Outcome {
    if network.is_empty()
        || !network.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    {
        return Err(format!("{network:?} is no id: use small letters, digits and “-”"));
    }
    let folder = root().join("src-tauri/crates/library");
    let files = [
        (folder.join(format!("data/networks/{network}.toml")), FACTS),
        (folder.join(format!("words/en/networks/{network}.toml")), WORDS),
    ];
    if let Some((there, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(format!("{} is there already", there.display()));
    }
    for (path, text) in files {
        fs::write(&path, text.replace("NETWORK", network))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        eprintln!("{}", path.display());
    }
    eprintln!("Fill both in; `cargo xtask library` says what is still missing.");
    Ok(())
}
