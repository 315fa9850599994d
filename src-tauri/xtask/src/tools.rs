//! Tools of cargo that check and describe what we use, each in one version, installed for this project alone.

use std::process::Command;

use crate::shell::{cargo, command, root};

/// A tool of cargo.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
}

impl Tool {
    /// The tool, ready to be given arguments. It is compiled where it is not there yet.
    pub(crate) fn call(&self) -> Result<Command, String> {
        let what = format!("{}@{}", self.name, self.version);
        let folder = root().join("target/tools").join(&what);
        let program = folder.join("bin").join(self.name);
        if !program.exists() {
            cargo(&["install", "--locked", "--root", &folder.to_string_lossy(), &what])?;
        }
        Ok(command(program))
    }
}
