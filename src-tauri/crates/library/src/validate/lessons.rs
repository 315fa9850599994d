//! Lessons: topics, freedoms and answers that exist, who a lesson is for, and its variants for other ages.

use super::ids;
use crate::{
    content::Content,
    facts::{Lesson, Lessons},
    load::Words,
    problem::Problem,
    words::OTHER_BANDS,
};

const FILE: &str = "data/lessons.toml";

/// Checks every lesson.
pub(super) fn check(content: &Content, words: &Words, found: &mut Vec<Problem>) {
    ids::unique(FILE, "lesson", content.lessons.lesson.iter().map(|lesson| &lesson.id), found);
    topics(&content.lessons, found);
    for lesson in &content.lessons.lesson {
        audience(lesson, found);
        if !lesson.for_guardians {
            variants(lesson, words, found);
        }
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

/// Each topic that is named exists, and each that exists is taught.
fn topics(lessons: &Lessons, found: &mut Vec<Problem>) {
    ids::unique(FILE, "topic", &lessons.topics, found);
    for lesson in &lessons.lesson {
        let owner = format!("lesson `{}`", lesson.id);
        for topic in &lesson.topics {
            let all = lessons.topics.iter().map(String::as_str);
            ids::known(FILE, &owner, "topic", topic, all, found);
        }
    }
    for topic in &lessons.topics {
        if !lessons.lesson.iter().any(|lesson| lesson.topics.contains(topic)) {
            let fix = "Name it at the lesson that covers it, or write that lesson";
            found.push(Problem::new(FILE, format!("no lesson covers the topic `{topic}`"), fix));
        }
    }
    let alone: Vec<bool> = lessons.lesson.iter().map(|lesson| lesson.for_guardians).collect();
    if !alone.is_sorted() {
        let what = "a lesson for guardians alone stands before one for the child";
        found.push(Problem::new(FILE, what, "Put the lessons for guardians last"));
    }
}

/// What holds for a lesson with the child, and for one without.
fn audience(lesson: &Lesson, found: &mut Vec<Problem>) {
    let mut say = |what: &str, fix| {
        found.push(Problem::new(FILE, format!("lesson `{}` {what}", lesson.id), fix));
    };
    if !(5..=10).contains(&lesson.minutes) {
        say("does not take five to ten minutes", "Shorten it, or make it two");
    }
    if lesson.points.is_empty() {
        say("has no points", "Write down what it is about");
    }
    if lesson.for_guardians && lesson.required {
        say("is for guardians alone and required", "The permit asks for the child's lessons only");
    }
    if !lesson.for_guardians && lesson.questions.is_empty() {
        say("has no questions", "Ask two or three");
    }
}

/// A child of ten and one of seventeen each find an exercise, and a point or a question, in words for them.
fn variants(lesson: &Lesson, words: &Words, found: &mut Vec<Problem>) {
    for band in OTHER_BANDS {
        let of = format!("lesson.{}.band.{band}", lesson.id);
        if !words.contains_key(&format!("{of}.try_it")) {
            let what = format!("lesson `{}` has no exercise for {band}", lesson.id);
            found.push(Problem::new(FILE, what, format!("Write the words `{of}.try_it`")));
        }
        let has = |kind: &str| words.keys().any(|key| key.starts_with(&format!("{of}.{kind}.")));
        if !has("point") && !has("question") {
            let what = format!("lesson `{}` has no point and no question for {band}", lesson.id);
            let fix = format!("Write words below `{of}.point` or `{of}.question`");
            found.push(Problem::new(FILE, what, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{load::Word, validate::sample::complaints};

    #[test]
    fn each_topic_is_taught_and_each_that_is_taught_exists() {
        let said = complaints(|l| l.content.lessons.topics.push("echo".into()));
        assert!(said.contains("data/lessons.toml: no lesson covers the topic `echo`"), "{said}");
        let said = complaints(|l| l.content.lessons.lesson[0].topics.push("echo".into()));
        assert!(said.contains("lesson `hall` names the topic `echo`"), "{said}");
    }

    #[test]
    fn a_lesson_for_guardians_alone_stands_last_and_is_not_for_the_permit() {
        let said = complaints(|l| l.content.lessons.lesson.reverse());
        assert!(said.contains("Put the lessons for guardians last"), "{said}");
        let said = complaints(|l| l.content.lessons.lesson[1].required = true);
        assert!(said.contains("lesson `calm` is for guardians alone and required"), "{said}");
    }

    #[test]
    fn a_lesson_is_short_and_the_childs_has_questions() {
        let said = complaints(|l| l.content.lessons.lesson[0].minutes = 11);
        assert!(said.contains("lesson `hall` does not take five to ten minutes"), "{said}");
        let said = complaints(|l| l.content.lessons.lesson[1].points.clear());
        assert!(said.contains("lesson `calm` has no points"), "{said}");
        let said = complaints(|l| l.content.lessons.lesson[0].questions.clear());
        assert!(said.contains("lesson `hall` has no questions"), "{said}");
    }

    #[test]
    fn the_youngest_and_the_oldest_have_words_of_their_own() {
        let said = complaints(|l| {
            l.words.remove("lesson.hall.band.10-12.try_it");
        });
        assert!(said.contains("lesson `hall` has no exercise for 10-12"), "{said}");
        let said = complaints(|l| {
            l.words.remove("lesson.hall.band.16-17.question.first.ask");
        });
        assert!(said.contains("lesson `hall` has no point and no question for 16-17"), "{said}");
    }

    #[test]
    fn a_variant_stands_for_words_that_exist() {
        for key in [
            "lesson.hall.band.10-12.point.gone",
            "lesson.hall.band.10-12.question.first.choice.c",
            "lesson.hall.band.13-15.try_it",
            "lesson.hall.band.9-11.try_it",
            "lesson.calm.band.10-12.try_it",
            "lesson.calm.child_title",
            "lesson.calm.teach_back",
        ] {
            let said = complaints(|l| {
                let word = Word { text: "Other words.".into(), file: "words/en/all.toml".into() };
                l.words.insert(key.into(), word);
            });
            assert!(said.contains(&format!("no fact needs the words `{key}`")), "{said}");
        }
    }

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
