//! What a family writes down itself, and what it is told when it moves.

use crate::journey::{look, look_small};
use crate::road::Road;

#[test]
fn a_network_of_their_own_goes_the_whole_way() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let window = road.after(0);
    window.press("Add another network");
    window.press("Add your own");
    window.see_heading("Add your own network");
    look(&window, "b0-own-network");
    window.press("Keep this");
    window.see("3 things need another look");
    look(&window, "b1-own-network-refused");
    window.fill("What is it called?", "Chessclub <b>Öst</b>");
    window.choose("Communities");
    window.choose("iPhone or iPad");
    window.press("More, if you know it");
    window.fill("What is it? (optional)", "The chat of our chess club.");
    look_small(&window, "b2-own-network-small");
    window.press("Keep this");
    window.press("Settings");
    window.press("Open them");
    window.see("Chessclub <b>Öst</b>");
    look(&window, "b3-own");
    window.press("Add a setting to Chessclub <b>Öst</b>");
    window.fill("What is it called?", "Who sees my real name?");
    window.fill("Choice 1", "Nobody");
    window.fill("Choice 2", "Everybody in the club");
    window.select("Which choice is right?", "Nobody");
    look(&window, "b4-own-setting");
    look_small(&window, "b5-own-setting-small");
    window.press("Keep this");
    window.see("Who sees my real name?");
    look_small(&window, "b6-own-small");

    window.press("Add another network");
    window.choose("No, it would be new");
    window.choose("Chessclub <b>Öst</b>");
    window.press("Ask: may we?");
    window.see("We do not know its rules.");
    look(&window, "b7-own-gate");
    window.close();
}

#[test]
fn a_family_that_moves_reads_whether_the_child_may_still_be_on_it() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let window = road.after(0);
    window.press("Settings");
    window.press("Change what we know of Sam");
    window.select("Country", "Australia");
    window.press("Keep this");
    window.press("Today");
    window.press("Open Sam’s Instagram");
    window.see("May Sam still be on Instagram?");
    look(&window, "b8-moved");
    look_small(&window, "b9-moved-small");
    window.close();
}
