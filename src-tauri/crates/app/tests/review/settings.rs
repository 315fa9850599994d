//! Settings looked at again: found against recorded, and what follows from a freedom that moves.

use app::account::OfAccount;
use app::gate::OfChild;
use app::review::{ReviewAccount, SaveDecisions};
use app::walk::WalkSetting;
use chrono::TimeDelta;
use domain::platform::{Method, Platform};
use domain::review::Decisions;
use domain::walk::{Again, Outcome};
use testkit::Kit;
use uuid::Uuid;

fn reviewed(kit: &mut Kit) -> ReviewAccount {
    let child = kit.child();
    let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    view.open.unwrap().accounts.remove(0)
}

fn walked(account: Uuid, setting: &str, was: &str, now: &str) -> WalkSetting {
    WalkSetting {
        account,
        platform: Platform::Ios,
        setting: setting.to_owned(),
        outcome: Outcome::Done,
        was: Some(was.to_owned()),
        now: Some(now.to_owned()),
        why: String::new(),
        elsewhere: false,
        guardian: None,
    }
}

#[test]
fn must_do_settings_come_up_again_after_four_weeks_and_drift_is_kept() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.answered_review(child);
    assert!(reviewed(&mut kit).settings.is_empty(), "they were walked today");
    kit.clock.pass(TimeDelta::days(28));
    let again = reviewed(&mut kit).settings;
    assert!(again.len() >= 5 && again.iter().all(|one| one.again == Again::LongAgo));
    let setting =
        again.iter().find(|one| one.choices.len() > 1 && one.setting != "birth_date").unwrap();
    let recorded = setting.recorded.clone().unwrap();
    let found = setting.choices.iter().find(|choice| choice.id != recorded).unwrap();
    let input = walked(account, &setting.setting, &found.id, &recorded);
    let view = app::walk::walk_setting(&mut kit.desk, input).unwrap();
    let step = view.steps.iter().find(|step| step.setting == setting.setting).unwrap();
    assert!(step.walked.as_ref().unwrap().drifted);
    assert_eq!(reviewed(&mut kit).settings.len(), again.len() - 1);
}

#[test]
fn a_setting_that_was_put_off_comes_up_at_the_next_review() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let platform = Platform::Ios;
    let view = app::walk::walk(&mut kit.desk, app::walk::OfWalk { account, platform }).unwrap();
    let later = view.steps.iter().find(|step| !step.must_do).unwrap().setting.clone();
    let input = WalkSetting {
        outcome: Outcome::Later,
        was: None,
        now: None,
        ..walked(account, &later, "", "")
    };
    app::walk::walk_setting(&mut kit.desk, input).unwrap();
    kit.answered_review(child);
    let again = reviewed(&mut kit).settings;
    assert_eq!(again.len(), 1);
    assert_eq!((&again[0].setting, again[0].again), (&later, Again::PutOff));
}

#[test]
fn a_freedom_that_moves_says_what_to_change_on_the_phone() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let rows = app::account::account(&mut kit.desk, OfAccount { account }).unwrap().freedoms;
    let review = kit.answered_review(child);
    assert!(reviewed(&mut kit).phone.is_empty());
    let back = rows.iter().filter(|row| row.today > 0).map(|row| (row.id.clone(), 0)).collect();
    let decisions = Decisions { freedoms: [(account, back)].into(), ..Decisions::default() };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions }).unwrap();
    let phone = reviewed(&mut kit).phone;
    assert!(!phone.is_empty());
    let first = &phone[0];
    let platform = Platform::Ios;
    let view = app::walk::walk(&mut kit.desk, app::walk::OfWalk { account, platform }).unwrap();
    let now = view.steps.iter().find(|step| step.setting == first.setting).unwrap().fits.clone();
    let input = walked(account, &first.setting, &now.unwrap(), &first.to);
    app::walk::walk_setting(&mut kit.desk, input).unwrap();
    let left = reviewed(&mut kit).phone;
    assert!(left.iter().all(|change| change.setting != first.setting), "it was changed already");
}

#[test]
fn what_was_put_off_after_a_step_back_is_still_to_be_set_on_the_phone() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let page = |kit: &mut Kit| app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert!(page(&mut kit).phone.is_empty());
    let rows: Vec<_> = page(&mut kit).freedoms.into_iter().filter(|row| row.today > 0).collect();
    let by = kit.child();
    for row in rows {
        let (freedom, reason) = (row.id, String::new());
        let back = app::between::StepBack { account, freedom, step: 0, by, reason };
        app::between::step_back(&mut kit.desk, back).unwrap();
    }
    let phone = page(&mut kit).phone;
    let first = phone.first().expect("a setting follows from a freedom").setting.clone();
    let later = WalkSetting {
        outcome: Outcome::Later,
        was: None,
        now: None,
        ..walked(account, &first, "", "")
    };
    app::walk::walk_setting(&mut kit.desk, later).unwrap();
    assert_eq!(page(&mut kit).phone.len(), phone.len(), "putting it off is not setting it");
}
