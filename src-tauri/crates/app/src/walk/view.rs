use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::account::Account;
use domain::family::Child;
use domain::platform::Platform;
use domain::walk::{Outcome, PolicyAnswer, Walked, is_settled};
use library::ageing::{FactKind, is_past_limit};
use library::facts::{Confidence, Network, Place, Setting, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use crate::account::steps_now;
use crate::desk::{Desk, found};
use crate::family::ChildView;
use crate::fault::{ErrorCode, Fault};
use crate::lesson::ChoiceView;
use crate::own::Shelf;

/// A walk on a platform.
#[derive(Debug, Deserialize, TS)]
pub struct OfWalk {
    /// The account.
    pub account: Uuid,
    /// The device.
    pub platform: Platform,
}

/// The walk, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WalkView {
    /// The account.
    pub account: Uuid,
    /// The child.
    pub child: ChildView,
    /// The network's name.
    pub network_name: String,
    /// The device.
    pub platform: Platform,
    /// Devices the library knows the network on.
    pub platforms: Vec<Platform>,
    /// Whether the account was there before.
    pub was_there: bool,
    /// The settings, must-do ones first.
    pub steps: Vec<WalkStep>,
    /// The first step not seen to yet; `null` when all are.
    pub resume_at: Option<usize>,
    /// The questions through the privacy policy.
    pub policy: Vec<PolicyView>,
}

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WalkStep {
    /// Its id.
    pub setting: String,
    /// Its name, as a question.
    pub name: String,
    /// Why, for an adult.
    pub adult: String,
    /// Why, for a child.
    pub child: String,
    /// The word to look for when the menu moved.
    pub look_for: String,
    /// Needed for the permit.
    pub must_do: bool,
    /// Where it is on this device; `null` where it is not offered there as far as we know.
    pub place: Option<Place>,
    /// The choices, from the most careful one.
    pub choices: Vec<ChoiceView>,
    /// The choice that fits what was agreed, or that we suggest.
    pub fits: Option<String>,
    /// The agreed step it follows from, in words.
    pub because: Option<String>,
    /// What the network sets by itself at this age.
    pub network_default: Option<String>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it is from.
    pub sources: Vec<Source>,
    /// Whether the sources were read longer ago than settings stay fresh.
    pub past_its_limit: bool,
    /// How it was left.
    pub walked: Option<WalkedView>,
}

/// How a setting was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WalkedView {
    /// How.
    pub outcome: Outcome,
    /// What it was.
    pub was: Option<String>,
    /// What it is now.
    pub now: Option<String>,
    /// Why it was chosen differently.
    pub why: Option<String>,
    /// The menu was somewhere else.
    pub elsewhere: bool,
    /// The day.
    pub on: NaiveDate,
    /// What was found was not what had been recorded.
    pub drifted: bool,
}

/// A question through the privacy policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyView {
    /// `collects`, `shares`, `keeps` or `say_no`.
    pub id: String,
    /// The question.
    pub ask: String,
    /// What to look for on the page.
    pub look_for: String,
    /// The pages.
    pub sources: Vec<Source>,
    /// What they found.
    pub answer: Option<String>,
    /// The day they answered.
    pub answered_on: Option<NaiveDate>,
}

