//! The small files between the app and the reminder program.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what cannot be set up fails the test")]

use std::fs;
use std::path::Path;

use chrono::DateTime;
use schedule::{
    Answer, FileError, Item, Kind, Ledger, Lock, Schedule, Status, Trouble, Wishes, holder,
    is_running,
};
use uuid::Uuid;

fn item(number: u128) -> Item {
    Item {
        id: Uuid::from_u128(number),
        about: Uuid::from_u128(number),
        kind: Kind::Due,
        day: "2026-06-01".parse().unwrap(),
        time: "18:00:00".parse().unwrap(),
    }
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions()) & 0o777
}

#[test]
fn a_schedule_comes_back_as_it_was_written_and_only_its_owner_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = Schedule::path(folder.path());
    assert!(matches!(Schedule::read(folder.path()), Err(FileError::Missing)));
    let written = Schedule::new(vec![item(1), item(2)], Wishes::default());
    // One that is there and open to others is replaced, not filled.
    fs::write(&path, "{}").unwrap();
    written.write(folder.path()).unwrap();
    assert_eq!(Schedule::read(folder.path()).unwrap(), written);
    #[cfg(unix)]
    assert_eq!(mode(&path), 0o600);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left aside");
}

#[test]
fn a_schedule_of_another_version_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(Schedule::path(folder.path()), r#"{"version": 2, "things": []}"#).unwrap();
    let read = Schedule::read(folder.path());
    assert!(matches!(read, Err(FileError::UnknownVersion(2))), "{read:?}");
}

#[test]
fn what_is_wrong_with_a_damaged_schedule_is_named() {
    let folder = tempfile::tempdir().unwrap();
    for (text, named) in [
        ("", "EOF"),
        ("{", "EOF"),
        ("[]", "no version"),
        (r#"{"version": 1}"#, "missing field `items`"),
        (
            r#"{"version": 1, "items": [], "wishes": {"kinds": ["dinner"], "days": [], "quiet": null}}"#,
            "dinner",
        ),
        (
            r#"{"version": 1, "items": [], "wishes": {"kinds": [], "days": [], "quiet": null}, "name": "Mia"}"#,
            "unknown field `name`",
        ),
    ] {
        fs::write(Schedule::path(folder.path()), text).unwrap();
        match Schedule::read(folder.path()) {
            Err(FileError::Garbage(reason)) => assert!(reason.contains(named), "{reason}"),
            other => panic!("{text}: {other:?}"),
        }
    }
    fs::write(Schedule::path(folder.path()), vec![b' '; 2 * 1024 * 1024]).unwrap();
    let read = Schedule::read(folder.path());
    assert!(matches!(read, Err(FileError::Garbage(reason)) if reason.contains("large")));
}

#[test]
fn what_was_shown_and_answered_survives_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let now = DateTime::UNIX_EPOCH;
    let mut ledger = Ledger::read(folder.path()).unwrap();
    ledger.show(&[item(1)], now);
    ledger.answer(&[item(1), item(2)], Answer::Started, None);
    ledger.write(folder.path()).unwrap();
    let mut again = Ledger::read(folder.path()).unwrap();
    assert_eq!(again, ledger);
    assert_eq!(again.entry(&item(1)).unwrap().answer, Some(Answer::Started));
    assert_eq!(again.entry(&item(2)), None, "what was never shown has no answer");
    #[cfg(unix)]
    assert_eq!(mode(&Ledger::path(folder.path())), 0o600);
    assert!(!again.drop_others(&Schedule::new(vec![item(1)], Wishes::default())));
    assert!(again.drop_others(&Schedule::new(vec![item(2)], Wishes::default())));
    assert_eq!(again, Ledger::default());
}

#[test]
fn the_app_reads_what_troubles_the_reminder() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Status::read(folder.path()), Err(FileError::Missing)));
    let status = Status::new(Some(Trouble::NoService), DateTime::UNIX_EPOCH);
    status.write(folder.path()).unwrap();
    assert_eq!(Status::read(folder.path()).unwrap(), status);
    let text = fs::read_to_string(Status::path(folder.path())).unwrap();
    assert!(text.contains(r#""trouble": "no_service""#), "{text}");
}

#[test]
fn ids_are_kept_for_what_has_not_changed() {
    let before = Schedule::new(vec![item(1), item(2)], Wishes::default());
    let mut moved = item(12);
    moved.time = "19:00:00".parse().unwrap();
    let after = Schedule::new(vec![item(11), moved], Wishes::default()).keep_ids(&before);
    let ids: Vec<u128> = after.items.iter().map(|item| item.id.as_u128()).collect();
    assert_eq!(ids, [1, 12]);
    let twins = Schedule::new(vec![item(21), item(22), item(23)], Wishes::default());
    let mut ids: Vec<u128> =
        twins.keep_ids(&before).items.iter().map(|item| item.id.as_u128()).collect();
    ids.sort_unstable();
    assert_eq!(ids, [1, 2, 23], "two alike keep an id each");
}

#[test]
fn two_matters_at_the_same_times_stay_two_over_a_rewrite() {
    let of = |about: u128, ids: [u128; 2]| {
        ids.map(|id| Item { id: Uuid::from_u128(id), about: Uuid::from_u128(about), ..item(1) })
    };
    let items = |old: [[Item; 2]; 2]| Schedule::new(old.concat(), Wishes::default());
    let before = items([of(1, [11, 12]), of(2, [21, 22])]);
    let after = items([of(3, [31, 32]), of(4, [41, 42])]).keep_ids(&before);
    assert_eq!(after, before);
    // One of them is done: the other stays one matter.
    let left = Schedule::new(of(5, [51, 52]).to_vec(), Wishes::default()).keep_ids(&before);
    assert_eq!(left.items[0].about, left.items[1].about);
}

#[test]
fn a_folder_has_one_reminder_program() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!is_running(folder.path()).unwrap());
    let lock = Lock::take(folder.path()).unwrap();
    assert!(lock.is_some());
    assert!(Lock::take(folder.path()).unwrap().is_none());
    assert!(is_running(folder.path()).unwrap());
    assert_eq!(holder(folder.path()), Some(std::process::id()));
    drop(lock);
    assert!(!is_running(folder.path()).unwrap());
    assert_eq!(holder(folder.path()), None, "what it left does not count");
}
