//! Words: everything that needs them has them, none is left over, and none is one of those we do not use.

use crate::{
    content::Content,
    load::Words,
    problem::Problem,
    words::{Expected, expected},
};

/// Beginnings of words that make a driving instructor's car a dashcam.
const NEVER: [&str; 6] = ["monitor", "spy", "spies", "violation", "offence", "offense"];

/// Checks all words against the facts.
pub(super) fn check(content: &Content, words: &Words, found: &mut Vec<Problem>) {
    let Expected { required, optional } = expected(content);
    for key in required.iter().filter(|key| !words.contains_key(*key)) {
        let (file, key) = home_of(key);
        found.push(Problem::new(file, format!("the words `{key}` are missing"), "Write them"));
    }
    for (key, word) in words {
        if !required.contains(key) && !optional.contains(key) {
            let what = format!("no fact needs the words `{key}`");
            found.push(Problem::new(&word.file, what, "Correct the key, or remove the words"));
        }
        if word.text.trim().is_empty() {
            let what = format!("the words `{key}` are empty");
            found.push(Problem::new(&word.file, what, "Write them, or remove the key"));
        }
        if let Some(never) = never_said(&word.text) {
            let what = format!("`{key}` says `{never}`, which we never do");
            found.push(Problem::new(&word.file, what, "Say it the way the family would"));
        }
    }
}

/// Where a key is written, and how it is spelt there: a network's file leaves its prefix out.
fn home_of(key: &str) -> (String, &str) {
    let network = key.strip_prefix("network.").and_then(|rest| rest.split_once('.'));
    match network {
        Some((id, rest)) => (format!("words/en/networks/{id}.toml"), rest),
        None => ("words/en/".into(), key),
    }
}

/// The first word we never use.
fn never_said(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    if text.contains("earned privacy") {
        return Some("earned privacy".into());
    }
    text.split(|c: char| !c.is_alphabetic())
        .find(|word| NEVER.iter().any(|never| word.starts_with(never)))
        .map(ToOwned::to_owned)
}

#[cfg(test)]
mod tests {
    use crate::{load::Word, validate::sample::complaints};

    fn word(text: &str) -> Word {
        Word { text: text.into(), file: "words/en/laws.toml".into() }
    }

    #[test]
    fn missing_words_name_their_file_and_key() {
        let said = complaints(|l| {
            l.words.remove("law.zz_13.says");
        });
        assert!(said.contains("words/en/: the words `law.zz_13.says` are missing"), "{said}");
        let said = complaints(|l| {
            l.words.remove("network.pond.setting.who.choice.friends");
        });
        assert!(
            said.contains("words/en/networks/pond.toml: the words `setting.who.choice.friends`"),
            "{said}"
        );
    }

    #[test]
    fn a_method_that_is_not_possible_says_why() {
        let said = complaints(|l| {
            l.words.remove("network.pond.method.follow.why_not");
        });
        assert!(said.contains("the words `method.follow.why_not` are missing"), "{said}");
    }

    #[test]
    fn a_review_a_playbook_and_a_drive_along_have_all_their_words() {
        for key in [
            "review_question.how.child",
            "review_question.how.guardian",
            "review_question.how.way_out",
            "review_question.how.answer.so_so",
            "review_question.how.answer.no_idea",
            "review_question.how.opening.both_fine",
            "review_question.how.opening.close",
            "review_question.next.opening.both",
            "playbook.splash.name",
            "playbook.splash.emergency",
            "playbook.splash.say.0",
            "playbook.splash.unsaid.0",
            "playbook.splash.first.stay",
            "playbook.splash.next.ask",
            "drive_along.lap.child",
            "drive_along.lap.do.2",
            "drive_along.lap.ask.0",
        ] {
            let said = complaints(|l| {
                l.words.remove(key);
            });
            assert_eq!(said, format!("words/en/: the words `{key}` are missing. Write them\n"));
        }
    }

    #[test]
    fn a_question_without_answers_has_one_opening_only() {
        let said = complaints(|l| {
            l.words.insert("review_question.next.opening.both_fine".into(), word("Good."));
        });
        assert!(said.contains("no fact needs the words `review_question.next.opening"), "{said}");
    }

    #[test]
    fn words_without_a_fact_are_refused() {
        let said = complaints(|l| {
            l.words.insert("law.gone.says".into(), word("Old."));
        });
        assert!(
            said.contains("words/en/laws.toml: no fact needs the words `law.gone.says`"),
            "{said}"
        );
    }

    #[test]
    fn optional_words_may_be_there() {
        let said = complaints(|l| {
            l.words.insert("lesson.hall.age.10-12".into(), word("Try it with a drawing."));
            l.words.insert("helpline.zz_talk".into(), word("Listens."));
        });
        assert_eq!(said, "");
    }

    #[test]
    fn some_words_are_never_used() {
        for text in ["We monitor you", "No spying!", "A Violation", "Offences", "Earned privacy"] {
            let said = complaints(|l| {
                l.words.insert("law.zz_13.says".into(), word(text));
            });
            assert!(said.contains("`law.zz_13.says` says `"), "{text}: {said}");
        }
        let said = complaints(|l| {
            l.words.insert("law.zz_13.says".into(), word("  "));
        });
        assert!(said.contains("the words `law.zz_13.says` are empty"), "{said}");
    }
}
