//! Freedoms: caps that fit the scale, grow by small steps, and are never looser for the younger.

use domain::{age::AgeBand, stage::Column};

use super::ids;
use crate::{content::Content, facts::Freedom, problem::Problem, words::code};

const FILE: &str = "data/freedoms.toml";
const BANDS: [AgeBand; 3] = [AgeBand::TenToTwelve, AgeBand::ThirteenToFifteen, AgeBand::SixteenUp];
const COLUMNS: [Column; 4] =
    [Column::PermitFirst, Column::PermitLater, Column::Probation, Column::Licence];

/// Checks every scale.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    ids::unique(FILE, "freedom", content.freedoms.freedom.iter().map(|f| &f.id), found);
    for freedom in &content.freedoms.freedom {
        for (what, fix) in wrong_with(freedom) {
            found.push(Problem::new(FILE, format!("freedom `{}` {what}", freedom.id), fix));
        }
    }
}

/// What is wrong with one scale, and what to do.
fn wrong_with(freedom: &Freedom) -> Vec<(String, &'static str)> {
    let cap = |band, column| freedom.caps.get(&band).and_then(|row| row.get(&column)).copied();
    let mut wrong = Vec::new();
    for (older, band) in BANDS.into_iter().enumerate() {
        for (later, column) in COLUMNS.into_iter().enumerate() {
            let cell = format!("{} / {}", code(&band), code(&column));
            let Some(step) = cap(band, column) else {
                wrong.push((format!("has no cap for {cell}"), "Fill in all ages and columns"));
                continue;
            };
            if step >= freedom.steps {
                let what =
                    format!("allows step {step} for {cell}, but has {} steps", freedom.steps);
                wrong.push((what, "Steps are counted from 0: stay below the number of steps"));
            }
            let before = later.checked_sub(1).and_then(|i| cap(band, *COLUMNS.get(i)?));
            if before.is_some_and(|before| step < before) {
                let what = format!("gets tighter at {cell}");
                wrong.push((what, "A later column allows at least as much as the one before"));
            }
            if before.is_some_and(|before| step > before.saturating_add(1)) {
                let what = format!("jumps by more than one step at {cell}");
                wrong.push((what, "From one column to the next is one step at most"));
            }
            let younger = older.checked_sub(1).and_then(|i| cap(*BANDS.get(i)?, column));
            if younger.is_some_and(|younger| younger > step) {
                let what = format!("is looser for younger children than for {cell}");
                wrong.push((what, "Raise the cap of the older, or lower that of the younger"));
            }
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::sample::complaints;

    /// What is said when one cap of `audience` is changed.
    fn with_cap(band: AgeBand, column: Column, step: u8) -> String {
        complaints(|l| {
            let caps = &mut l.content.freedoms.freedom[0].caps;
            caps.get_mut(&band).unwrap().insert(column, step);
        })
    }

    #[test]
    fn every_cell_is_filled() {
        let said = complaints(|l| {
            l.content.freedoms.freedom[0].caps.remove(&AgeBand::SixteenUp);
        });
        assert!(said.contains("freedom `audience` has no cap for 16-17 / permit_first"), "{said}");
    }

    #[test]
    fn a_cap_lies_on_the_scale() {
        let said = with_cap(AgeBand::SixteenUp, Column::Licence, 3);
        assert!(said.contains("`audience` allows step 3 for 16-17 / licence, but has 3"), "{said}");
    }

    #[test]
    fn caps_grow_by_one_step_at_most() {
        let said = with_cap(AgeBand::SixteenUp, Column::Licence, 0);
        assert!(said.contains("`audience` gets tighter at 16-17 / licence"), "{said}");
        let said = with_cap(AgeBand::SixteenUp, Column::Probation, 3);
        assert!(said.contains("`audience` jumps by more than one step at 16-17"), "{said}");
    }

    #[test]
    fn younger_children_never_have_more() {
        let said = with_cap(AgeBand::TenToTwelve, Column::PermitFirst, 1);
        assert!(
            said.contains("`audience` is looser for younger children than for 13-15"),
            "{said}"
        );
    }
}
