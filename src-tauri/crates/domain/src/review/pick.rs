use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

/// Questions at most: fifteen minutes for the whole sitting.
const MOST: usize = 8;

/// When a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// At each review.
    Every,
    /// Takes turns with the others of its sort.
    Rotates,
    /// At the end.
    Last,
}

/// A question that could be asked.
#[derive(Debug, Clone)]
pub struct Candidate<'a> {
    /// Its id.
    pub id: &'a str,
    /// When it is asked.
    pub turn: Turn,
    /// Asked in any case when a stage change is on the table.
    pub before_stage: bool,
    /// Freedoms it belongs to.
    pub freedoms: &'a [String],
}

/// The six to eight questions of a review, in the library's order with the last one at the end: those of every review;
/// with a stage change on the table the ones it asks for; then of the rotating ones those that were seen differently
/// last time, those whose freedom moved, and those that were asked longest ago.
#[must_use]
pub fn pick(
    all: &[Candidate<'_>],
    last_asked: &BTreeMap<String, NaiveDate>,
    seen_differently: &BTreeSet<String>,
    moved: &BTreeSet<String>,
    stage_on_the_table: bool,
) -> Vec<String> {
    let always =
        |one: &Candidate<'_>| one.turn != Turn::Rotates || (stage_on_the_table && one.before_stage);
    let mut rotating: Vec<_> = all.iter().filter(|one| !always(one)).collect();
    rotating.sort_by_key(|one| {
        let calls = seen_differently.contains(one.id);
        let touched = one.freedoms.iter().any(|freedom| moved.contains(freedom));
        (!calls, !touched, last_asked.get(one.id).copied())
    });
    let room = MOST.saturating_sub(all.iter().filter(|one| always(one)).count());
    let chosen: BTreeSet<&str> = rotating.iter().take(room).map(|one| one.id).collect();
    let mut picked: Vec<_> =
        all.iter().filter(|one| always(one) || chosen.contains(one.id)).collect();
    picked.sort_by_key(|one| one.turn == Turn::Last);
    picked.into_iter().map(|one| one.id.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY: [&str; 5] = ["how", "kept", "told", "promises", "bothered"];

    fn all(live: &[String]) -> Vec<Candidate<'_>> {
        let one = |id, turn, before_stage| Candidate { id, turn, before_stage, freedoms: &[] };
        let mut all: Vec<_> = EVERY.map(|id| one(id, Turn::Every, false)).into();
        all.push(one("next", Turn::Last, false));
        all.push(one("grown", Turn::Rotates, true));
        all.push(one("risk", Turn::Rotates, true));
        all.push(one("feeling", Turn::Rotates, false));
        all.push(Candidate { freedoms: live, ..one("people", Turn::Rotates, false) });
        all
    }

    #[test]
    fn rotating_questions_take_turns_and_the_last_one_stays_last() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
        let (none, live) = (BTreeSet::new(), ["live".to_owned()]);
        let all = all(&live);
        let rotating = |picked: &[String]| picked[5..picked.len() - 1].to_vec();
        let first = pick(&all, &BTreeMap::new(), &none, &none, false);
        assert_eq!((first.len(), first.last().map(String::as_str)), (8, Some("next")));
        assert_eq!(rotating(&first), ["grown", "risk"]);
        let asked = [("grown".to_owned(), day(1)), ("risk".to_owned(), day(1))].into();
        assert_eq!(rotating(&pick(&all, &asked, &none, &none, false)), ["feeling", "people"]);
        let moved = BTreeSet::from(["live".to_owned()]);
        assert!(pick(&all, &BTreeMap::new(), &none, &moved, false).contains(&"people".to_owned()));
        let differently = BTreeSet::from(["feeling".to_owned()]);
        let picked = pick(&all, &BTreeMap::new(), &differently, &none, false);
        assert!(picked.contains(&"feeling".to_owned()));
        let stage = pick(&all, &asked, &differently, &moved, true);
        assert_eq!(rotating(&stage), ["grown", "risk"]);
    }
}
