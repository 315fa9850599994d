//! A real disk that is small: one in memory, in a namespace of its own, filled up to a few sectors before a family writes.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use app::ErrorCode;
use app::backup::back_up_now;
use app::family::SaveGuardian;
use app::overview::overview;
use testkit::{Kit, rows};

use crate::Outcome;
use crate::child::say;
use crate::look::copy_folder;

/// Where the family's vault is copied from.
const FROM: &str = "PASSENGER_SEAT_FROM";
/// Free pages of four kibibytes that are left, at most.
const MOST: usize = 60;

/// How often the disk was full and what was wrong; `None` where no disk may be mounted here.
pub(crate) fn run(family: &Path, work: &Path) -> Outcome<Option<(u64, Vec<String>)>> {
    let place = tempfile::tempdir_in(work)?;
    let done = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c"])
        .arg("mount -t tmpfs -o size=6m tmpfs \"$1\" || exit 77; exec \"$0\" small \"$1\"")
        .arg(std::env::current_exe()?)
        .arg(place.path())
        .env(FROM, family)
        .env("TMPDIR", place.path())
        .output();
    let Ok(done) = done else { return Ok(None) };
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    let full = said.lines().find_map(|line| line.strip_prefix("full ")?.parse().ok());
    let Some(full) = full else {
        let mounted = said.lines().any(|line| line == "mounted");
        let why = String::from_utf8_lossy(&done.stderr).into_owned();
        return if mounted { Err(why.into()) } else { Ok(None) };
    };
    let troubles = said.lines().filter_map(|line| line.strip_prefix("trouble "));
    Ok(Some((full, troubles.map(str::to_owned).collect())))
}

/// Inside: the disk is mounted at `folder`.
pub(crate) fn inside(folder: &Path) -> Outcome {
    say("mounted")?;
    let from = std::env::var_os(FROM).ok_or("not made for people")?;
    let mut times = 0_u64;
    for pages in 0..MOST {
        let place = tempfile::tempdir_in(folder)?;
        copy_folder(Path::new(&from), &place.path().join("family"))?;
        let mut kit = Kit::over(place, crate::child::begins(20));
        kit.unlock().map_err(|fault| format!("{fault:?}"))?;
        let filler = folder.join("filler");
        fill_up(&filler, pages)?;
        let backs_up = pages % 2 == 1;
        let done = if backs_up { back_up(&mut kit) } else { rename(&mut kit, "Alexandra") };
        let changed = app::backup::backups(&mut kit.desk, ()).is_ok();
        fs::remove_file(&filler)?;
        match done {
            Ok(()) => {}
            Err(ErrorCode::DiskFull | ErrorCode::ReadOnly) => times += 1,
            Err(code) => say(&format!("trouble {pages} pages free: {code:?}"))?,
        }
        if !changed {
            say(&format!("trouble {pages} pages free: nothing can be read any more"))?;
        }
        kit.restart();
        let again = kit.unlock().map_err(|fault| fault.code).map(drop);
        let again = again.and_then(|()| rename(&mut kit, "Alexis"));
        let again = again.and_then(|()| back_up(&mut kit));
        if let Err(code) = again {
            say(&format!("trouble {pages} pages free, then room: {code:?}"))?;
        }
        let _ = rows(&kit.folder().join("family"));
    }
    read_only(folder, Path::new(&from))?;
    say(&format!("full {times}"))
}

/// The disk takes no more writes while the vault is locked: that is named, nothing changes, and later it opens again.
fn read_only(folder: &Path, from: &Path) -> Outcome {
    let place = tempfile::tempdir_in(folder)?;
    copy_folder(from, &place.path().join("family"))?;
    let mut kit = Kit::over(place, crate::child::begins(20));
    let mount = |how: &str| Command::new("mount").args(["-o", how]).arg(folder).status();
    mount("remount,ro")?;
    let refused = kit.unlock().err().map(|fault| fault.code);
    mount("remount,rw")?;
    if refused != Some(ErrorCode::ReadOnly) {
        say(&format!("trouble a disk that takes no writes: {refused:?}"))?;
    }
    if let Err(fault) = kit.unlock() {
        say(&format!("trouble a disk that takes writes again: {fault:?}"))?;
    }
    let _ = rows(&kit.folder().join("family"));
    Ok(())
}

fn fill_up(filler: &Path, pages: usize) -> Outcome {
    let mut file = File::create(filler)?;
    while file.write_all(&[7; 4096]).is_ok() {}
    let length = file.metadata()?.len();
    let free = u64::try_from(pages * 4096).unwrap_or_default();
    Ok(file.set_len(length.saturating_sub(free))?)
}

fn rename(kit: &mut Kit, name: &str) -> Result<(), ErrorCode> {
    let guardians = overview(&mut kit.desk, ()).map_err(|fault| fault.code)?.guardians;
    let input = SaveGuardian { id: guardians.first().map(|one| one.id), name: name.to_owned() };
    app::family::save_guardian(&mut kit.desk, input).map(drop).map_err(|fault| fault.code)
}

fn back_up(kit: &mut Kit) -> Result<(), ErrorCode> {
    use app::ports::Clock;
    kit.clock.pass(chrono::TimeDelta::minutes(1));
    let view = back_up_now(&mut kit.desk, ()).map_err(|fault| fault.code)?;
    // Where there is no room to say that it failed, it says when the last good one was.
    if view.last_good == Some(kit.clock.now()) { Ok(()) } else { Err(ErrorCode::DiskFull) }
}
