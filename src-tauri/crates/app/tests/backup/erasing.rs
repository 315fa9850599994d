use std::fs;
use std::path::PathBuf;

use app::backup::{
    DestroyedYourself, OpenBackup, back_up_now, forget_outdated, restore, save_backup_folder,
};
use app::ports::Clock;
use chrono::TimeDelta;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;
use vault::Encryption;

use crate::{files, home, open_newest, pass, tick, view};

/// An account whose licence is decided, a stick with backups, and where that lies once it is pulled out.
fn decided_with_a_stick(kit: &mut Kit) -> (Uuid, PathBuf, PathBuf) {
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let (stick, pulled) = (kit.folder().join("stick"), kit.folder().join("pulled out"));
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    kit.decide_licence(child, account);
    (account, stick, pulled)
}

#[test]
fn a_copy_that_was_never_begun_is_not_among_those_to_destroy() {
    let mut kit = Kit::default();
    let (account, stick, pulled) = decided_with_a_stick(&mut kit);
    pass(&mut kit, 60);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    pass(&mut kit, 1);
    // A later one is quicker.
    back_up_now(&mut kit.desk, ()).unwrap();
    app::backup::finish(&mut kit.desk, slow.run());
    let there = files(&stick);
    fs::rename(&stick, pulled).unwrap();
    pass(&mut kit, 60);
    kit.give_licence(account, true, None);
    assert_eq!(view(&mut kit).outdated.len(), there.len());
}

#[test]
fn a_copy_of_the_same_second_as_one_that_was_never_begun_stays_on_the_list() {
    let mut kit = Kit::default();
    let (account, stick, pulled) = decided_with_a_stick(&mut kit);
    pass(&mut kit, 60);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    kit.clock.pass(TimeDelta::milliseconds(500));
    back_up_now(&mut kit.desk, ()).unwrap();
    app::backup::finish(&mut kit.desk, slow.run());
    let there = files(&stick);
    fs::rename(&stick, pulled).unwrap();
    pass(&mut kit, 60);
    kit.give_licence(account, true, None);
    assert_eq!(view(&mut kit).outdated.len(), there.len());
}

#[test]
fn the_licence_destroys_every_older_backup_it_can_reach_and_lists_the_rest() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let (stick, pulled) = (kit.folder().join("stick"), kit.folder().join("pulled out"));
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    pass(&mut kit, 60);
    // A vault that a restore kept aside holds it too.
    open_newest(&mut kit, OpenBackup { unlock: None });
    restore(&mut kit.desk, ()).unwrap();
    kit.decide_licence(child, account);
    back_up_now(&mut kit.desk, ()).unwrap();
    let there = files(&stick);
    assert!(there.len() > 1 && view(&mut kit).kept.len() == 1);
    fs::rename(&stick, &pulled).unwrap();
    pass(&mut kit, 60);

    kit.give_licence(account, true, None);
    let own = files(&home(&kit).join("backups"));
    assert_eq!(own.len(), 1, "{own:?}");
    let after = view(&mut kit);
    assert_eq!(after.last_good, Some(after.backups[0].made_at));
    assert!(after.kept.is_empty());
    assert_eq!(after.outdated.len(), there.len());
    assert!(after.outdated[0].path.starts_with(stick.to_str().unwrap()));

    let path = after.outdated[0].path.clone();
    let after = forget_outdated(&mut kit.desk, DestroyedYourself { path }).unwrap();
    assert_eq!(after.outdated.len(), there.len() - 1);
    fs::rename(&pulled, &stick).unwrap();
    pass(&mut kit, 60);
    let after = back_up_now(&mut kit.desk, ()).unwrap();
    assert!(after.outdated.is_empty(), "the stick is back");
    assert_eq!(files(&stick).len(), 2, "the one they said was gone, and the new one");
}

#[test]
fn a_backup_that_fails_then_keeps_the_old_ones_until_there_is_a_new_one() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&mut kit, 60);
    let path = home(&kit).join("backups");
    let aside = kit.folder().join("aside");
    fs::rename(&path, &aside).unwrap();
    fs::write(&path, b"in the way").unwrap();
    kit.give_licence(account, true, None);
    fs::remove_file(&path).unwrap();
    fs::rename(&aside, &path).unwrap();
    assert!(!files(&path).is_empty());
    pass(&mut kit, 60);
    back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(files(&path).len(), 1);
}

#[test]
fn what_is_of_another_family_is_never_destroyed() {
    let mut other = Kit::default();
    other.on_the_road(Method::OpenOnRequest);
    back_up_now(&mut other.desk, ()).unwrap();
    let theirs = files(&home(&other).join("backups")).remove(0);
    let mut kit = Kit::at(other.clock.now() + TimeDelta::hours(1), Encryption::Keyed);
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let own = home(&kit).join("backups");
    fs::create_dir_all(&own).unwrap();
    fs::copy(home(&other).join("backups").join(&theirs), own.join(&theirs)).unwrap();
    fs::create_dir_all(home(&kit).join("kept-20260101T100000Z")).unwrap();
    kit.decide_licence(child, account);
    kit.give_licence(account, true, None);
    assert!(own.join(&theirs).exists(), "a backup of another family");
    assert!(home(&kit).join("kept-20260101T100000Z").exists(), "a folder of nobody");
    assert_eq!(files(&own).len(), 2, "theirs, and the new one of ours");
}

#[test]
fn a_backup_begun_before_an_erasing_and_done_after_it_goes_too() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    pass(&mut kit, 60);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    pass(&mut kit, 1);
    let done = slow.run();
    kit.give_licence(account, true, None);
    app::backup::finish(&mut kit.desk, done);
    let left = files(&home(&kit).join("backups"));
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(view(&mut kit).last_good, Some(kit.clock.now()), "the one after it");
}

