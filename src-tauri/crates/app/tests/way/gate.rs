//! May we, and which one.

use app::ErrorCode;
use app::gate::{AddAccount, AskGate};
use app::overview::{Next, overview};
use app::start::NewFamily;
use chrono::TimeDelta;
use domain::stage::Stage;
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
