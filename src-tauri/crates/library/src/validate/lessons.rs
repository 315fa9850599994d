//! Lessons: freedoms and answers that exist.

use super::ids;
use crate::{content::Content, problem::Problem};

const FILE: &str = "data/lessons.toml";

/// Checks every lesson.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    ids::unique(FILE, "lesson", content.lessons.lesson.iter().map(|lesson| &lesson.id), found);
    for lesson in &content.lessons.lesson {
        let owner = format!("lesson `{}`", lesson.id);
        ids::unique(FILE, format!("point of {owner}"), lesson.points.iter().map(|p| &p.id), found);
        let questions = lesson.questions.iter().map(|question| &question.id);
        ids::unique(FILE, format!("question of {owner}"), questions, found);
        for freedom in &lesson.freedoms {
            ids::known(FILE, &owner, "freedom", freedom, ids::freedoms(content), found);
        }
        for question in &lesson.questions {
            let owner = format!("question `{}` of {owner}", question.id);
            ids::unique(FILE, format!("choice of {owner}"), &question.choices, found);
            let choices = question.choices.iter().map(String::as_str);
            ids::known(FILE, owner, "answer", &question.answer, choices, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::sample::complaints;

    #[test]
    fn the_answer_is_one_of_the_choices() {
        let said = complaints(|l| l.content.lessons.lesson[0].questions[0].answer = "c".into());
        assert!(said.contains("question `first` of lesson `hall` names the answer `c`"), "{said}");
    }

    #[test]
    fn a_lesson_belongs_to_freedoms_that_exist() {
        let said = complaints(|l| l.content.lessons.lesson[0].freedoms = vec!["flying".into()]);
        assert!(
            said.contains("data/lessons.toml: lesson `hall` names the freedom `flying`"),
            "{said}"
        );
    }
}
