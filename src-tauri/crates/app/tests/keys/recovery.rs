use app::ErrorCode;
use app::backup::back_up_now;
use testkit::{Kit, PASSPHRASE};

use crate::{confirm, family, opens, opens_backup, own, phrase, recovery, renew, text, told};

#[test]
fn the_one_of_before_counts_until_the_new_one_is_confirmed() {
    let (mut kit, old) = family();
    let new = text(&renew(&mut kit, phrase(PASSPHRASE)).unwrap());
    assert_ne!(old, new);
    assert_eq!(told(&mut kit), [""; 0]);
    assert!(opens(&mut kit, recovery(&old)), "after a restart");
    assert!(!opens(&mut kit, recovery(&new)));
    assert!(opens(&mut kit, recovery(&old)));

    back_up_now(&mut kit.desk, ()).unwrap();
    let shown = renew(&mut kit, recovery(&old)).unwrap();
    let again = app::start::show(&mut kit.desk, ()).unwrap();
    assert_eq!(text(&shown), text(&again), "coming back to the page shows the same one");
    kit.clock.pass(chrono::TimeDelta::minutes(1));
    confirm(&mut kit, &shown).unwrap();
    assert_eq!(told(&mut kit), ["recovery_renewed"]);
    let backups = own(&kit);
    let new = text(&shown);
    assert!(opens(&mut kit, recovery(&new)));
    assert!(!opens(&mut kit, recovery(&old)));
    assert!(opens(&mut kit, phrase(PASSPHRASE)));
    let (before, after) = (&backups[backups.len() - 2], &backups[backups.len() - 1]);
    assert!(opens_backup(&mut kit, before, recovery(&old)));
    assert!(!opens_backup(&mut kit, before, recovery(&new)));
    assert!(opens_backup(&mut kit, after, recovery(&new)));
    assert!(!opens_backup(&mut kit, after, recovery(&old)));
}

#[test]
fn a_slip_of_the_pen_changes_nothing_and_can_be_tried_again() {
    let (mut kit, old) = family();
    let shown = renew(&mut kit, phrase(PASSPHRASE)).unwrap();
    let typed = app::Secret::new("0000".to_owned());
    let refused =
        app::start::confirm(&mut kit.desk, app::start::RecoveryConfirm { typed }).unwrap_err();
    assert_eq!(refused.fields[0].rule, "does_not_fit");
    confirm(&mut kit, &shown).unwrap();
    assert!(!opens(&mut kit, recovery(&old)));
}

#[test]
fn it_is_not_shown_to_whoever_passes_by() {
    let (mut kit, _) = family();
    let wrong = renew(&mut kit, phrase("not this one")).unwrap_err();
    assert_eq!(wrong.code, ErrorCode::WrongSecret);
    let nothing = app::start::show(&mut kit.desk, ()).unwrap_err();
    assert_eq!(nothing.code, ErrorCode::NotNow);
    renew(&mut kit, phrase(PASSPHRASE)).unwrap();
    app::start::leave(&mut kit.desk, ()).unwrap();
    let forgotten = app::start::show(&mut kit.desk, ()).unwrap_err();
    assert_eq!(forgotten.code, ErrorCode::NotNow);
    assert_eq!(app::start::file(&mut kit.desk, ()).err().unwrap().code, ErrorCode::NotNow);
}

#[test]
fn the_first_one_is_not_renewed_but_kept() {
    let mut kit = Kit::default();
    kit.family();
    let refused = renew(&mut kit, phrase(PASSPHRASE)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotNow);
    let shown = app::start::show(&mut kit.desk, ()).unwrap();
    app::start::leave(&mut kit.desk, ()).unwrap();
    let again = app::start::show(&mut kit.desk, ()).unwrap();
    assert_eq!(text(&shown), text(&again));
}
