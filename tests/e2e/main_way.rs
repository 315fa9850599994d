use crate::journey::{
    agree_with, choose_network, do_lesson, keep_recovery_key, look, make_family, sign, unlock,
    walk_must_do,
};
use crate::stage::{Stage, StageOptions, Window};

/// Buttons of each of the three sittings of the shortest way. At half a minute a button and with the lesson's eight
/// minutes they fit into 20, 25 and 25 minutes.
const SITTINGS: [usize; 3] = [20, 14, 20];

#[test]
fn from_nothing_to_a_permit_with_a_restart_in_the_middle() {
    let counted = walk_the_main_way(|window| window);
    for (sitting, (counted, most)) in counted.into_iter().zip(SITTINGS).enumerate() {
        assert!(counted <= most, "sitting {sitting} takes {counted} buttons");
    }
}

#[test]
fn the_same_way_with_the_keyboard_alone() {
    walk_the_main_way(Window::by_keyboard);
}

/// Three sittings, each ending with the window closed; gives how many buttons each took.
fn walk_the_main_way(hands: impl Fn(Window) -> Window) -> [usize; 3] {
    let stage = Stage::new(StageOptions::default());
    let first = first_sitting(hands(stage.open(&[])));
    let second = second_sitting(hands(stage.open(&[])));
    let third = third_sitting(hands(stage.open(&[])));

    let window = hands(stage.open(&[]));
    window.see_heading("Welcome back");
    look(&window, "21-locked");
    window.press("Something is wrong");
    window.see("In danger now: call");
    window.keys("Escape");
    unlock(&window);
    window.see("Sam · Instagram");
    window.close();
    [first, second, third]
}

fn first_sitting(window: Window) -> usize {
    make_family(&window, "Alex", "Sam", "2012");
    keep_recovery_key(&window);
    choose_network(&window, "Instagram");
    window.see_heading("Yes, Sam may have Instagram");
    window.press("Start the road");
    do_lesson(&window);
    close(window)
}

fn second_sitting(window: Window) -> usize {
    unlock(&window);
    window.press("Build our agreement");
    agree_with(&window, "Sam", "Open on request");
    sign(&window, "Alex");
    window.press("I am Sam");
    sign(&window, "Sam");
    window.see_heading("You have an agreement");
    look(&window, "14-signed");
    close(window)
}

fn third_sitting(window: Window) -> usize {
    unlock(&window);
    window.press("Go through the settings");
    walk_must_do(&window, "Sam");
    window.see_heading("Sam’s learner’s permit");
    look(&window, "15-permit");
    window.press("Give Sam the permit");
    window.see_heading("Off you go, Sam");
    look(&window, "16-issued");
    let counted = window.presses();
    window.press("Go to Today");
    window.see("nothing is due");
    look(&window, "17-today");
    window.press("Open Sam’s Instagram");
    window.see("What happened");
    look(&window, "18-account");
    window.press("Something is wrong");
    window.see("999");
    look(&window, "19-crisis");
    window.keys("Escape");
    window.see("What happened");
    window.press("Settings");
    window.see("Keep these minutes");
    look(&window, "20-settings");
    window.close();
    counted
}

fn close(window: Window) -> usize {
    let counted = window.presses();
    window.close();
    counted
}
