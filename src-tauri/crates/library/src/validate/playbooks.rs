//! Playbooks: help, lessons and freedoms that exist, first words before first steps, and care with pictures.

use super::{helplines::FOR_WHAT, ids};
use crate::{content::Content, facts::Playbook, problem::Problem};

const FILE: &str = "data/playbooks.toml";

/// The kind of help that gets a picture taken down.
const IMAGE: &str = "image";

/// Checks every playbook.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    let playbooks = &content.playbooks.playbook;
    ids::unique(FILE, "playbook", playbooks.iter().map(|playbook| &playbook.id), found);
    for playbook in playbooks {
        let owner = format!("playbook `{}`", playbook.id);
        for kind in &playbook.for_what {
            ids::known(FILE, &owner, "kind of help", kind, FOR_WHAT, found);
        }
        if let Some(lesson) = &playbook.lesson {
            let lessons = content.lessons.lesson.iter().map(|lesson| lesson.id.as_str());
            ids::known(FILE, &owner, "lesson", lesson, lessons, found);
        }
        for freedom in &playbook.freedoms {
            ids::known(FILE, &owner, "freedom", freedom, ids::freedoms(content), found);
        }
        for (list, steps) in playbook.steps.lists() {
            ids::unique(FILE, format!("step in `{list}` of {owner}"), steps, found);
            if steps.is_empty() {
                let what = format!("{owner} has nothing in `{list}`");
                found.push(Problem::new(FILE, what, "Name at least one step there"));
            }
        }
        for (what, fix) in wrong_with(playbook) {
            found.push(Problem::new(FILE, format!("{owner} {what}"), fix));
        }
    }
}

/// What would leave a family alone in a bad moment.
fn wrong_with(playbook: &Playbook) -> Vec<(&'static str, &'static str)> {
    let mut wrong = Vec::new();
    if playbook.for_what.is_empty() {
        wrong.push(("leads to no help", "Name at least one kind of help in `for_what`"));
    }
    if playbook.image && !playbook.for_what.iter().any(|kind| kind == IMAGE) {
        let fix = "Add `image` to `for_what`, so that Take It Down is shown";
        wrong.push(("is about a picture, but leads to no help with pictures", fix));
    }
    if playbook.say == 0 {
        wrong.push(("begins without first words", "Give `say` a number, and write the words"));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use crate::{facts::Playbook, validate::sample::complaints};

    fn splash(change: impl FnOnce(&mut Playbook)) -> String {
        complaints(|l| change(&mut l.content.playbooks.playbook[0]))
    }

    #[test]
    fn a_playbook_is_there_once() {
        let said = complaints(|l| {
            let again = l.content.playbooks.playbook[0].clone();
            l.content.playbooks.playbook.push(again);
        });
        assert!(said.contains("two of the playbooks have the id `splash`"), "{said}");
    }

    #[test]
    fn a_playbook_leads_to_help_lessons_and_freedoms_that_exist() {
        let said = splash(|p| p.for_what.push("magic".into()));
        assert!(said.contains("playbook `splash` names the kind of help `magic`"), "{said}");
        let said = splash(|p| p.lesson = Some("gone".into()));
        assert!(said.contains("playbook `splash` names the lesson `gone`"), "{said}");
        let said = splash(|p| p.freedoms = vec!["flying".into()]);
        assert!(said.contains("playbook `splash` names the freedom `flying`"), "{said}");
    }

    #[test]
    fn nobody_is_left_without_help() {
        let said = splash(|p| p.for_what.clear());
        assert!(said.contains("playbook `splash` leads to no help."), "{said}");
        let said = splash(|p| p.for_what = vec!["talk".into()]);
        assert!(said.contains("is about a picture, but leads to no help with pictures"), "{said}");
    }

    #[test]
    fn there_are_first_words_and_steps_of_each_sort() {
        let said = splash(|p| p.say = 0);
        assert!(said.contains("playbook `splash` begins without first words"), "{said}");
        let said = splash(|p| p.steps.day.clear());
        assert!(said.contains("playbook `splash` has nothing in `day`"), "{said}");
        let said = splash(|p| p.steps.keep.push("words".into()));
        assert!(said.contains("in `keep` of playbook `splash`s have the id `words`"), "{said}");
    }
}
