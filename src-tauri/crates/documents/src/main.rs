//! `passenger-seat-documents`: an order as JSON on standard input, a paper on standard output, one line of JSON about it
//! on standard error. It opens no file, asks no network and knows no language; it runs for one paper and ends.

mod coverage;
mod fonts;
mod make;
mod qr;
mod read;
mod shelf;
mod trouble;
mod typeset;
mod words;

use std::io::{Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::thread::Builder;
use std::time::Duration;

use paper::{Refused, Report};

use crate::make::{Made, make};
use crate::trouble::{Result, Trouble};

/// Longer than any family's paper takes, so that nobody waits for ever.
const PATIENCE: Duration = Duration::from_secs(90);

/// Deep enough for any order that is read.
const STACK: usize = 64 * 1024 * 1024;

fn main() -> ExitCode {
    // A panic is told as a report; its words could be the family's.
    std::panic::set_hook(Box::new(|_| {}));
    let (report, code) = match made().and_then(|made| {
        write(&made.bytes)?;
        Ok(made.report)
    }) {
        Ok(report) => (report, 0),
        Err(Trouble { code, about }) => (Report::Refused { code, about }, code.exit_code()),
    };
    let line = serde_json::to_string(&report).unwrap_or_default();
    // Nobody is left to tell when this fails.
    let _ = writeln!(stderr(), "{line}");
    ExitCode::from(code)
}

/// Makes the paper on a thread of its own, so that neither a panic nor a hang leaves the app without an answer.
fn made() -> Result<Made> {
    let bytes = read::all(stdin().lock())?;
    let (send, receive) = channel();
    Builder::new()
        .stack_size(STACK)
        .spawn(move || send.send(read::order(&bytes).and_then(make)))
        .map_err(|error| Trouble::new(Refused::NotMade, error))?;
    let answer = receive.recv_timeout(PATIENCE);
    answer.map_err(|error| Trouble::new(Refused::NotMade, error))?
}

fn write(bytes: &[u8]) -> Result<()> {
    let mut out = stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    written.map_err(|error| Trouble::new(Refused::BrokenPipe, error))
}
