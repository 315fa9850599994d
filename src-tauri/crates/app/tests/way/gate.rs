//! May we, and which one.

use app::ErrorCode;
use app::account::OfAccount;
use app::family::{NewChild, SaveChild};
use app::gate::{AddAccount, AskGate};
use app::overview::{Next, overview};
use app::start::NewFamily;
use chrono::TimeDelta;
use domain::platform::Method;
use domain::stage::Stage;
use library::gate::Verdict;
use testkit::{Kit, child, new_family};

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
fn a_family_that_moves_is_told_what_the_gate_says_there_and_loses_nothing() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let of = || OfAccount { account };
    let before = app::account::account(&mut kit.desk, of()).unwrap();
    assert!(before.no_longer.is_none());
    let moved = NewChild { country: "AU".to_owned(), ..new_family().child };
    let save = SaveChild { id: Some(child), child: moved };
    app::family::save_child(&mut kit.desk, save).unwrap();
    let after = app::account::account(&mut kit.desk, of()).unwrap();
    let verdict = after.no_longer.as_ref().unwrap().verdict;
    assert!(matches!(verdict, Verdict::NotYet { .. }), "no Instagram below sixteen there");
    assert_eq!((after.stage, after.next_review), (before.stage, before.next_review));
    assert_eq!(after.freedoms, before.freedoms);
    app::undo::undo(&mut kit.desk, ()).unwrap();
    let back = app::account::account(&mut kit.desk, of()).unwrap();
    assert!(back.no_longer.is_none());
}
