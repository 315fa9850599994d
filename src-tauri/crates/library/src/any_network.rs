//! What holds for a network we know nothing of: the settings of every walk, and the questions through a privacy policy.
//!
//! A family can write a network down itself. The true birth date is never left out, there either (product §3.4), and
//! what every account should have comes with it.

use std::collections::BTreeMap;

use domain::platform::Platform;

use crate::facts::{Confidence, Id, Place, PolicyQuestion, Setting};

/// What the words of all this begin with.
pub const WORDS: &str = "any_network";

/// Settings with their choices, the one we suggest first.
const SETTINGS: [(&str, [&str; 2]); 4] = [
    ("birth_date", ["true_date", "other_date"]),
    ("two_step", ["on", "off"]),
    ("recovery_address", ["in_place", "missing"]),
    ("rehearse_block_report", ["done", "not_done"]),
];

/// The questions through a privacy policy.
const POLICY: [&str; 4] = ["collects", "shares", "keeps", "say_no"];

/// The settings that every walk has, all of them must-do. Nobody knows where they are there.
#[must_use]
pub fn settings(platforms: &[Platform]) -> Vec<Setting> {
    let place = || Place { path: Vec::new(), confidence: Confidence::Unverified };
    SETTINGS
        .iter()
        .map(|(id, choices)| Setting {
            id: (*id).to_owned(),
            must_do: true,
            choices: choices.map(str::to_owned).to_vec(),
            freedom: None,
            by_step: Vec::new(),
            suggested: choices.first().map(|choice| (*choice).to_owned()),
            network_default: BTreeMap::new(),
            places: platforms.iter().map(|platform| (*platform, place())).collect(),
            confidence: Confidence::Unverified,
            sources: Vec::new(),
        })
        .collect()
}

/// The questions through the privacy policy, to be looked for from `sources`.
#[must_use]
pub fn policy(sources: &[Id]) -> Vec<PolicyQuestion> {
    POLICY
        .iter()
        .map(|id| PolicyQuestion { id: (*id).to_owned(), sources: sources.into() })
        .collect()
}

/// The keys of the words this needs.
#[must_use]
pub fn words() -> Vec<String> {
    let mut keys: Vec<String> =
        ["about", "about_child", "why", "why_child", "why_not"].map(Into::into).into();
    for (id, choices) in SETTINGS {
        let of = format!("setting.{id}");
        keys.extend(["name", "adult", "child", "look_for"].map(|name| format!("{of}.{name}")));
        keys.extend(choices.map(|choice| format!("{of}.choice.{choice}")));
    }
    for id in POLICY {
        keys.extend(["ask", "look_for"].map(|name| format!("policy.{id}.{name}")));
    }
    keys.into_iter().map(|key| format!("{WORDS}.{key}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Library;

    #[test]
    fn all_of_it_has_its_words() {
        for key in words() {
            assert!(Library::embedded().words(&key).is_some(), "{key}");
        }
    }

    #[test]
    fn the_true_birth_date_comes_first_on_each_device() {
        let settings = settings(&[Platform::Web, Platform::Console]);
        let first = &settings[0];
        assert_eq!(
            (first.id.as_str(), first.suggested.as_deref()),
            ("birth_date", Some("true_date"))
        );
        assert!(settings.iter().all(|setting| setting.must_do && setting.places.len() == 2));
    }
}
