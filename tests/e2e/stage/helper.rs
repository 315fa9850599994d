//! Programs on the stage: started in its surroundings, ended by their process id.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use super::until;

/// A command that knows nothing of the computer outside the stage.
pub(crate) fn command(program: impl AsRef<OsStr>, env: &BTreeMap<&'static str, String>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().envs(env);
    command
}

/// What a program answers.
pub(crate) fn ask(
    program: &str,
    args: &[&str],
    env: &BTreeMap<&'static str, String>,
) -> Result<String, String> {
    let said = command(program, env).args(args).output();
    let said = said.map_err(|error| format!("{program}: {error}"))?;
    Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned())
}

/// A program that ends, with everything it started, when dropped.
#[derive(Debug)]
pub(crate) struct Helper(Child);

impl Helper {
    pub(crate) fn start(mut command: Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        Self(command.spawn().unwrap_or_else(|error| {
            panic!("{name} does not start ({error}); `cargo xtask test` installs what is missing")
        }))
    }

    /// Starts a program that says in its first line where it can be reached.
    pub(crate) fn start_and_read_line(mut command: Command) -> (Self, String) {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdout(Stdio::piped());
        let mut helper = Self::start(command);
        let mut line = String::new();
        let output = helper.0.stdout.take().expect("a piped output");
        BufReader::new(output).read_line(&mut line).expect("a line of text");
        assert!(!line.trim().is_empty(), "{name} ended without saying where it is");
        (helper, line.trim().to_owned())
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Sends it a signal.
    pub(crate) fn signal(&self, signal: Signal) {
        let id = Pid::from_raw(self.0.id().cast_signed()).expect("a process");
        kill_process(id, signal).expect("to reach it");
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        let family = descendants(self.0.id());
        // Already gone is as good as ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
        family.into_iter().for_each(end);
    }
}

/// One process, told apart from a later one with the same number by its time of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Process {
    pub(crate) id: u32,
    parent: u32,
    born: u64,
}

/// Kills a process at once.
pub(crate) fn end(process: Process) {
    if alive(process)
        && let Some(pid) = i32::try_from(process.id).ok().and_then(Pid::from_raw)
    {
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Waits until a process is no more.
#[track_caller]
pub(crate) fn wait_gone(process: Process) {
    until("the program to end", || {
        if alive(process) { Err(format!("process {} runs", process.id)) } else { Ok(()) }
    });
}

/// The children of a process.
pub(crate) fn children(parent: u32) -> Vec<Process> {
    processes().into_values().filter(|process| process.parent == parent).collect()
}

/// The children of a process, and theirs.
pub(crate) fn descendants(ancestor: u32) -> Vec<Process> {
    let all = processes();
    let belongs = |process: &Process| {
        std::iter::successors(Some(process.parent), |parent| {
            all.get(parent).map(|process| process.parent)
        })
        .any(|parent| parent == ancestor)
    };
    all.values().copied().filter(belongs).collect()
}

fn alive(process: Process) -> bool {
    read_process(process.id).is_some_and(|now| now.born == process.born)
}

fn processes() -> HashMap<u32, Process> {
    let entries = fs::read_dir("/proc").expect("/proc");
    entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, read_process(id)?)))
        .collect()
}

/// Reads `/proc/ID/stat`; a process that has ended but is not yet collected counts as gone.
fn read_process(id: u32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, rest) = stat.rsplit_once(") ")?;
    let fields: Vec<&str> = rest.split(' ').collect();
    let state = *fields.first()?;
    let process =
        Process { id, parent: fields.get(1)?.parse().ok()?, born: fields.get(19)?.parse().ok()? };
    (state != "Z" && state != "X").then_some(process)
}
