//! The main way, and what can go wrong on it, as a family notices it. Real vault, fake outside.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::collections::BTreeMap;

use app::account::{LogLine, OfAccount, account};
use app::agreement::{SaveTerms, SignAgreement};
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::family::SaveGuardian;
use app::gate::{AddAccount, AskGate};
use app::lesson::DoLesson;
use app::overview::{Next, overview};
use app::start::{NewFamily, NewLock, Phase, Unlock, state};
use app::{ErrorCode, Secret};
use chrono::TimeDelta;
use domain::agreement::{Blocker, Clause, Difference, Line, OpenPoint};
use domain::platform::{Method, Platform};
use domain::set_up::SetUpStep;
use domain::stage::Stage;
use domain::walk::Outcome;
use testkit::{Kit, PASSPHRASE, child, new_family};
use uuid::Uuid;

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

#[test]
fn from_nothing_to_a_permit_and_back_after_a_restart() {
    let mut kit = Kit::default();
    assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Welcome);
    let account = kit.signed(Method::OpenOnRequest);
    kit.walk(account);
    let view = kit.permit(account);
    assert_eq!((view.stage, view.step), (Stage::Permit, SetUpStep::OnTheRoad));

    kit.restart();
    assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Locked);
    assert_eq!(overview(&mut kit.desk, ()).unwrap_err().code, ErrorCode::Locked);
    let after = kit.unlock().unwrap();
    assert_eq!(after.next, [Next::Review { account, day: view.next_review.unwrap(), days: 7 }]);
    assert_eq!(app::account::account(&mut kit.desk, OfAccount { account }).unwrap(), view);
}

#[test]
fn set_up_resumes_at_each_step() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    let step = |kit: &mut Kit| {
        kit.restart();
        kit.unlock().unwrap().children[0].accounts[0].step
    };
    assert_eq!(step(&mut kit), SetUpStep::Lesson);
    kit.lesson(child, "auditorium");
    assert_eq!(step(&mut kit), SetUpStep::Agreement);
    kit.agree(account, Method::Envelope);
    assert_eq!(step(&mut kit), SetUpStep::RecoveryKey);
    kit.keep_recovery_key();
    assert_eq!(step(&mut kit), SetUpStep::Sign);
    kit.sign(account);
    assert_eq!(step(&mut kit), SetUpStep::Walk);
    kit.walk(account);
    assert_eq!(step(&mut kit), SetUpStep::Envelope);
    app::envelope::seal(&mut kit.desk, SealEnvelope { account, password: secret("pw") }).unwrap();
    assert_eq!(step(&mut kit), SetUpStep::Permit);
}

#[test]
fn a_child_who_is_too_young_gets_a_dated_not_yet_that_comes_back() {
    let mut kit = Kit::default();
    let family = NewFamily { child: child("Noor", 2015, 9), ..new_family() };
    app::start::create(&mut kit.desk, family).unwrap();
    let child = kit.child();
    let asked =
        app::gate::ask(&mut kit.desk, AskGate { child, network: "tiktok".to_owned() }).unwrap();
    let input = AddAccount {
        child,
        network: "tiktok".to_owned(),
        was_there: false,
        checked: false,
        look_again: None,
    };
    let view = app::gate::add_account(&mut kit.desk, input).unwrap();
    assert_eq!((view.stage, view.look_again), (Stage::NotYet, Some(asked.look_again)));
    assert_eq!(asked.look_again.to_string(), "2028-09-01", "Noor turns thirteen in September 2028");

    kit.clock.pass(asked.look_again - asked.asked_on + TimeDelta::days(31));
    let next = overview(&mut kit.desk, ()).unwrap().next;
    assert!(matches!(next[0], Next::LookAgain { days: -31, .. }));
    let again = app::gate::AskAgain { account: view.id, checked: true, look_again: None };
    assert_eq!(app::gate::ask_again(&mut kit.desk, again).unwrap().stage, Stage::Instruction);
}

#[test]
fn the_same_network_is_not_added_twice() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    kit.account(child, "discord");
    let again = AddAccount {
        child,
        network: "discord".to_owned(),
        was_there: true,
        checked: true,
        look_again: None,
    };
    assert_eq!(
        app::gate::add_account(&mut kit.desk, again).unwrap_err().code,
        ErrorCode::AlreadyThere
    );
}

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
fn the_recovery_key_comes_before_the_first_signature() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    let view = kit.agree(account, Method::OpenOnRequest);
    let sign = SignAgreement {
        account,
        person: view.signs_next.unwrap(),
        typed: "Alex".to_owned(),
        drawn: None,
    };
    assert_eq!(
        app::agreement::sign(&mut kit.desk, sign).unwrap_err().code,
        ErrorCode::RecoveryNotKept
    );
    let wrong = app::start::RecoveryConfirm { typed: secret("0000") };
    app::start::show(&mut kit.desk, ()).unwrap();
    assert_eq!(
        app::start::confirm(&mut kit.desk, wrong).unwrap_err().fields[0].rule,
        "does_not_fit"
    );
}

