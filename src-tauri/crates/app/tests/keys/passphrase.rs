use app::ErrorCode;
use app::backup::{ChooseBackup, OpenBackup, back_up_now, choose_backup, open_backup, restore};
use app::start::{NewFamily, NewLock, Unlock};
use testkit::{Kit, PASSPHRASE, new_family};

use crate::{
    NEWER, change, confirm, family, home, opens, opens_backup, own, phrase, recovery, renew, told,
};

#[test]
fn the_new_one_opens_the_family_and_its_new_backup_and_the_old_one_what_was_made_with_it() {
    let (mut kit, key) = family();
    back_up_now(&mut kit.desk, ()).unwrap();
    kit.clock.pass(chrono::TimeDelta::minutes(1));
    change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap();
    assert_eq!(told(&mut kit), ["passphrase_changed"]);
    let backups = own(&kit);
    assert_eq!(backups.len(), 2, "one follows at once");

    assert!(!opens(&mut kit, phrase(PASSPHRASE)));
    assert!(opens(&mut kit, phrase(NEWER)));
    assert!(opens(&mut kit, recovery(&key)));
    for (name, opener, other) in
        [(&backups[0], PASSPHRASE, NEWER), (&backups[1], NEWER, PASSPHRASE)]
    {
        assert!(opens_backup(&mut kit, name, phrase(opener)), "{name}");
        assert!(!opens_backup(&mut kit, name, phrase(other)), "{name}");
        assert!(opens_backup(&mut kit, name, recovery(&key)), "{name}");
    }
}

#[test]
fn a_forgotten_one_is_changed_with_the_recovery_key() {
    let (mut kit, key) = family();
    let refused = change(&mut kit, recovery("no key at all"), NEWER).unwrap_err();
    assert_eq!((&*refused.fields[0].field, &*refused.fields[0].rule), ("secret", "not_a_key"));
    change(&mut kit, recovery(&key), NEWER).unwrap();
    assert!(opens(&mut kit, phrase(NEWER)));
}

#[test]
fn a_wrong_present_one_changes_nothing_and_is_slowed_down_as_at_the_lock() {
    let (mut kit, _) = family();
    for _ in 0..3 {
        let wrong = change(&mut kit, phrase("not this one"), NEWER).unwrap_err();
        assert_eq!(wrong.code, ErrorCode::WrongSecret);
    }
    let slowed = change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap_err();
    assert_eq!(slowed.code, ErrorCode::TooSoon);
    assert!(slowed.wait > 0);
    kit.restart();
    assert_eq!(kit.unlock().unwrap_err().code, ErrorCode::TooSoon, "the lock waits as well");
    kit.clock.pass(chrono::TimeDelta::minutes(10));
    kit.unlock().unwrap();
    assert_eq!(told(&mut kit), [""; 0]);
    assert_eq!(
        change(&mut kit, Unlock::Keyring, NEWER).unwrap_err().code,
        ErrorCode::WrongSecret,
        "whoever uses this login has the keyring"
    );
}

#[test]
fn the_rules_are_those_of_the_start_and_the_same_one_again_is_no_change() {
    let (mut kit, _) = family();
    for (new, rule) in [("", "empty"), ("Sam2012", "easy_to_guess"), (PASSPHRASE, "same_as_before")]
    {
        let refused = change(&mut kit, phrase(PASSPHRASE), new).unwrap_err();
        assert_eq!((&*refused.fields[0].field, &*refused.fields[0].rule), ("passphrase", rule));
    }
    assert_eq!(told(&mut kit), [""; 0]);
    kit.desk.close();
    assert_eq!(change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap_err().code, ErrorCode::Locked);
}

#[test]
fn a_family_that_only_the_keyring_opens_sets_its_first_one() {
    let mut kit = Kit::default();
    let lock = NewLock::Keyring { passphrase: None };
    let family = NewFamily { lock, child_uses_login: false, ..new_family() };
    app::start::create(&mut kit.desk, family).unwrap();
    let view = change(&mut kit, Unlock::Keyring, NEWER).unwrap();
    assert!(view.by_passphrase && view.by_keyring && view.older.is_empty());
    assert_eq!(told(&mut kit), ["passphrase_set"]);
    assert!(opens(&mut kit, Unlock::Keyring));
    assert!(opens(&mut kit, phrase(NEWER)));
}

#[test]
fn what_is_brought_back_by_itself_opens_with_what_opens_the_family_today() {
    let (mut kit, key) = family();
    back_up_now(&mut kit.desk, ()).unwrap();
    kit.clock.pass(chrono::TimeDelta::minutes(1));
    change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap();
    let shown = renew(&mut kit, phrase(NEWER)).unwrap();
    confirm(&mut kit, &shown).unwrap();
    let name = own(&kit).remove(0);
    choose_backup(&mut kit.desk, ChooseBackup::Backup { name: name.clone() }).unwrap();
    open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
    restore(&mut kit.desk, ()).unwrap();
    assert!(!opens(&mut kit, phrase(PASSPHRASE)) && !opens(&mut kit, recovery(&key)));
    assert!(opens(&mut kit, phrase(NEWER)));

    // Who types what it was made with, gets it back with that.
    kit.restart();
    choose_backup(&mut kit.desk, ChooseBackup::Backup { name }).unwrap();
    open_backup(&mut kit.desk, OpenBackup { unlock: Some(phrase(PASSPHRASE)) }).unwrap();
    kit.clock.pass(chrono::TimeDelta::minutes(1));
    restore(&mut kit.desk, ()).unwrap();
    assert!(opens(&mut kit, phrase(PASSPHRASE)));
}

#[test]
fn a_refusal_by_the_disk_leaves_the_one_of_before() {
    let (mut kit, _) = family();
    // Something in the way of the header's copy.
    let in_the_way = home(&kit).join("vault.header.before");
    std::fs::create_dir(&in_the_way).unwrap();
    change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap_err();
    assert_eq!(told(&mut kit), [""; 0]);
    assert!(!opens(&mut kit, phrase(NEWER)));
    assert!(opens(&mut kit, phrase(PASSPHRASE)));
    std::fs::remove_dir(&in_the_way).unwrap();
    change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap();
    assert!(!in_the_way.exists(), "nothing of the old one is left beside the vault");
}
