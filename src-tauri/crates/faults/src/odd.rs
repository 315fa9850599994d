//! Files that are not what they should be, folders that go, a second window, and clocks that jump.

use std::fs;
use std::path::Path;

use app::backup::{OpenBackup, back_up_now, backups, save_backup_folder};
use app::family::SaveGuardian;
use app::gate::OfChild;
use app::overview::overview;
use app::{ErrorCode, Fault};
use chrono::{DateTime, TimeDelta, Utc};
use testkit::Kit;

use crate::Outcome;
use crate::look::{kit_over, newest_backup, passphrase};

type Case = (&'static str, fn(&Path, DateTime<Utc>) -> Outcome);

/// What is tried; each over a fresh copy of a family with a backup.
const CASES: [Case; 6] = [
    ("strange files in place of the vault's", strange_files),
    ("strange files as backups", strange_backups),
    ("newer and older files", versions),
    ("folders that go or take no writes", folders),
    ("two windows", two_windows),
    ("a clock that jumps", clocks),
];

/// How many were tried, and what was wrong.
pub(crate) fn run(family: &Path, now: DateTime<Utc>) -> (usize, Vec<String>) {
    let tried = CASES.iter().map(|(name, case)| (name, case(family, now)));
    let wrong = tried.filter_map(|(name, done)| Some(format!("{name}: {}", done.err()?)));
    (CASES.len(), wrong.collect())
}

fn ensure(good: bool, what: impl FnOnce() -> String) -> Outcome {
    if good { Ok(()) } else { Err(what().into()) }
}

fn said<T>(what: &str, result: Result<T, Fault>, expected: &[ErrorCode]) -> Outcome {
    let code = result.err().map(|fault| fault.code);
    ensure(code.is_some_and(|code| expected.contains(&code)), || format!("{what}: {code:?}"))
}

fn name(kit: &mut Kit) -> Outcome<String> {
    let overview = overview(&mut kit.desk, ()).map_err(|fault| format!("{fault:?}"))?;
    Ok(overview.guardians.first().map(|guardian| guardian.name.clone()).unwrap_or_default())
}

fn rename(kit: &mut Kit, name: &str) -> Result<(), Fault> {
    let guardians = overview(&mut kit.desk, ())?.guardians;
    let id = guardians.first().map(|guardian| guardian.id);
    app::family::save_guardian(&mut kit.desk, SaveGuardian { id, name: name.to_owned() }).map(drop)
}

fn opens(kit: &mut Kit) -> Outcome {
    kit.unlock().map(drop).map_err(|fault| format!("does not open any more: {fault:?}").into())
}

/// Bytes that somebody might find where a file of ours was.
fn strange(whole: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let half = whole.get(..whole.len() / 2).unwrap_or_default().to_vec();
    let shifted = whole.get(1..).unwrap_or_default().to_vec();
    let mut sqlite = b"SQLite format 3\0".to_vec();
    sqlite.resize(4096, 0);
    vec![
        ("empty", Vec::new()),
        ("one byte", vec![0]),
        ("half", half),
        ("shifted", shifted),
        ("zeros", vec![0; whole.len()]),
        ("a letter", b"Dear Sam,\n".to_vec()),
        ("another database", sqlite),
        ("JSON", b"{}".to_vec()),
        ("endless digits", b"9".repeat(100_000)),
    ]
}

fn strange_files(family: &Path, now: DateTime<Utc>) -> Outcome {
    use ErrorCode::{HeaderDamaged, VaultDamaged, VaultEmpty};
    for (file, codes) in [
        ("vault.db", &[VaultDamaged, VaultEmpty][..]),
        ("vault.header", &[HeaderDamaged]),
        // These are looked at and never in the way.
        ("vault.mark", &[]),
        ("vault.tries", &[]),
        ("backups.json", &[]),
        ("schedule.json", &[]),
        ("device", &[]),
    ] {
        let whole = fs::read(family.join(file)).unwrap_or_default();
        for (kind, bytes) in strange(&whole) {
            let mut kit = kit_over(family, now)?;
            let path = kit.folder().join("family").join(file);
            fs::write(&path, &bytes)?;
            let what = format!("{file}, {kind}");
            if codes.is_empty() {
                opens(&mut kit).map_err(|why| format!("{what}: {why}"))?;
                continue;
            }
            said(&what, kit.unlock(), codes)?;
            ensure(fs::read(&path)? == bytes, || format!("{what}: it was changed"))?;
            fs::write(&path, &whole)?;
            kit.restart();
            kit.clock.pass(TimeDelta::hours(1));
            opens(&mut kit).map_err(|why| format!("{what}: {why}"))?;
        }
    }
    Ok(())
}

fn strange_backups(family: &Path, now: DateTime<Utc>) -> Outcome {
    use ErrorCode::{BackupDamaged, FileUnreadable, NotABackup};
    let path = newest_backup(family).ok_or("no backup")?;
    let whole = fs::read(path)?;
    let mut kit = kit_over(family, now)?;
    opens(&mut kit)?;
    let before = name(&mut kit)?;
    let strange_one = kit.folder().join("strange");
    for (kind, bytes) in strange(&whole) {
        fs::write(&strange_one, bytes)?;
        let found = kit.find_backup(&strange_one);
        said(kind, found, &[NotABackup, BackupDamaged])?;
    }
    for path in [kit.folder().to_owned(), kit.folder().join("nowhere")] {
        let found = kit.find_backup(&path);
        said("no file", found, &[NotABackup, FileUnreadable])?;
    }
    ensure(name(&mut kit)? == before, || "the family changed".to_owned())
}

/// A newer vault is refused by name and left alone; of an older one the upgrades make their own chapters.
fn versions(family: &Path, now: DateTime<Utc>) -> Outcome {
    let mut kit = kit_over(family, now)?;
    let home = kit.folder().join("family");
    let header = fs::read_to_string(home.join("vault.header"))?;
    let newer = header.replacen("\"version\": 1", "\"version\": 2", 1);
    ensure(newer != header, || "the header has another shape".to_owned())?;
    fs::write(home.join("vault.header"), &newer)?;
    said("a newer header", kit.unlock(), &[ErrorCode::VaultNewer])?;
    fs::write(home.join("vault.header"), header)?;
    opens(&mut kit)
}

/// A folder for copies that goes, comes back, or takes no writes costs neither a change nor a backup.
fn folders(family: &Path, now: DateTime<Utc>) -> Outcome {
    let mut kit = kit_over(family, now)?;
    opens(&mut kit)?;
    let fine = |fault: Fault| format!("{fault:?}");
    let (stick, away) = (kit.folder().join("a stick"), kit.folder().join("away"));
    fs::create_dir(&stick)?;
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).map_err(fine)?;
    for round in 0..3 {
        let new = format!("Alex {round}");
        rename(&mut kit, &new).map_err(fine)?;
        kit.clock.pass(TimeDelta::hours(1));
        fs::rename(&stick, &away)?;
        if round == 1 {
            // Somebody put a file where the folder was.
            fs::write(&stick, b"in the way")?;
        }
        let view = back_up_now(&mut kit.desk, ()).map_err(fine)?;
        let good = view.last_good.is_some_and(|good| good >= now) && view.trouble.is_none();
        ensure(good && view.copy_trouble.is_some(), || format!("round {round}: {view:?}"))?;
        ensure(name(&mut kit)? == new, || "a change is gone".to_owned())?;
        if round == 1 {
            fs::remove_file(&stick)?;
        }
        fs::rename(&away, &stick)?;
        kit.clock.pass(TimeDelta::minutes(31));
        if let Some(job) = app::backup::due(&mut kit.desk) {
            app::backup::finish(&mut kit.desk, job.run());
        }
        let view = backups(&mut kit.desk, ()).map_err(fine)?;
        ensure(view.copy_trouble.is_none(), || "the stick did not get it".to_owned())?;
    }
    // The own folder goes while the vault is open: what was said to be kept is in the files that are open.
    let home = kit.folder().join("family");
    let aside = kit.folder().join("moved");
    fs::rename(&home, &aside)?;
    let refused = rename(&mut kit, "Nobody");
    fs::rename(&aside, &home)?;
    kit.restart();
    opens(&mut kit)?;
    let found = name(&mut kit)?;
    let expected = if refused.is_ok() { "Nobody" } else { "Alex 2" };
    ensure(found == expected, || format!("{found:?} after {refused:?}"))
}

