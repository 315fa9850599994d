use chrono::NaiveDate;
use domain::account::Account;
use domain::between::{MovedDate, moves_in_a_row};
use domain::dates::check_review;
use domain::due::{Due, MOVES_IN_A_ROW, due};
use domain::family::{Child, Family, Holiday};
use domain::holiday::{HolidayProblem, check_holiday, coming};
use domain::text::{SENTENCE, clean};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::{is_one_of_us, running};
use crate::desk::{Desk, family, found};
use crate::fault::{ErrorCode, Fault, FieldIssue};
use crate::operation::Operation;
use crate::overview::{Overview, overview};
use crate::pin::check_pin;
use crate::review::{day_of, last_held, open_review, reviewed};
use crate::secret::Secret;

/// Another date for a child's review.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MoveReview {
    /// The child.
    pub child: Uuid,
    /// Who asks for it: a guardian or the child.
    pub by: Uuid,
    /// The new date.
    pub to: NaiveDate,
    /// Why.
    pub reason: String,
    /// The child agrees; without that nothing moves.
    pub child_agrees: bool,
    /// The child's PIN, where there is one.
    pub pin: Option<Secret>,
}

/// A review that somebody would like sooner.
#[derive(Debug, Deserialize, TS)]
pub struct CallReview {
    /// The child.
    pub child: Uuid,
    /// Who calls it: a guardian or the child.
    pub by: Uuid,
}

/// The family's holidays, all of them.
#[derive(Debug, Deserialize, TS)]
pub struct SaveHolidays {
    /// In any order; those that have passed are left out.
    pub holidays: Vec<Holiday>,
}

/// Moves a child's review, with a reason and the child's agreement, at most twice in a row. It cannot be undone. All
/// accounts go along: it is one sitting.
///
/// # Errors
/// [`ErrorCode::MovedTwice`]; [`ErrorCode::ReviewOpen`] while one is open; [`ErrorCode::ReviewLapsed`]: only a held one
/// lifts that; [`ErrorCode::NotNow`] without a date to move; the fields: `to` (also where it is the same day, or later than
/// a safety pause may last), `reason`, `childAgrees`; [`ErrorCode::WrongPin`].
pub fn move_review(desk: &mut Desk, input: MoveReview) -> Result<Overview, Fault> {
    let (id, today) = (desk.new_id(), desk.today());
    let MoveReview { child, by, to, reason, child_agrees, pin } = input;
    let (from_day, latest) = desk.read(|tx| movable(tx, child, by, today))?;
    let mut issues = Vec::new();
    if let Err(problem) = check_review(to, today) {
        issues.extend(Fault::date("to", problem).fields);
    } else if latest.is_some_and(|latest| to > latest) {
        issues.extend(Fault::field("to", "too_far").fields);
    } else if to == from_day {
        issues.extend(Fault::field("to", "same_day").fields);
    }
    let reason = clean(&reason, SENTENCE).unwrap_or_else(|problem| {
        issues.extend(Fault::text("reason", problem).fields);
        String::new()
    });
    if !child_agrees {
        issues.extend(Fault::field("childAgrees", "not_agreed").fields);
    }
    Fault::unless_empty(issues)?;
    check_pin(desk, child, pin.as_ref())?;
    desk.transact(Operation::MoveReview, Some(by), |tx, entry| {
        for account in reviewed(tx, child)? {
            tx.put(entry, &Account { next_review: Some(to), ..account })?;
        }
        let (to_day, moved_on) = (to, today);
        Ok(tx.put(entry, &MovedDate { id, child, by, from_day, to_day, reason, moved_on })?)
    })?;
    overview(desk, ())
}

/// The date of a child's review, where it may be moved, and the day after which a safety pause does not let it go.
fn movable(
    tx: &Tx<'_>,
    child: Uuid,
    by: Uuid,
    today: NaiveDate,
) -> Result<(NaiveDate, Option<NaiveDate>), Fault> {
    found::<Child>(tx, child)?;
    is_one_of_us(tx, by, child)?;
    let day = day_of(tx, child)?.ok_or(ErrorCode::NotNow)?;
    if open_review(tx, child)?.is_some() {
        return Err(ErrorCode::ReviewOpen.into());
    }
    if due(day, today) == Due::Lapsed {
        return Err(ErrorCode::ReviewLapsed.into());
    }
    // Nothing is moved while a review is open, so a move came after the last one exactly when its id did.
    let last = last_held(tx, child)?;
    let moves = tx.of::<MovedDate>("child", child)?;
    if moves_in_a_row(&moves, last.map(|review| review.id)) >= MOVES_IN_A_ROW {
        return Err(ErrorCode::MovedTwice.into());
    }
    let mut latest: Option<NaiveDate> = None;
    for account in reviewed(tx, child)? {
        let until = running(tx, account.id, today)?.map(|pause| pause.until);
        latest = [latest, until].into_iter().flatten().min();
    }
    Ok((day, latest))
}

/// Calls a review: its date is today. One that is overdue stays so: calling is not holding.
///
/// # Errors
/// [`ErrorCode::NotNow`] where no account is on the road.
pub fn call_review(desk: &mut Desk, input: CallReview) -> Result<Overview, Fault> {
    let today = desk.today();
    let CallReview { child, by } = input;
    desk.transact(Operation::CallReview, Some(by), |tx, entry| {
        found::<Child>(tx, child)?;
        is_one_of_us(tx, by, child)?;
        let accounts = reviewed(tx, child)?;
        if accounts.is_empty() {
            return Err(ErrorCode::NotNow.into());
        }
        for account in accounts {
            let next_review = Some(account.next_review.map_or(today, |day| day.min(today)));
            tx.put(entry, &Account { next_review, ..account })?;
        }
        Ok(())
    })?;
    overview(desk, ())
}

/// Keeps the family's holidays, in which no review is proposed.
///
/// # Errors
/// The field `holidays.<n>.to`, where it ends before it begins (`ends_first`) or lasts longer than a review may be away
/// (`too_far`).
pub fn save_holidays(desk: &mut Desk, input: SaveHolidays) -> Result<Overview, Fault> {
    let today = desk.today();
    let issues = input.holidays.iter().enumerate().filter_map(|(n, holiday)| {
        let rule = match check_holiday(*holiday) {
            Ok(()) => return None,
            Err(HolidayProblem::EndsFirst) => "ends_first",
            Err(HolidayProblem::TooLong) => "too_far",
        };
        Some(FieldIssue { field: format!("holidays.{n}.to"), rule: rule.to_owned() })
    });
    Fault::unless_empty(issues.collect())?;
    let holidays = coming(input.holidays, today);
    desk.transact(Operation::SaveHolidays, None, |tx, entry| {
        Ok(tx.put(entry, &Family { holidays, ..family(tx)? })?)
    })?;
    overview(desk, ())
}
