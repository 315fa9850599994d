//! Who signs when, and what a signature stands under.

use app::ErrorCode;
use app::agreement::{SaveTerms, SignAgreement};
use chrono::TimeDelta;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

use crate::secret;

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
        pin: None,
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
    let (account, _) = kit.ready_to_sign(Method::OpenOnRequest);
    let (child, alex) = (kit.child(), kit.guardians()[0]);
    let mut sign = |person: Uuid, typed: &str| {
        let drawn = Some("M10 20l0 0 3 -4".to_owned());
        app::agreement::sign(
            &mut kit.desk,
            SignAgreement { account, person, typed: typed.to_owned(), drawn, pin: None },
        )
    };
    assert_eq!(sign(child, "Sam").unwrap_err().code, ErrorCode::NotYourTurn);
    assert_eq!(sign(alex, "Sam").unwrap_err().fields[0].rule, "another_name");
    assert_eq!(sign(alex, "alex").unwrap().signatures.len(), 1);
    let signed = kit.sign(account);
    assert!(signed.signed_on.is_some() && !signed.is_draft);
}

#[test]
fn a_change_before_everybody_has_signed_asks_all_to_sign_again() {
    let mut kit = Kit::default();
    let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
    let alex = ready.guardians[0].id;
    let sign =
        SignAgreement { account, person: alex, typed: "Alex".to_owned(), drawn: None, pin: None };
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
