use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What the app is started with; the folder of the family follows.
const ARGUMENTS: [&str; 1] = ["--data-dir"];

/// The app as *Start* opened it, kept only so that the system can forget it when it ends.
#[derive(Debug, Default)]
pub(crate) struct Started(Vec<Child>);

impl Started {
    /// Starts the app. If it is open already, it comes to the front by itself.
    pub(crate) fn start(&mut self, program: &Path, folder: &Path) -> std::io::Result<()> {
        let arguments = ARGUMENTS.map(OsStr::new);
        let child = Command::new(program)
            .args(arguments)
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()?;
        self.0.push(child);
        Ok(())
    }

    /// Lets go of those that have ended.
    pub(crate) fn collect(&mut self) {
        self.0.retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
    }
}
