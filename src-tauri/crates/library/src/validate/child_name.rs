//! How words speak of the child: by name, through `{child}`, and never as he or she, which we do not ask.

use crate::{load::Words, problem::Problem};

/// What the interface puts the child's name into.
const CHILD: &str = "{child}";

/// The words in which the name is put in.
const NAMED: &str = "review_question.";

/// The words about a child that we do not know.
const ABOUT: [&str; 3] = [NAMED, "playbook.", "drive_along."];

/// Words that guess.
const GUESSES: [&str; 8] = ["he", "she", "him", "her", "his", "hers", "himself", "herself"];

/// Checks the words of reviews, playbooks and drive-alongs.
pub(super) fn check(words: &Words, found: &mut Vec<Problem>) {
    for (key, word) in words.iter().filter(|(key, _)| ABOUT.iter().any(|of| key.starts_with(of))) {
        let text =
            if key.starts_with(NAMED) { word.text.replace(CHILD, "") } else { word.text.clone() };
        if text.contains(['{', '}']) {
            let what = format!("`{key}` has braces that nothing fills");
            let fix = if key.starts_with(NAMED) {
                "Only {child} is filled, with the child's name"
            } else {
                "Leave them out: no name is put in here"
            };
            found.push(Problem::new(&word.file, what, fix));
        }
        let text = text.to_lowercase();
        let mut said = text.split(|c: char| !c.is_alphabetic());
        if let Some(guess) = said.find(|word| GUESSES.contains(word)) {
            let what = format!("`{key}` says `{guess}` of a child we do not know");
            found.push(Problem::new(&word.file, what, "Write the sentence without it"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::sample::complaints;

    fn said(key: &str, text: &str) -> String {
        complaints(|l| l.words.get_mut(key).unwrap().text = text.into())
    }

    #[test]
    fn only_the_name_of_the_child_is_put_in_and_only_in_a_review() {
        let review = "review_question.how.guardian";
        assert_eq!(said(review, "How is it for {child}?"), "");
        assert!(said(review, "How is it for {name}?").contains("has braces that nothing fills"));
        let playbook = "playbook.splash.say.0";
        assert!(said(playbook, "Hello {child}").contains("has braces that nothing fills"));
    }

    #[test]
    fn nobody_guesses_whether_a_child_is_a_boy_or_a_girl() {
        for text in ["Ask her.", "He told you", "Is it his?"] {
            let said = said("drive_along.lap.ask.0", text);
            assert!(said.contains("of a child we do not know"), "{text}: {said}");
        }
        assert_eq!(said("drive_along.lap.ask.0", "There is a shell here."), "");
    }
}
