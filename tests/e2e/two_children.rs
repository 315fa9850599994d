//! A sister and a brother, each at their own pace, from the permit to the licence.

use crate::journey::{choose_network, look};
use crate::road::{Road, drive_off};
use crate::sitting::{decide_stage, hold};
use crate::stage::Window;

#[test]
fn two_children_come_from_the_permit_to_the_licence_each_at_their_own_pace() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let window = road.after(0);
    window.press("Settings");
    window.press("Add a child");
    window.fill("Name or nickname", "Mia");
    window.select("Month", "June");
    window.fill("Year", "2010");
    window.select("Country", "United Kingdom");
    look(&window, "90-second-child");
    window.press("Keep this");
    window.see("Mia, 16");
    window.press("Today");
    look(&window, "91-two-children");
    choose_network(&window, "Discord");
    drive_off(&window, "Mia", "We follow the account");
    window.close();

    let window = road.after(7);
    look(&window, "92-two-due");
    hold(&window, "Sam", "Alex", |_, _| {});
    wish(&window, "Mia", "Discord", "I would like to talk with my cousins by voice.");
    hold(&window, "Mia", "Alex", |window, heading| {
        if heading == "Since last time" {
            window.see("talk with my cousins");
            window.choose("Not yet");
            window.fill("Why", "First we look at it together.");
        }
    });
    window.close();

    // The brother goes on sooner; the sister stays a while, and goes on later.
    move_on(&road, 77, "Sam", "Instagram", "On to probation");
    move_on(&road, 100, "Mia", "Discord", "Stay with the learner’s permit");
    move_on(&road, 135, "Mia", "Discord", "On to probation");
    move_on(&road, 240, "Sam", "Instagram", "On to the licence");
    licence(&road, 241, "Sam", "93");

    // His licence takes nothing from her road.
    let window = road.after(242);
    window.press("Open Mia’s Discord");
    window.see("Probation");
    look(&window, "94-still-on-the-road");
    window.close();
    move_on(&road, 300, "Mia", "Discord", "On to the licence");
    licence(&road, 301, "Mia", "95");

    let window = road.after(302);
    window.see("Mia, 17");
    look(&window, "96-both-have-it");
    window.press("Record");
    window.see("The licence was given");
    window.see_no("talk with my cousins");
    look(&window, "97-record");
    window.close();
}

fn wish(window: &Window, child: &str, network: &str, words: &str) {
    window.press(&format!("Open {child}’s {network}"));
    window.press("Put a wish on the table");
    window.fill("In your words", words);
    window.press("Put it on the table");
    window.see(words);
    window.press("Today");
}

/// Holds a review that decides on the stage.
fn move_on(road: &Road, days: u32, child: &str, network: &str, decision: &str) {
    let window = road.after(days);
    let page = format!("{child} on {network}: on, stay or back?");
    hold(&window, child, "Alex", |window, heading| {
        if heading == page {
            decide_stage(window, child, "Alex", decision);
        }
    });
    window.close();
}

fn licence(road: &Road, days: u32, child: &str, picture: &str) {
    let window = road.after(days);
    window.press(&format!("Give {child} the licence"));
    window.see_heading(&format!("{child}’s licence"));
    look(&window, &format!("{picture}-before-{child}"));
    window.press(&format!("Give {child} the licence"));
    window.press("Give it and erase");
    window.see_heading(&format!("{child} has the licence"));
    look(&window, &format!("{picture}-licence-{child}"));
    window.close();
}
