use app::ErrorCode;
use app::backup::back_up_now;
use app::keys::{SwitchKeyring, switch_keyring};
use app::ports::Keyring;
use app::start::{NewFamily, NewLock, Unlock};
use app::{Fault, Secret};
use testkit::{Kit, PASSPHRASE, new_family};

use crate::{NEWER, change, opens, own, phrase, told};

fn switch(kit: &mut Kit, on: bool, present: Unlock) -> Result<app::keys::KeysView, Fault> {
    switch_keyring(&mut kit.desk, SwitchKeyring { on, present })
}

/// A family whose child has another login.
fn family(lock: NewLock) -> Kit {
    let mut kit = Kit::default();
    let family = NewFamily { lock, child_uses_login: false, ..new_family() };
    app::start::create(&mut kit.desk, family).unwrap();
    kit
}

fn by_passphrase() -> Kit {
    family(NewLock::Passphrase { passphrase: Secret::new(PASSPHRASE.to_owned()) })
}

#[test]
fn it_is_let_in_and_shut_out_and_nothing_of_it_stays() {
    let mut kit = by_passphrase();
    assert!(switch(&mut kit, true, phrase(PASSPHRASE)).unwrap().by_keyring);
    assert_eq!(kit.keyring.names().len(), 1);
    assert!(opens(&mut kit, Unlock::Keyring));
    assert_eq!(switch(&mut kit, true, phrase(PASSPHRASE)).unwrap_err().code, ErrorCode::NotNow);
    assert_eq!(kit.keyring.names().len(), 1, "a refusal takes nothing away");
    assert!(!switch(&mut kit, false, phrase(PASSPHRASE)).unwrap().by_keyring);
    assert!(kit.keyring.names().is_empty());
    assert!(!opens(&mut kit, Unlock::Keyring));
    assert!(opens(&mut kit, phrase(PASSPHRASE)));
    assert_eq!(told(&mut kit), ["keyring_off", "keyring_on"]);
}

#[test]
fn it_stays_shut_where_the_child_uses_the_login_or_the_keyring_refuses() {
    let mut kit = Kit::default();
    kit.family();
    let shared = switch(&mut kit, true, phrase(PASSPHRASE)).unwrap_err();
    assert_eq!(shared.fields[0].rule, "shared_login");
    let mut kit = by_passphrase();
    kit.keyring.refuse(true);
    let refused = switch(&mut kit, true, phrase(PASSPHRASE)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::KeyringUnavailable);
    kit.keyring.refuse(false);
    assert!(!opens(&mut kit, Unlock::Keyring));
}

#[test]
fn the_last_thing_that_opens_the_family_every_day_is_not_taken_away() {
    let mut kit = family(NewLock::Keyring { passphrase: None });
    assert_eq!(switch(&mut kit, false, Unlock::Keyring).unwrap_err().code, ErrorCode::NotNow);
    assert!(opens(&mut kit, Unlock::Keyring));
    change(&mut kit, Unlock::Keyring, NEWER).unwrap();
    switch(&mut kit, false, phrase(NEWER)).unwrap();
    assert!(opens(&mut kit, phrase(NEWER)));
}

#[test]
fn a_keyring_that_does_not_let_go_is_told_with_the_backups_it_still_opens() {
    let mut kit = by_passphrase();
    switch(&mut kit, true, phrase(PASSPHRASE)).unwrap();
    kit.clock.pass(chrono::TimeDelta::hours(1));
    back_up_now(&mut kit.desk, ()).unwrap();
    let with_keyring = own(&kit).len() - 1;
    kit.clock.pass(chrono::TimeDelta::hours(1));
    kit.keyring.hold_on(true);
    let off = switch(&mut kit, false, phrase(PASSPHRASE)).unwrap();
    assert!(!off.by_keyring && off.keyring_left);
    assert_eq!(off.older.len(), with_keyring + 1, "those that the keyring opens");
    assert!(!opens(&mut kit, Unlock::Keyring), "the family itself is shut");
    assert!(opens(&mut kit, phrase(PASSPHRASE)));

    kit.keyring.hold_on(false);
    let again = switch(&mut kit, false, phrase(PASSPHRASE)).unwrap();
    assert!(!again.keyring_left && again.older.is_empty());
    assert!(kit.keyring.names().is_empty());
    assert_eq!(told(&mut kit), ["keyring_off", "keyring_on"], "it was shut out once");
}

#[test]
fn a_keyring_that_let_go_after_we_stopped_to_wait_is_simply_told_once_more() {
    let mut kit = by_passphrase();
    switch(&mut kit, true, phrase(PASSPHRASE)).unwrap();
    kit.keyring.hold_on(true);
    assert!(switch(&mut kit, false, phrase(PASSPHRASE)).unwrap().keyring_left);
    kit.keyring.hold_on(false);
    for name in kit.keyring.names() {
        kit.keyring.delete(&name).unwrap();
    }
    assert!(!switch(&mut kit, false, phrase(PASSPHRASE)).unwrap().keyring_left);
    assert_eq!(told(&mut kit), ["keyring_off", "keyring_on"], "it was shut out once");
}

#[test]
fn a_keyring_that_does_not_answer_is_not_taken_for_one_that_let_go() {
    let mut kit = by_passphrase();
    switch(&mut kit, true, phrase(PASSPHRASE)).unwrap();
    kit.keyring.refuse(true);
    assert!(switch(&mut kit, false, phrase(PASSPHRASE)).unwrap().keyring_left);
}
