//! Drive-alongs: freedoms that exist, and short enough for a weekday.

use std::ops::RangeInclusive;

use super::ids;
use crate::{content::Content, problem::Problem};

const FILE: &str = "data/drive-alongs.toml";

const MINUTES: RangeInclusive<u8> = 5..=30;
const THINGS: RangeInclusive<u8> = 3..=4;
const QUESTIONS: RangeInclusive<u8> = 1..=2;

/// Checks every topic.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    let topics = &content.drive_alongs.drive_along;
    ids::unique(FILE, "drive-along", topics.iter().map(|topic| &topic.id), found);
    for topic in topics {
        let owner = format!("drive-along `{}`", topic.id);
        for freedom in &topic.freedoms {
            ids::known(FILE, &owner, "freedom", freedom, ids::freedoms(content), found);
        }
        for (key, number, fits) in [
            ("minutes", topic.minutes, MINUTES),
            ("things", topic.things, THINGS),
            ("questions", topic.questions, QUESTIONS),
        ] {
            if !fits.contains(&number) {
                let what = format!("{owner} has {key} = {number}");
                let fix = format!("A short session has {} to {}", fits.start(), fits.end());
                found.push(Problem::new(FILE, what, fix));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{facts::DriveAlong, validate::sample::complaints};

    fn lap(change: impl FnOnce(&mut DriveAlong)) -> String {
        complaints(|l| change(&mut l.content.drive_alongs.drive_along[0]))
    }

    #[test]
    fn a_drive_along_is_there_once_for_freedoms_that_exist() {
        let said = complaints(|l| {
            let again = l.content.drive_alongs.drive_along[0].clone();
            l.content.drive_alongs.drive_along.push(again);
        });
        assert!(said.contains("two of the drive-alongs have the id `lap`"), "{said}");
        let said = lap(|d| d.freedoms = vec!["flying".into()]);
        assert!(said.contains("drive-along `lap` names the freedom `flying`"), "{said}");
    }

    #[test]
    fn a_drive_along_is_short() {
        let said = lap(|d| d.minutes = 45);
        assert!(said.contains("`lap` has minutes = 45. A short session has 5 to 30"), "{said}");
        let said = lap(|d| d.things = 5);
        assert!(said.contains("`lap` has things = 5"), "{said}");
        let said = lap(|d| d.questions = 0);
        assert!(said.contains("`lap` has questions = 0"), "{said}");
    }
}
