//! A disk that is full from the first, the second, the third … write of each step on.

use std::path::Path;

use app::ErrorCode;
use chrono::TimeDelta;
use testkit::Kit;

use crate::Outcome;
use crate::child::{Refused, attempt, entries, say, steps};
use crate::disk::{self, Plan};
use crate::life::{Chapter, From, Touch};
use crate::look::entries_kept;

/// More tries than any step has writes.
const MOST: u64 = 5000;

/// Lives a chapter, and says how often the disk was full and what was wrong.
pub(crate) fn run(kit: &mut Kit, chapter: &Chapter, root: &Path) -> Outcome {
    let family = root.join("family");
    let mut times = 0;
    let mut is_whole = !matches!(chapter.from, From::Damaged(_));
    for step in steps(chapter) {
        let mut number = 1;
        while number < MOST {
            let before = entries(&family, is_whole).unwrap_or_default();
            disk::arm(root, Plan::Full(number), 0);
            let done = attempt(step, kit);
            let was_full = disk::make_room();
            times += u64::from(was_full);
            let wrong = |what: String| {
                say(&format!("trouble {}: {}, full from {number}: {what}", chapter.name, step.name))
            };
            match &done {
                Err(Refused::Kindly(ErrorCode::DiskFull | ErrorCode::ReadOnly, _)) if was_full => {}
                // The passphrase was right each time, but that could not be written down.
                Err(Refused::Kindly(ErrorCode::TooSoon, fault)) => {
                    kit.clock.pass(TimeDelta::seconds(i64::from(fault.wait)));
                    continue;
                }
                Err(why) => wrong(format!("{why:?}"))?,
                Ok(()) => {}
            }
            is_whole |= done.is_ok();
            match entries(&family, is_whole) {
                Err(why) => wrong(format!("not whole: {why}"))?,
                Ok(mut after) => {
                    if step.touch == Touch::Restores {
                        after.extend(entries_kept(&family)?);
                    }
                    let may_go = step.touch == Touch::Erases && done.is_ok();
                    if !may_go && before.iter().any(|entry| !after.contains(entry)) {
                        wrong(format!("something is lost, {done:?}"))?;
                    }
                }
            }
            if done.is_ok() || !was_full {
                break;
            }
            number += 1;
        }
    }
    say(&format!("full {times}"))
}
