use std::fs;

use app::ErrorCode;
use app::backup::{
    BackupTrouble, OpenBackup, back_up_now, choose_rescue, forget_lost, open_backup, restore,
};
use app::start::{Phase, state};
use testkit::Kit;

use crate::{by_passphrase, first_guardian, home, open_newest, pass, rename, tick, view};

fn flip(path: &std::path::Path, place: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_page_that_went_bad_is_found_by_the_weekly_look_and_no_good_backup_goes() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    kit.restart();
    kit.unlock().unwrap();
    let path = home(&kit).join("vault.db");
    let last = fs::metadata(&path).unwrap().len() as usize - 2000;
    flip(&path, last);
    pass(&mut kit, 7 * 24 * 60);
    assert!(tick(&mut kit));
    let view = view(&mut kit);
    assert_eq!(view.trouble, Some(BackupTrouble::Damaged));
    assert_eq!(view.backups.len(), 1);
    assert!(view.last_good.is_some());

    assert!(choose_rescue(&mut kit.desk, ()).unwrap().opens_by_itself);
    let preview = open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
    assert_eq!((preview.guardians.len(), preview.children.len()), (2, 1));
    restore(&mut kit.desk, ()).unwrap();
    let view = back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!((view.trouble, view.kept.len()), (None, 1));
}

#[test]
fn a_vault_that_does_not_open_comes_back_from_the_last_good_backup() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    kit.restart();
    flip(&home(&kit).join("vault.db"), 100);
    assert_eq!(kit.unlock().unwrap_err().code, ErrorCode::VaultDamaged);
    assert!(view(&mut kit).last_good.is_some(), "it is told while nothing opens");
    open_newest(&mut kit, by_passphrase());
    assert_eq!(restore(&mut kit.desk, ()).unwrap().phase, Phase::Open);
    assert_eq!(first_guardian(&mut kit), "Alex");
    assert_eq!(view(&mut kit).kept.len(), 1, "the damaged one is kept");
}

#[test]
fn a_damaged_or_missing_header_comes_back_from_a_backup_without_losing_what_is_newer() {
    for gone in [false, true] {
        let mut kit = Kit::default();
        kit.family();
        back_up_now(&mut kit.desk, ()).unwrap();
        rename(&mut kit, "Alexandra");
        kit.restart();
        let header = home(&kit).join("vault.header");
        if gone {
            fs::remove_file(&header).unwrap()
        } else {
            flip(&header, 200)
        }
        assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Trouble);
        assert!(choose_rescue(&mut kit.desk, ()).unwrap().by_passphrase);
        let preview = open_backup(&mut kit.desk, by_passphrase()).unwrap();
        assert_eq!(preview.guardians, ["Alexandra", "Kim"]);
        assert_eq!(preview.rescued.unwrap().left_out, 0);
        restore(&mut kit.desk, ()).unwrap();
        assert_eq!(first_guardian(&mut kit), "Alexandra");
        kit.restart();
        kit.unlock().unwrap();
    }
}

#[test]
fn a_damaged_log_is_told_until_the_family_has_read_it() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    for number in 0..10 {
        pass(&mut kit, 1);
        rename(&mut kit, &format!("Alex {number}"));
    }
    // As a crash leaves it, with a byte of the log gone bad.
    let crashed = tempfile::tempdir().unwrap();
    let family = crashed.path().join("family");
    fs::create_dir(&family).unwrap();
    for file in ["vault.db", "vault.db-wal", "vault.header", "vault.mark", "device", "backups.json"]
    {
        fs::copy(home(&kit).join(file), family.join(file)).unwrap();
    }
    let log = family.join("vault.db-wal");
    let middle = fs::metadata(&log).unwrap().len() as usize / 2;
    flip(&log, middle);
    let mut kit = Kit::over(crashed, chrono::DateTime::UNIX_EPOCH);
    kit.unlock().unwrap();
    assert_ne!(first_guardian(&mut kit), "Alex 9");
    kit.restart();
    let lost = view(&mut kit).lost.unwrap();
    assert!(lost.until.unwrap() < lost.written);
    let nobody = forget_lost(&mut kit.desk, ()).unwrap_err();
    assert_eq!(nobody.code, ErrorCode::Locked, "somebody at the locked window cannot take it away");
    kit.unlock().unwrap();
    assert_eq!(forget_lost(&mut kit.desk, ()).unwrap().lost, None);
}
