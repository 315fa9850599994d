//! Breaks families' vaults in every way a computer can: programs killed, power lost, disks full, bytes flipped, files that
//! are not what they should be. What the family was told is kept must be there, and the vault must open.
//!
//! `cargo xtask faults` runs it; the short set runs with the tests.

mod calls;
mod chance;
mod child;
mod disk;
mod full;
mod life;
mod look;
mod runner;
mod vfs;

use std::process::ExitCode;

/// What a part of the harness ends with.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["child", rest @ ..] => child::run(rest),
        _ => go(&args),
    };
    if let Err(why) = done {
        eprintln!("{why}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
fn go(_: &[&str]) -> Outcome {
    let work = tempfile::tempdir_in("/dev/shm")?;
    let t = std::time::Instant::now();
    let prepared = runner::prepare(work.path())?;
    for p in &prepared { eprintln!("{} {} {:?}", p.chapter.name, p.events, p.lasts); }
    eprintln!("{:?}", t.elapsed());
    let tally = runner::many(work.path(), &prepared, (40, 1), |_, _, at, _| runner::Break::Kill(at))?;
    eprintln!("kill {} {:#?} {:?}", tally.done, tally.troubles, t.elapsed());
    let tally = runner::many(work.path(), &prepared, (40, 2), |_, _, at, _| runner::Break::Lose(at))?;
    eprintln!("lose {} {:#?} {:?}", tally.done, tally.troubles, t.elapsed());
    Ok(())
}
