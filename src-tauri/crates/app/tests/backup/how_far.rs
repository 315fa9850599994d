//! What a family hears while they wait.

use std::fs;

use app::backup::{OpenBackup, back_up_now, restore, save_backup_folder};
use app::export::ExportFamily;
use app::how_far::LongWork;
use domain::platform::Method;
use testkit::Kit;

use crate::{open_newest, pass};

/// The percents that were told of this and of nothing else, from nothing to all of it, each more than the one before.
fn heard(kit: &Kit, work: LongWork) -> Vec<u8> {
    let told = kit.desktop.told();
    assert!(told.iter().all(|one| one.work == work), "{told:?}");
    let percents: Vec<u8> = told.iter().map(|one| one.percent).collect();
    assert!(percents.is_sorted_by(|before, after| before < after), "{percents:?}");
    assert_eq!((percents.first(), percents.last()), (Some(&0), Some(&100)), "{percents:?}");
    percents
}

#[test]
fn opening_a_family_is_told_until_it_is_open() {
    let mut kit = Kit::default();
    kit.family();
    kit.restart();
    drop(kit.desktop.told());
    kit.unlock().unwrap();
    assert!(heard(&kit, LongWork::Unlock).len() > 3);
}

#[test]
fn a_backup_is_told_with_its_copy_and_what_comes_by_itself_is_not() {
    let mut kit = Kit::default();
    kit.family();
    let stick = kit.folder().join("stick");
    fs::create_dir(&stick).unwrap();
    drop(kit.desktop.told());
    save_backup_folder(&mut kit.desk, (), Some(stick)).unwrap();
    assert!(heard(&kit, LongWork::Backup).len() > 5);
    pass(&mut kit, 7 * 24 * 60);
    let job = app::backup::due(&mut kit.desk).unwrap();
    app::backup::finish(&mut kit.desk, job.run());
    assert_eq!(kit.desktop.told(), [], "nobody waits for it");
}

#[test]
fn a_backup_that_does_not_come_about_is_over_all_the_same() {
    let mut kit = Kit::default();
    kit.family();
    fs::write(kit.folder().join("family/backups"), b"in the way").unwrap();
    drop(kit.desktop.told());
    assert!(back_up_now(&mut kit.desk, ()).unwrap().trouble.is_some());
    heard(&kit, LongWork::Backup);
}

#[test]
fn bringing_one_back_is_told_while_it_is_looked_at_and_while_it_takes_its_place() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    drop(kit.desktop.told());
    open_newest(&mut kit, OpenBackup { unlock: None });
    assert!(heard(&kit, LongWork::Restore).len() > 4);
    restore(&mut kit.desk, ()).unwrap();
    heard(&kit, LongWork::Restore);
}

#[test]
fn writing_everything_out_is_told() {
    let mut kit = Kit::default();
    kit.family();
    drop(kit.desktop.told());
    app::export::family(&mut kit.desk, ExportFamily { wanted: true }).unwrap();
    assert!(heard(&kit, LongWork::Export).len() > 5);
}

#[test]
fn erasing_is_told_to_the_end_of_the_backup_after_it() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    drop(kit.desktop.told());
    kit.give_licence(account, true, None);
    assert!(heard(&kit, LongWork::Erase).len() > 5);
}
