//! What is always on screen: who is here, which accounts, what is next.

use chrono::{NaiveDate, NaiveTime};
use domain::account::Account;
use domain::due::{Due, due};
use domain::envelope::ends_on;
use domain::family::{Child, Holiday};
use domain::platform::Method;
use domain::set_up::SetUpStep;
use domain::stage::Stage;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use crate::account::{Stop, road, set_up_step};
use crate::agreement::in_force;
use crate::between::look_in_due;
use crate::desk::{Desk, family};
use crate::envelope::envelope_of;
use crate::family::{ChildView, Person, guardians};
use crate::fault::Fault;
use crate::licence::licence_decided;
use crate::operation::Operation;
use crate::pin::has_pin;
use crate::review::{day_of, is_lapsed, open_review};

/// The family at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Today, where the family lives.
    pub today: NaiveDate,
    /// The guardians.
    pub guardians: Vec<Person>,
    /// The children with their accounts.
    pub children: Vec<ChildLine>,
    /// What is due or next, the most urgent first. The first one is the primary action of *Today*.
    pub next: Vec<Next>,
    /// Whether the recovery key was kept.
    pub recovery_kept: bool,
    /// Whether the child uses this computer login too.
    pub child_uses_login: bool,
    /// Minutes after which the vault locks.
    pub lock_after: u32,
    /// Days on which no review is proposed.
    pub holidays: Vec<Holiday>,
    /// What undo would take back.
    pub undo: Option<Operation>,
    /// What redo would do again.
    pub redo: Option<Operation>,
}

/// A child with its accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChildLine {
    /// The child.
    pub child: ChildView,
    /// Its accounts.
    pub accounts: Vec<AccountLine>,
    /// Whether it has a PIN of its own.
    pub pin: bool,
    /// The date of its next review.
    pub review: Option<NaiveDate>,
    /// How that stands.
    pub due: Option<Due>,
    /// Whether a review was begun and is not over.
    pub review_open: bool,
}

/// An account in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountLine {
    /// Its id.
    pub id: Uuid,
    /// The network's name.
    pub network_name: String,
    /// Where it stands.
    pub stage: Stage,
    /// Since which day.
    pub stage_since: NaiveDate,
    /// The next step of its set-up.
    pub step: SetUpStep,
    /// The next review.
    pub next_review: Option<NaiveDate>,
    /// Its time.
    pub review_time: Option<NaiveTime>,
    /// For *not yet*: the day to look again.
    pub look_again: Option<NaiveDate>,
    /// The road.
    pub road: Vec<Stop>,
}

/// Something due or next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Next {
    /// A review that is due or overdue, or comes up.
    Review {
        /// The child.
        child: Uuid,
        /// The day.
        day: NaiveDate,
        /// Days until then; negative when it has passed.
        days: i32,
        /// How it stands.
        due: Due,
        /// It was begun and is not over.
        open: bool,
    },
    /// A look-in that is due, or comes up.
    LookIn {
        /// The account.
        account: Uuid,
        /// The day.
        day: NaiveDate,
        /// Days until then; negative when it has passed.
        days: i32,
    },
    /// An envelope whose end has come: hand it over.
    HandOver {
        /// The account.
        account: Uuid,
    },
    /// A licence that a review has decided: give it.
    Licence {
        /// The account.
        account: Uuid,
    },
    /// A set-up to go on with.
    SetUp {
        /// The account.
        account: Uuid,
        /// The step.
        step: SetUpStep,
    },
    /// A *not yet* whose day has come, or will.
    LookAgain {
        /// The account.
        account: Uuid,
        /// The day.
        day: NaiveDate,
        /// Days until then; negative when it has passed.
        days: i32,
    },
    /// A child without an account: choose one.
    Choose {
        /// The child.
        child: Uuid,
    },
}

