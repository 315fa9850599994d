//! What is always on screen: who is here, which accounts, what is next.

use chrono::{NaiveDate, NaiveTime};
use domain::account::Account;
use domain::family::Child;
use domain::set_up::SetUpStep;
use domain::stage::Stage;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::account::{Stop, road, set_up_step};
use crate::desk::{Desk, family};
use crate::family::{ChildView, Person, guardians};
use crate::fault::Fault;
use crate::operation::Operation;

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
    /// What undo would take back.
    pub undo: Option<Operation>,
    /// What redo would do again.
    pub redo: Option<Operation>,
}

/// A child with its accounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChildLine {
    /// The child.
    pub child: ChildView,
    /// Its accounts.
    pub accounts: Vec<AccountLine>,
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
        /// The account.
        account: Uuid,
        /// The day.
        day: NaiveDate,
        /// Days until then; negative when it has passed.
        days: i32,
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
    /// Small comes first: reviews that are due, then a *not yet* whose day has come, set-ups, children without an
    /// account, and what is still to come.
    fn urgency(&self) -> (u8, i32) {
        match self {
            Self::Review { days, .. } if *days <= 0 => (0, *days),
            Self::LookAgain { days, .. } if *days <= 0 => (1, *days),
            Self::SetUp { .. } => (2, 0),
            Self::Choose { .. } => (3, 0),
            Self::Review { days, .. } => (4, *days),
            Self::LookAgain { days, .. } => (5, *days),
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
                next.extend(next_of(&account, step, today));
                accounts.push(AccountLine {
                    id: account.id,
                    network_name: crate::account::network_name(&account.network),
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
            children.push(ChildLine { child: ChildView::of(&child, today), accounts });
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
            undo,
            redo,
        })
    })
}

fn next_of(account: &Account, step: SetUpStep, today: NaiveDate) -> Option<Next> {
    let days = |day: NaiveDate| i32::try_from((day - today).num_days()).unwrap_or(i32::MAX);
    let id = account.id;
    match step {
        SetUpStep::OnTheRoad => {
            account.next_review.map(|day| Next::Review { account: id, day, days: days(day) })
        }
        SetUpStep::WaitAndLookAgain => {
            account.look_again.map(|day| Next::LookAgain { account: id, day, days: days(day) })
        }
        step => Some(Next::SetUp { account: id, step }),
    }
}
