//! Questions of a review: answers in an order, one private way out, "what next?" at the end, and few enough for one
//! sitting.

use super::ids;
use crate::{
    content::Content,
    facts::{ReviewQuestion, Turn},
    problem::Problem,
};

const FILE: &str = "data/review.toml";

/// The most questions that one sitting of fifteen minutes has room for.
const MOST: usize = 8;

/// Checks every question.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    let questions = &content.review.question;
    ids::unique(FILE, "question", questions.iter().map(|question| &question.id), found);
    for question in questions {
        let owner = format!("question `{}`", question.id);
        for freedom in &question.freedoms {
            ids::known(FILE, &owner, "freedom", freedom, ids::freedoms(content), found);
        }
        if !question.freedoms.is_empty() && question.turn != Turn::Rotates {
            let what = format!("{owner} names freedoms, but does not take turns");
            let fix =
                "It is asked each time anyway: remove `freedoms`, or write turn = \"rotates\"";
            found.push(Problem::new(FILE, what, fix));
        }
        check_answers(question, &owner, found);
    }
    check_sitting(questions, found);
}

/// Either no answers at all, or an order with a hard and a good end.
fn check_answers(question: &ReviewQuestion, owner: &str, found: &mut Vec<Problem>) {
    let ReviewQuestion { answers, outside, hard_to, fine_from, .. } = question;
    if answers.is_empty() {
        if !outside.is_empty() || hard_to.is_some() || fine_from.is_some() || question.way_out {
            let what = format!("{owner} has no answers, so both write a line");
            let fix = "Remove `outside`, `hard_to`, `fine_from` and `way_out`, or add the answers";
            found.push(Problem::new(FILE, what, fix));
        }
        return;
    }
    ids::unique(FILE, format!("answer of {owner}"), answers.iter().chain(outside), found);
    let mut place = |key: &str, answer: &Option<String>| {
        let Some(answer) = answer else {
            let what = format!("{owner} has answers, but no `{key}`");
            found.push(Problem::new(FILE, what, "Name the answer where that end begins"));
            return None;
        };
        let listed = answers.iter().map(String::as_str);
        ids::known(FILE, owner, &format!("answer `{key}` ="), answer, listed, found);
        answers.iter().position(|other| other == answer)
    };
    let ends = (place("hard_to", hard_to), place("fine_from", fine_from));
    if let (Some(hard), Some(fine)) = ends
        && hard >= fine
    {
        let what = format!("the ends of {owner} overlap");
        let fix =
            "Write the answers from the hard end to the good end, `hard_to` before `fine_from`";
        found.push(Problem::new(FILE, what, fix));
    }
}

/// What all questions together have to be.
fn check_sitting(questions: &[ReviewQuestion], found: &mut Vec<Problem>) {
    let list = |which: fn(&&ReviewQuestion) -> bool| -> Vec<&str> {
        questions.iter().filter(which).map(|question| question.id.as_str()).collect()
    };
    let last = list(|question| question.turn == Turn::Last);
    if last.len() != 1 {
        let what = format!("{} questions are `last`: {}", last.len(), last.join(", "));
        found.push(Problem::new(FILE, what, "Exactly one ends a review: \"what next?\""));
    }
    let way_out = list(|question| question.way_out);
    if way_out.len() != 1 {
        let what = format!("{} questions have the way out: {}", way_out.len(), way_out.join(", "));
        let fix = "Exactly one lets a child say \"I would rather talk to someone else\"";
        found.push(Problem::new(FILE, what, fix));
    }
    let stage = list(|question| question.turn != Turn::Rotates || question.before_stage);
    if stage.len() > MOST {
        let what = format!("a review before a new stage asks {} questions", stage.len());
        let fix = format!("{MOST} are the most: let some take turns, or not come before a stage");
        found.push(Problem::new(FILE, what, fix));
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        facts::{ReviewQuestion, Turn},
        validate::sample::complaints,
    };

    fn change(change: impl FnOnce(&mut Vec<ReviewQuestion>)) -> String {
        complaints(|l| change(&mut l.content.review.question))
    }

    #[test]
    fn a_question_is_there_once() {
        let said = change(|q| q[1].id = "how".into());
        assert!(
            said.contains("data/review.toml: two of the questions have the id `how`"),
            "{said}"
        );
    }

    #[test]
    fn a_question_belongs_to_freedoms_that_exist_and_takes_turns() {
        let said = change(|q| q[1].freedoms = vec!["flying".into()]);
        assert!(said.contains("question `people` names the freedom `flying`"), "{said}");
        let said = change(|q| q[0].freedoms = vec!["audience".into()]);
        assert!(said.contains("question `how` names freedoms, but does not take turns"), "{said}");
    }

    #[test]
    fn answers_have_two_ends_in_order() {
        let said = change(|q| q[0].hard_to = None);
        assert!(said.contains("question `how` has answers, but no `hard_to`"), "{said}");
        let said = change(|q| q[0].fine_from = Some("great".into()));
        assert!(said.contains("question `how` names the answer `fine_from` = `great`"), "{said}");
        let said = change(|q| q[0].answers.reverse());
        assert!(said.contains("the ends of question `how` overlap"), "{said}");
    }

    #[test]
    fn an_answer_is_there_once_inside_or_outside_the_order() {
        let said = change(|q| q[0].outside = vec!["good".into()]);
        assert!(said.contains("two of the answer of question `how`s have the id `good`"), "{said}");
    }

    #[test]
    fn a_free_question_has_no_ends() {
        let said = change(|q| q[2].hard_to = Some("no".into()));
        assert!(said.contains("question `next` has no answers, so both write a line"), "{said}");
    }

    #[test]
    fn one_question_ends_a_review_and_one_has_the_way_out() {
        let said = change(|q| q[2].turn = Turn::Every);
        assert!(said.contains("data/review.toml: 0 questions are `last`"), "{said}");
        let said = change(|q| q[0].way_out = false);
        assert!(said.contains("data/review.toml: 0 questions have the way out"), "{said}");
    }

    #[test]
    fn a_review_stays_short() {
        let more = |turn, before_stage| {
            move |questions: &mut Vec<ReviewQuestion>| {
                for n in 0..6 {
                    let mut question = questions[1].clone();
                    question.id = format!("more_{n}");
                    question.freedoms.clear();
                    question.turn = turn;
                    question.before_stage = before_stage;
                    questions.push(question);
                }
            }
        };
        let long = "a review before a new stage asks 9 questions";
        assert!(change(more(Turn::Every, false)).contains(long));
        assert!(change(more(Turn::Rotates, true)).contains(long));
        assert!(!change(more(Turn::Rotates, false)).contains(long));
    }
}
