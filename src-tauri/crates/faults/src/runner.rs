//! Starts chapters as programs of their own, breaks them, and looks at what is left.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::sync::{Mutex, PoisonError, RwLock};
use std::thread;
use std::time::{Duration, Instant};

use chrono::TimeDelta;

use crate::Outcome;
use crate::chance::Chance;
use crate::child::{HOME, begins, place};
use crate::life::{Chapter, From, chapters};
use crate::look::{Left, Trouble};
use crate::said::Said;

/// A chapter that was lived once without a fault.
pub(crate) struct Prepared {
    pub(crate) chapter: Chapter,
    pub(crate) number: usize,
    pub(crate) start: Option<PathBuf>,
    /// What it leaves.
    pub(crate) after: PathBuf,
    pub(crate) events: u64,
    pub(crate) lasts: Duration,
}

/// How a child ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Killed,
    ByItself,
}

/// How a chapter is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Break {
    /// Not at all.
    Never,
    /// Killed at this event.
    Kill(u64),
    /// Killed after this time.
    KillAfter(Duration),
    /// The power goes at this event.
    Lose(u64),
    /// The disk is full at every write in turn.
    Full,
}

/// A program that is being started has, for a moment, all files of this one open, locks of vaults among them. So nothing
/// is looked at meanwhile.
static STARTING: RwLock<()> = RwLock::new(());

/// Lives a chapter in `folder`.
pub(crate) fn live(
    folder: &Path,
    chapter: &Chapter,
    how: Break,
    seed: u64,
) -> Outcome<(Said, End)> {
    let (plan, number) = match how {
        Break::Kill(at) => ("kill", at),
        Break::Lose(at) => ("lose", at),
        Break::Full => ("full", 0),
        Break::Never | Break::KillAfter(_) => ("none", 0),
    };
    let errors = folder.join("errors");
    let temporary = folder.join("tmp");
    fs::create_dir_all(&temporary)?;
    let starting = STARTING.write().unwrap_or_else(PoisonError::into_inner);
    let mut child = Command::new(std::env::current_exe()?)
        .args(["child", &chapter.name])
        .arg(folder)
        .args([seed.to_string(), plan.to_owned(), number.to_string()])
        .env("TMPDIR", &temporary)
        .stdout(Stdio::piped())
        .stderr(fs::File::create(&errors)?)
        .spawn()?;
    drop(starting);
    let said = listen(&mut child, chapter, how)?;
    let status = child.wait()?;
    if status.signal() == Some(libc::SIGKILL) {
        Ok((said, End::Killed))
    } else if status.success() {
        Ok((said, End::ByItself))
    } else {
        let why = fs::read_to_string(errors).unwrap_or_default();
        Err(format!("{} broke by itself ({how:?}, seed {seed}): {why}", chapter.name).into())
    }
}

fn listen(child: &mut Child, chapter: &Chapter, how: Break) -> Outcome<Said> {
    let out = BufReader::new(child.stdout.take().ok_or("no output")?);
    let (heard, hears) = mpsc::channel();
    let listening = thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            // Nobody listens any more once the child is gone.
            let _ = heard.send(line);
        }
    });
    let mut said = Said::default();
    let mut ends = None;
    loop {
        let line = match ends {
            None => hears.recv().ok(),
            Some(at) => {
                let left = Instant::duration_since(&at, Instant::now());
                match hears.recv_timeout(left) {
                    Ok(line) => Some(line),
                    Err(mpsc::RecvTimeoutError::Timeout) => {
                        child.kill()?;
                        ends = None;
                        continue;
                    }
                    Err(mpsc::RecvTimeoutError::Disconnected) => None,
                }
            }
        };
        let Some(line) = line else { break };
        if let (Break::KillAfter(time), "ready") = (how, &*line) {
            ends = Some(Instant::now() + time);
        }
        said.hear(&line, chapter);
    }
    listening.join().map_err(|_| "listening")?;
    Ok(said)
}

/// Lives every chapter once without a fault.
pub(crate) fn prepare(work: &Path) -> Outcome<Vec<Prepared>> {
    let mut all: Vec<Prepared> = Vec::new();
    for (number, chapter) in chapters().into_iter().enumerate() {
        let find = |name: &str| all.iter().find(|one| one.chapter.name == name);
        let start = match chapter.from {
            From::Nothing => None,
            From::Chapter(name) => find(name).map(|one| one.after.clone()),
            From::Damaged(name) => {
                let whole = find(name).ok_or("no such chapter")?;
                Some(damaged(&whole.after, &work.join("damaged"))?)
            }
            From::Schema(schema) => Some(fixture(schema)),
        };
        let folder = place(work, start.as_ref())?.keep();
        let begun = Instant::now();
        let (said, _) = live(&folder, &chapter, Break::Never, 0)?;
        let lasts = begun.elapsed();
        let after = folder.join(HOME).join("family");
        let left = folder.join("left");
        fs::rename(after, &left)?;
        let events = said.events.ok_or("it did not end")?;
        all.push(Prepared { chapter, number, start, after: left, events, lasts });
    }
    Ok(all)
}

