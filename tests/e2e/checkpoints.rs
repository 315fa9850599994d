//! The road from the first review to the licence, with a clock that is set ahead between two sittings.

use crate::journey::look;
use crate::road::{PASSWORD, Road};
use crate::sitting::{answer, answer_both, decide_stage, go_through, hold};
use crate::stage::Window;

#[test]
fn a_year_from_permit_to_licence_with_a_step_back_and_the_keyboard_alone() {
    let road = Road::with_a_permit("Open on request", Window::by_keyboard);

    let window = road.after(7);
    hold(&window, "Sam", "Alex", |window, heading| {
        if heading == "One thing that went well" {
            window.fill("What went well (optional)", "Sam asked before the first post.");
        }
        if heading == "Sam’s freedoms on Instagram" {
            window.select("Private messages, from now on", "Back to: Messages are off");
        }
    });
    window.press("Open Sam’s Instagram");
    window.see("Messages are off");
    window.close();

    let window = road.after(14);
    hold(&window, "Sam", "Alex", |_, _| {});
    window.close();

    let window = road.after(45);
    window.see("The review is more than two weeks late.");
    hold(&window, "Sam", "Alex", |_, _| {});
    window.close();

    for (days, decision) in [
        (77, "On to probation"),
        (175, "Back to the learner’s permit"),
        (210, "On to probation"),
        (305, "On to the licence"),
    ] {
        let window = road.after(days);
        hold(&window, "Sam", "Alex", |window, heading| {
            if heading == "Sam on Instagram: on, stay or back?" {
                decide_stage(window, "Sam", "Alex", decision);
            }
        });
        window.close();
    }

    let window = road.after(306);
    window.press("Give Sam the licence");
    window.see_heading("Sam’s licence");
    window.press("Give Sam the licence");
    window.press("Give it and erase");
    window.see_heading("Sam has the licence");
    window.press("Today");
    window.press("Record");
    window.see("The licence was given");
    window.see_no("Sam asked before the first post.");
    window.close();
}

#[test]
fn a_pause_and_a_power_cut_in_the_middle_of_a_review_lose_nothing_and_show_nothing() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let window = road.after(7);
    window.press("Start the review with Sam");
    window.choose("Alex");
    window.press("Begin the review");
    answer(&window, "Sam");
    window.see_heading("All your answers are covered");
    window.crash();

    let window = road.after(7);
    window.see_no("Sam would like to go on like this");
    window.press("Record");
    window.see_no("Sam would like to go on like this");
    window.press("Today");
    window.press("Go on with Sam’s review");
    window.see_no("Sam would like to go on like this");
    if window.can_press("Now it is Alex’s turn") {
        window.press("Now it is Alex’s turn");
    }
    answer(&window, "Alex");
    window.press("Look together");
    window.see("A way to begin:");
    go_through(&window, |window, heading| {
        if heading == "One thing that went well" {
            window.fill("What went well (optional)", "Telling at once.");
            window.press("Pause, keep our answers");
            window.press("Go on with Sam’s review");
            window.see_heading(heading);
            assert_eq!(window.value("What went well (optional)"), "Telling at once.");
        }
    });
    window.close();
}

#[test]
fn an_envelope_stays_shut_after_a_lapse_opens_in_danger_and_is_handed_over_for_good() {
    let road = Road::with_a_permit("We hold the password", |window| window);
    assert!(road.stage.keyring_has("half-"), "the keyring has its half");
    let window = road.after(30);
    window.see("The review is more than two weeks late.");
    look(&window, "80-lapsed");
    window.press("Open Sam’s Instagram");
    look(&window, "81-account-lapsed");
    window.press("Someone may be in danger");
    window.choose("Alex");
    window.fill("Why?", "Sam is not home yet");
    look(&window, "82-danger");
    window.press("Open it because of danger");
    window.see(PASSWORD);
    window.keys("Escape");
    window.see("because somebody might be in danger");
    window.press("Today");
    answer_both(&window, "Sam", "Alex");
    go_through(&window, |window, heading| {
        if heading == "Since last time" {
            window.see("Someone may have been in danger");
        }
    });
    window.close();

    let window = road.after(100);
    window.press("Hand over the envelope");
    window.see_heading("Hand the password over");
    for done in [
        "Sam set a new password, alone",
        "Sam set up two-step sign-in",
        "The recovery address is Sam’s",
        "Sam signed in with the new password, in front of both",
    ] {
        window.choose(done);
    }
    look(&window, "83-hand-over");
    window.press("Destroy the envelope");
    window.press("Yes, destroy it");
    window.see_heading("The envelope is gone");
    look(&window, "84-gone");
    window.close();
    assert!(!road.stage.keyring_has("half-"), "the keyring still has its half");
}
