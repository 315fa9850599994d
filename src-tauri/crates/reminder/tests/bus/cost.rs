//! What it costs to have it run all day.

use chrono::TimeDelta;
use schedule::Kind;

use crate::stage::{Stage, until};

/// KiB of memory of its own, at most. A release build needs less than half of that; it is measured over ten idle
/// minutes for the table in the README.
const MOST: u64 = 8 * 1024;

#[test]
fn with_a_reminder_on_the_screen_it_needs_little_memory() {
    let mut stage = Stage::new();
    let service = stage.notifications();
    let item = stage.item(Kind::Due, TimeDelta::zero());
    stage.write(&[&item]);
    let program = stage.start(&[]);
    service.wait_for(1);
    stage.wait_shown(&item);
    let file = format!("/proc/{}/smaps_rollup", program.id());
    let needs = until("its memory", || {
        let text = std::fs::read_to_string(&file).map_err(|error| error.to_string())?;
        let line = text.lines().find_map(|line| line.strip_prefix("Pss:"));
        let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        number.ok_or_else(|| format!("no number in {text}"))
    });
    assert!(needs <= MOST, "{needs} KiB");
}
