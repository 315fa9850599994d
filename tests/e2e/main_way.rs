use crate::journey::{
    agree_with, choose_network, do_lesson, keep_recovery_key, look, make_family, sign, unlock,
    walk_must_do,
};
use crate::stage::{Stage, StageOptions};

#[test]
fn from_nothing_to_a_permit_with_a_restart_in_the_middle() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Sam", "2012");
    keep_recovery_key(&window);
    choose_network(&window, "Instagram");
    window.see_heading("Yes, Sam may have Instagram");
    window.press("Start the road");
    do_lesson(&window);
    window.close();

    let window = stage.open(&[]);
    unlock(&window);
    window.press("Build our agreement");
    agree_with(&window, "Open on request");
    sign(&window, "Alex");
    window.press("I am Sam");
    sign(&window, "Sam");
    window.see_heading("You have an agreement");
    look(&window, "14-signed");
    window.press("Go on");
    walk_must_do(&window);
    window.see_heading("Sam’s learner’s permit");
    look(&window, "15-permit");
    window.press("Give Sam the permit");
    window.see_heading("Off you go, Sam");
    look(&window, "16-issued");
    window.press("To today");
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

    let window = stage.open(&[]);
    window.see_heading("Welcome back");
    look(&window, "21-locked");
    window.press("Something is wrong");
    window.see("In danger now: call");
    window.keys("Escape");
    unlock(&window);
    window.see("Sam · Instagram");
    window.close();
}
