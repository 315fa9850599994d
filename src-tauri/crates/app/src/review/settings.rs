//! Settings in a review: which to look at again and why, and which to change for what was decided.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::account::Account;
use domain::review::Review;
use domain::walk::{Again, Walked, is_settled, look_again_after};
use library::Library;
use library::facts::{Network, Place, Setting};
use serde::Serialize;
use ts_rs::TS;

use crate::lesson::ChoiceView;
use crate::walk::{ToldBefore, compare};

/// A setting to look at again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingAgain {
    /// Its id.
    pub setting: String,
    /// Its name.
    pub name: String,
    /// Why.
    pub again: Again,
    /// Where it is.
    pub place: Option<Place>,
    /// What to look for when the menu is elsewhere.
    pub look_for: String,
    /// The choices.
    pub choices: Vec<ChoiceView>,
    /// What was recorded last.
    pub recorded: Option<String>,
    /// The same in words, also where the library no longer knows that choice.
    pub recorded_words: Option<String>,
    /// The day it was looked at last.
    pub walked_on: Option<NaiveDate>,
    /// The choice that fits what is agreed.
    pub fits: Option<String>,
    /// What the library said then and says now, where that differs.
    pub told: Option<ToldBefore>,
}

/// A setting that follows from a freedom that moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneChange {
    /// Its id.
    pub setting: String,
    /// Its name.
    pub name: String,
    /// The freedom's name.
    pub because: String,
    /// Where it is.
    pub place: Option<Place>,
    /// What to look for when the menu is elsewhere.
    pub look_for: String,
    /// The choice that is recorded now.
    pub now: Option<String>,
    /// The choice to set: its id.
    pub to: String,
    /// The same in words.
    pub to_words: String,
}

/// The settings that are to be looked at again: put off, changed, or seen long ago.
pub(super) fn settings_again(
    account: &Account,
    walked: &[Walked],
    steps: &BTreeMap<String, u8>,
    today: NaiveDate,
) -> Vec<SettingAgain> {
    let library = Library::in_force();
    let (Some(network), Some(platform)) = (library.network(&account.network), account.platform)
    else {
        return Vec::new();
    };
    let facts = network.settings.iter().filter_map(|fact| {
        let before = walked.iter().find(|one| one.setting == fact.id && one.platform == platform);
        let limit = look_again_after(account.stage, fact.must_do);
        let told = before.and_then(|before| before.told.as_ref());
        let told = told.and_then(|told| compare(told, network, fact, platform));
        let again = match before {
            None if fact.must_do => Again::PutOff,
            Some(before) if !is_settled(before.outcome) => Again::PutOff,
            Some(_) if told.is_some() => Again::Changed,
            Some(before) if (today - before.walked_on).num_days() >= limit => Again::LongAgo,
            _ => return None,
        };
        let say = |rest: &str| {
            let key = format!("network.{}.setting.{}.{rest}", network.id, fact.id);
            library.say(&key).to_owned()
        };
        Some(SettingAgain {
            setting: fact.id.clone(),
            name: say("name"),
            again,
            place: fact.places.get(&platform).cloned(),
            look_for: say("look_for"),
            choices: fact
                .choices
                .iter()
                .map(|id| ChoiceView { id: id.clone(), text: say(&format!("choice.{id}")) })
                .collect(),
            recorded: before.and_then(|before| before.now.clone()),
            recorded_words: before.and_then(|before| words(network, fact, before)),
            walked_on: before.map(|before| before.walked_on),
            fits: crate::walk::fits(fact, steps),
            told,
        })
    });
    facts.collect()
}

/// The recorded choice in words: the library's, or those it had when the setting was walked.
fn words(network: &Network, fact: &Setting, walked: &Walked) -> Option<String> {
    let now = walked.now.as_deref()?;
    if fact.choices.iter().any(|choice| choice == now) {
        let key = format!("network.{}.setting.{}.choice.{now}", network.id, fact.id);
        return Some(Library::in_force().say(&key).to_owned());
    }
    walked.told.as_ref().and_then(|told| told.text(now)).map(str::to_owned)
}

/// What to change on the phone for what was decided.
pub(super) fn phone(
    account: &Account,
    walked: &[Walked],
    steps: &BTreeMap<String, u8>,
    review: &Review,
) -> Vec<PhoneChange> {
    let library = Library::in_force();
    let (Some(network), Some(platform), Some(moves)) = (
        library.network(&account.network),
        account.platform,
        review.decisions.freedoms.get(&account.id),
    ) else {
        return Vec::new();
    };
    let mut decided = steps.clone();
    decided.extend(moves.clone());
    let facts = network.settings.iter().filter_map(|fact| {
        let freedom = fact.freedom.as_ref().filter(|freedom| moves.contains_key(*freedom))?;
        let place = fact.places.get(&platform)?;
        let before = walked.iter().find(|one| one.setting == fact.id && one.platform == platform);
        let now = before.and_then(|one| one.now.as_ref());
        let to = crate::walk::fits(fact, &decided).filter(|to| Some(to) != now)?;
        let say = |rest: &str| {
            let key = format!("network.{}.setting.{}.{rest}", network.id, fact.id);
            library.say(&key).to_owned()
        };
        Some(PhoneChange {
            setting: fact.id.clone(),
            name: say("name"),
            because: library.say(&format!("freedom.{freedom}.name")).to_owned(),
            place: Some(place.clone()),
            look_for: say("look_for"),
            now: before.and_then(|before| words(network, fact, before)),
            to_words: say(&format!("choice.{to}")),
            to,
        })
    });
    facts.collect()
}
