//! *We hold the password*.

use app::ErrorCode;
use app::account::{AccountView, LogLine, OfAccount};
use app::agreement::SaveTerms;
use app::envelope::{OpenEnvelope, SealEnvelope};
use chrono::{NaiveDate, TimeDelta};
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

use crate::secret;

#[test]
fn the_envelope_opens_with_a_reason_the_child_can_read_and_either_half_alone_is_useless() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.keyring.refuse(true);
    let seal = |kit: &mut Kit| {
        app::envelope::seal(
            &mut kit.desk,
            SealEnvelope { account, password: secret("correct-horse"), again: false },
        )
    };
    assert_eq!(seal(&mut kit).unwrap_err().code, ErrorCode::KeyringUnavailable);
    kit.keyring.refuse(false);
    seal(&mut kit).unwrap();
    assert!(!String::from_utf8_lossy(&kit.keyring.bytes()).contains("correct-horse"));

    let alex = kit.guardians()[0];
    let open = |kit: &mut Kit, reason: &str| {
        let reason = reason.to_owned();
        app::envelope::open(
            &mut kit.desk,
            OpenEnvelope { account, guardian: alex, reason, danger: false },
        )
    };
    assert_eq!(open(&mut kit, "").unwrap_err().fields[0].field, "reason");
    let opened = open(&mut kit, "Lost phone").unwrap();
    assert_eq!((opened.password.text(), opened.seconds), ("correct-horse", 20));
    app::envelope::copy(&mut kit.desk, ()).unwrap();
    assert_eq!(kit.desktop.copied(), Some(("correct-horse".to_owned(), 30)));
    kit.clock.pass(TimeDelta::seconds(21));
    assert_eq!(app::envelope::copy(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NotNow);

    let log = account_log(&mut kit, account);
    assert!(log.iter().any(|line| matches!(line, LogLine::Opened { who, reason, .. } if who == "Alex" && reason == "Lost phone")));
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);

    kit.keyring.forget();
    assert_eq!(open(&mut kit, "Again").unwrap_err().code, ErrorCode::EnvelopeElsewhere);
}

#[test]
fn an_envelope_stays_shut_from_its_end_date() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.seal(account, "pw");
    kit.clock.pass(TimeDelta::days(90));
    let (guardian, reason) = (kit.guardians()[0], "Why not".to_owned());
    let fault = app::envelope::open(
        &mut kit.desk,
        OpenEnvelope { account, guardian, reason, danger: false },
    )
    .unwrap_err();
    assert_eq!(fault.code, ErrorCode::EnvelopeEnded);
}

#[test]
fn another_method_signed_by_all_shuts_the_envelope_and_a_new_review_date_counts() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.walk(account);
    kit.seal(account, "pw");
    kit.permit(account);
    let mut terms = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap().terms;
    terms.method = Some(Method::OpenOnRequest);
    terms.first_review = NaiveDate::from_ymd_opt(2026, 12, 12);
    let (by, review) = (kit.guardians()[0], terms.first_review);
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    kit.sign(account);
    let open = OpenEnvelope { account, guardian: by, reason: "Why not".to_owned(), danger: false };
    assert_eq!(app::envelope::open(&mut kit.desk, open).unwrap_err().code, ErrorCode::NotNow);
    assert_eq!(account_view(&mut kit, account).next_review, review);
}

fn account_view(kit: &mut Kit, id: Uuid) -> AccountView {
    app::account::account(&mut kit.desk, OfAccount { account: id }).unwrap()
}

fn account_log(kit: &mut Kit, id: Uuid) -> Vec<LogLine> {
    app::account::account(&mut kit.desk, OfAccount { account: id }).unwrap().log
}
