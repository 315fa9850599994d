//! Steps of a family's life in the window, shared by the tests.

use crate::stage::Window;

/// What the child writes down of the lesson.
pub(crate) const TEACH_BACK: &str = "a drawing of lanterns";
pub(crate) const PASSPHRASE: &str = "seven otters on a green bus";

/// Looks at the page in light and dark: nothing for axe to find, and with `PASSENGER_SEAT_PICTURES` set a picture of
/// each in `target/screens`.
///
/// A person who only has keys walks the same pages; those were looked at already.
pub(crate) fn look(window: &Window, name: &str) {
    if window.is_by_keyboard() {
        return;
    }
    for (dark, theme) in [(false, "light"), (true, "dark")] {
        window.theme(dark);
        if std::env::var_os("PASSENGER_SEAT_PICTURES").is_some() {
            window.screenshot(&format!("{name}-{theme}"));
        }
        let found = window.axe();
        assert!(found.is_empty(), "{name} in {theme}: {found:#?}");
    }
    window.theme(false);
}

/// Looks at the page in the smallest window that is promised and with letters of twice the size: nothing is cut off, and
/// nothing scrolls sideways.
pub(crate) fn look_small(window: &Window, name: &str) {
    let letters = |size: &str| {
        let size = serde_json::json!(size);
        window.run_js("document.documentElement.style.fontSize = arguments[0]", &[size]);
    };
    window.size(900, 600);
    letters("200%");
    look(window, name);
    let over = window.run_js(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
        &[],
    );
    assert_eq!(over, 0, "{name} is wider than the window");
    letters("100%");
    window.size(1180, 820);
}

/// From the first page to the question how it locks.
pub(crate) fn fill_in_family(window: &Window, guardian: &str, child: &str, birth_year: &str) {
    window.see_heading("Learn to drive social media, together");
    look(window, "01-hello");
    window.press("Let us begin");
    window.see_heading("Who are the guardians?");
    look(window, "02-guardians");
    window.fill("Guardian 1: name", guardian);
    window.press("Go on");
    window.see_heading("And who is the child?");
    look(window, "03-child");
    window.fill("Name or nickname", child);
    window.select("Month", "March");
    window.fill("Year", birth_year);
    window.select("Country", "United Kingdom");
    window.press("Go on");
}

/// From the first page to a family that shares the login.
pub(crate) fn make_family(window: &Window, guardian: &str, child: &str, birth_year: &str) {
    fill_in_family(window, guardian, child, birth_year);
    window.choose("Yes, we share it");
    window.fill("Passphrase", PASSPHRASE);
    window.fill("The same passphrase again", PASSPHRASE);
    window.see("hard to guess");
    look(window, "04-lock");
    window.press("Make our family");
}

/// Keeps the recovery key: reads the groups and types the one that is asked for.
pub(crate) fn keep_recovery_key(window: &Window) {
    window.see_heading("Your recovery key");
    window.see("Group 7");
    look(window, "05-recovery");
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
    window.see_no("One look at your paper or file");
}

/// Opens the locked family.
pub(crate) fn unlock(window: &Window) {
    window.see_heading("Welcome back");
    window.fill("Passphrase", PASSPHRASE);
    window.press("Open");
}

/// The first page of an open family.
pub(crate) fn open_at_today(window: &Window) {
    window.see("On the road");
}

/// From *Today* to the gate's answer, for an account that would be new.
pub(crate) fn choose_network(window: &Window, network: &str) {
    ask_gate(window, "Choose a network…", network, "No, it would be new");
}

/// The same for one more network of the same child.
pub(crate) fn add_network(window: &Window, network: &str) {
    ask_gate(window, "Add another network", network, "No, it would be new");
}

/// From *Today* to the gate's answer, for an account that is there.
pub(crate) fn choose_network_in_use(window: &Window, network: &str) {
    ask_gate(window, "Choose a network…", network, "Yes, it is in use");
}

fn ask_gate(window: &Window, way: &str, network: &str, there: &str) {
    window.press(way);
    window.choose(there);
    window.choose(network);
    look(window, "06-choose");
    window.press("Ask: may we?");
    window.see("The law on a minimum age");
    look(window, "07-gate");
}

/// A lesson, page after page: the first choice of each question, then its reason.
pub(crate) fn do_lesson(window: &Window) {
    look(window, "08-lessons");
    window.press("Begin…");
    look(window, "09-lesson");
    window.press("Let’s go");
    while !window.can_press("We did this lesson") {
        if window.text().contains("Which one fits best?") {
            look(window, "10-question");
            window.choose_all("return [document.querySelector('main input[type=radio]')]");
        }
        if window.text().contains("only listens") {
            window.fill("In your own words (optional)", TEACH_BACK);
        }
        let next = ["We tried it", "Go on"].into_iter().find(|name| window.can_press(name));
        turn(window, next.unwrap());
    }
    window.press("We did this lesson");
}

/// The agreement with the five starters, everything else as it is suggested, up to *Go on to sign*.
pub(crate) fn agree_with(window: &Window, child: &str, method: &str) {
    window.see_heading("Which rules shall we have?");
    let starters = window.choose_all(
        "const first = document.querySelector('main fieldset'); \
         return [...first.querySelectorAll('input[type=checkbox]')].slice(0, 5)",
    );
    assert_eq!(starters, 5);
    for heading in [
        "What do the grown-ups promise?",
        &format!("What does {child} want to add?"),
        "And when it does not work?",
        "Where do we start?",
        "How do the grown-ups look in?",
        "When do we look back?",
        "Our agreement, to read once more",
    ] {
        window.press("Go on");
        window.see_heading(heading);
        if heading == "How do the grown-ups look in?" {
            window.choose(method);
        }
        look(window, &format!("11-{}", heading.to_lowercase().replace([' ', '?', ','], "-")));
    }
    window.press("Go on to sign");
}

/// Presses and waits for the next page.
pub(crate) fn turn(window: &Window, button: &str) {
    let page = || window.run_js("return document.querySelector('main .page').innerText", &[]);
    let before = page();
    window.press(button);
    crate::stage::until("the next page", || {
        if page() == before { Err(format!("still {before}")) } else { Ok(()) }
    });
}

/// The choice that carries the badge of what fits the agreement or of what we suggest.
pub(crate) fn choose_what_fits(window: &Window) {
    let found = window.choose_all(
        "const option = [...document.querySelectorAll('main input[type=radio]')] \
           .map(input => [input, input.closest('label') ?? document.querySelector(`label[for='${input.id}']`)]) \
           .find(([, label]) => /fits “|what we suggest/.test(label?.textContent ?? '')); \
         return option ? [option[0]] : []",
    );
    assert_eq!(found, 1, "no choice is suggested on {:?}", window.heading());
}

/// From the device to the last must-do setting, each as it fits.
pub(crate) fn walk_must_do(window: &Window, child: &str) {
    window.see_heading(&format!("On which device will {child} use it?"));
    window.choose("iPhone or iPad");
    window.press("We have it here");
    turn(window, "The account is made");
    while window.can_press("Skip this one") {
        turn(window, "Skip this one");
    }
    look(window, "13-setting");
    while window.can_press("Done, next setting") {
        choose_what_fits(window);
        turn(window, "Done, next setting");
    }
    window.see_heading("The most important settings are done");
    window.press("On to the next step");
}

/// One person signs by typing their name.
pub(crate) fn sign(window: &Window, name: &str) {
    window.see_heading(&format!("Now {name}"));
    look(window, "12-sign");
    window.fill("My name", name);
    window.press("Sign");
}
