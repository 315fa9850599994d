use std::fs;

use app::backup::{
    BackupTrouble, OpenBackup, back_up_now, choose_rescue, forget_lost, open_backup, restore,
};
use app::licence::{NoteSelfCheck, OfSelfCheck};
use app::start::{Phase, state};
use app::{ErrorCode, Secret};
use domain::platform::Method;
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
    // Not a page of the list of tables: without that nothing can be read.
    let middle = fs::metadata(&path).unwrap().len() as usize / 2;
    flip(&path, middle);
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

#[test]
fn a_rescue_that_lost_the_pin_keeps_no_note_that_only_it_opened() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    for (pin, lost) in [("2580", false), ("1470", true)] {
        kit.set_pin(child, pin);
        let pin = || Secret::new(pin.to_owned());
        let note = NoteSelfCheck { account, pin: pin(), note: "I sleep better.".to_owned() };
        app::licence::note_self_check(&mut kit.desk, note).unwrap();
        pass(&mut kit, 1);
        kit.restart();
        if lost {
            lose_secrets(&home(&kit));
        }
        choose_rescue(&mut kit.desk, ()).unwrap();
        open_backup(&mut kit.desk, by_passphrase()).unwrap();
        restore(&mut kit.desk, ()).unwrap();
        let look = || OfSelfCheck { account, pin: pin() };
        let seen = app::licence::self_check(&mut kit.desk, look());
        if lost {
            assert_eq!(seen.unwrap_err().code, ErrorCode::NotNow, "there is no PIN");
            kit.set_pin(child, "9999");
            let look = OfSelfCheck { account, pin: Secret::new("9999".to_owned()) };
            let seen = app::licence::self_check(&mut kit.desk, look).unwrap();
            assert!(seen.last_on.is_some() && seen.last_note.is_none());
        } else {
            assert_eq!(seen.unwrap().last_note.as_deref(), Some("I sleep better."));
            let pins = app::pin::SetPin { child, old: Some(pin()), new: None };
            app::pin::set_pin(&mut kit.desk, pins).unwrap();
        }
    }
}

/// Damages the page on which the table of secrets begins.
fn lose_secrets(home: &std::path::Path) {
    let header = vault::Header::read(home).unwrap();
    let key = header.unwrap(vault::Way::Passphrase, testkit::PASSPHRASE.as_bytes()).unwrap();
    drop(vault::Vault::open(home, &header, &key, vault::Encryption::Keyed).unwrap());
    // The table's first page is the same in every vault of this schema; an unkeyed one tells which.
    let mut plain = Kit::new(vault::Encryption::ForASearchTest);
    plain.family();
    plain.desk.close();
    let page = root_page(&plain.folder().join("family/vault.db"), "secret");
    flip(&home.join("vault.db"), (page - 1) * 4096 + 2000);
}

#[expect(clippy::disallowed_methods, reason = "an unkeyed vault is looked into")]
fn root_page(path: &std::path::Path, table: &str) -> usize {
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT rootpage FROM sqlite_master WHERE name = ?1";
    let page: i64 = connection.query_row(sql, [table], |row| row.get(0)).unwrap();
    usize::try_from(page).unwrap()
}