#[test]
fn guardians_sign_first_with_their_own_name_and_the_child_last() {
    let mut kit = Kit::default();
    kit.family();
    kit.keep_recovery_key();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    let alex = kit.guardians()[0];
    let mut sign = |person: Uuid, typed: &str| {
        let drawn = Some("M10 20l0 0 3 -4".to_owned());
        app::agreement::sign(
            &mut kit.desk,
            SignAgreement { account, person, typed: typed.to_owned(), drawn },
        )
    };
    assert_eq!(sign(child, "Sam").unwrap_err().code, ErrorCode::NotYourTurn);
    assert_eq!(sign(alex, "Sam").unwrap_err().fields[0].rule, "another_name");
    assert_eq!(sign(alex, "alex").unwrap().signatures.len(), 1);
    let signed = kit.sign(account);
    assert!(signed.signed_on.is_some() && !signed.is_draft);
}

#[test]
fn undo_does_not_take_out_what_the_child_wrote() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    let mut terms = kit.agree(account, Method::OpenOnRequest).terms;
    terms.clauses.push(Clause { id: Uuid::nil(), text: "Knock before you look".to_owned() });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
}

#[test]
fn only_guardians_are_named_to_sign_and_lines_count_once() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    let mut terms = kit.agree(account, Method::OpenOnRequest).terms;
    let amnesty = Line::Library { id: "amnesty".to_owned() };
    terms.signers = vec![child, child];
    terms.promises =
        vec![amnesty.clone(), amnesty, Line::Library { id: "no_such_promise".to_owned() }];
    let by = kit.guardians()[0];
    let view = app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    assert_eq!(view.blockers, [Blocker::FewPromises, Blocker::NoSigner]);
}

#[test]
fn a_birth_month_put_right_later_is_asked_of_the_gate_again_before_the_permit() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    kit.walk(account);
    let younger = app::family::SaveChild { id: Some(kit.child()), child: child("Sam", 2016, 5) };
    app::family::save_child(&mut kit.desk, younger).unwrap();
    let (review, time) =
        (chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap(), chrono::NaiveTime::MIN);
    let fault =
        app::permit::issue(&mut kit.desk, app::permit::IssuePermit { account, review, time })
            .unwrap_err();
    assert_eq!(fault.code, ErrorCode::GateSaysNo);
}

#[test]
fn another_method_signed_by_all_shuts_the_envelope_and_a_new_review_date_counts() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.walk(account);
    app::envelope::seal(&mut kit.desk, SealEnvelope { account, password: secret("pw") }).unwrap();
    kit.permit(account);
    let mut terms = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap().terms;
    terms.method = Some(Method::OpenOnRequest);
    terms.first_review = chrono::NaiveDate::from_ymd_opt(2026, 12, 12);
    let (by, review) = (kit.guardians()[0], terms.first_review);
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    kit.sign(account);
    let open = OpenEnvelope { account, guardian: by, reason: "Why not".to_owned() };
    assert_eq!(app::envelope::open(&mut kit.desk, open).unwrap_err().code, ErrorCode::NotNow);
    assert_eq!(account_view(&mut kit, account).next_review, review);
}

#[test]
fn a_change_before_everybody_has_signed_asks_all_to_sign_again() {
    let mut kit = Kit::default();
    kit.family();
    kit.keep_recovery_key();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    let ready = kit.agree(account, Method::OpenOnRequest);
    let alex = ready.guardians[0].id;
    let sign = SignAgreement { account, person: alex, typed: "Alex".to_owned(), drawn: None };
    app::agreement::sign(&mut kit.desk, sign).unwrap();
    kit.clock.pass(TimeDelta::days(8));
    let mut terms = ready.terms;
    terms.first_review = terms.first_review.map(|day| day + TimeDelta::days(14));
    let changed =
        app::agreement::save(&mut kit.desk, SaveTerms { account, by: alex, terms }).unwrap();
    assert_eq!((changed.signatures.len(), changed.signs_next), (0, Some(alex)));
    assert!(
        kit.sign(account).signed_on.is_some(),
        "a review day that passed meanwhile is no dead end"
    );
}

