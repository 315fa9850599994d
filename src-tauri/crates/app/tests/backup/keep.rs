use std::fs;

use app::backup::{BackupTrouble, back_up_now, save_backup_folder, stop_backup_folder};
use app::ports::Clock;
use app::{ErrorCode, Operation};
use chrono::TimeDelta;
use testkit::Kit;

use crate::{files, home, pass, rename, tick, view};

#[test]
fn a_sitting_is_backed_up_every_half_hour_and_when_it_ends() {
    let mut kit = Kit::default();
    kit.family();
    assert!(!tick(&mut kit), "what they have just begun waits");
    pass(&mut kit, 30);
    assert!(tick(&mut kit));
    assert!(!tick(&mut kit), "nothing was written since");
    rename(&mut kit, "Alexandra");
    assert!(!tick(&mut kit));
    pass(&mut kit, 29);
    assert!(!tick(&mut kit));
    pass(&mut kit, 1);
    assert!(tick(&mut kit));
    rename(&mut kit, "Alex");
    pass(&mut kit, 31);
    app::start::lock(&mut kit.desk, ()).unwrap();
    let view = view(&mut kit);
    assert_eq!(view.backups.len(), 3);
    assert_eq!(view.last_good, Some(view.backups[0].made_at));
    assert_eq!(view.trouble, None);
}

#[test]
fn what_was_written_last_is_backed_up_after_the_next_opening() {
    let mut kit = Kit::default();
    kit.family();
    pass(&mut kit, 30);
    assert!(tick(&mut kit));
    rename(&mut kit, "Alexandra");
    pass(&mut kit, 1);
    kit.restart();
    assert_eq!(view(&mut kit).backups.len(), 1, "the last one is a minute old");
    pass(&mut kit, 40);
    kit.unlock().unwrap();
    assert!(tick(&mut kit));
    assert!(!tick(&mut kit));
}

#[test]
fn everything_is_looked_at_again_after_a_week_in_which_nobody_wrote() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&mut kit, 7 * 24 * 60 - 1);
    assert!(!tick(&mut kit));
    pass(&mut kit, 1);
    assert!(tick(&mut kit));
}

#[test]
fn older_ones_are_thinned() {
    let mut kit = Kit::default();
    kit.family();
    for day in 0..40 {
        rename(&mut kit, &format!("Alex {day}"));
        for _ in 0..2 {
            kit.clock.pass(TimeDelta::hours(12));
            back_up_now(&mut kit.desk, ()).unwrap();
        }
    }
    let left = view(&mut kit).backups.len();
    assert!((18..30).contains(&left), "{left}");
    assert_eq!(files(&home(&kit).join("backups")).len(), left);
}

#[test]
fn the_chosen_folder_gets_a_copy_of_each_and_nothing_else_in_it_is_touched() {
    let mut kit = Kit::default();
    kit.family();
    let stick = kit.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("family-20200101T000000Z.backup"), b"somebody else's").unwrap();
    let view = save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    assert_eq!(view.folder.as_deref(), stick.to_str());
    for _ in 0..40 {
        kit.clock.pass(TimeDelta::hours(12));
        back_up_now(&mut kit.desk, ()).unwrap();
    }
    let own = files(&home(&kit).join("backups"));
    let mut there = files(&stick);
    assert_eq!(there.remove(0), "family-20200101T000000Z.backup");
    assert_eq!(own, there);

    fs::rename(&stick, kit.folder().join("pulled out")).unwrap();
    pass(&mut kit, 60);
    let view = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(view.copy_trouble, Some(BackupTrouble::FolderGone));
    assert_eq!((view.trouble, view.last_good), (None, Some(view.backups[0].made_at)));
    assert!(!stick.exists(), "the place of a stick is not filled");

    let view = stop_backup_folder(&mut kit.desk, ()).unwrap();
    assert_eq!((view.folder, view.copy_trouble), (None, None));
}

