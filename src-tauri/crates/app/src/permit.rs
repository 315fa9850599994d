//! The learner's permit.

use chrono::{NaiveDate, NaiveTime};
use domain::account::Account;
use domain::dates::check_review;
use domain::set_up::SetUpStep;
use domain::stage::Stage;
use library::gate::Verdict;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::account::{AccountView, account_view, set_up_step};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::gate::answer;
use crate::operation::Operation;

/// The permit to issue.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IssuePermit {
    /// The account.
    pub account: Uuid,
    /// The day of the first review; there is no permit without one.
    pub review: NaiveDate,
    /// Its local time.
    pub time: NaiveTime,
}

/// Issues the permit.
///
/// # Errors
/// [`ErrorCode::NotNow`] while something of the set-up is missing; [`ErrorCode::GateSaysNo`]; the date field, where it cannot be taken.
pub fn issue(desk: &mut Desk, input: IssuePermit) -> Result<AccountView, Fault> {
    let today = desk.today();
    let review =
        check_review(input.review, today).map_err(|problem| Fault::date("review", problem))?;
    desk.transact(Operation::IssuePermit, None, |tx, entry| {
        let account = found::<Account>(tx, input.account)?;
        if set_up_step(tx, &account, today)? != SetUpStep::Permit {
            return Err(ErrorCode::NotNow.into());
        }
        // Birth month or country may have been put right since.
        let verdict = answer(tx, account.child, &account.network, today)?.answer.verdict;
        if matches!(verdict, Verdict::NotYet { .. }) {
            return Err(ErrorCode::GateSaysNo.into());
        }
        let review_time = Some(input.time);
        let next_review = Some(review);
        Ok(tx.put(
            entry,
            &Account {
                stage: Stage::Permit,
                stage_since: today,
                next_review,
                review_time,
                ..account
            },
        )?)
    })?;
    account_view(desk, input.account)
}
