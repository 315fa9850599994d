//! Ids: their spelling, that each is there once, and that one that is named exists.

use std::{collections::BTreeSet, fmt::Display};

use crate::{content::Content, problem::Problem};

/// Complains about ids that are badly spelt or used twice in one list.
pub(super) fn unique<'a>(
    file: &str,
    what: impl Display,
    ids: impl IntoIterator<Item = &'a String>,
    found: &mut Vec<Problem>,
) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !well_spelt(id) {
            let fix = "Use lower-case letters, digits, `_` and `-`; ids are stable for ever";
            found.push(Problem::new(file, format!("the id `{id}` of a {what} is misspelt"), fix));
        }
        if !seen.insert(id) {
            let what = format!("two of the {what}s have the id `{id}`");
            found.push(Problem::new(file, what, "Rename or remove one"));
        }
    }
}

/// Complains about an id that is not in a list.
pub(super) fn known<'a>(
    file: &str,
    owner: impl Display,
    kind: &str,
    id: &str,
    list: impl IntoIterator<Item = &'a str>,
    found: &mut Vec<Problem>,
) {
    let list: Vec<&str> = list.into_iter().collect();
    if !list.contains(&id) {
        let what = format!("{owner} names the {kind} `{id}`, which does not exist");
        found.push(Problem::new(file, what, format!("Use one of: {}", list.join(", "))));
    }
}

/// The ids of all freedoms.
pub(super) fn freedoms(content: &Content) -> impl Iterator<Item = &str> {
    content.freedoms.freedom.iter().map(|freedom| freedom.id.as_str())
}

/// The ids of all networks: those with a file, and services whose terms are known.
pub(super) fn networks(content: &Content) -> impl Iterator<Item = &str> {
    let terms = content.terms.terms.iter().map(|terms| terms.network.as_str());
    content.networks.keys().map(String::as_str).chain(terms)
}

/// `DE`, `EU`, or with `state` also `US-TX`.
pub(super) fn is_place(code: &str, state: bool) -> bool {
    let upper = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase());
    match code.split_once('-') {
        None => upper(code),
        Some((country, part)) => {
            state
                && upper(country)
                && (1..=3).contains(&part.len())
                && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        }
    }
}

fn well_spelt(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::sample::complaints;

    #[test]
    fn an_id_is_there_once_and_well_spelt() {
        let said = complaints(|l| {
            let again = l.content.laws.law[0].clone();
            l.content.laws.law.push(again);
        });
        assert!(said.contains("data/laws.toml: two of the laws have the id `zz_13`"), "{said}");
        let said = complaints(|l| l.content.freedoms.freedom[0].id = "Audience".into());
        assert!(said.contains("the id `Audience` of a freedom is misspelt"), "{said}");
    }

    #[test]
    fn places_are_iso_codes() {
        assert!(is_place("DE", false) && is_place("US-TX", true) && is_place("GB-ENG", true));
        for wrong in ["de", "USA", "", "US-", "US-TEXAS", "*"] {
            assert!(!is_place(wrong, true), "{wrong}");
        }
        assert!(!is_place("US-TX", false));
    }
}
