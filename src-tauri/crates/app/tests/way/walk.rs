//! The settings of a network, gone through.

use domain::platform::{Method, Platform};
use domain::walk::Outcome;
use testkit::Kit;

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
            guardian: None,
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
            guardian: None,
        };
        let fault = app::walk::walk_setting(&mut kit.desk, input).unwrap_err();
        assert_eq!(fault.fields[0].rule, "true_birth_date");
    }
}