#[test]
fn an_open_point_blocks_signing_until_its_owner_closes_it() {
    let mut kit = Kit::default();
    kit.family();
    kit.keep_recovery_key();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    let ready = kit.agree(account, Method::OpenOnRequest);
    let mut terms = ready.terms.clone();
    terms.open_points.push(OpenPoint {
        id: Uuid::from_u128(1),
        by: child,
        text: "Live video".to_owned(),
    });
    let open =
        app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    assert_eq!(open.blockers.len(), 1);
    let alex = ready.guardians[0].id;
    let sign = SignAgreement { account, person: alex, typed: "Alex".to_owned(), drawn: None };
    assert_eq!(app::agreement::sign(&mut kit.desk, sign).unwrap_err().code, ErrorCode::NotReady);
    let closed = SaveTerms { account, by: alex, terms: ready.terms.clone() };
    assert_eq!(
        app::agreement::save(&mut kit.desk, closed).unwrap_err().code,
        ErrorCode::SomeoneElsesPoint
    );
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms: ready.terms })
        .unwrap();
    assert!(kit.sign(account).signed_on.is_some());
}

#[test]
fn a_new_version_shows_what_changed_and_the_old_one_holds_until_it_is_signed() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let draft = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!((draft.version, draft.differences.as_slice()), (2, [].as_slice()));
    let (child, mut terms) = (kit.child(), draft.terms);
    terms.clauses.push(Clause { id: Uuid::from_u128(2), text: "Knock before you look".to_owned() });
    let changed =
        app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    assert!(matches!(&changed.differences[..], [Difference::Added { line: Line::Own { .. }, .. }]));
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(view.agreement_version, Some(1));
    kit.sign(account);
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(view.agreement_version, Some(2));
}

#[test]
fn an_answer_is_changed_undone_and_redone() {
    let mut kit = Kit::default();
    kit.family();
    let alex = kit.guardians()[0];
    let rename = SaveGuardian { id: Some(alex), name: "Alexandra".to_owned() };
    let renamed = app::family::save_guardian(&mut kit.desk, rename).unwrap();
    assert_eq!(renamed.guardians[0].name, "Alexandra");
    assert_eq!(app::undo::undo(&mut kit.desk, ()).unwrap().guardians[0].name, "Alex");
    let redone = app::undo::redo(&mut kit.desk, ()).unwrap();
    assert_eq!(redone.guardians[0].name, "Alexandra");
    assert_eq!(app::undo::redo(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NothingToUndo);
    let taken = SaveGuardian { id: None, name: "kim".to_owned() };
    assert_eq!(
        app::family::save_guardian(&mut kit.desk, taken).unwrap_err().fields[0].rule,
        "same_name"
    );
    assert!(app::undo::undo(&mut kit.desk, ()).is_ok(), "a refused write leaves undo as it was");
}

#[test]
fn a_setting_chosen_differently_wants_a_reason_and_walking_again_replaces_it() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let platform = Platform::Android;
    let view = app::walk::walk(&mut kit.desk, app::walk::OfWalk { account, platform }).unwrap();
    assert!(view.steps.len() >= 10 && view.steps[0].must_do);
    let step = view.steps[1].clone();
    let mut record = |outcome, now: Option<String>, why: &str| {
        let input = app::walk::WalkSetting {
            account,
            platform,
            setting: step.setting.clone(),
            outcome,
            was: None,
            now,
            why: why.to_owned(),
            elsewhere: true,
        };
        app::walk::walk_setting(&mut kit.desk, input)
    };
    let other = step.choices.last().map(|choice| choice.id.clone());
    assert_eq!(
        record(Outcome::Differently, other.clone(), " ").unwrap_err().fields[0].field,
        "why"
    );
    assert_eq!(record(Outcome::Done, None, "").unwrap_err().fields[0].field, "now");
    assert_eq!(
        record(Outcome::Done, Some("nonsense".to_owned()), "").unwrap_err().fields[0].rule,
        "no_such_choice"
    );
    let walked = record(Outcome::Later, None, "").unwrap();
    assert_eq!(walked.resume_at, Some(0));
    let walked = record(Outcome::Differently, other, "Grandma is on it").unwrap();
    assert_eq!(walked.steps[1].walked.as_ref().unwrap().why.as_deref(), Some("Grandma is on it"));
}

