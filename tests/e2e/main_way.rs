use crate::journey::{
    agree, choose_network, do_lesson, keep_recovery_key, make_family, sign, unlock, walk_must_do,
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
    agree(&window);
    sign(&window, "Alex");
    window.press("I am Sam");
    sign(&window, "Sam");
    window.see_heading("You have an agreement");
    window.press("Go on");
    walk_must_do(&window);
    window.see_heading("Sam’s learner’s permit");
    window.press("Give Sam the permit");
    window.see_heading("Off you go, Sam");
    window.press("To today");
    window.see("all is well on the road");
    window.close();

    let window = stage.open(&[]);
    unlock(&window);
    window.see("Sam · Instagram");
    window.screenshot("today");
    window.close();
}