impl Next {
    /// Small comes first: reviews that are begun or due, ends that have come, set-ups, children without an account,
    /// look-ins, and what is still to come.
    fn urgency(&self) -> (u8, i32) {
        match self {
            Self::Review { open: true, .. } => (0, i32::MIN),
            Self::Review { days, .. } if *days <= 0 => (0, *days),
            Self::Licence { .. } => (1, 0),
            Self::HandOver { .. } => (2, 0),
            Self::LookAgain { days, .. } if *days <= 0 => (3, *days),
            Self::SetUp { .. } => (4, 0),
            Self::Choose { .. } => (5, 0),
            Self::LookIn { days, .. } if *days <= 0 => (6, *days),
            Self::Review { days, .. } => (7, *days),
            Self::LookIn { days, .. } => (8, *days),
            Self::LookAgain { days, .. } => (9, *days),
        }
    }
}

/// The family at a glance.
///
/// # Errors
/// [`crate::ErrorCode::Locked`].
pub fn overview(desk: &mut Desk, (): ()) -> Result<Overview, Fault> {
    let today = desk.today();
    let open = desk.open()?;
    let (undo, redo) =
        (open.done.last().map(|done| done.1), open.undone.last().map(|undone| undone.1));
    desk.read(|tx| {
        let family = family(tx)?;
        let mut children = Vec::new();
        let mut next = Vec::new();
        for child in tx.all::<Child>()? {
            let mut accounts = Vec::new();
            for account in tx.of::<Account>("child", child.id)? {
                let step = set_up_step(tx, &account, today)?;
                next.extend(next_of(tx, &account, step, today)?);
                accounts.push(AccountLine {
                    id: account.id,
                    network_name: crate::account::network_name(tx, &account.network)?,
                    stage: account.stage,
                    stage_since: account.stage_since,
                    step,
                    next_review: account.next_review,
                    review_time: account.review_time,
                    look_again: account.look_again,
                    road: road(tx, &account)?,
                });
            }
            if accounts.is_empty() {
                next.push(Next::Choose { child: child.id });
            }
            let review = day_of(tx, child.id)?;
            let open = open_review(tx, child.id)?.is_some();
            if let Some(day) = review {
                let (child, due) = (child.id, due(day, today));
                next.push(Next::Review { child, day, days: days_until(day, today), due, open });
            }
            children.push(ChildLine {
                pin: has_pin(tx, child.id)?,
                review,
                due: review.map(|day| due(day, today)),
                review_open: open,
                child: ChildView::of(&child, today),
                accounts,
            });
        }
        next.sort_by_key(Next::urgency);
        Ok(Overview {
            today,
            guardians: guardians(tx)?,
            children,
            next,
            recovery_kept: family.recovery_kept,
            child_uses_login: family.child_uses_login,
            lock_after: family.lock_after,
            holidays: family.holidays,
            undo,
            redo,
        })
    })
}

fn next_of(
    tx: &Tx<'_>,
    account: &Account,
    step: SetUpStep,
    today: NaiveDate,
) -> Result<Vec<Next>, Fault> {
    let id = account.id;
    Ok(match step {
        SetUpStep::OnTheRoad => {
            let mut next = Vec::new();
            if licence_decided(tx, account)? {
                next.push(Next::Licence { account: id });
            }
            if has_ended(tx, id, today)? {
                next.push(Next::HandOver { account: id });
            }
            let waits = is_lapsed(tx, account.child, today)?;
            if let Some(day) = look_in_due(tx, account, today)?.filter(|_| !waits) {
                next.push(Next::LookIn { account: id, day, days: days_until(day, today) });
            }
            next
        }
        SetUpStep::WaitAndLookAgain => {
            let again = account.look_again.map(|day| Next::LookAgain {
                account: id,
                day,
                days: days_until(day, today),
            });
            again.into_iter().collect()
        }
        step => vec![Next::SetUp { account: id, step }],
    })
}

/// Whether there is an envelope whose end has come.
fn has_ended(tx: &Tx<'_>, account: Uuid, today: NaiveDate) -> Result<bool, Fault> {
    let (Some(envelope), Some(agreed)) = (envelope_of(tx, account)?, in_force(tx, account)?) else {
        return Ok(false);
    };
    let other = agreed.terms.method != Some(Method::Envelope);
    Ok(other || today >= ends_on(&envelope, &agreed.terms))
}

fn days_until(day: NaiveDate, today: NaiveDate) -> i32 {
    i32::try_from((day - today).num_days()).unwrap_or(i32::MAX)
}
