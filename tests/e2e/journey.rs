//! Steps of a family's life in the window, shared by the tests.

use crate::stage::Window;

pub(crate) const PASSPHRASE: &str = "seven otters on a green bus";

/// From the first page to a family that shares the login.
pub(crate) fn make_family(window: &Window, guardian: &str, child: &str, birth_year: &str) {
    window.see_heading("Learn to drive social media, together");
    window.press("Let us begin");
    window.fill("Guardian 1: name", guardian);
    window.press("Go on");
    window.fill("Name or nickname", child);
    window.select("Month", "March");
    window.fill("Year", birth_year);
    window.select("Country", "United Kingdom");
    window.press("Go on");
    window.choose("Yes, we share it");
    window.fill("Passphrase", PASSPHRASE);
    window.fill("The same passphrase again", PASSPHRASE);
    window.see("hard to guess");
    window.press("Make our family");
}

/// Keeps the recovery key: reads the groups and types the one that is asked for.
pub(crate) fn keep_recovery_key(window: &Window) {
    window.see_heading("Your recovery key");
    window.see("Group 7");
    let groups = window.run_js(
        "return [...document.querySelectorAll('ol .group')].map(g => g.textContent.trim())",
        &[],
    );
    window.press("We have it");
    window.see_heading("One look at your paper or file");
    let asked =
        (1..=7).find(|number| window.text().contains(&format!("Type group {number}"))).unwrap();
    let group = groups[asked - 1].as_str().unwrap().to_owned();
    window.fill(&format!("Type group {asked}"), &group);
    window.press("This is our key");
}

/// Opens the locked family.
pub(crate) fn unlock(window: &Window) {
    window.see_heading("Welcome back");
    window.fill("Passphrase", PASSPHRASE);
    window.press("Open");
}
