//! The chosen folder: a stick that goes in the middle, and a network that does not answer.

use std::fs;
use std::path::{Path, PathBuf};

use app::backup::{BackupTrouble, back_up_now, save_backup_folder, stop_backup_folder};
use app::ports::Clock;
use chrono::TimeDelta;
use domain::platform::Method;
use testkit::{FakeErrands, Kit};
use vault::Encryption;

use crate::{files, home, pass, rename, tick, view};

/// A family with a folder besides the own one, and a backup in both.
fn with_a_folder(kit: &mut Kit) -> PathBuf {
    let stick = kit.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    stick
}

#[test]
fn a_folder_that_does_not_answer_keeps_nobody_waiting_and_gets_its_copy_when_it_does() {
    let mut kit = Kit::default();
    kit.family();
    let share = with_a_folder(&mut kit);
    kit.errands.fall_silent(&share);
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

    kit.errands.answer();
    assert!(tick(&mut kit));
    assert_eq!(view(&mut kit).copy_trouble, None);
    let newest = files(&home(&kit).join("backups")).pop();
    assert_eq!(files(&share).pop(), newest);
}

/// The folder still answers whether it is there and lets itself be tidied; the copy never comes back.
fn goes_in_the_middle_of_the_next_copy(kit: &Kit, folder: &Path) {
    kit.errands.fall_silent_after(2, folder);
}

/// When the last copy was made that is known to lie in the chosen folder.
fn copied(kit: &Kit) -> serde_json::Value {
    known(kit)["copied"].clone()
}

/// What is known of backups while the family is locked.
fn known(kit: &Kit) -> serde_json::Value {
    serde_json::from_slice(&fs::read(home(kit).join("backups.json")).unwrap()).unwrap()
}

#[test]
fn a_stick_that_goes_in_the_middle_of_a_copy_keeps_nobody_and_is_called_unfinished() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    let before = copied(&kit);
    goes_in_the_middle_of_the_next_copy(&kit, &stick);
    for _ in 0..3 {
        pass(&mut kit, 31);
        let made = back_up_now(&mut kit.desk, ()).unwrap();
        assert_eq!((made.trouble, made.copy_trouble), (None, Some(BackupTrouble::Unfinished)));
        assert_eq!(made.last_good, Some(kit.clock.now()));
        assert_eq!(kit.errands.under_way(), 1, "nobody waits there a second time");
    }
    assert!(!tick(&mut kit), "it is busy with the first");
    assert_eq!(copied(&kit), before, "what is not finished does not count");
    app::keys::keys(&mut kit.desk, ()).unwrap();
    app::start::lock(&mut kit.desk, ()).unwrap();
    kit.unlock().unwrap();
    assert_eq!(files(&stick).len(), 1);

    kit.errands.answer();
    assert!(tick(&mut kit), "the newest one goes there now");
    assert_eq!(view(&mut kit).copy_trouble, None);
    assert_eq!(files(&stick).pop(), files(&home(&kit).join("backups")).pop());
    assert_ne!(copied(&kit), before);
}

#[test]
fn a_stick_that_comes_back_and_goes_in_the_middle_is_called_unfinished_too() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    let pulled = kit.folder().join("pulled out");
    fs::rename(&stick, &pulled).unwrap();
    pass(&mut kit, 31);
    // As a real clock, which does not stand at a whole second.
    kit.clock.pass(TimeDelta::milliseconds(350));
    let missed = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(missed.copy_trouble, Some(BackupTrouble::FolderGone));
    fs::rename(&pulled, &stick).unwrap();
    pass(&mut kit, 1);
    let tried = known(&kit)["copy_tried"].clone();
    // It is asked for twice before anything is begun.
    kit.errands.fall_silent_after(3, &stick);
    assert!(tick(&mut kit));
    assert_eq!(kit.errands.under_way(), 1);
    assert_eq!(known(&kit)["copy_trouble"], "unfinished");
    assert_ne!(known(&kit)["copy_tried"], tried);
    kit.errands.answer();
    assert_eq!(view(&mut kit).copy_trouble, None);
}

#[test]
fn a_copy_that_takes_longer_than_anybody_waits_counts_once_it_is_there() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    let before = copied(&kit);
    goes_in_the_middle_of_the_next_copy(&kit, &stick);
    pass(&mut kit, 31);
    let made = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(made.copy_trouble, Some(BackupTrouble::Unfinished));
    assert_eq!(copied(&kit), before);
    // The family locks meanwhile, and what becomes of it is known all the same.
    kit.desk.close_at_once();
    kit.errands.answer();
    assert_eq!(view(&mut kit).copy_trouble, None);
    assert_ne!(copied(&kit), before);
    assert_eq!(files(&stick), files(&home(&kit).join("backups")));
    kit.unlock().unwrap();
    assert!(!tick(&mut kit), "once is enough");
}