/// The walk of an account on a device.
///
/// # Errors
/// [`ErrorCode::NotFound`] where the library has no walk for the network.
pub fn walk(desk: &mut Desk, input: OfWalk) -> Result<WalkView, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let account = found::<Account>(tx, input.account)?;
        let child = found::<Child>(tx, account.child)?;
        let shelf = Shelf::of(tx)?;
        let network = shelf.network(&account.network).ok_or(ErrorCode::NotFound)?;
        let agreed = steps_now(tx, account.id, today)?;
        let walked = tx.of::<Walked>("account", account.id)?;
        let here = |setting: &str| {
            walked
                .iter()
                .find(|walked| walked.platform == input.platform && walked.setting == setting)
        };
        let steps: Vec<WalkStep> = network
            .settings
            .iter()
            .map(|setting| WalkStep {
                walked: here(&setting.id).map(WalkedView::of),
                ..step(&shelf, network, setting, input.platform, &child, &agreed, today)
            })
            .collect();
        let open =
            |step: &WalkStep| step.walked.as_ref().is_none_or(|walked| !is_settled(walked.outcome));
        let resume_at = steps
            .iter()
            .position(|step| step.walked.is_none())
            .or_else(|| steps.iter().position(open));
        Ok(WalkView {
            account: account.id,
            child: ChildView::of(&child, today),
            network_name: network.name.clone(),
            platform: input.platform,
            platforms: network.platforms.clone(),
            was_there: account.was_there,
            steps,
            resume_at,
            policy: policy(tx, &shelf, account.id, network)?,
        })
    })
}

impl WalkedView {
    pub(crate) fn of(walked: &Walked) -> Self {
        Self {
            outcome: walked.outcome,
            was: walked.was.clone(),
            now: walked.now.clone(),
            why: walked.why.clone(),
            elsewhere: walked.elsewhere,
            on: walked.walked_on,
            drifted: walked.drifted(),
        }
    }
}

/// The choice that fits what is agreed, or that we suggest.
pub(crate) fn fits(setting: &Setting, steps: &BTreeMap<String, u8>) -> Option<String> {
    match setting.freedom.as_ref().and_then(|freedom| steps.get(freedom)) {
        Some(step) => setting.by_step.get(usize::from(*step)).cloned(),
        None => setting.suggested.clone().or_else(|| setting.by_step.first().cloned()),
    }
}

/// A setting as it is walked on a platform.
pub(crate) fn step(
    shelf: &Shelf,
    network: &Network,
    setting: &Setting,
    platform: Platform,
    child: &Child,
    agreed: &BTreeMap<String, u8>,
    today: NaiveDate,
) -> WalkStep {
    let say =
        |rest: &str| shelf.say(&format!("network.{}.setting.{}.{rest}", network.id, setting.id));
    let agreed_step =
        setting.freedom.as_ref().and_then(|freedom| Some((freedom, *agreed.get(freedom)?)));
    let sources = network.cited(&setting.sources);
    WalkStep {
        setting: setting.id.clone(),
        name: say("name"),
        adult: say("adult"),
        child: say("child"),
        look_for: say("look_for"),
        must_do: setting.must_do,
        place: setting.places.get(&platform).cloned(),
        choices: setting
            .choices
            .iter()
            .map(|id| ChoiceView { id: id.clone(), text: say(&format!("choice.{id}")) })
            .collect(),
        fits: fits(setting, agreed),
        because: agreed_step
            .map(|(freedom, step)| shelf.say(&format!("freedom.{freedom}.step.{step}.adult"))),
        network_default: setting.network_default.get(&child.band_on(today)).cloned(),
        confidence: setting.confidence,
        past_its_limit: sources
            .iter()
            .any(|source| is_past_limit(FactKind::Setting, source.checked, today)),
        sources,
        walked: None,
    }
}

fn policy(
    tx: &Tx<'_>,
    shelf: &Shelf,
    account: Uuid,
    network: &Network,
) -> Result<Vec<PolicyView>, Fault> {
    let answers = tx.of::<PolicyAnswer>("account", account)?;
    Ok(network
        .policy
        .iter()
        .map(|question| {
            let answer = answers.iter().find(|answer| answer.question == question.id);
            let say = |rest: &str| {
                shelf.say(&format!("network.{}.policy.{}.{rest}", network.id, question.id))
            };
            PolicyView {
                id: question.id.clone(),
                ask: say("ask"),
                look_for: say("look_for"),
                sources: network.cited(&question.sources),
                answer: answer.and_then(|answer| answer.answer.clone()),
                answered_on: answer.map(|answer| answer.answered_on),
            }
        })
        .collect())
}
