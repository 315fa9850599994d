//! A chore in stages: stops at the first that fails, and says how long each took.

use std::time::{Duration, Instant};

use crate::Outcome;

pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Outcome,
}

/// Runs all stages, or only those named.
pub(crate) fn run(stages: &[Stage], only: &[&str]) -> Outcome {
    let names: Vec<&str> = stages.iter().map(|stage| stage.name).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(name)) {
        return Err(format!("no stage is called {unknown:?}; there are: {}", names.join(", ")));
    }
    let mut summary = String::new();
    let wanted = stages.iter().filter(|stage| only.is_empty() || only.contains(&stage.name));
    for stage in wanted {
        eprintln!("\n== {}", stage.name);
        let start = Instant::now();
        let outcome = (stage.run)();
        let mark = if outcome.is_ok() { "ok" } else { "FAILED" };
        summary += &format!("{:<20} {:<7} {}\n", stage.name, mark, minutes(start.elapsed()));
        if let Err(reason) = outcome {
            return Err(format!("{summary}\n{}: {reason}", stage.name));
        }
    }
    eprintln!("\n{summary}");
    Ok(())
}

fn minutes(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}
