use chrono::NaiveDate;
use domain::account::Account;
use domain::dates::{longest, meant, months_later};
use domain::stage::Stage;
use serde::Serialize;
use ts_rs::TS;
use vault::Tx;

use crate::agreement::in_force;
use crate::fault::Fault;

/// A stop of the road.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stop {
    /// The stage.
    pub stage: Stage,
    /// Whether it is behind, here or ahead.
    pub place: StopPlace,
    /// The month in which it is meant to begin; `null` for what is behind or not known.
    pub about: Option<NaiveDate>,
    /// The month by which it begins at the latest.
    pub at_the_latest: Option<NaiveDate>,
}

/// Where a stop lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum StopPlace {
    /// Behind us.
    Behind,
    /// Here.
    Here,
    /// Ahead.
    Ahead,
}

/// The road: what is behind, where we are, what comes and by when at the latest.
pub(crate) fn road(tx: &Tx<'_>, account: &Account) -> Result<Vec<Stop>, Fault> {
    let pace = in_force(tx, account.id)?.map(|agreement| agreement.terms.pace);
    let (mut about, mut latest) = (Some(account.stage_since), Some(account.stage_since));
    let stages = [Stage::Instruction, Stage::Permit, Stage::Probation, Stage::Licence];
    Ok(stages
        .into_iter()
        .map(|stage| {
            let place = match stage.cmp(&account.stage) {
                std::cmp::Ordering::Less => StopPlace::Behind,
                std::cmp::Ordering::Equal => StopPlace::Here,
                std::cmp::Ordering::Greater => StopPlace::Ahead,
            };
            let ahead = place == StopPlace::Ahead && account.stage >= Stage::Permit;
            let stop = Stop {
                stage,
                place,
                about: about.filter(|_| ahead),
                at_the_latest: latest.filter(|_| ahead),
            };
            if stage >= account.stage {
                about = about.zip(pace).map(|(day, pace)| months_later(day, meant(stage, pace)));
                latest = latest.zip(longest(stage)).map(|(day, months)| months_later(day, months));
            }
            stop
        })
        .collect())
}
