//! What happens between two reviews: look-ins, drive-alongs, bumps, safety pauses, wishes, and dates that are moved.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::dates::{DateProblem, check_review, months_later};
use crate::freedom::{Cause, FreedomMove};

/// Days within which a safety pause ends at a review. (Product page, §3.10.)
pub const PAUSE_AT_MOST: u64 = 14;
/// The "not yet" after which an extra talk is proposed, and the days within which they count.
pub const NOT_YETS: usize = 3;
/// See [`NOT_YETS`].
pub const NOT_YETS_WITHIN: i64 = 90;
/// Days after a drive-along in which no further one is asked for.
pub const DRIVE_ALONG_REST: u64 = 7;

/// One agreed look at the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookIn {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The guardian who looked.
    pub guardian: Uuid,
    /// The day.
    pub looked_on: NaiveDate,
    /// How.
    pub how: How,
    /// What they talked about, where they wrote it down.
    pub note: Option<String>,
}

/// How a guardian looked in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Side by side.
    Together,
    /// Announced first, then alone.
    Announced,
}

/// A short session using the account together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DroveAlong {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The topic in the library.
    pub topic: String,
    /// The day.
    pub done_on: NaiveDate,
    /// What they found, where they wrote it down.
    pub note: Option<String>,
}

/// Something went wrong: what happened, what helped, what we change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bump {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: Uuid,
    /// The account, where it was one of theirs here.
    pub account: Option<Uuid>,
    /// The playbook it belongs to.
    pub playbook: String,
    /// The day it happened.
    pub happened_on: NaiveDate,
    /// What happened.
    pub what: String,
    /// What helped.
    pub helped: Option<String>,
    /// What we change.
    pub change: Option<String>,
    /// Who wrote it down.
    pub by: Uuid,
}

/// Freedoms set back at once, until a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The guardian who began it.
    pub by: Uuid,
    /// The day it began.
    pub began_on: NaiveDate,
    /// The day of the review at which it ends at the latest.
    pub until: NaiveDate,
    /// Why. The child reads it.
    pub reason: String,
    /// The steps of before, to be given back.
    pub freedoms: BTreeMap<String, u8>,
    /// The day it ended; `None` while it holds.
    pub ended_on: Option<NaiveDate>,
}

/// A wish of the child, on the table until a review answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The freedom it is about, where it is about one.
    pub freedom: Option<String>,
    /// The child's words.
    pub words: String,
    /// The day.
    pub wished_on: NaiveDate,
    /// The answer; `None` while it is on the table.
    pub answer: Option<WishAnswer>,
    /// The day it was answered.
    pub answered_on: Option<NaiveDate>,
}

/// What a review says to a wish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WishAnswer {
    /// Yes, or not yet.
    pub yes: bool,
    /// Why, and what would change it.
    pub reason: String,
}

/// A review's date that was moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedDate {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: Uuid,
    /// Who asked for it.
    pub by: Uuid,
    /// The date of before.
    pub from_day: NaiveDate,
    /// The date of now.
    pub to_day: NaiveDate,
    /// Why.
    pub reason: String,
    /// The day it was moved.
    pub moved_on: NaiveDate,
}

impl Pause {
    /// Whether it still holds. It ends at a review; where nobody holds one, after its day.
    #[must_use]
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.ended_on.is_none() && today <= self.until
    }

    /// The steps that ending it gives back: of the freedoms that nothing has moved since.
    #[must_use]
    pub fn gives_back(&self, agreement: Uuid, moves: &[FreedomMove]) -> BTreeMap<String, u8> {
        let last = |freedom: &str| {
            let mut of = moves.iter().filter(|moved| moved.agreement == agreement);
            of.rfind(|moved| moved.freedom == freedom).map(|moved| moved.cause)
        };
        let held = self.freedoms.iter().filter(|(freedom, _)| last(freedom) == Some(Cause::Pause));
        held.map(|(freedom, step)| (freedom.clone(), *step)).collect()
    }
}

