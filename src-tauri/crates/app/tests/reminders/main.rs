//! What the app leaves for the reminder program, as a family would notice it. Real vault, fake outside.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod about;
mod calendar_file;
mod calendar_injections;
mod kinds;
mod schedule_file;
mod silent;
mod wishes;

use std::path::PathBuf;

use app::reminder::{RemindersView, reminders};
use chrono::NaiveDate;
use schedule::{Kind, Schedule};
use testkit::Kit;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn family(kit: &Kit) -> PathBuf {
    kit.folder().join("family")
}

fn written(kit: &Kit) -> Schedule {
    Schedule::read(&family(kit)).unwrap()
}

fn text(kit: &Kit) -> String {
    std::fs::read_to_string(Schedule::path(&family(kit))).unwrap()
}

/// What is scheduled, in the order of the days.
fn days(kit: &Kit) -> Vec<(String, Kind)> {
    let mut all: Vec<_> = written(kit).items.iter().map(|item| (item.day, item.kind)).collect();
    all.sort_unstable();
    all.into_iter().map(|(day, kind)| (day.to_string(), kind)).collect()
}

fn of(kit: &Kit, wanted: Kind) -> Vec<String> {
    days(kit).into_iter().filter(|(_, kind)| *kind == wanted).map(|(day, _)| day).collect()
}

fn view(kit: &mut Kit) -> RemindersView {
    reminders(&mut kit.desk, ()).unwrap()
}
