//! Making a family, locking and opening.

use app::ErrorCode;
use app::overview::overview;
use app::start::{NewFamily, NewLock, Phase, Unlock, state};
use chrono::TimeDelta;
use testkit::{Kit, PASSPHRASE, child, new_family};

use crate::secret;

#[test]
fn every_field_that_cannot_be_taken_is_named_at_once_and_nothing_is_made() {
    let mut kit = Kit::default();
    let family = NewFamily {
        guardians: vec!["Alex".to_owned(), " alex ".to_owned(), String::new()],
        child: child(&"x".repeat(10_000), 1906, 13),
        child_uses_login: true,
        lock: NewLock::Keyring { passphrase: None },
    };
    let fault = app::start::create(&mut kit.desk, family).unwrap_err();
    let named: Vec<_> =
        fault.fields.iter().map(|issue| (issue.field.as_str(), issue.rule.as_str())).collect();
    assert_eq!(
        named,
        [
            ("guardians.1", "same_name"),
            ("guardians.2", "empty"),
            ("childName", "too_long"),
            ("birthMonth", "no_such_month"),
            ("passphrase", "empty"),
        ]
    );
    assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Welcome);
}

#[test]
fn an_easy_passphrase_is_refused_and_the_familys_names_make_it_easy() {
    let mut kit = Kit::default();
    let lock = || NewLock::Passphrase { passphrase: secret("xanthoula") };
    let named = NewFamily { guardians: vec!["Xanthoula".to_owned()], lock: lock(), ..new_family() };
    let fault = app::start::create(&mut kit.desk, named).unwrap_err();
    assert_eq!(fault.fields[0].rule, "easy_to_guess");
    assert!(app::start::create(&mut kit.desk, NewFamily { lock: lock(), ..new_family() }).is_ok());
}

#[test]
fn a_keyring_that_refuses_leaves_no_vault_and_the_passphrase_still_works() {
    let mut kit = Kit::default();
    kit.keyring.refuse(true);
    let lock = NewLock::Keyring { passphrase: None };
    let family = NewFamily { lock, child_uses_login: false, ..new_family() };
    assert_eq!(
        app::start::create(&mut kit.desk, family).unwrap_err().code,
        ErrorCode::KeyringUnavailable
    );
    assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Welcome);
    kit.family();
}

#[test]
fn a_keyring_that_refuses_is_told_and_the_passphrase_opens() {
    let mut kit = Kit::default();
    let lock = NewLock::Keyring { passphrase: Some(secret(PASSPHRASE)) };
    app::start::create(&mut kit.desk, NewFamily { lock, child_uses_login: false, ..new_family() })
        .unwrap();
    kit.keyring.refuse(true);
    let locked = app::start::lock(&mut kit.desk, ()).unwrap();
    assert_eq!((locked.phase, locked.keyring), (Phase::Locked, None), "locking does not ask it");
    let told = state(&mut kit.desk, ()).unwrap();
    assert_eq!((told.by_keyring, told.keyring, told.by_passphrase), (true, Some(false), true));
    let refused = app::start::unlock(&mut kit.desk, Unlock::Keyring).unwrap_err();
    assert_eq!(refused.code, ErrorCode::KeyringUnavailable);
    kit.unlock().unwrap();
    assert!(!app::keys::keys(&mut kit.desk, ()).unwrap().keyring);
}

#[test]
fn a_private_login_opens_with_the_keyring_and_the_recovery_key_opens_without_it() {
    let mut kit = Kit::default();
    let lock = NewLock::Keyring { passphrase: None };
    app::start::create(&mut kit.desk, NewFamily { lock, child_uses_login: false, ..new_family() })
        .unwrap();
    let shown = app::start::show(&mut kit.desk, ()).unwrap();
    let written =
        shown.groups.iter().map(|group| group.text().to_lowercase()).collect::<Vec<_>>().join("-");
    kit.restart();
    app::start::unlock(&mut kit.desk, Unlock::Keyring).unwrap();
    kit.restart();
    kit.keyring.forget();
    assert_eq!(
        app::start::unlock(&mut kit.desk, Unlock::Keyring).unwrap_err().code,
        ErrorCode::KeyringEmpty
    );
    app::start::unlock(&mut kit.desk, Unlock::Recovery { secret: secret(&written) }).unwrap();
}

#[test]
fn a_wrong_passphrase_slows_down_and_the_right_one_opens_after_the_wait() {
    let mut kit = Kit::default();
    kit.family();
    kit.restart();
    let mut wrong = || {
        app::start::unlock(&mut kit.desk, Unlock::Passphrase { secret: secret("no") }).unwrap_err()
    };
    let waits = [wrong().wait, wrong().wait, wrong().wait];
    assert_eq!(waits, [0, 0, 2]);
    let soon = kit.unlock().unwrap_err();
    assert_eq!((soon.code, soon.wait), (ErrorCode::TooSoon, 2));
    kit.clock.pass(TimeDelta::seconds(2));
    assert!(kit.unlock().is_ok());
}

#[test]
fn an_empty_passphrase_is_asked_for_and_is_no_try() {
    let mut kit = Kit::default();
    kit.family();
    kit.restart();
    for _ in 0..5 {
        let empty = Unlock::Passphrase { secret: secret("") };
        let fault = app::start::unlock(&mut kit.desk, empty).unwrap_err();
        assert_eq!((fault.fields[0].field.as_str(), &*fault.fields[0].rule), ("secret", "empty"));
    }
    assert_eq!(state(&mut kit.desk, ()).unwrap().wait, 0);
    assert!(kit.unlock().is_ok());
}

#[test]
fn a_vault_left_alone_locks_and_one_in_use_does_not() {
    let mut kit = Kit::default();
    kit.family();
    kit.clock.pass(TimeDelta::minutes(19));
    assert!(!kit.desk.is_left());
    app::start::stay_awake(&mut kit.desk, ()).unwrap();
    kit.clock.pass(TimeDelta::minutes(19));
    assert!(!kit.desk.is_left());
    kit.clock.pass(TimeDelta::minutes(1));
    assert!(kit.desk.is_left());
    assert!(kit.desk.close_before_backup().is_some(), "one is due");
    assert_eq!(overview(&mut kit.desk, ()).unwrap_err().code, ErrorCode::Locked);
}

#[test]
fn a_second_window_on_the_same_folder_is_told_so() {
    let mut kit = Kit::default();
    kit.family();
    let header = vault::Header::read(&kit.folder().join("family")).unwrap();
    let key = header.unwrap(vault::Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    let second =
        vault::Vault::open(&kit.folder().join("family"), &header, &key, vault::Encryption::Keyed);
    assert!(matches!(second, Err(vault::VaultError::InUse)));
}