/// Whether an extra talk is proposed: three wishes for one freedom, in the order they were made, were "not yet" within
/// ninety days, and none since was a yes.
#[must_use]
pub fn proposes_talk(wishes: &[Wish], freedom: &str, today: NaiveDate) -> bool {
    let of = wishes.iter().rev().filter(|wish| wish.freedom.as_deref() == Some(freedom));
    let answers = of.filter_map(|wish| wish.answer.as_ref().zip(wish.answered_on));
    let not_yets = answers.take_while(|(answer, _)| !answer.yes).filter(|(_, day)| {
        (0..=NOT_YETS_WITHIN).contains(&today.signed_duration_since(*day).num_days())
    });
    not_yets.count() >= NOT_YETS
}

/// The day of the next look-in, `every` so many days after the last one; after the day the stage began, before the
/// first. `None` where look-ins have ended.
#[must_use]
pub fn next_look_in(
    began: NaiveDate,
    last: Option<NaiveDate>,
    every: Option<u32>,
) -> Option<NaiveDate> {
    last.unwrap_or(began).checked_add_days(Days::new(u64::from(every?)))
}

/// The day of the next drive-along: those that the agreement asks for are spread evenly over its months from the day the
/// stage began, a week apart at least (our judgement). `None` where all are done.
#[must_use]
pub fn next_drive_along(
    began: NaiveDate,
    done: &[NaiveDate],
    agreed: u32,
    months: u32,
) -> Option<NaiveDate> {
    let since = done.iter().filter(|day| **day >= began);
    let number = u32::try_from(since.clone().count()).ok()?.checked_add(1)?;
    if number > agreed {
        return None;
    }
    let days = (months_later(began, months) - began).num_days().unsigned_abs();
    let share = days * u64::from(number) / u64::from(agreed);
    let even = began.checked_add_days(Days::new(share))?;
    let rested = since.max().and_then(|last| last.checked_add_days(Days::new(DRIVE_ALONG_REST)));
    Some(rested.map_or(even, |rested| rested.max(even)))
}

