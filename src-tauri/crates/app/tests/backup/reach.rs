//! The chosen folder: a stick that goes in the middle, and a network that does not answer.

use std::fs;
use std::path::PathBuf;

use app::backup::{BackupTrouble, back_up_now, save_backup_folder};
use app::ports::Clock;
use chrono::TimeDelta;
use domain::platform::Method;
use testkit::Kit;
use vault::Encryption;

use crate::{files, home, pass, rename, tick, view};

/// A family with a folder besides the own one, and a backup in both.
fn with_a_folder(kit: &mut Kit) -> PathBuf {
    let stick = kit.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    stick
}

/// Whoever asked the folder while it was silent hears of it on a thread of its own.
fn ticks_until_it_answers(kit: &mut Kit) {
    let answered = (0..10_000).any(|_| {
        std::thread::yield_now();
        tick(kit)
    });
    assert!(answered);
}

#[test]
fn a_folder_that_does_not_answer_keeps_nobody_waiting_and_gets_its_copy_when_it_does() {
    let mut kit = Kit::default();
    kit.family();
    let share = with_a_folder(&mut kit);
    kit.desktop.fall_silent(Some(share.clone()));
    pass(&mut kit, 31);
    let missed = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!((missed.trouble, missed.copy_trouble), (None, Some(BackupTrouble::FolderGone)));
    assert_eq!(missed.last_good, Some(kit.clock.now()));
    assert!(!tick(&mut kit), "it has not answered yet");
    app::keys::keys(&mut kit.desk, ()).unwrap();
    app::keys::destroy_older_backups(&mut kit.desk, ()).unwrap();
    pass(&mut kit, 31);
    back_up_now(&mut kit.desk, ()).unwrap();
    app::start::lock(&mut kit.desk, ()).unwrap();
    kit.unlock().unwrap();

    kit.desktop.fall_silent(None);
    ticks_until_it_answers(&mut kit);
    assert_eq!(view(&mut kit).copy_trouble, None);
    let newest = files(&home(&kit).join("backups")).pop();
    assert_eq!(files(&share).pop(), newest);
}

#[test]
fn an_erasing_lists_what_lies_in_a_folder_that_does_not_answer() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let share = with_a_folder(&mut kit);
    kit.decide_licence(child, account);
    pass(&mut kit, 60);
    kit.desktop.fall_silent(Some(share.clone()));
    kit.give_licence(account, true, None);
    let outdated = view(&mut kit).outdated;
    assert_eq!(outdated.len(), files(&share).len());
    assert!(outdated[0].path.starts_with(share.to_str().unwrap()));
    kit.desktop.fall_silent(None);
    ticks_until_it_answers(&mut kit);
    assert!(view(&mut kit).outdated.is_empty());
}

#[test]
fn what_is_left_of_a_copy_that_broke_off_goes_when_the_stick_is_back() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    let pulled = kit.folder().join("pulled out");
    pass(&mut kit, 31);
    rename(&mut kit, "Alexandra");
    pass(&mut kit, 31);
    let job = app::backup::due(&mut kit.desk).unwrap();
    // The stick goes while the copy is being made.
    let name = kit.clock.now().format("family-%Y%m%dT%H%M%SZ.backup.making").to_string();
    fs::rename(&stick, &pulled).unwrap();
    let done = job.run();
    fs::write(pulled.join(&name), b"half of it").unwrap();
    app::backup::finish(&mut kit.desk, done);
    assert_eq!(view(&mut kit).copy_trouble, Some(BackupTrouble::FolderGone));

    // Another backup comes first, so that its copy has another name.
    rename(&mut kit, "Alex");
    pass(&mut kit, 31);
    assert!(tick(&mut kit));
    let theirs = "family-20200101T000000Z.backup.making";
    fs::write(pulled.join(theirs), b"another family's, being made").unwrap();
    fs::rename(&pulled, &stick).unwrap();
    assert!(tick(&mut kit));
    let there = files(&stick);
    assert!(!there.contains(&name), "{there:?}");
    assert!(there.contains(&theirs.to_owned()), "what is not ours is left alone");
}

#[test]
fn an_erasing_takes_what_is_left_of_a_copy_too() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let stick = with_a_folder(&mut kit);
    let half = stick.join(format!("{}.making", files(&stick)[0]));
    fs::write(&half, b"half of it").unwrap();
    kit.decide_licence(child, account);
    pass(&mut kit, 60);
    kit.give_licence(account, true, None);
    assert_eq!(files(&stick).len(), 1, "the new one");
}

#[test]
fn a_backup_of_another_family_never_goes_into_the_chosen_folder() {
    let mut kit = Kit::default();
    let mut other = Kit::at(kit.clock.now() - TimeDelta::hours(1), Encryption::Keyed);
    other.family();
    back_up_now(&mut other.desk, ()).unwrap();
    let theirs = files(&home(&other).join("backups")).remove(0);
    kit.family();
    let stick = with_a_folder(&mut kit);
    let pulled = kit.folder().join("pulled out");
    fs::rename(&stick, &pulled).unwrap();
    pass(&mut kit, 31);
    back_up_now(&mut kit.desk, ()).unwrap();
    // Under the name of our newest one.
    let own = home(&kit).join("backups");
    let newest = files(&own).pop().unwrap();
    fs::copy(home(&other).join("backups").join(theirs), own.join(&newest)).unwrap();
    fs::rename(&pulled, &stick).unwrap();
    assert!(!tick(&mut kit));
    assert!(!files(&stick).contains(&newest));
}
