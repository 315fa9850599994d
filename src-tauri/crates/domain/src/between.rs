//! What happens between two reviews: look-ins, drive-alongs, bumps, safety pauses, wishes, and dates that are moved.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Days within which a safety pause ends at a review. (Product page, §3.10.)
pub const PAUSE_AT_MOST: u64 = 14;
/// The "not yet" after which an extra talk is proposed, and the days within which they count.
pub const NOT_YETS: usize = 3;
/// See [`NOT_YETS`].
pub const NOT_YETS_WITHIN: i64 = 90;

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

/// Whether an extra talk is proposed: three wishes for one freedom were "not yet" within ninety days.
#[must_use]
pub fn proposes_talk(wishes: &[Wish], freedom: &str, today: NaiveDate) -> bool {
    let not_yets = wishes.iter().filter(|wish| {
        wish.freedom.as_deref() == Some(freedom)
            && wish.answer.as_ref().is_some_and(|answer| !answer.yes)
            && wish
                .answered_on
                .is_some_and(|day| (0..=NOT_YETS_WITHIN).contains(&(today - day).num_days()))
    });
    not_yets.count() >= NOT_YETS
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