fn two_windows(family: &Path, now: DateTime<Utc>) -> Outcome {
    let mut first = kit_over(family, now)?;
    opens(&mut first)?;
    let home = first.folder().join("family");
    let header = vault::Header::read(&home)?;
    let key = header.unwrap(vault::Way::Passphrase, testkit::PASSPHRASE.as_bytes())?;
    let second = vault::Vault::open(&home, &header, &key, vault::Encryption::Keyed);
    ensure(matches!(second, Err(vault::VaultError::InUse)), || "both opened it".to_owned())?;
    rename(&mut first, "Alexandra").map_err(|fault| format!("{fault:?}"))?;
    first.restart();
    let second = vault::Vault::open(&home, &header, &key, vault::Encryption::Keyed)?;
    said("the first again", first.unlock(), &[ErrorCode::InUse])?;
    drop(second);
    opens(&mut first)?;
    let found = name(&mut first)?;
    ensure(found == "Alexandra", || found)
}

/// Ahead by years and back again, around backups, a review and the lock: nothing is lost and no backup goes.
fn clocks(family: &Path, now: DateTime<Utc>) -> Outcome {
    let mut kit = kit_over(family, now)?;
    let fine = |fault: Fault| format!("{fault:?}");
    let own =
        |kit: &Kit| fs::read_dir(kit.folder().join("family/backups")).map_or(0, Iterator::count);
    for (round, days) in [400, -800, 399, 3650, -3650].into_iter().enumerate() {
        kit.clock.pass(TimeDelta::days(days));
        opens(&mut kit).map_err(|why| format!("{days} days: {why}"))?;
        let new = format!("Alex {round}");
        rename(&mut kit, &new).map_err(fine)?;
        let before = own(&kit);
        let job = app::backup::due(&mut kit.desk);
        job.into_iter().for_each(|job| app::backup::finish(&mut kit.desk, job.run()));
        let view = back_up_now(&mut kit.desk, ()).map_err(fine)?;
        ensure(view.trouble.is_none() && own(&kit) >= before.min(5), || {
            format!("{days} days: {} of {before} backups, {:?}", own(&kit), view.trouble)
        })?;
        let child = overview(&mut kit.desk, ()).map_err(fine)?.children;
        let child = child.first().map(|line| line.child.id).unwrap_or_default();
        app::review::review(&mut kit.desk, OfChild { child }).map_err(fine)?;
        let begin = || -> Result<(), Fault> {
            let guardian = overview(&mut kit.desk, ())?.guardians;
            let guardian = guardian.first().map(|one| one.id).unwrap_or_default();
            let input = app::review::BeginReview { child, guardian };
            app::review::begin_review(&mut kit.desk, input).map(drop)
        };
        let mut begin = begin;
        // One may be open still from the round before.
        if let Err(fault) = begin() {
            said("a review", Err::<(), _>(fault), &[ErrorCode::ReviewOpen, ErrorCode::NotNow])?;
        }
        kit.restart();
        opens(&mut kit)?;
        ensure(name(&mut kit)? == new, || format!("{days} days: a change is gone"))?;
        kit.restart();
    }
    let newest = newest_backup(&kit.folder().join("family")).ok_or("no backup")?;
    kit.find_backup(&newest).map_err(fine)?;
    let open = OpenBackup { unlock: Some(passphrase()) };
    app::backup::open_backup(&mut kit.desk, open).map_err(fine)?;
    let _ = testkit::rows(&kit.folder().join("family"));
    Ok(())
}