#[test]
fn choosing_a_folder_can_be_undone_and_one_inside_the_vaults_own_is_refused() {
    let mut kit = Kit::default();
    kit.family();
    let inside = home(&kit).join("backups");
    let refused = save_backup_folder(&mut kit.desk, (), Some(inside)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotNow);
    assert_eq!(save_backup_folder(&mut kit.desk, (), None).unwrap().folder, None);
    let stick = kit.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick)).unwrap();
    let steps = app::overview::overview(&mut kit.desk, ()).unwrap();
    assert_eq!(steps.undo, Some(Operation::SaveBackupFolder));
    app::undo::undo(&mut kit.desk, ()).unwrap();
    assert_eq!(view(&mut kit).folder, None);
}

#[test]
fn one_that_fails_is_told_until_one_succeeds_and_loses_nothing() {
    let mut kit = Kit::default();
    kit.family();
    let good = back_up_now(&mut kit.desk, ()).unwrap();
    let own = home(&kit).join("backups");
    let aside = home(&kit).join("elsewhere");
    fs::rename(&own, &aside).unwrap();
    fs::write(&own, b"in the way").unwrap();
    pass(&mut kit, 31);
    rename(&mut kit, "Alexandra");
    let failed = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(failed.trouble, Some(BackupTrouble::ReadOnly));
    assert_eq!(failed.last_good, good.last_good);
    rename(&mut kit, "Alex");
    assert!(!tick(&mut kit), "it is not tried every few seconds");
    fs::remove_file(&own).unwrap();
    fs::rename(&aside, &own).unwrap();
    pass(&mut kit, 31);
    assert!(tick(&mut kit));
    let view = view(&mut kit);
    assert_eq!((view.trouble, view.backups.len()), (None, 2));
}

#[test]
fn nothing_beside_the_vault_names_anybody_or_the_chosen_folder() {
    let mut kit = Kit::default();
    kit.family();
    let stick = kit.folder().join("Sams stick");
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick)).unwrap();
    kit.restart();
    // What is locked is noise, in which three letters stand by chance now and then.
    let readable = |name: &String| name != "backups" && !name.starts_with("vault.db");
    for name in files(&home(&kit)).into_iter().filter(readable) {
        let text = String::from_utf8_lossy(&fs::read(home(&kit).join(&name)).unwrap()).into_owned();
        assert!(!text.contains("Sam") && !text.contains("Alex"), "{name}");
    }
    assert_eq!(view(&mut kit).folder, None, "a locked vault does not say which");
}

#[test]
fn a_stick_that_comes_back_gets_the_copy_it_missed() {
    let mut kit = Kit::default();
    kit.family();
    let (stick, pulled) = (kit.folder().join("stick"), kit.folder().join("pulled out"));
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    fs::rename(&stick, &pulled).unwrap();
    pass(&mut kit, 31);
    let missed = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(missed.copy_trouble, Some(BackupTrouble::FolderGone));
    assert!(!tick(&mut kit), "it is not there yet");
    fs::rename(&pulled, &stick).unwrap();
    assert!(tick(&mut kit));
    let after = view(&mut kit);
    assert_eq!((after.copy_trouble, after.last_good), (None, missed.last_good));
    assert_eq!(files(&stick), files(&home(&kit).join("backups")));
    assert!(!tick(&mut kit), "once is enough");
}

#[test]
fn a_stick_that_refuses_is_tried_again_every_half_hour() {
    let mut kit = Kit::default();
    kit.family();
    let stick = kit.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    pass(&mut kit, 31);
    // A folder stands where the copy would.
    let next = kit.clock.now().format("family-%Y%m%dT%H%M%SZ.backup.making").to_string();
    fs::create_dir(stick.join(&next)).unwrap();
    assert!(back_up_now(&mut kit.desk, ()).unwrap().copy_trouble.is_some());
    assert!(!tick(&mut kit), "it is not tried every few seconds");
    pass(&mut kit, 30);
    assert!(tick(&mut kit));
    assert!(view(&mut kit).copy_trouble.is_some());
    fs::remove_dir(stick.join(&next)).unwrap();
    pass(&mut kit, 30);
    assert!(tick(&mut kit));
    assert_eq!(view(&mut kit).copy_trouble, None);
    assert_eq!(files(&stick), files(&home(&kit).join("backups")));
}
