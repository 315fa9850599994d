//! Three networks, each gone through on every device it has.

use crate::journey::{
    add_network, agree_with, choose_network, choose_what_fits, do_lesson, keep_recovery_key, look,
    make_family, sign, turn,
};
use crate::stage::{Stage, StageOptions, Window};

/// How a device is called where it is chosen first, and after that.
const DEVICES: [[&str; 2]; 4] = [
    ["iPhone or iPad", "iPhone"],
    ["Android phone or tablet", "Android"],
    ["Computer, in the browser", "the web"],
    ["Games console", "a games console"],
];

#[test]
fn three_networks_are_walked_to_the_end_on_each_of_their_devices() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Sam", "2012");
    keep_recovery_key(&window);
    for (network, devices) in [("Instagram", 3), ("Discord", 3), ("Roblox", 4)] {
        if network == "Instagram" {
            choose_network(&window, network);
            window.press("Start the road");
            do_lesson(&window);
        } else {
            add_network(&window, network);
            window.press("Start the road");
        }
        agree_with(&window, "Sam", "Open on request");
        sign(&window, "Alex");
        window.press("I am Sam");
        sign(&window, "Sam");
        window.press("Go on");
        window.choose(DEVICES[0][0]);
        window.press("We have it here");
        turn(&window, "The account is made");
        for (index, [_, device]) in DEVICES[..devices].iter().enumerate() {
            let name = format!("{network}-{device}").to_lowercase().replace(' ', "-");
            if index > 0 {
                window.press(&format!("{network} on {device}"));
            }
            walk(&window, &name);
            window.see_heading(&format!("All settings of {network} on {device}"));
            window.see("You have been through all of them");
            look(&window, &format!("60-{name}"));
        }
        window.press("Today");
    }
    window.close();
}

/// Every policy question and every setting, until the list.
fn walk(window: &Window, name: &str) {
    let mut pages = 0;
    loop {
        if window.can_press("Skip this one") {
            turn(window, "Skip this one");
        } else if window.can_press("Go on with the rest now") {
            turn(window, "Go on with the rest now");
        } else if window.can_press("Not offered here") || window.can_press("Done, next setting") {
            pages += 1;
            let page = window.text();
            let told = ["Find it:", "Look for “", "not offered on", "no sure path"];
            assert!(told.iter().any(|words| page.contains(words)), "nothing says where: {page}");
            if pages % 5 == 1 {
                look(window, &format!("61-{name}-{pages:02}"));
            }
            if page.contains("As far as we know it is not offered") {
                turn(window, "Not offered here");
            } else {
                choose_what_fits(window);
                turn(window, "Done, next setting");
            }
        } else {
            break;
        }
    }
    assert!(pages >= 8, "{name}: only {pages} settings");
}
