//! The hand-over of an envelope, and sealing anew.

use app::account::{LogLine, OfAccount};
use app::agreement::SaveTerms;
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::hand_over::HandOverEnvelope;
use app::{ErrorCode, Fault};
use domain::licence::HandOver;
use domain::platform::Method;
use testkit::{Kit, rows};
use uuid::Uuid;

use crate::{account_view, secret};

const DONE: HandOver =
    HandOver { new_password: true, two_step: true, recovery_address: true, signed_in: true };

fn hand_over(kit: &mut Kit, account: Uuid, done: HandOver) -> Result<(), Fault> {
    app::hand_over::hand_over(&mut kit.desk, HandOverEnvelope { account, done, pin: None })
        .map(drop)
}

fn seal(kit: &mut Kit, account: Uuid, password: &str, again: bool) -> Result<(), Fault> {
    let input = SealEnvelope { account, password: secret(password), again };
    app::envelope::seal(&mut kit.desk, input).map(drop)
}

fn open(kit: &mut Kit, account: Uuid) -> Result<String, Fault> {
    let (guardian, reason) = (kit.guardians()[0], "Lost phone".to_owned());
    let input = OpenEnvelope { account, guardian, reason, danger: false };
    app::envelope::open(&mut kit.desk, input).map(|opened| opened.password.text().to_owned())
}

#[test]
fn nothing_is_destroyed_before_everything_is_done() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    for missing in [
        HandOver { new_password: false, ..DONE },
        HandOver { two_step: false, ..DONE },
        HandOver { recovery_address: false, ..DONE },
        HandOver { signed_in: false, ..DONE },
    ] {
        let fault = hand_over(&mut kit, account, missing).unwrap_err();
        assert_eq!(fault.code, ErrorCode::NotReady);
    }
    assert_eq!(open(&mut kit, account).unwrap(), "correct-horse");
}

#[test]
fn both_halves_are_gone_and_the_log_says_so_beside_every_opening() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    open(&mut kit, account).unwrap();
    hand_over(&mut kit, account, DONE).unwrap();
    assert_eq!(app::envelope::copy(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NotNow);
    assert!(kit.keyring.names().iter().all(|name| !name.starts_with("half-")));
    assert_eq!(secrets(&kit), 0, "the vault's half");
    let view = account_view(&mut kit, account);
    assert_eq!(view.envelope, None);
    let kinds: Vec<_> = view.log.iter().map(kind).collect();
    assert_eq!(&kinds[..3], ["destroyed", "opened", "sealed"]);
    assert_eq!(open(&mut kit, account).unwrap_err().code, ErrorCode::NotFound);
    assert_eq!(hand_over(&mut kit, account, DONE).unwrap_err().code, ErrorCode::NotFound);
    let undo = app::undo::undo(&mut kit.desk, ()).unwrap_err();
    assert_eq!(undo.code, ErrorCode::NothingToUndo);
    drop(rows(&kit.folder().join("family")));
}

fn kind(line: &LogLine) -> &'static str {
    match line {
        LogLine::Opened { .. } => "opened",
        LogLine::Sealed { .. } => "sealed",
        LogLine::Destroyed { .. } => "destroyed",
        LogLine::Signed { .. } => "signed",
        LogLine::Asked { .. } => "asked",
    }
}

/// How many secrets the vault keeps. The family has no PIN here.
fn secrets(kit: &Kit) -> usize {
    let copy = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(kit.folder().join("family")).unwrap() {
        let path = file.unwrap().path();
        std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    let header = vault::Header::read(copy.path()).unwrap();
    let key = header.unwrap(vault::Way::Passphrase, testkit::PASSPHRASE.as_bytes()).unwrap();
    let mut opened =
        vault::Vault::open(copy.path(), &header, &key, vault::Encryption::Keyed).unwrap();
    let tx = opened.begin().unwrap();
    let envelopes = tx.all::<domain::envelope::Envelope>().unwrap();
    envelopes.iter().filter(|envelope| tx.has_secret(envelope.id).unwrap()).count()
}

#[test]
fn a_keyring_that_refuses_leaves_everything_as_it_was() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let before = rows(&kit.folder().join("family"));
    kit.keyring.refuse(true);
    let fault = hand_over(&mut kit, account, DONE).unwrap_err();
    assert_eq!(fault.code, ErrorCode::KeyringUnavailable);
    assert_eq!(rows(&kit.folder().join("family")), before);
    kit.keyring.refuse(false);
    assert_eq!(open(&mut kit, account).unwrap(), "correct-horse");
}

#[test]
fn a_keyring_that_holds_on_leaves_everything_as_it_was() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.keyring.hold_on(true);
    let fault = hand_over(&mut kit, account, DONE).unwrap_err();
    assert_eq!(fault.code, ErrorCode::KeyringUnavailable);
    kit.keyring.hold_on(false);
    assert_eq!(open(&mut kit, account).unwrap(), "correct-horse");
}

#[test]
fn a_keyring_that_lets_go_and_then_says_no_more_has_let_go() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.keyring.let_go_and_refuse();
    hand_over(&mut kit, account, DONE).unwrap();
    assert_eq!(account_view(&mut kit, account).envelope, None);
    assert!(kit.keyring.names().iter().all(|name| !name.starts_with("half-")));
    assert_eq!(secrets(&kit), 0, "no half is left without the other");
}

#[test]
fn an_envelope_that_stayed_on_the_old_computer_can_be_handed_over_too() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.keyring.forget();
    hand_over(&mut kit, account, DONE).unwrap();
    assert_eq!(account_view(&mut kit, account).envelope, None);
}

#[test]
fn after_a_hand_over_the_envelope_comes_back_only_with_a_version_signed_anew() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    hand_over(&mut kit, account, DONE).unwrap();
    assert_eq!(seal(&mut kit, account, "new", false).unwrap_err().code, ErrorCode::NotNow);
    assert_eq!(seal(&mut kit, account, "new", true).unwrap_err().code, ErrorCode::NotNow);
    let terms = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap().terms;
    let by = kit.guardians()[0];
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    assert_eq!(seal(&mut kit, account, "new", false).unwrap_err().code, ErrorCode::NotNow);
    kit.sign(account);
    seal(&mut kit, account, "new", false).unwrap();
    assert_eq!(open(&mut kit, account).unwrap(), "new");
}

#[test]
fn a_changed_password_is_sealed_in_place_of_the_old_one() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    assert_eq!(seal(&mut kit, account, "new", false).unwrap_err().code, ErrorCode::NotNow);
    kit.keyring.refuse(true);
    let fault = seal(&mut kit, account, "new", true).unwrap_err();
    assert_eq!(fault.code, ErrorCode::KeyringUnavailable);
    kit.keyring.refuse(false);
    assert_eq!(open(&mut kit, account).unwrap(), "correct-horse", "the old one is still there");
    seal(&mut kit, account, "new", true).unwrap();
    seal(&mut kit, account, "newer", true).unwrap();
    assert_eq!(open(&mut kit, account).unwrap(), "newer");
    assert_eq!(kit.keyring.names().iter().filter(|name| name.starts_with("half-")).count(), 1);
    assert_eq!(secrets(&kit), 1);
    drop(rows(&kit.folder().join("family")));
}

#[test]
fn an_envelope_that_stayed_on_the_old_computer_is_sealed_anew_here() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    kit.keyring.forget();
    assert_eq!(open(&mut kit, account).unwrap_err().code, ErrorCode::EnvelopeElsewhere);
    seal(&mut kit, account, "here", false).unwrap();
    assert_eq!(open(&mut kit, account).unwrap(), "here");
}