/// Whether a safety pause that begins on `today` can end at a review on `day`.
///
/// # Errors
/// [`DateProblem`].
pub fn check_pause(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, DateProblem> {
    let latest = today.checked_add_days(Days::new(PAUSE_AT_MOST)).unwrap_or(today);
    check_review(day, today).and_then(
        |day| {
            if day > latest { Err(DateProblem::TooFar) } else { Ok(day) }
        },
    )
}

/// How often a review's date was moved since the last one was held. Ids grow with time.
#[must_use]
pub fn moves_in_a_row(moves: &[MovedDate], last_held: Option<Uuid>) -> usize {
    moves.iter().filter(|moved| last_held.is_none_or(|held| moved.id > held)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_third_not_yet_within_ninety_days_proposes_a_talk() {
        let today = NaiveDate::from_ymd_opt(2027, 3, 31).unwrap();
        let wish = |days_ago: i64, yes: bool| {
            let day = today - chrono::TimeDelta::days(days_ago);
            Wish {
                id: Uuid::nil(),
                account: Uuid::nil(),
                freedom: Some("comments".to_owned()),
                words: String::new(),
                wished_on: day,
                answer: Some(WishAnswer { yes, reason: String::new() }),
                answered_on: Some(day),
            }
        };
        let all = [wish(90, false), wish(40, false), wish(0, false)];
        assert!(proposes_talk(&all, "comments", today));
        assert!(!proposes_talk(&all, "live", today));
        assert!(!proposes_talk(
            &[wish(91, false), wish(40, false), wish(0, false)],
            "comments",
            today
        ));
        assert!(!proposes_talk(
            &[wish(9, true), wish(40, false), wish(0, false)],
            "comments",
            today
        ));
    }

    #[test]
    fn a_yes_after_three_not_yets_is_answer_enough_and_what_lies_on_the_table_does_not_count() {
        let today = day(2027, 3, 31);
        let wish = |yes: Option<bool>| Wish {
            id: Uuid::nil(),
            account: Uuid::nil(),
            freedom: Some("comments".to_owned()),
            words: String::new(),
            wished_on: today,
            answer: yes.map(|yes| WishAnswer { yes, reason: String::new() }),
            answered_on: yes.map(|_| today),
        };
        let no = || wish(Some(false));
        assert!(proposes_talk(&[no(), no(), no(), wish(None)], "comments", today));
        assert!(!proposes_talk(&[no(), no(), wish(None)], "comments", today));
        assert!(!proposes_talk(&[no(), no(), no(), wish(Some(true))], "comments", today));
        assert!(!proposes_talk(&[no(), wish(Some(true)), no(), no()], "comments", today));
        assert!(proposes_talk(&[wish(Some(true)), no(), no(), no()], "comments", today));
    }

    #[test]
    fn the_next_look_in_counts_from_the_last_one_over_leap_days_and_month_ends() {
        let began = day(2028, 2, 26);
        assert_eq!(next_look_in(began, None, Some(3)), Some(day(2028, 2, 29)));
        assert_eq!(next_look_in(began, Some(day(2028, 2, 29)), Some(7)), Some(day(2028, 3, 7)));
        assert_eq!(next_look_in(began, Some(day(2027, 2, 26)), Some(3)), Some(day(2027, 3, 1)));
        assert_eq!(next_look_in(began, Some(day(2028, 12, 31)), Some(30)), Some(day(2029, 1, 30)));
        assert_eq!(next_look_in(began, Some(began), None), None, "they have ended");
        assert_eq!(next_look_in(NaiveDate::MAX, None, Some(3)), None);
    }

    #[test]
    fn drive_alongs_are_spread_over_the_months_and_a_week_apart() {
        let began = day(2026, 11, 21);
        let next = |done: &[NaiveDate]| next_drive_along(began, done, 3, 6);
        assert_eq!(next(&[]), Some(day(2027, 1, 20)));
        assert_eq!(next(&[day(2026, 11, 20)]), Some(day(2027, 1, 20)), "that was before");
        assert_eq!(next(&[began]), Some(day(2027, 3, 21)), "an early one makes room");
        let late = day(2027, 3, 20);
        assert_eq!(next(&[late]), Some(day(2027, 3, 27)), "a late one is not followed at once");
        assert_eq!(next(&[began, late]), Some(day(2027, 5, 21)), "the last is in time");
        assert_eq!(next(&[began, began, late]), None);
        assert_eq!(next_drive_along(began, &[], 0, 6), None, "none are agreed");
        assert_eq!(next_drive_along(began, &[], 2, 0), Some(began));
    }

    #[test]
    fn a_pause_ends_at_a_review_one_to_fourteen_days_ahead() {
        let today = day(2028, 2, 16);
        assert_eq!(check_pause(today, today), Err(DateProblem::NotAhead));
        assert_eq!(check_pause(day(2028, 2, 17), today), Ok(day(2028, 2, 17)));
        assert_eq!(check_pause(day(2028, 3, 1), today), Ok(day(2028, 3, 1)));
        assert_eq!(check_pause(day(2028, 3, 2), today), Err(DateProblem::TooFar));
    }

    #[test]
    fn only_moves_since_the_last_held_review_count() {
        let moved = |id: u128| MovedDate {
            id: Uuid::from_u128(id),
            child: Uuid::nil(),
            by: Uuid::nil(),
            from_day: day(2027, 1, 1),
            to_day: day(2027, 1, 2),
            reason: String::new(),
            moved_on: day(2027, 1, 1),
        };
        let moves = [moved(1), moved(2), moved(4)];
        assert_eq!(moves_in_a_row(&moves, None), 3);
        assert_eq!(moves_in_a_row(&moves, Some(Uuid::from_u128(3))), 1);
        assert_eq!(moves_in_a_row(&moves, Some(Uuid::from_u128(5))), 0);
    }
}
