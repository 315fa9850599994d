use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::account::Account;
use domain::between::DroveAlong;
use domain::dates::full_months;
use domain::family::Child;
use domain::freedom::{FreedomMove, budget};
use domain::platform::Platform;
use domain::review::{Asked, Decision, Evidence, Review, conditions_for, met, moves_to};
use domain::stage::{Column, Stage};
use domain::walk::{Walked, is_settled};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Tx, Which};

use super::settings::{PhoneChange, SettingAgain, settings_again, to_set};
use super::view::{held, reviewed};
use crate::account::{FreedomRow, caps, freedom_rows, moves_under, steps_now};
use crate::agreement::in_force;
use crate::between::{PauseView, WishView, not_ended, pause_of, wishes};
use crate::fault::Fault;
use crate::own::Shelf;

/// One account in a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewAccount {
    /// Its id.
    pub id: Uuid,
    /// The network's name.
    pub network_name: String,
    /// Where it stands.
    pub stage: Stage,
    /// Since which day.
    pub stage_since: NaiveDate,
    /// The device its settings are looked at on.
    pub platform: Option<Platform>,
    /// The settings that are to be looked at again.
    pub settings: Vec<SettingAgain>,
    /// The table of freedoms. While a safety pause holds, with the steps it gives back.
    pub freedoms: Vec<FreedomRow>,
    /// Steps on that this review may decide.
    pub budget: u32,
    /// Wishes on the table, and answered ones.
    pub wishes: Vec<WishView>,
    /// What there is beside what was agreed.
    pub evidence: Evidence,
    /// Whether all of it is there.
    pub met: bool,
    /// The day on which the stage has lasted its longest.
    pub longest_on: Option<NaiveDate>,
    /// Whether that day has come: the review must decide.
    pub must_decide: bool,
    /// The decisions the road allows.
    pub decisions: Vec<Decision>,
    /// The safety pause that this review ends.
    pub pause: Option<PauseView>,
    /// What to change on the phone now, as far as it was decided.
    pub phone: Vec<PhoneChange>,
}

pub(super) fn accounts(
    tx: &Tx<'_>,
    child: &Child,
    review: &Review,
    today: NaiveDate,
) -> Result<Vec<ReviewAccount>, Fault> {
    let shelf = Shelf::of(tx)?;
    let mut all = Vec::new();
    for account in reviewed(tx, child.id)? {
        let steps = given_back(tx, &account, today)?;
        let evidence = evidence(tx, &account, today)?;
        let longest_on = account.longest_on();
        let then = account.after(decided(review, account.id), today);
        let column = then.column_on(today).unwrap_or(Column::PermitFirst);
        let decisions = [Decision::On, Decision::Stay, Decision::Back].into_iter();
        let walked = tx.of::<Walked>("account", account.id)?;
        let reviewed_steps = after_review(tx, &account, child, &steps, review, today)?;
        all.push(ReviewAccount {
            id: account.id,
            network_name: shelf.name(&account.network).unwrap_or(&account.network).to_owned(),
            stage: account.stage,
            stage_since: account.stage_since,
            platform: account.platform,
            settings: settings_again(&shelf, &account, &walked, &steps, today),
            freedoms: freedom_rows(tx, &then, child, &steps, today)?,
            budget: u32::try_from(budget(column)).unwrap_or(u32::MAX),
            wishes: wishes(tx, account.id, today)?,
            met: met(&evidence),
            evidence,
            longest_on,
            must_decide: account.must_decide(today),
            decisions: decisions
                .filter(|decision| moves_to(account.stage, *decision).is_some())
                .collect(),
            pause: pause_of(tx, account.id, today)?,
            phone: to_set(&shelf, &account, &walked, &reviewed_steps),
        });
    }
    Ok(all)
}

/// Today's steps, with what a running safety pause gives back when this review ends it.
pub(super) fn given_back(
    tx: &Tx<'_>,
    account: &Account,
    today: NaiveDate,
) -> Result<BTreeMap<String, u8>, Fault> {
    let mut steps = steps_now(tx, account.id, today)?;
    if let (Some(pause), Some(agreed)) = (not_ended(tx, account.id)?, in_force(tx, account.id)?) {
        let moves = tx.some::<FreedomMove>(&moves_under(agreed.id, account.id))?;
        steps.extend(pause.gives_back(agreed.id, &moves));
    }
    Ok(steps)
}

/// What there is since the stage began, beside what was agreed for the next one.
pub(crate) fn evidence(
    tx: &Tx<'_>,
    account: &Account,
    today: NaiveDate,
) -> Result<Evidence, Fault> {
    let terms = in_force(tx, account.id)?.map(|agreed| agreed.terms).unwrap_or_default();
    let need = conditions_for(account.stage, &terms.conditions, terms.pace);
    // Two reviews on one day are one sitting, and the one that began the stage belongs to the stage before.
    let since = account.stage_since;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let sittings = tx.days::<Review>("ended_on", &held(account.child).after("ended_on", since))?;
    let drove =
        tx.count::<DroveAlong>(&Which::of("account", account.id).since("done_on", since))?;
    let lessons = crate::lesson::lines(tx, account.child)?;
    let must_do = crate::walk::must_do(tx, &account.network)?;
    let walked = tx.of::<Walked>("account", account.id)?;
    let in_place = must_do.iter().filter(|setting| {
        walked.iter().any(|walked| {
            walked.setting == **setting
                && Some(walked.platform) == account.platform
                && is_settled(walked.outcome)
        })
    });
    Ok(Evidence {
        reviews: Asked { have: count(sittings), need: need.reviews },
        drive_alongs: Asked { have: count(drove), need: need.drive_alongs },
        lessons: Asked {
            have: count(
                lessons
                    .iter()
                    .filter(|lesson| lesson.done_on.is_some() && !lesson.for_guardians)
                    .count(),
            ),
            need: need.lessons,
        },
        months: Asked { have: full_months(since, today), need: need.months },
        settings: Asked {
            have: count(in_place.count()),
            need: if need.settings { count(must_do.len()) } else { 0 },
        },
    })
}

/// What this review decides on the stage of an account.
pub(super) fn decided(review: &Review, account: Uuid) -> Option<Decision> {
    review.decisions.stages.get(&account).map(|decided| decided.decision)
}

/// The steps once this review is held: what moves, and what a stage back no longer allows.
fn after_review(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    steps: &BTreeMap<String, u8>,
    review: &Review,
    today: NaiveDate,
) -> Result<BTreeMap<String, u8>, Fault> {
    let decisions = &review.decisions;
    let mut steps = steps.clone();
    steps.extend(decisions.freedoms.get(&account.id).cloned().unwrap_or_default());
    let after = account.after(decided(review, account.id), today);
    if after.stage < account.stage {
        for (freedom, cap) in caps(tx, &after, child, today)? {
            steps.entry(freedom).and_modify(|step| *step = cap.min(*step));
        }
    }
    Ok(steps)
}
