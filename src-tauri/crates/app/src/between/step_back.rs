use domain::freedom::{Cause, FreedomMove, is_step_back};
use domain::text::{SENTENCE, clean_optional};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{on_the_road, running};
use crate::account::{AccountView, account_view, steps_now};
use crate::agreement::in_force;
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// A step back between reviews.
#[derive(Debug, Deserialize, TS)]
pub struct StepBack {
    /// The account.
    pub account: Uuid,
    /// The freedom.
    pub freedom: String,
    /// The step to go back to.
    pub step: u8,
    /// Why; may be empty. The child may ask for it too.
    pub reason: String,
}

/// Steps one freedom back. No other freedom is touched, and nothing starts over.
///
/// # Errors
/// [`ErrorCode::NotNow`] without a permit or while a pause holds this freedom; the fields `step`, where it is no step
/// back (`no_step_back`), and `reason`.
pub fn step_back(desk: &mut Desk, input: StepBack) -> Result<AccountView, Fault> {
    let (id, since) = (desk.new_id(), desk.today());
    desk.transact(Operation::StepBack, None, |tx, entry| {
        let account = on_the_road(tx, input.account)?.id;
        let StepBack { freedom, step: to_step, reason, .. } = input;
        if running(tx, account)?.is_some_and(|pause| pause.freedoms.contains_key(&freedom)) {
            return Err(ErrorCode::NotNow.into());
        }
        let agreement = in_force(tx, account)?.ok_or(ErrorCode::NotNow)?.id;
        let now = steps_now(tx, account)?;
        let from_step = *now.get(&freedom).ok_or(ErrorCode::NotFound)?;
        let mut issues = Vec::new();
        if !is_step_back(from_step, to_step) {
            issues.extend(Fault::field("step", "no_step_back").fields);
        }
        let reason = clean_optional(&reason, SENTENCE).unwrap_or_else(|problem| {
            issues.extend(Fault::text("reason", problem).fields);
            None
        });
        Fault::unless_empty(issues)?;
        let cause = Cause::StepBack;
        let moved = FreedomMove {
            id,
            account,
            agreement,
            freedom,
            from_step,
            to_step,
            since,
            cause,
            reason,
        };
        Ok(tx.put(entry, &moved)?)
    })?;
    account_view(desk, input.account)
}
