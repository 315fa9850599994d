//! A disk that is full or takes no more writes: a clear code, nothing lost, nothing half-written, and it goes on once
//! there is room. The disk is real: a small one in memory, in a namespace of the test's own.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use app::family::SaveGuardian;
use app::keys::{ChangePassphrase, change_passphrase};
use app::overview::overview;
use app::record::{RecordKind, Search};
use app::start::{NewFamily, NewLock, Unlock};
use app::{ErrorCode, Fault, Secret};
use testkit::{Kit, PASSPHRASE, new_family};

/// Runs a test of this file, one of the ignored ones, on a disk of four megabytes.
fn on_a_small_disk(test: &str) {
    let place = tempfile::tempdir().unwrap();
    let done = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c"])
        .arg("mount -t tmpfs -o size=4m tmpfs \"$TMPDIR\" && exec \"$0\" --ignored --exact \"$1\"")
        .arg(std::env::current_exe().unwrap())
        .arg(test)
        .env("TMPDIR", place.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && said.contains("1 passed"), "{said}");
}

fn rename(kit: &mut Kit, name: &str) -> Result<(), Fault> {
    let id = Some(kit.guardians()[0]);
    app::family::save_guardian(&mut kit.desk, SaveGuardian { id, name: name.to_owned() })
        .map(|_| ())
}

fn fill_up(folder: &Path) {
    let mut filler = File::create(folder.join("filler")).unwrap();
    while filler.write_all(&[7; 512]).is_ok() {}
}

#[test]
fn a_full_disk_is_named_and_loses_nothing() {
    on_a_small_disk("inside_a_full_disk");
}

#[test]
#[ignore = "runs inside `a_full_disk_is_named_and_loses_nothing`"]
fn inside_a_full_disk() {
    let mut kit = Kit::default();
    let before = kit.family().guardians;
    fill_up(kit.folder());
    // The log may have room for a few more pages.
    let refused =
        (0..500).find_map(|_| rename(&mut kit, "Alexandra").and(rename(&mut kit, "Alex")).err());
    assert_eq!(refused.unwrap().code, ErrorCode::DiskFull);
    std::fs::remove_file(kit.folder().join("filler")).unwrap();
    kit.restart();
    kit.unlock().unwrap();
    assert!(
        ["Alex", "Alexandra"].contains(&&*overview(&mut kit.desk, ()).unwrap().guardians[0].name)
    );
    rename(&mut kit, "Alex").unwrap();
    assert_eq!(overview(&mut kit.desk, ()).unwrap().guardians, before);
}

#[test]
fn a_family_that_does_not_fit_on_the_disk_hears_why_however_far_it_came() {
    on_a_small_disk("inside_a_disk_with_less_and_more_room");
}

#[test]
#[ignore = "runs inside `a_family_that_does_not_fit_on_the_disk_hears_why_however_far_it_came`"]
fn inside_a_disk_with_less_and_more_room() {
    for pages in 1.. {
        let mut kit = Kit::default();
        fill_up(kit.folder());
        let filler = File::options().write(true).open(kit.folder().join("filler")).unwrap();
        filler.set_len(filler.metadata().unwrap().len().saturating_sub(pages * 4096)).unwrap();
        match app::start::create(&mut kit.desk, new_family()) {
            Ok(_) => return assert!(pages > 10, "there was no room at first"),
            Err(fault) => assert_eq!(fault.code, ErrorCode::DiskFull, "{pages} pages"),
        }
    }
}

#[test]
fn a_full_disk_costs_no_backup_and_no_change() {
    on_a_small_disk("inside_a_disk_too_full_for_a_backup");
}

#[test]
#[ignore = "runs inside `a_full_disk_costs_no_backup_and_no_change`"]
fn inside_a_disk_too_full_for_a_backup() {
    let mut kit = Kit::default();
    let before = kit.family().guardians;
    let good = app::backup::back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!((good.trouble, good.backups.len()), (None, 1));
    kit.clock.pass(chrono::TimeDelta::hours(1));
    fill_up(kit.folder());
    let full = app::backup::back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(full.backups, good.backups);
    // What is known of backups may not fit any more either: it then says what it said before.
    assert!([None, Some(app::backup::BackupTrouble::DiskFull)].contains(&full.trouble));
    std::fs::remove_file(kit.folder().join("filler")).unwrap();
    let again = app::backup::back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!((again.trouble, again.backups.len()), (None, 2));
    assert_eq!(overview(&mut kit.desk, ()).unwrap().guardians, before);
    let own = std::fs::read_dir(kit.folder().join("family/backups")).unwrap();
    assert_eq!(own.count(), 2, "nothing half-made is left");
}

#[test]
fn a_disk_that_takes_no_more_writes_is_named_and_loses_nothing() {
    on_a_small_disk("inside_a_read_only_disk");
}

#[test]
#[ignore = "runs inside `a_disk_that_takes_no_more_writes_is_named_and_loses_nothing`"]
fn inside_a_read_only_disk() {
    let mut kit = Kit::default();
    let before = kit.family().guardians;
    kit.restart();
    let disk = std::env::temp_dir();
    let mount = |how: &str| {
        let done = Command::new("mount").args(["-o", how]).arg(&disk).status().unwrap();
        assert!(done.success());
    };
    mount("remount,ro");
    assert_eq!(kit.unlock().unwrap_err().code, ErrorCode::ReadOnly);
    mount("remount,rw");
    kit.unlock().unwrap();
    assert_eq!(overview(&mut kit.desk, ()).unwrap().guardians, before);
}

#[test]
fn a_lock_that_cannot_be_written_stays_as_it_was() {
    on_a_small_disk("inside_a_folder_that_takes_no_more");
}

#[test]
#[ignore = "runs inside `a_lock_that_cannot_be_written_stays_as_it_was`"]
fn inside_a_folder_that_takes_no_more() {
    let mut kit = Kit::default();
    let lock = NewLock::Keyring { passphrase: None };
    let family = NewFamily { lock, child_uses_login: false, ..new_family() };
    app::start::create(&mut kit.desk, family).unwrap();
    let set = |kit: &mut Kit, passphrase: &str, present| {
        let passphrase = Secret::new(passphrase.to_owned());
        change_passphrase(&mut kit.desk, ChangePassphrase { present, passphrase })
    };
    set(&mut kit, PASSPHRASE, Unlock::Keyring).unwrap();
    let newer = "five foxes under a slow ferry";
    let present = || Unlock::Passphrase { secret: Secret::new(PASSPHRASE.to_owned()) };

    let folder = kit.folder().join("family");
    let mount = |arguments: &[&str]| {
        let done = Command::new("mount").args(arguments).arg(&folder).status().unwrap();
        assert!(done.success());
    };
    mount(&["--bind", folder.to_str().unwrap()]);
    mount(&["-o", "remount,bind,ro"]);
    assert_eq!(set(&mut kit, newer, present()).unwrap_err().code, ErrorCode::ReadOnly);
    assert!(Command::new("umount").arg(&folder).status().unwrap().success());

    fill_up(kit.folder());
    assert_eq!(set(&mut kit, newer, present()).unwrap_err().code, ErrorCode::DiskFull);
    std::fs::remove_file(kit.folder().join("filler")).unwrap();
    let search = Search { kinds: vec![RecordKind::Lock], ..Search::default() };
    let told = app::record::record(&mut kit.desk, search).unwrap();
    assert_eq!(told.lines.len(), 1, "the first one alone");
    kit.restart();
    kit.unlock().unwrap();
    set(&mut kit, newer, present()).unwrap();
}
