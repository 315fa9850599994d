//! Freedoms move one step on at a review, within the stage's caps and the review's budget, and back at any time.

use std::collections::BTreeMap;

use app::Fault;
use app::account::OfAccount;
use app::review::{HoldReview, SaveDecisions};
use chrono::TimeDelta;
use domain::freedom::Cause;
use domain::platform::Method;
use domain::review::Decisions;
use testkit::Kit;
use uuid::Uuid;

fn today(kit: &mut Kit, account: Uuid) -> BTreeMap<String, (u8, u8)> {
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    view.freedoms.into_iter().map(|row| (row.id, (row.today, row.cap))).collect()
}

/// A review that wants these steps; refused or held.
fn wants(kit: &mut Kit, account: Uuid, steps: &[(&str, u8)]) -> Result<(), Fault> {
    let child = kit.child();
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap();
    let review = view.open.map_or_else(|| kit.answered_review(child), |open| open.id);
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap();
    let moves = steps.iter().map(|(id, step)| ((*id).to_owned(), *step)).collect();
    let decisions = Decisions {
        freedoms: [(account, moves)].into(),
        next: Some(view.open.unwrap().proposed),
        ..Decisions::default()
    };
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions })?;
    app::review::hold_review(&mut kit.desk, HoldReview { review }).map(|_| ())
}

/// Steps everything back to 0 at a review, so that there is room to step on.
fn careful(kit: &mut Kit) -> Uuid {
    let account = kit.on_the_road(Method::OpenOnRequest);
    let all: Vec<String> = today(kit, account).into_keys().collect();
    let back: Vec<(&str, u8)> = all.iter().map(|id| (id.as_str(), 0)).collect();
    kit.clock.pass(TimeDelta::days(1));
    wants(kit, account, &back).unwrap();
    account
}

#[test]
fn the_first_month_moves_one_freedom_on_a_review_and_by_one_step() {
    let mut kit = Kit::default();
    let account = careful(&mut kit);
    assert!(today(&mut kit, account).values().all(|(step, _)| *step == 0));
    let two = wants(&mut kit, account, &[("comments", 1), ("messages", 1)]).unwrap_err();
    assert_eq!(two.fields[0].rule, "over_budget");
    let leap = wants(&mut kit, account, &[("comments", 2)]).unwrap_err();
    assert!(["one_step", "beyond_cap"].contains(&leap.fields[0].rule.as_str()));
    assert_eq!(leap.fields[0].field, format!("freedoms.{account}.comments"));
    wants(&mut kit, account, &[("comments", 1)]).unwrap();
    assert_eq!(today(&mut kit, account)["comments"].0, 1);
}

#[test]
fn from_the_second_month_on_two_freedoms_move_and_never_above_the_cap() {
    let mut kit = Kit::default();
    let account = careful(&mut kit);
    kit.clock.pass(TimeDelta::days(40));
    let three = [("comments", 1), ("messages", 1), ("friends", 1)];
    assert_eq!(wants(&mut kit, account, &three).unwrap_err().fields[0].rule, "over_budget");
    wants(&mut kit, account, &three[..2]).unwrap();
    for _ in 0..6 {
        kit.clock.pass(TimeDelta::days(1));
        let (step, cap) = today(&mut kit, account)["comments"];
        let moved = wants(&mut kit, account, &[("comments", step + 1)]);
        assert_eq!(moved.is_ok(), step < cap, "step {step} of {cap}");
        if let Err(refused) = moved {
            assert_eq!(refused.fields[0].rule, "beyond_cap");
            return;
        }
    }
    panic!("the cap was never reached");
}

#[test]
fn a_step_back_leaves_the_others_and_the_history_tells_of_it() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let before = today(&mut kit, account);
    kit.clock.pass(TimeDelta::days(1));
    wants(&mut kit, account, &[("messages", 0)]).unwrap();
    let after = today(&mut kit, account);
    assert_eq!(after["messages"].0, 0);
    let others = |all: &BTreeMap<String, (u8, u8)>| {
        all.iter().filter(|(id, _)| *id != "messages").map(|(_, row)| *row).collect::<Vec<_>>()
    };
    assert_eq!(others(&before), others(&after));
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    let row = view.freedoms.into_iter().find(|row| row.id == "messages").unwrap();
    assert_eq!((row.history[0].to, row.history[0].cause), (0, Cause::Review));
}

#[test]
fn a_new_version_of_the_agreement_begins_with_the_steps_of_today() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    kit.clock.pass(TimeDelta::days(1));
    wants(&mut kit, account, &[("messages", 0)]).unwrap();
    let next = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(next.terms.freedoms["messages"], 0);
    kit.sign(account);
    assert_eq!(today(&mut kit, account)["messages"].0, 0);
}
