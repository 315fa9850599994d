use chrono::{DateTime, NaiveDate, Utc};
use domain::account::{Account, GateAnswer};
use domain::agreement::Agreement;
use domain::envelope::{Envelope, Opening};
use serde::Serialize;
use ts_rs::TS;
use vault::Tx;

use crate::family::name_of;
use crate::fault::Fault;

/// One line of what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LogLine {
    /// The envelope was opened.
    Opened {
        /// When.
        at: DateTime<Utc>,
        /// Who.
        who: String,
        /// Why.
        reason: String,
        /// Somebody may have been in danger.
        danger: bool,
    },
    /// The envelope was sealed.
    Sealed {
        /// The day.
        day: NaiveDate,
    },
    /// Both halves of the envelope were destroyed.
    Destroyed {
        /// The day.
        day: NaiveDate,
    },
    /// A version of the agreement was signed by all.
    Signed {
        /// The day.
        day: NaiveDate,
        /// Which version.
        version: u32,
    },
    /// The gate was asked.
    Asked {
        /// The day.
        day: NaiveDate,
        /// What it said.
        verdict: String,
    },
}

/// What happened with an account, newest first.
pub(super) fn log(tx: &Tx<'_>, account: &Account) -> Result<Vec<LogLine>, Fault> {
    let mut dated: Vec<(NaiveDate, LogLine)> = Vec::new();
    for answer in tx.of::<GateAnswer>("account", account.id)? {
        dated.push((
            answer.asked_on,
            LogLine::Asked { day: answer.asked_on, verdict: answer.verdict },
        ));
    }
    for agreement in tx.of::<Agreement>("account", account.id)? {
        if let Some(day) = agreement.signed_on {
            dated.push((day, LogLine::Signed { day, version: agreement.version }));
        }
    }
    for envelope in tx.of::<Envelope>("account", account.id)? {
        dated.push((envelope.sealed_on, LogLine::Sealed { day: envelope.sealed_on }));
        for opening in tx.of::<Opening>("envelope", envelope.id)? {
            let who = name_of(tx, opening.guardian)?;
            let line = LogLine::Opened {
                at: opening.opened_at,
                who,
                reason: opening.reason,
                danger: opening.danger,
            };
            dated.push((opening.opened_at.date_naive(), line));
        }
        if let Some(day) = envelope.destroyed_on {
            dated.push((day, LogLine::Destroyed { day }));
        }
    }
    dated.sort_by_key(|(day, _)| *day);
    Ok(dated.into_iter().rev().map(|(_, line)| line).collect())
}