fn fixture(schema: u32) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3);
    let fixtures = root.unwrap_or(Path::new(".")).join("tests/fixtures");
    fixtures.join(format!("schema-{schema}"))
}

/// A copy with a page that opening does not read and the full check finds.
fn damaged(whole: &Path, copy: &Path) -> Outcome<PathBuf> {
    let bytes = fs::read(whole.join("vault.db"))?;
    for page in (2..bytes.len() / 4096).rev() {
        if copy.exists() {
            fs::remove_dir_all(copy)?;
        }
        crate::look::copy_folder(whole, copy)?;
        let mut bad = bytes.clone();
        if let Some(byte) = bad.get_mut(page * 4096 + 2000) {
            *byte ^= 1;
        }
        fs::write(copy.join("vault.db"), bad)?;
        let found = crate::look::open(copy).is_ok_and(|mut vault| {
            vault.source().check().is_err() && crate::look::entries(&mut vault).is_ok()
        });
        if found {
            return Ok(copy.to_owned());
        }
    }
    Err("no page that only the full check reads".into())
}

/// What came of many runs.
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) done: usize,
    pub(crate) troubles: Vec<(String, Trouble)>,
}

/// Breaks chapters `times` times, at points drawn from all of their events alike.
pub(crate) fn many(
    work: &Path,
    prepared: &[Prepared],
    (times, seed): (usize, u64),
    pick: impl Fn(usize, &Prepared, u64, &mut Chance) -> Break + Sync,
) -> Outcome<Tally> {
    let tally = Mutex::new(Tally::default());
    let one = |index: usize| -> Outcome {
        let mut chance = Chance::new(seed ^ (index as u64).wrapping_mul(0xd6e8_feb8_6659_fd93));
        // A child that was quicker than its end is no kill; it is drawn again.
        for _ in 0..50 {
            let Some((prepared, at)) = draw(prepared, &mut chance) else { continue };
            let (how, seed) = (pick(index, prepared, at, &mut chance), chance.next());
            let folder = place(work, prepared.start.as_ref())?;
            let (said, end) = live(folder.path(), &prepared.chapter, how, seed)?;
            if end == End::ByItself {
                continue;
            }
            let home = folder.path().join(HOME);
            let now = begins(prepared.number) + TimeDelta::hours(8);
            let damaged = matches!(prepared.chapter.from, From::Damaged(_));
            let left = Left { home: &home, said: &said, damaged, now };
            let still = STARTING.read().unwrap_or_else(PoisonError::into_inner);
            let found = left.check();
            drop(still);
            let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
            tally.done += 1;
            if let Err(trouble) = found {
                let step = said.last_step().unwrap_or("nothing").to_owned();
                let name = format!("{} at {step:?} ({how:?}, seed {seed})", prepared.chapter.name);
                tally.troubles.push((name, trouble));
                if std::env::var_os("PASSENGER_SEAT_KEEP").is_some() {
                    let _kept = folder.keep();
                }
            }
            return Ok(());
        }
        Err("no child could be stopped in time".into())
    };
    side_by_side(times, &one)?;
    Ok(tally.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// A chapter and one of its events, from 1.
fn draw<'a>(prepared: &'a [Prepared], chance: &mut Chance) -> Option<(&'a Prepared, u64)> {
    let all: u64 = prepared.iter().map(|one| one.events).sum();
    let mut at = chance.next() % all.max(1);
    for one in prepared {
        if at < one.events {
            return Some((one, at + 1));
        }
        at -= one.events;
    }
    None
}

/// Does it for each number below `times`, as many at once as there are processors.
pub(crate) fn side_by_side(times: usize, work: &(impl Fn(usize) -> Outcome + Sync)) -> Outcome {
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let run = || {
            loop {
                let index = next.fetch_add(1, Ordering::SeqCst);
                if index >= times {
                    return Ok(());
                }
                work(index)?;
            }
        };
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(run)).collect();
        running.into_iter().try_for_each(|one| one.join().map_err(|_| "a thread panicked")?)
    })
}
