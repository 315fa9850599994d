use chrono::NaiveDate;
use domain::account::Account;
use domain::agreement::{Agreement, blockers};
use domain::envelope::Envelope;
use domain::family::Child;
use domain::set_up::{Progress, SetUpStep, next_step};
use domain::walk::{Walked, is_settled};
use vault::Tx;

use super::freedoms::limits_of;
use crate::agreement::{draft, in_force};
use crate::desk::{family, found};
use crate::fault::Fault;

/// The next step of an account's set-up, from what is in the vault.
pub(crate) fn set_up_step(
    tx: &Tx<'_>,
    account: &Account,
    today: NaiveDate,
) -> Result<SetUpStep, Fault> {
    let child = found::<Child>(tx, account.child)?;
    let signed = in_force(tx, account.id)?;
    let draft = draft(tx, account.id)?;
    let lessons = crate::lesson::lines(tx, account.child)?;
    let ready = match draft {
        Some(Agreement { terms, .. }) => {
            limits_of(tx, account, &child, today, |limits| blockers(&terms, limits).is_empty())?
        }
        None => false,
    };
    let settled: Vec<String> = tx
        .of::<Walked>("account", account.id)?
        .into_iter()
        .filter(|walked| Some(walked.platform) == account.platform && is_settled(walked.outcome))
        .map(|walked| walked.setting)
        .collect();
    Ok(next_step(Progress {
        stage: account.stage,
        lessons_missing: lessons
            .iter()
            .filter(|lesson| lesson.required && lesson.done_on.is_none())
            .count(),
        agreement_ready: ready,
        recovery_kept: family(tx)?.recovery_kept,
        signed: signed.is_some(),
        must_do_missing: crate::walk::must_do(tx, &account.network)?
            .into_iter()
            .filter(|id| !settled.contains(id))
            .count(),
        method: signed.and_then(|agreement| agreement.terms.method),
        sealed: !tx.of::<Envelope>("account", account.id)?.is_empty(),
    }))
}