#[test]
fn the_true_birth_date_is_the_one_setting_without_a_choice() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let platform = Platform::Ios;
    let view = app::walk::walk(&mut kit.desk, app::walk::OfWalk { account, platform }).unwrap();
    let step = view.steps.into_iter().find(|step| step.setting == "birth_date").unwrap();
    let other = step
        .choices
        .iter()
        .map(|choice| choice.id.clone())
        .find(|id| Some(id) != step.fits.as_ref());
    for (outcome, now) in
        [(Outcome::Differently, other.clone()), (Outcome::NotOffered, None), (Outcome::Done, other)]
    {
        let (setting, why) = (step.setting.clone(), "We would rather not".to_owned());
        let input = app::walk::WalkSetting {
            account,
            platform,
            setting,
            outcome,
            was: None,
            now,
            why,
            elsewhere: false,
        };
        let fault = app::walk::walk_setting(&mut kit.desk, input).unwrap_err();
        assert_eq!(fault.fields[0].rule, "true_birth_date");
    }
}

#[test]
fn the_envelope_opens_with_a_reason_the_child_can_read_and_either_half_alone_is_useless() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.keyring.refuse(true);
    let seal = |kit: &mut Kit| {
        app::envelope::seal(
            &mut kit.desk,
            SealEnvelope { account, password: secret("correct-horse") },
        )
    };
    assert_eq!(seal(&mut kit).unwrap_err().code, ErrorCode::KeyringUnavailable);
    kit.keyring.refuse(false);
    seal(&mut kit).unwrap();
    assert!(!String::from_utf8_lossy(&kit.keyring.bytes()).contains("correct-horse"));

    let alex = kit.guardians()[0];
    let open = |kit: &mut Kit, reason: &str| {
        let reason = reason.to_owned();
        app::envelope::open(&mut kit.desk, OpenEnvelope { account, guardian: alex, reason })
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
    app::envelope::seal(&mut kit.desk, SealEnvelope { account, password: secret("pw") }).unwrap();
    kit.clock.pass(TimeDelta::days(90));
    let (guardian, reason) = (kit.guardians()[0], "Why not".to_owned());
    let fault =
        app::envelope::open(&mut kit.desk, OpenEnvelope { account, guardian, reason }).unwrap_err();
    assert_eq!(fault.code, ErrorCode::EnvelopeEnded);
}

fn account_view(kit: &mut Kit, id: Uuid) -> app::account::AccountView {
    account(&mut kit.desk, OfAccount { account: id }).unwrap()
}

fn account_log(kit: &mut Kit, id: Uuid) -> Vec<LogLine> {
    account(&mut kit.desk, OfAccount { account: id }).unwrap().log
}

#[test]
fn there_is_no_permit_without_a_review_ahead() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let today = overview(&mut kit.desk, ()).unwrap().today;
    let mut issue = |days| {
        let (review, time) = (today + TimeDelta::days(days), chrono::NaiveTime::MIN);
        app::permit::issue(&mut kit.desk, app::permit::IssuePermit { account, review, time })
            .unwrap_err()
    };
    assert_eq!(issue(0).fields[0].rule, "not_ahead");
    assert_eq!(issue(400).fields[0].rule, "too_far");
    assert_eq!(issue(7).code, ErrorCode::NotNow, "the walk is still missing");
}

#[test]
fn a_vault_left_alone_locks_and_one_in_use_does_not() {
    let mut kit = Kit::default();
    kit.family();
    kit.clock.pass(TimeDelta::minutes(19));
    assert!(!kit.desk.lock_if_left());
    app::start::stay_awake(&mut kit.desk, ()).unwrap();
    kit.clock.pass(TimeDelta::minutes(19));
    assert!(!kit.desk.lock_if_left());
    kit.clock.pass(TimeDelta::minutes(1));
    assert!(kit.desk.lock_if_left());
    assert_eq!(overview(&mut kit.desk, ()).unwrap_err().code, ErrorCode::Locked);
}

#[test]
fn the_crisis_card_opens_while_locked_and_leaves_no_trace() {
    let mut kit = Kit::default();
    kit.family();
    kit.restart();
    let before = files(kit.folder());
    let card = app::crisis::crisis(
        &mut kit.desk,
        app::crisis::OfCountry { country: Some("GB".to_owned()) },
    )
    .unwrap();
    assert!(
        card.emergency.contains(&"999".to_owned())
            && card.situations.len() == 6
            && !card.lines.is_empty()
    );
    assert_eq!(files(kit.folder()), before);
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

#[test]
fn a_teach_back_that_is_too_long_is_refused_with_its_field() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let (lesson, answers) = ("auditorium".to_owned(), BTreeMap::new());
    let input = DoLesson { child, lesson, teach_back: "x".repeat(10_000), answers };
    assert_eq!(
        app::lesson::do_lesson(&mut kit.desk, input).unwrap_err().fields[0].field,
        "teachBack"
    );
}

fn files(folder: &std::path::Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let inside = std::fs::read_dir(folder.join("family")).unwrap();
    let mut all: Vec<_> = inside
        .map(|file| file.unwrap().path())
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    all.sort();
    all
}
