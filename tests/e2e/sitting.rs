//! A review in the window, step by step.

use crate::journey::{look, turn};
use crate::stage::Window;

/// From *Today* to the page on which both answers lie open.
pub(crate) fn answer_both(window: &Window, child: &str, guardian: &str) {
    window.press(&format!("Start the review with {child}"));
    window.see_heading(&format!("Review with {child}"));
    window.choose(guardian);
    look(window, "70-begin-review");
    window.press("Begin the review");
    answer(window, child);
    window.press(&format!("Now it is {guardian}’s turn"));
    answer(window, guardian);
    window.see_heading("Both of you have answered");
    window.press("Look together");
    window.see("A way to begin:");
    look(window, "74-compared");
}

/// One side's turn: the first answer to each question, or a line.
pub(crate) fn answer(window: &Window, name: &str) {
    window.see_heading(&format!("{name}’s turn at the keyboard"));
    look(window, "71-hand-over-keyboard");
    turn(window, &format!("I am {name}"));
    look(window, "72-question");
    while window.can_press("Answer and cover it") {
        let answers = window.choose_all(
            "const answers = [...document.querySelectorAll('main input[type=radio]')]; \
             return answers.slice(0, 1)",
        );
        if answers == 0 {
            window.fill("In your own words", &format!("{name} would like to go on like this"));
        }
        turn(window, "Answer and cover it");
    }
    look(window, "73-covered");
}

/// From the open answers to the held review. `decide` is asked at every page, by its heading.
pub(crate) fn go_through(window: &Window, decide: impl Fn(&Window, &str)) {
    loop {
        let heading = window.heading();
        let slug = heading.to_lowercase().replace([' ', '?', ',', ':', '’'], "-");
        look(window, &format!("75-{slug}"));
        decide(window, &heading);
        if heading == "When do you meet next?" {
            break;
        }
        let ways = ["All the others later", "Go on"];
        let way = ways.into_iter().find(|name| window.can_press(name)).unwrap();
        turn(window, way);
    }
    window.press("Finish this review");
    window.see_heading("Your review is done");
    look(window, "76-held");
}

/// A whole review, from *Today* and back to it.
pub(crate) fn hold(window: &Window, child: &str, guardian: &str, decide: impl Fn(&Window, &str)) {
    answer_both(window, child, guardian);
    go_through(window, decide);
    window.press("Go to Today");
    window.see("On the road");
}

/// Decides on a stage, with a sentence from each.
pub(crate) fn decide_stage(window: &Window, child: &str, guardian: &str, decision: &str) {
    window.choose(decision);
    if window.text().contains("One sentence from each of you")
        || window.text().contains("one sentence from each of you")
    {
        for name in [child, guardian] {
            window.fill(&format!("{name}’s sentence"), "We talked about it.");
        }
    }
}
