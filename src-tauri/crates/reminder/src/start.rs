use std::path::Path;
use std::process::{Child, Command, Stdio};

use schedule::{Item, Kind};

/// The app as *Start* opened it, kept only so that the system can forget it when it ends.
#[derive(Debug, Default)]
pub(crate) struct Started(Vec<Child>);

impl Started {
    /// Starts the app for `items`. If it is open already, it comes to the front by itself.
    pub(crate) fn start(
        &mut self,
        program: &Path,
        folder: &Path,
        items: &[Item],
    ) -> std::io::Result<()> {
        let mut command = Command::new(program);
        command.arg("--data-dir").arg(folder);
        if let Some(item) = first(items) {
            command.arg("--about").arg(item.about.to_string());
        }
        self.0.push(command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?);
        Ok(())
    }

    /// Lets go of those that have ended.
    pub(crate) fn collect(&mut self) {
        self.0.retain_mut(|child| !matches!(child.try_wait(), Ok(Some(_))));
    }
}

/// What *Start* leads to: a review before all else, and one of today before one of tomorrow. *Today* lists the others.
fn first(items: &[Item]) -> Option<&Item> {
    items
        .iter()
        .min_by_key(|item| (item.kind > Kind::Lapsed, item.kind == Kind::DayBefore, item.day))
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_review_of_today_comes_before_all_else() {
        let item = |kind, day| Item {
            id: Uuid::nil(),
            about: Uuid::nil(),
            kind,
            day: NaiveDate::from_ymd_opt(2026, 11, day).unwrap(),
            time: NaiveTime::MIN,
        };
        let (before, due) = (item(Kind::DayBefore, 20), item(Kind::Due, 21));
        let items = [item(Kind::LookIn, 19), before, due.clone(), item(Kind::Library, 1)];
        assert_eq!(first(&items), Some(&due));
        assert_eq!(first(&items[3..]), Some(&items[3]));
    }
}
