use std::io::{Error, ErrorKind, Read, Result, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often is looked whether it has ended.
const STEP: Duration = Duration::from_millis(10);

/// How long a program may take, and how much it may say.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    pub(super) patience: Duration,
    pub(super) most: u64,
}

/// A program that has ended.
pub(super) struct Ended {
    /// Whether it says that all went well.
    pub(super) well: bool,
    pub(super) out: Vec<u8>,
    pub(super) err: Vec<u8>,
}

/// Runs a program with `input` on its standard input, and waits for its end.
///
/// # Errors
/// [`ErrorKind::TimedOut`] and [`ErrorKind::FileTooLarge`] past the limits, and then the program is ended; else what the
/// system says.
pub(super) fn run(mut command: Command, input: &[u8], limits: Limits) -> Result<Ended> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        // Each pipe has its own thread: a full one would stop the program, and the program us.
        scope.spawn(move || stdin.map(|mut pipe| pipe.write_all(input)));
        let out = scope.spawn(move || stdout.map_or(Ok(Vec::new()), |pipe| all(pipe, limits.most)));
        let err = scope.spawn(move || stderr.map_or(Ok(Vec::new()), |pipe| all(pipe, limits.most)));
        let well = ended_in(&mut child, limits.patience, || out.is_finished() && err.is_finished());
        if well.is_err() {
            // Its pipes close with it, and the threads end.
            let _ = child.kill();
            let _ = child.wait();
        }
        let said = |thread: thread::ScopedJoinHandle<'_, Result<Vec<u8>>>| {
            thread.join().unwrap_or_else(|_| Err(ErrorKind::Other.into()))
        };
        let (out, err) = (said(out), said(err));
        Ok(Ended { well: well?, out: out?, err: err? })
    })
}

/// Waits until it has ended and said everything.
fn ended_in(child: &mut Child, patience: Duration, said: impl Fn() -> bool) -> Result<bool> {
    let end = Instant::now() + patience;
    loop {
        if said()
            && let Some(status) = child.try_wait()?
        {
            return Ok(status.success());
        }
        if Instant::now() >= end {
            return Err(ErrorKind::TimedOut.into());
        }
        thread::sleep(STEP);
    }
}

fn all(pipe: impl Read, most: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    pipe.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(Error::from(ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}
