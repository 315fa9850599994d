//! What a child says of itself before it ends.

use crate::life::{Chapter, Touch};

/// A step that was begun.
#[derive(Debug)]
struct Begun {
    name: String,
    touch: Touch,
    /// Once it was done.
    done: Option<Done>,
}

/// What the family was told is kept.
#[derive(Debug)]
struct Done {
    /// The last change.
    entry: String,
    /// The newest backup.
    backup: String,
}

/// What a child said.
#[derive(Debug, Default)]
pub(crate) struct Said {
    steps: Vec<Begun>,
    pub(crate) events: Option<u64>,
    pub(crate) full: u64,
    pub(crate) troubles: Vec<String>,
}

impl Said {
    pub(crate) fn hear(&mut self, line: &str, chapter: &Chapter) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "begin" => {
                let step = chapter.steps.iter().find(|step| step.name == rest);
                let touch = step.map_or(Touch::Adds, |step| step.touch);
                self.steps.push(Begun { name: rest.to_owned(), touch, done: None });
            }
            "done" => {
                if let (Some(step), Some((entry, backup))) =
                    (self.steps.last_mut(), rest.split_once(' '))
                {
                    step.done = Some(Done { entry: entry.to_owned(), backup: backup.to_owned() });
                }
            }
            "end" => self.events = rest.parse().ok(),
            "full" => self.full += rest.parse().unwrap_or(0),
            "trouble" => self.troubles.push(rest.to_owned()),
            _ => {}
        }
    }

    /// The changes the family was told are kept.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &String> {
        entries(&self.steps)
    }

    /// The same, without those that an erasing since then may have taken out.
    pub(crate) fn entries_not_erased(&self) -> impl Iterator<Item = &String> {
        let last = self.steps.iter().rposition(|step| step.touch == Touch::Erases);
        entries(self.steps.get(last.unwrap_or(0)..).unwrap_or_default())
    }

    pub(crate) fn newest_backup(&self) -> Option<&str> {
        let done = self.steps.iter().filter_map(|step| step.done.as_ref());
        done.map(|done| &*done.backup).filter(|backup| *backup != "-").max()
    }

    pub(crate) fn touched(&self, touch: Touch) -> bool {
        self.steps.iter().any(|step| step.touch == touch)
    }

    pub(crate) fn last_step(&self) -> Option<&str> {
        self.steps.last().map(|step| &*step.name)
    }
}

fn entries(steps: &[Begun]) -> impl Iterator<Item = &String> {
    let done = steps.iter().filter_map(|step| step.done.as_ref());
    done.map(|done| &done.entry).filter(|entry| *entry != "-")
}
