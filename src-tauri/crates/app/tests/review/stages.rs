//! On, stay or back: evidence is shown, people decide, and against it each says one sentence.

use app::Fault;
use app::account::{AccountView, OfAccount};
use app::review::{HoldReview, SaveDecisions};
use chrono::TimeDelta;
use domain::platform::Method;
use domain::review::{Decision, Decisions, StageDecision};
use domain::stage::Stage;
use testkit::Kit;
use uuid::Uuid;

fn decides(kit: &mut Kit, account: Uuid, decision: Decision, words: &str) -> Result<(), Fault> {
    let child = kit.child();
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap();
    let review = view.open.map_or_else(|| kit.answered_review(child), |open| open.id);
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap();
    let said = || words.to_owned();
    let decided = StageDecision { decision, child: said(), guardian: said() };
    let next = Some(view.open.unwrap().proposed);
    let stages = [(account, decided)].into();
    let decisions = Decisions { stages, next, ..Decisions::default() };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions })?;
    app::review::hold_review(&mut kit.desk, HoldReview { review }).map(|_| ())
}

fn view(kit: &mut Kit, account: Uuid) -> AccountView {
    app::account::account(&mut kit.desk, OfAccount { account }).unwrap()
}

#[test]
fn the_way_goes_from_permit_through_probation_and_back_and_on_to_the_licence() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    kit.clock.pass(TimeDelta::days(60));
    let bare = decides(&mut kit, account, Decision::On, "").unwrap_err();
    assert_eq!(bare.fields[0].rule, "sentence", "the agreed conditions are not there yet");
    decides(&mut kit, account, Decision::On, "She is ready.").unwrap();
    let probation = view(&mut kit, account);
    assert_eq!(probation.stage, Stage::Probation);
    assert!(probation.stage_since > probation.log.iter().find_map(signed).unwrap());

    kit.clock.pass(TimeDelta::days(30));
    assert_eq!(
        decides(&mut kit, account, Decision::Back, "").unwrap_err().fields[0].rule,
        "sentence"
    );
    decides(&mut kit, account, Decision::Back, "A bit early.").unwrap();
    assert_eq!(view(&mut kit, account).stage, Stage::Permit);
    let no_way = decides(&mut kit, account, Decision::Back, "Further.").unwrap_err();
    assert_eq!(no_way.fields[0].rule, "no_such_way", "a permit has nothing to go back to");
    decides(&mut kit, account, Decision::On, "Now.").unwrap();
    kit.clock.pass(TimeDelta::days(30));
    decides(&mut kit, account, Decision::On, "All is well.").unwrap();
    let decided = view(&mut kit, account);
    assert_eq!(decided.stage, Stage::Probation, "the licence is given in a sitting of its own");
    assert!(decided.licence_decided);
}

fn signed(line: &app::account::LogLine) -> Option<chrono::NaiveDate> {
    match line {
        app::account::LogLine::Signed { day, .. } => Some(*day),
        _ => None,
    }
}

#[test]
fn nothing_is_above_a_cap_after_a_step_back() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    decides(&mut kit, account, Decision::On, "Ready.").unwrap();
    for _ in 0..4 {
        kit.clock.pass(TimeDelta::days(2));
        let rows = view(&mut kit, account).freedoms;
        let on = rows.iter().filter(|row| row.today < row.cap).take(6);
        let moves: std::collections::BTreeMap<_, _> =
            on.map(|row| (row.id.clone(), row.today + 1)).collect();
        kit.hold_review(child, |decisions| {
            decisions.freedoms.insert(account, moves);
        });
    }
    assert!(view(&mut kit, account).freedoms.iter().any(|row| row.today > row.caps[0]));
    kit.clock.pass(TimeDelta::days(2));
    decides(&mut kit, account, Decision::Back, "Slower.").unwrap();
    let back = view(&mut kit, account);
    assert_eq!(back.stage, Stage::Permit);
    assert!(back.freedoms.iter().all(|row| row.today <= row.cap));
}

#[test]
fn a_stage_that_has_lasted_its_longest_must_be_decided() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let longest = view(&mut kit, account).longest_on.unwrap();
    kit.clock.pass(TimeDelta::days(250));
    let review = kit.answered_review(child);
    let open =
        app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap().open.unwrap();
    assert!(open.accounts[0].must_decide && open.accounts[0].longest_on == Some(longest));
    let decisions = Decisions { next: Some(open.proposed), ..Decisions::default() };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions }).unwrap();
    let undecided = app::review::hold_review(&mut kit.desk, HoldReview { review }).unwrap_err();
    assert_eq!(undecided.fields[0].rule, "decide");
    let stay = decides(&mut kit, account, Decision::Stay, "").unwrap_err();
    assert_eq!(stay.fields[0].rule, "sentence");
    decides(&mut kit, account, Decision::On, "").unwrap();
}

#[test]
fn a_child_may_be_at_different_stages_on_two_networks() {
    let mut kit = Kit::default();
    let first = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    decides(&mut kit, first, Decision::On, "Ready.").unwrap();
    let second = kit.account(child, "discord");
    kit.agree(second, Method::OpenOnRequest);
    kit.sign(second);
    kit.walk(second);
    kit.permit(second);
    assert_eq!(view(&mut kit, first).stage, Stage::Probation);
    assert_eq!(view(&mut kit, second).stage, Stage::Permit);
    let review = kit.answered_review(child);
    let open =
        app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap().open.unwrap();
    assert_eq!((open.id, open.accounts.len()), (review, 2));
    assert_eq!(open.accounts[0].budget, 6);
    assert_eq!(open.accounts[1].budget, 1);
}
