use domain::account::Account;
use domain::family::Guardian;
use domain::platform::Platform;
use domain::stage::Stage;
use domain::text::{NOTE, SENTENCE, clean, clean_optional};
use domain::walk::{Outcome, PolicyAnswer, Walked};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{OfWalk, WalkView, tell, walk};
use crate::account::steps_now;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::own::Shelf;

/// The setting that holds the birth date.
const BIRTH_DATE: &str = "birth_date";

/// A setting that was walked.
#[derive(Debug, Deserialize, TS)]
pub struct WalkSetting {
    /// The account.
    pub account: Uuid,
    /// The device.
    pub platform: Platform,
    /// The setting.
    pub setting: String,
    /// How it was left.
    pub outcome: Outcome,
    /// What it was.
    pub was: Option<String>,
    /// What it is now.
    pub now: Option<String>,
    /// Why it was chosen differently.
    pub why: String,
    /// The menu was somewhere else.
    pub elsewhere: bool,
    /// The guardian who goes through it with the child; `null` where there is one alone, or nobody says.
    pub guardian: Option<Uuid>,
}

/// An answer from the privacy policy.
#[derive(Debug, Deserialize, TS)]
pub struct AnswerPolicy {
    /// The account.
    pub account: Uuid,
    /// The device, to come back to the walk.
    pub platform: Platform,
    /// The question.
    pub question: String,
    /// What they found; may be empty.
    pub answer: String,
}

/// Records how a setting was found and left.
///
/// # Errors
/// The field: a choice for *done* and *differently*, a reason for *differently*.
pub fn walk_setting(desk: &mut Desk, input: WalkSetting) -> Result<WalkView, Fault> {
    let (today, new) = (desk.today(), desk.new_id());
    let why = match input.outcome {
        Outcome::Differently => {
            Some(clean(&input.why, SENTENCE).map_err(|problem| Fault::text("why", problem))?)
        }
        _ => clean_optional(&input.why, SENTENCE).map_err(|problem| Fault::text("why", problem))?,
    };
    let of = OfWalk { account: input.account, platform: input.platform };
    desk.transact(Operation::WalkSetting, None, |tx, entry| {
        let account = found::<Account>(tx, input.account)?;
        if matches!(account.stage, Stage::NotYet | Stage::Licence) {
            return Err(ErrorCode::NotNow.into());
        }
        let shelf = Shelf::of(tx)?;
        let network = shelf.network(&account.network).ok_or(ErrorCode::NotFound)?;
        if !network.platforms.contains(&input.platform) {
            return Err(ErrorCode::NotFound.into());
        }
        let setting = network
            .settings
            .iter()
            .find(|setting| setting.id == input.setting)
            .ok_or(ErrorCode::NotFound)?;
        for (field, choice) in [("was", &input.was), ("now", &input.now)] {
            if choice.as_ref().is_some_and(|choice| !setting.choices.contains(choice)) {
                return Err(Fault::field(field, "no_such_choice"));
            }
        }
        // A false date would switch the protections for young people off: the one setting without a choice.
        let false_date = input.outcome == Outcome::Done && input.now != setting.suggested;
        let left_out = matches!(input.outcome, Outcome::Differently | Outcome::NotOffered);
        if setting.id == BIRTH_DATE && (false_date || left_out) {
            return Err(Fault::field("now", "true_birth_date"));
        }
        if input.now.is_none() && matches!(input.outcome, Outcome::Done | Outcome::Differently) {
            return Err(Fault::field("now", "empty"));
        }
        let guardian = match input.guardian {
            Some(guardian) => Some(found::<Guardian>(tx, guardian)?.id),
            None => match tx.all::<Guardian>()?.as_slice() {
                [alone] => Some(alone.id),
                _ => None,
            },
        };
        let before = tx.of::<Walked>("account", account.id)?;
        let before = before
            .iter()
            .find(|walked| walked.platform == input.platform && walked.setting == input.setting);
        let agreed = steps_now(tx, account.id, today)?;
        let told = tell(&shelf, network, setting, input.platform, &agreed);
        // Until the permit the device of the last walk is the one that counts.
        if account.stage == Stage::Instruction {
            tx.put(entry, &Account { platform: Some(input.platform), ..account })?;
        }
        Ok(tx.put(
            entry,
            &Walked {
                id: before.map_or(new, |walked| walked.id),
                account: input.account,
                platform: input.platform,
                setting: input.setting,
                outcome: input.outcome,
                was: input.was,
                now: input.now,
                why,
                elsewhere: input.elsewhere,
                walked_on: today,
                // A choice that the network took away says nothing about drift.
                recorded: before
                    .and_then(|walked| match walked.outcome {
                        Outcome::Later => walked.now.as_ref().or(walked.recorded.as_ref()),
                        _ => walked.now.as_ref(),
                    })
                    .filter(|choice| setting.choices.contains(choice))
                    .cloned(),
                told: Some(told),
                guardian,
            },
        )?)
    })?;
    walk(desk, of)
}

/// Records what they found in the privacy policy.
///
/// # Errors
/// The field, where the answer is too long.
pub fn answer_policy(desk: &mut Desk, input: AnswerPolicy) -> Result<WalkView, Fault> {
    let answer =
        clean_optional(&input.answer, NOTE).map_err(|problem| Fault::text("answer", problem))?;
    let (today, new) = (desk.today(), desk.new_id());
    let of = OfWalk { account: input.account, platform: input.platform };
    desk.transact(Operation::AnswerPolicy, None, |tx, entry| {
        let account = found::<Account>(tx, input.account)?;
        if account.stage == Stage::Licence {
            return Err(ErrorCode::NotNow.into());
        }
        let shelf = Shelf::of(tx)?;
        let network = shelf.network(&account.network).ok_or(ErrorCode::NotFound)?;
        if !network.policy.iter().any(|question| question.id == input.question) {
            return Err(ErrorCode::NotFound.into());
        }
        let before = tx.of::<PolicyAnswer>("account", account.id)?;
        let id = before
            .iter()
            .find(|before| before.question == input.question)
            .map_or(new, |before| before.id);
        Ok(tx.put(
            entry,
            &PolicyAnswer {
                id,
                account: account.id,
                question: input.question,
                answer,
                answered_on: today,
            },
        )?)
    })?;
    walk(desk, of)
}
