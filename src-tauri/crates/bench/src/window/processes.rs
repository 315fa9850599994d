use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command};

use super::screen::Screen;

/// A program with all that it started.
#[derive(Debug)]
pub(crate) struct Running(Child);

impl Running {
    pub(crate) fn start(screen: &Screen, program: &Path, args: &[&str]) -> Self {
        Self::of(screen.command(program).args(args))
    }

    /// What this command starts.
    pub(crate) fn of(command: &mut Command) -> Self {
        Self(command.spawn().unwrap())
    }

    /// The program's number.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// The memory of all its processes, what is shared counted by shares (PSS), in MiB.
    pub(crate) fn mebibytes(&self) -> f64 {
        self.family().into_iter().map(kibibytes).sum::<f64>() / 1024.0
    }

    /// Ends all of them and waits for the first.
    pub(crate) fn stop(mut self) {
        for process in self.family() {
            let number = process.to_string();
            // One that has ended with the first is what is wanted.
            let _ = Command::new("kill").args(["-9", &number]).output();
        }
        self.0.wait().unwrap();
    }

    /// It and everything it started, youngest first.
    fn family(&self) -> Vec<u32> {
        let parents: BTreeMap<u32, u32> = fs::read_dir("/proc")
            .unwrap()
            .filter_map(|entry| {
                let id = entry.ok()?.file_name().to_str()?.parse().ok()?;
                Some((id, parent(id)?))
            })
            .collect();
        let belongs = |id: u32| {
            std::iter::successors(Some(id), |id| parents.get(id).copied()).any(|id| id == self.id())
        };
        parents.keys().rev().copied().filter(|id| belongs(*id)).collect()
    }
}

fn parent(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}

/// The memory of one process; nothing where it has ended.
pub(crate) fn kibibytes(id: u32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
