//! Settings in a review: which to look at again and why, and which to change for what was decided.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::account::Account;
use domain::walk::{Again, Outcome, PUT_OFF_FOR, Walked, is_settled, look_again_after};
use library::Library;
use library::facts::{Network, Place, Setting};
use library::pack::put_together_on;
use serde::Serialize;
use ts_rs::TS;

use crate::lesson::ChoiceView;
use crate::own::Shelf;
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
    shelf: &Shelf,
    account: &Account,
    walked: &[Walked],
    steps: &BTreeMap<String, u8>,
    today: NaiveDate,
) -> Vec<SettingAgain> {
    let (Some(network), Some(platform)) = (shelf.network(&account.network), account.platform)
    else {
        return Vec::new();
    };
    let facts = network.settings.iter().filter_map(|fact| {
        let before = walked.iter().find(|one| one.setting == fact.id && one.platform == platform);
        let told = before.and_then(|before| before.told.as_ref());
        let told = told.and_then(|told| compare(told, shelf, network, fact, platform));
        let (again, day) = again_on(account, fact, before, told.is_some())?;
        if again == Again::LongAgo && day > today {
            return None;
        }
        let say = |rest: &str| {
            let key = format!("network.{}.setting.{}.{rest}", network.id, fact.id);
            shelf.say(&key)
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
            recorded_words: before
                .and_then(|before| words(shelf, network, fact, before, before.now.as_deref()?)),
            walked_on: before.map(|before| before.walked_on),
            fits: crate::walk::fits(fact, steps),
            told,
        })
    });
    facts.collect()
}

/// Why a setting is to be looked at again, and from which day on; `None` where it is not. What was put off or changed is
/// taken up at any review, also before its day.
fn again_on(
    account: &Account,
    fact: &Setting,
    before: Option<&Walked>,
    changed: bool,
) -> Option<(Again, NaiveDate)> {
    let after = |day: NaiveDate, days: u64| day.checked_add_days(Days::new(days)).unwrap_or(day);
    match before {
        None if fact.must_do => Some((Again::PutOff, after(account.stage_since, PUT_OFF_FOR))),
        None => None,
        Some(before) if !is_settled(before.outcome) => {
            Some((Again::PutOff, after(before.walked_on, PUT_OFF_FOR)))
        }
        Some(before) if changed => {
            let library = put_together_on(Library::in_force().version());
            let day = library.unwrap_or(before.walked_on).max(before.walked_on);
            Some((Again::Changed, day))
        }
        Some(before) => {
            let limit = look_again_after(account.stage, fact.must_do).unsigned_abs();
            Some((Again::LongAgo, after(before.walked_on, limit)))
        }
    }
}

/// The first day on which a setting of an account is to be looked at again.
pub(crate) fn settings_due(
    shelf: &Shelf,
    account: &Account,
    walked: &[Walked],
) -> Option<NaiveDate> {
    let (network, platform) = (shelf.network(&account.network)?, account.platform?);
    let days = network.settings.iter().filter_map(|fact| {
        let before = walked.iter().find(|one| one.setting == fact.id && one.platform == platform);
        let told = before.and_then(|before| before.told.as_ref());
        let changed =
            told.is_some_and(|told| compare(told, shelf, network, fact, platform).is_some());
        again_on(account, fact, before, changed).map(|(_, day)| day)
    });
    days.min()
}

/// A recorded choice in words: the library's, or those it had when the setting was walked.
fn words(
    shelf: &Shelf,
    network: &Network,
    fact: &Setting,
    walked: &Walked,
    now: &str,
) -> Option<String> {
    if fact.choices.iter().any(|choice| choice == now) {
        let key = format!("network.{}.setting.{}.choice.{now}", network.id, fact.id);
        return Some(shelf.say(&key));
    }
    walked.told.as_ref().and_then(|told| told.text(now)).map(str::to_owned)
}

/// The settings whose recorded choice does not fit these steps: to be set on the device. What was walked before and
/// chosen differently, with a reason, stays.
pub(crate) fn to_set(
    shelf: &Shelf,
    account: &Account,
    walked: &[Walked],
    steps: &BTreeMap<String, u8>,
) -> Vec<PhoneChange> {
    let (Some(network), Some(platform)) = (shelf.network(&account.network), account.platform)
    else {
        return Vec::new();
    };
    let facts = network.settings.iter().filter_map(|fact| {
        let freedom = fact.freedom.as_ref().filter(|freedom| steps.contains_key(*freedom))?;
        let place = fact.places.get(&platform)?;
        let before =
            walked.iter().find(|one| one.setting == fact.id && one.platform == platform)?;
        let now = match before.outcome {
            Outcome::Done => before.now.as_deref(),
            // Put off: it is as it was recorded before.
            Outcome::Later => before.now.as_deref().or(before.recorded.as_deref()),
            Outcome::Differently | Outcome::NotOffered => None,
        }?;
        let to = crate::walk::fits(fact, steps).filter(|to| to != now)?;
        let say = |rest: &str| {
            let key = format!("network.{}.setting.{}.{rest}", network.id, fact.id);
            shelf.say(&key)
        };
        Some(PhoneChange {
            setting: fact.id.clone(),
            name: say("name"),
            because: shelf.say(&format!("freedom.{freedom}.name")),
            place: Some(place.clone()),
            look_for: say("look_for"),
            now: words(shelf, network, fact, before, now),
            to_words: say(&format!("choice.{to}")),
            to,
        })
    });
    facts.collect()
}
