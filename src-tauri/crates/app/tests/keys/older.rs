use std::fs;

use app::backup::{BackupTrouble, back_up_now, save_backup_folder};
use app::keys::{KeysView, destroy_older_backups, keys};
use chrono::TimeDelta;
use testkit::{Kit, PASSPHRASE};
use vault::{Cost, Header, Way};

use crate::{NEWER, change, confirm, family, home, opens_backup, own, phrase, recovery, renew};

fn pass(kit: &Kit) {
    kit.clock.pass(TimeDelta::hours(1));
}

fn view(kit: &mut Kit) -> KeysView {
    keys(&mut kit.desk, ()).unwrap()
}

#[test]
fn those_that_open_with_the_old_passphrase_are_told_and_destroyed_and_the_rest_listed() {
    let (mut kit, key) = family();
    let (stick, pulled) = (kit.folder().join("stick"), kit.folder().join("pulled out"));
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    pass(&kit);
    back_up_now(&mut kit.desk, ()).unwrap();
    assert!(view(&mut kit).older.is_empty(), "nothing was changed yet");
    pass(&kit);
    let changed = change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap();
    assert_eq!(changed.older.len(), 4, "two here and two on the stick");
    pass(&kit);
    back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(view(&mut kit).older.len(), 4, "new ones open with the new one");
    assert_eq!(own(&kit).len(), 4, "nothing goes by itself");

    fs::rename(&stick, &pulled).unwrap();
    assert_eq!(view(&mut kit).older.len(), 4, "those that cannot be read are told by their date");
    pass(&kit);
    let after = destroy_older_backups(&mut kit.desk, ()).unwrap();
    assert!(after.older.is_empty());
    assert_eq!(after.outdated.len(), 2);
    assert!(after.outdated.iter().all(|line| line.path.starts_with(stick.to_str().unwrap())));
    let left = own(&kit);
    assert_eq!(left.len(), 3, "the two after the change, and a new one");
    fs::rename(&pulled, &stick).unwrap();
    pass(&kit);
    back_up_now(&mut kit.desk, ()).unwrap();
    assert!(view(&mut kit).outdated.is_empty(), "the stick is back");
    for name in &left {
        assert!(!opens_backup(&mut kit, name, phrase(PASSPHRASE)), "{name}");
        assert!(opens_backup(&mut kit, name, recovery(&key)), "{name}");
    }
}

#[test]
fn a_new_recovery_key_makes_the_ones_before_it_older() {
    let (mut kit, _) = family();
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&kit);
    let shown = renew(&mut kit, phrase(PASSPHRASE)).unwrap();
    assert!(view(&mut kit).older.is_empty());
    confirm(&mut kit, &shown).unwrap();
    assert_eq!(view(&mut kit).older.len(), 1);
}

#[test]
fn where_no_new_one_can_be_made_none_goes() {
    let (mut kit, _) = family();
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&kit);
    change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap();
    pass(&kit);
    let (folder, aside) = (home(&kit).join("backups"), kit.folder().join("aside"));
    fs::rename(&folder, &aside).unwrap();
    fs::write(&folder, b"in the way").unwrap();
    let after = destroy_older_backups(&mut kit.desk, ()).unwrap();
    assert_eq!((after.older.len(), after.outdated.len()), (1, 0), "it may be the only one");
    assert_eq!(after.trouble, Some(BackupTrouble::ReadOnly));
    fs::remove_file(&folder).unwrap();
    fs::rename(&aside, &folder).unwrap();
    assert_eq!(own(&kit).len(), 2);
    pass(&kit);
    back_up_now(&mut kit.desk, ()).unwrap();
    let after = destroy_older_backups(&mut kit.desk, ()).unwrap();
    assert_eq!((after.older.len(), after.outdated.len(), after.trouble), (0, 0, None));
}

#[test]
fn a_change_that_broke_off_before_its_entry_hides_none() {
    let (mut kit, _) = family();
    let (stick, pulled) = (kit.folder().join("stick"), kit.folder().join("pulled out"));
    fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    // The new header is there, and the program ended before its entry was.
    let mut header = Header::read(&home(&kit)).unwrap();
    let key = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    header.wrap(Way::Passphrase, NEWER.as_bytes(), &key, Cost::FOR_RANDOM, [5; 40]).unwrap();
    header.write(&home(&kit)).unwrap();
    kit.restart();
    app::start::unlock(&mut kit.desk, phrase(NEWER)).unwrap();
    assert_eq!(view(&mut kit).older.len(), 2, "one here and one on the stick");
    fs::rename(&stick, &pulled).unwrap();
    assert_eq!(view(&mut kit).older.len(), 2, "the one that cannot be read is as old");
    pass(&kit);
    back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(view(&mut kit).older.len(), 2, "a new one is not among them");
}
