//! A small script that asks another program: a line in, a line out.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};

use crate::window::screen::Screen;

/// The one that Debian's packages put their modules into; another may come first on the path.
const PYTHON: &str = "/usr/bin/python3";

/// A script that is ready to ask.
pub(super) struct Asking {
    script: Child,
    answers: BufReader<ChildStdout>,
}

impl Asking {
    /// Starts it, and waits until what it asks is there.
    pub(super) fn start(screen: &Screen, script: &str, args: &[&str]) -> Self {
        let mut command = screen.command(Path::new(PYTHON));
        command.args(["-c", script]).args(args).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut script = command.spawn().unwrap();
        let answers = BufReader::new(script.stdout.take().unwrap());
        let mut asking = Self { script, answers };
        assert_eq!(asking.line(), "ready", "the script reaches its program");
        asking
    }

    /// How many texts hold these words.
    pub(super) fn ask(&mut self, words: &str) -> usize {
        writeln!(self.script.stdin.as_mut().unwrap(), "{words}").unwrap();
        self.line().parse().unwrap()
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        // One that has ended already is what is wanted.
        let _ = self.script.kill();
        let _ = self.script.wait();
    }
}
