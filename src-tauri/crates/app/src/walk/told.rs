//! What the library says of a setting: kept when it is walked, and put beside what it says at a review.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::own::own_uuid;
use domain::platform::Platform;
use domain::walk::{Told, ToldChoice};
use library::Library;
use library::facts::{Network, Setting};
use library::pack::put_together_on;
use serde::Serialize;
use ts_rs::TS;

use super::fits;
use crate::own::Shelf;

/// What the library said of a setting when it was walked, beside what it says now, where the two differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToldBefore {
    /// The day the library of then was put together; `null` for a setting of the family's own.
    pub then: Option<NaiveDate>,
    /// The day the library of now was put together.
    pub now: Option<NaiveDate>,
    /// What differs.
    pub differences: Vec<FactChange>,
}

/// One fact of a setting, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FactChange {
    /// Which.
    pub what: FactPart,
    /// Then: menu labels, choices, or the one that fitted. Empty where it was not known, `null` where there was none.
    pub then: Option<Vec<String>>,
    /// Now.
    pub now: Option<Vec<String>>,
}

/// The facts of a setting that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum FactPart {
    /// Where it is.
    Place,
    /// What there is to choose from.
    Choices,
    /// The choice that fits.
    Fits,
}

/// What the library in force says of a setting.
pub(crate) fn tell(
    shelf: &Shelf,
    network: &Network,
    setting: &Setting,
    platform: Platform,
    agreed: &BTreeMap<String, u8>,
) -> Told {
    let say = |choice: &str| {
        let key = format!("network.{}.setting.{}.choice.{choice}", network.id, setting.id);
        shelf.say(&key)
    };
    Told {
        library: Library::in_force().version(),
        choices: setting
            .choices
            .iter()
            .map(|id| ToldChoice { id: id.clone(), text: say(id) })
            .collect(),
        step: setting.freedom.as_ref().and_then(|freedom| agreed.get(freedom).copied()),
        fits: fits(setting, agreed),
        path: setting.places.get(&platform).map(|place| place.path.clone()),
    }
}

/// How the library's facts of a setting differ from what it said then; `None` where they do not. The choice that fits
/// is compared for the step of then: a freedom that moved since is no change of the library.
pub(crate) fn compare(
    then: &Told,
    shelf: &Shelf,
    network: &Network,
    setting: &Setting,
    platform: Platform,
) -> Option<ToldBefore> {
    let step = setting.freedom.clone().zip(then.step).into_iter().collect();
    let now = tell(shelf, network, setting, platform, &step);
    let mut differences = Vec::new();
    if then.path != now.path {
        let (then, now) = (then.path.clone(), now.path.clone());
        differences.push(FactChange { what: FactPart::Place, then, now });
    }
    if !then.choices.iter().map(|one| &one.id).eq(now.choices.iter().map(|one| &one.id)) {
        let texts = |told: &Told| Some(told.choices.iter().map(|one| one.text.clone()).collect());
        differences.push(FactChange {
            what: FactPart::Choices,
            then: texts(then),
            now: texts(&now),
        });
    }
    if then.fits != now.fits {
        let text = |told: &Told| {
            let fits = told.fits.as_deref()?;
            Some(vec![told.text(fits).unwrap_or(fits).to_owned()])
        };
        differences.push(FactChange { what: FactPart::Fits, then: text(then), now: text(&now) });
    }
    // A family's own words have no library's day.
    let day =
        |told: &Told| put_together_on(told.library).filter(|_| own_uuid(&setting.id).is_none());
    let (then, now) = (day(then), day(&now));
    (!differences.is_empty()).then_some(ToldBefore { then, now, differences })
}