#[test]
fn the_new_backup_of_an_erasing_outlives_its_way_into_a_folder_that_was_gone() {
    let mut kit = Kit::default();
    let (account, stick, pulled) = decided_with_a_stick(&mut kit);
    fs::rename(&stick, &pulled).unwrap();
    // Names of files know whole seconds, a real clock does not stop at one.
    pass(&mut kit, 60);
    kit.clock.pass(TimeDelta::milliseconds(200));
    kit.give_licence(account, true, None);
    kit.clock.pass(TimeDelta::milliseconds(150));
    let made = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(made.last_good, Some(kit.clock.now()));
    let own = files(&home(&kit).join("backups"));
    assert_eq!(own.len(), 1);

    fs::rename(&pulled, &stick).unwrap();
    assert!(tick(&mut kit));
    assert_eq!(files(&home(&kit).join("backups")), own, "the only one there is");
    assert_eq!(files(&stick), own);
    assert_eq!(view(&mut kit).copy_trouble, None);
}

#[test]
fn a_backup_that_waits_for_its_copy_is_not_taken_by_an_erasing_that_has_no_new_one() {
    let mut kit = Kit::default();
    let (account, stick, pulled) = decided_with_a_stick(&mut kit);
    fs::rename(&stick, &pulled).unwrap();
    pass(&mut kit, 60);
    back_up_now(&mut kit.desk, ()).unwrap();
    fs::rename(&pulled, &stick).unwrap();
    let again = app::backup::due(&mut kit.desk).unwrap().run();
    pass(&mut kit, 1);
    let (own, aside) = (home(&kit).join("backups"), kit.folder().join("aside"));
    fs::rename(&own, &aside).unwrap();
    fs::write(&own, b"in the way").unwrap();
    kit.give_licence(account, true, None);
    fs::remove_file(&own).unwrap();
    fs::rename(&aside, &own).unwrap();
    let before = files(&own);
    app::backup::finish(&mut kit.desk, again);
    assert_eq!(files(&own), before, "until there is a new one");
    assert_eq!(files(&stick).len(), 1, "and what was erased goes nowhere");
}

#[test]
fn a_backup_that_was_opened_or_never_finished_leaves_nothing_behind() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    back_up_now(&mut kit.desk, ()).unwrap();
    let before = files(&home(&kit));
    open_newest(&mut kit, OpenBackup { unlock: None });
    assert_ne!(files(&home(&kit)), before, "it lies unpacked while they look");
    kit.desk.close_at_once();
    let after = files(&home(&kit));
    assert!(after.iter().all(|name| before.contains(name)), "{after:?}");
    let unfinished = home(&kit).join("backups/family-20261121T100000Z.backup.making");
    fs::write(&unfinished, b"half").unwrap();
    kit.unlock().unwrap();
    assert!(!unfinished.exists());
}

#[test]
fn an_opening_sweeps_nothing_away_that_is_being_made_or_fetched() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    let newest = home(&kit).join("backups").join(&view(&mut kit).backups[0].name);
    let carried = kit.folder().join("carried away");
    fs::copy(newest, &carried).unwrap();
    let unfinished = home(&kit).join("backups/family-20261121T100000Z.backup.making");
    fs::write(&unfinished, b"half").unwrap();
    let opens = |kit: &mut Kit| {
        kit.desk.close_at_once();
        kit.unlock().unwrap();
        unfinished.exists()
    };
    pass(&mut kit, 7 * 24 * 60);
    let making = app::backup::due(&mut kit.desk).unwrap();
    assert!(opens(&mut kit), "it is being made");
    drop(making);
    let looking = app::backup::look(&kit.desk);
    assert!(opens(&mut kit), "it is being fetched");
    let fetched = looking.fetch(&carried).unwrap();
    drop(looking);
    assert!(opens(&mut kit), "it was fetched");
    drop(fetched);
    assert!(!opens(&mut kit), "nobody makes or fetches one");
}

#[test]
fn a_copy_that_was_finished_while_the_vault_was_locked_is_destroyed_too() {
    let mut kit = Kit::default();
    let (account, stick, _) = decided_with_a_stick(&mut kit);
    pass(&mut kit, 60);
    let slow = app::backup::due(&mut kit.desk).unwrap();
    kit.desk.close_at_once();
    app::backup::finish(&mut kit.desk, slow.run());
    assert_eq!(files(&stick).len(), 2);
    pass(&mut kit, 1);
    kit.unlock().unwrap();
    kit.give_licence(account, true, None);
    assert_eq!(files(&stick).len(), 1, "{:?}", files(&stick));
}

#[test]
fn a_restore_from_the_locked_window_still_knows_what_is_to_be_destroyed() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    back_up_now(&mut kit.desk, ()).unwrap();
    let old = fs::read_dir(home(&kit).join("backups")).unwrap().next().unwrap().unwrap().path();
    let carried = kit.folder().join("carried away");
    fs::copy(old, &carried).unwrap();
    let (stick, pulled) = (kit.folder().join("stick"), kit.folder().join("pulled out"));
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    kit.decide_licence(child, account);
    pass(&mut kit, 60);
    fs::rename(&stick, &pulled).unwrap();
    kit.give_licence(account, true, None);
    let outdated = view(&mut kit).outdated;
    assert_eq!(outdated.len(), 1);
    kit.restart();
    kit.find_backup(&carried).unwrap();
    app::backup::open_backup(&mut kit.desk, crate::by_passphrase()).unwrap();
    restore(&mut kit.desk, ()).unwrap();
    assert_eq!(view(&mut kit).outdated, outdated);
}