#[test]
fn a_copy_that_is_being_made_is_still_waited_for_where_its_folder_is_chosen_once_more() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    goes_in_the_middle_of_the_next_copy(&kit, &stick);
    pass(&mut kit, 31);
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&mut kit, 1);
    let chosen = save_backup_folder(&mut kit.desk, (), Some(stick)).unwrap();
    assert_eq!(chosen.copy_trouble, Some(BackupTrouble::Unfinished), "its stick is not gone");
}

#[test]
fn a_copy_in_whose_middle_the_program_ended_is_made_anew() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    goes_in_the_middle_of_the_next_copy(&kit, &stick);
    pass(&mut kit, 31);
    back_up_now(&mut kit.desk, ()).unwrap();
    let half = format!("{}.making", files(&home(&kit).join("backups")).pop().unwrap());
    fs::write(stick.join(half), b"half of it").unwrap();
    kit.errands = FakeErrands::default();
    kit.restart();
    assert_eq!(view(&mut kit).folder, None);
    kit.unlock().unwrap();
    assert_eq!(view(&mut kit).copy_trouble, Some(BackupTrouble::Unfinished));
    assert!(tick(&mut kit));
    assert_eq!(view(&mut kit).copy_trouble, None);
    assert_eq!(files(&stick), files(&home(&kit).join("backups")));
}

#[test]
fn a_copy_that_comes_late_with_what_was_erased_goes_too() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let stick = with_a_folder(&mut kit);
    kit.decide_licence(child, account);
    pass(&mut kit, 60);
    goes_in_the_middle_of_the_next_copy(&kit, &stick);
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&mut kit, 1);
    kit.give_licence(account, true, None);
    let listed = view(&mut kit);
    assert_eq!(listed.outdated.len(), 2, "the one that is there, and the one that may come");
    assert_eq!(listed.copy_trouble, Some(BackupTrouble::Unfinished));

    kit.errands.answer();
    assert!(view(&mut kit).outdated.is_empty());
    assert!(files(&stick).is_empty(), "{:?}", files(&stick));
    assert!(tick(&mut kit));
    assert_eq!(files(&stick), files(&home(&kit).join("backups")));
}

#[test]
fn a_folder_that_is_given_up_while_a_backup_is_made_gets_no_copy_of_it() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    let before = files(&stick);
    rename(&mut kit, "Alexandra");
    pass(&mut kit, 31);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    stop_backup_folder(&mut kit.desk, ()).unwrap();
    app::backup::finish(&mut kit.desk, slow.run());
    assert_eq!(files(&stick), before);
    assert_eq!(view(&mut kit).copy_trouble, None, "they want none");
}

#[test]
fn a_backup_that_a_later_one_overtook_is_not_copied_after_it() {
    let mut kit = Kit::default();
    kit.family();
    let stick = with_a_folder(&mut kit);
    pass(&mut kit, 31);
    rename(&mut kit, "Alexandra");
    pass(&mut kit, 31);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    pass(&mut kit, 1);
    let other = kit.folder().join("another stick");
    fs::create_dir(&other).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(other.clone())).unwrap();
    let (there, newest) = (files(&stick), files(&other));
    app::backup::finish(&mut kit.desk, slow.run());
    assert_eq!((files(&stick), files(&other)), (there, newest));

    rename(&mut kit, "Alex");
    pass(&mut kit, 31);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    pass(&mut kit, 1);
    back_up_now(&mut kit.desk, ()).unwrap();
    let newest = files(&other);
    app::backup::finish(&mut kit.desk, slow.run());
    assert_eq!(files(&other), newest, "to the same folder");
    assert_eq!(view(&mut kit).copy_trouble, None);
}

#[test]
fn an_erasing_lists_what_lies_in_a_folder_that_does_not_answer() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let share = with_a_folder(&mut kit);
    kit.decide_licence(child, account);
    pass(&mut kit, 60);
    kit.errands.fall_silent(&share);
    kit.give_licence(account, true, None);
    let outdated = view(&mut kit).outdated;
    assert_eq!(outdated.len(), files(&share).len());
    assert!(outdated[0].path.starts_with(share.to_str().unwrap()));
    kit.errands.answer();
    assert!(tick(&mut kit));
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
    let done = job.run();
    fs::rename(&stick, &pulled).unwrap();
    app::backup::finish(&mut kit.desk, done);
    fs::write(pulled.join(&name), b"half of it").unwrap();
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
