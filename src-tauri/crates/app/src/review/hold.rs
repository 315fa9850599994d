use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::account::Account;
use domain::between::Wish;
use domain::dates::check_review;
use domain::family::Child;
use domain::freedom::{Cause, FreedomMove, MoveRefused, budget, check_moves, moved_on};
use domain::review::{
    Answer, Decisions, Review, ReviewState, StageMove, Voice, against_evidence, met, moves_to,
};
use domain::stage::Column;
use domain::text::{NOTE, SENTENCE, clean_optional};
use library::Library;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::{Entry, Tx, Which};

use super::accounts::{evidence, given_back};
use super::begin::{OfReview, still_open};
use super::view::{ReviewView, review_view, reviewed};
use crate::account::{caps, steps_now};
use crate::agreement::in_force;
use crate::between::{end, not_ended, on_the_table};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault, FieldIssue};
use crate::operation::Operation;
use crate::pin::check_pin;
use crate::secret::Secret;

/// Decisions to keep while the review is open.
#[derive(Debug, Deserialize, TS)]
pub struct SaveDecisions {
    /// The review.
    pub review: Uuid,
    /// All of them.
    pub decisions: Decisions,
}

/// A review to put into force.
#[derive(Debug, Deserialize, TS)]
pub struct HoldReview {
    /// The review.
    pub review: Uuid,
    /// The child's PIN, where there is one: what is decided is decided by both.
    pub pin: Option<Secret>,
}

/// Keeps what was decided so far. Nothing of it is in force yet.
///
/// # Errors
/// The fields `praise`, `minutes`, `wishes.<id>` and `stages.<id>`, where a text is too long; [`ErrorCode::NotNow`] once
/// it is over.
pub fn save_decisions(desk: &mut Desk, input: SaveDecisions) -> Result<ReviewView, Fault> {
    let mut decisions = tidy(input.decisions)?;
    let child = desk.transact(Operation::SaveDecisions, None, |tx, entry| {
        let review = still_open(tx, input.review)?;
        let child = review.child;
        let accounts = reviewed(tx, child)?;
        let wishes = open_wishes(tx, &accounts)?;
        // Nothing of another child, and no name that no freedom has, is kept under this one.
        decisions.freedoms.retain(|id, moves| {
            moves.retain(|freedom, _| Library::in_force().freedom(freedom).is_some());
            accounts.iter().any(|account| account.id == *id)
        });
        decisions.stages.retain(|id, _| accounts.iter().any(|account| account.id == *id));
        decisions.wishes.retain(|id, _| wishes.iter().any(|wish| wish.id == *id));
        tx.put(entry, &Review { decisions, ..review })?;
        Ok(child)
    })?;
    review_view(desk, child)
}

/// Puts everything that was decided into force, with the next date.
///
/// # Errors
/// [`ErrorCode::NotReady`] while answers are missing; the fields: `next`, `wishes.<id>` without an answer and a reason,
/// `stages.<account>` (`decide`, `sentence`, `no_such_way`), `freedoms.<account>.<freedom>` (`one_step`, `beyond_cap`),
/// `freedoms.<account>` (`over_budget`).
pub fn hold_review(desk: &mut Desk, input: HoldReview) -> Result<ReviewView, Fault> {
    let today = desk.today();
    let child = desk.read(|tx| Ok(still_open(tx, input.review)?.child))?;
    check_pin(desk, child, input.pin.as_ref())?;
    let mut ids = Ids::new(desk);
    let child = desk.transact(Operation::HoldReview, None, |tx, entry| {
        let review = still_open(tx, input.review)?;
        if !both_answered(tx, &review)? {
            return Err(ErrorCode::NotReady.into());
        }
        let accounts = reviewed(tx, review.child)?;
        let open_wishes = open_wishes(tx, &accounts)?;
        Fault::unless_empty(missing(tx, &review, &accounts, &open_wishes, today)?)?;
        for wish in open_wishes {
            let answer = review.decisions.wishes.get(&wish.id).cloned();
            tx.put(entry, &Wish { answer, answered_on: Some(today), ..wish })?;
        }
        for account in accounts {
            decide(tx, entry, &review, account, today, &mut ids)?;
        }
        let child = review.child;
        let ended_on = Some(today);
        tx.put(entry, &Review { state: ReviewState::Held, ended_on, ..review })?;
        Ok(child)
    })?;
    review_view(desk, child)
}

/// Ends a review at which the child was not there. It does not count as held: no date, no freedom and no stage moves.
///
/// # Errors
/// [`ErrorCode::NotNow`] once it is over.
pub fn look_back_alone(desk: &mut Desk, input: OfReview) -> Result<ReviewView, Fault> {
    let today = desk.today();
    let child = desk.transact(Operation::LookBackAlone, None, |tx, entry| {
        let review = still_open(tx, input.review)?;
        let child = review.child;
        let ended_on = Some(today);
        tx.put(entry, &Review { state: ReviewState::Alone, ended_on, ..review })?;
        Ok(child)
    })?;
    review_view(desk, child)
}

/// Ids for rows that are made inside the transaction.
struct Ids(Vec<Uuid>);

impl Ids {
    /// More than one review can need: every freedom and stage of every account.
    const ENOUGH: usize = 256;

    fn new(desk: &mut Desk) -> Self {
        let mut ids: Vec<_> = std::iter::repeat_with(|| desk.new_id()).take(Self::ENOUGH).collect();
        ids.reverse();
        Self(ids)
    }

    fn next(&mut self) -> Result<Uuid, Fault> {
        self.0.pop().ok_or_else(|| ErrorCode::Internal.into())
    }
}

fn tidy(decisions: Decisions) -> Result<Decisions, Fault> {
    let mut issues = Vec::new();
    let mut text = |field: String, text: &str, longest: usize| {
        clean_optional(text, longest).map(Option::unwrap_or_default).unwrap_or_else(|problem| {
            issues.extend(Fault::text(&field, problem).fields);
            String::new()
        })
    };
    let mut tidied = decisions.clone();
    tidied.praise = text("praise".to_owned(), &decisions.praise, SENTENCE);
    tidied.minutes = text("minutes".to_owned(), &decisions.minutes, NOTE);
    for (wish, answer) in &mut tidied.wishes {
        answer.reason = text(format!("wishes.{wish}"), &answer.reason, SENTENCE);
    }
    for (account, decided) in &mut tidied.stages {
        decided.child = text(format!("stages.{account}.child"), &decided.child, SENTENCE);
        decided.guardian = text(format!("stages.{account}.guardian"), &decided.guardian, SENTENCE);
    }
    Fault::unless_empty(issues)?;
    Ok(tidied)
}

fn both_answered(tx: &Tx<'_>, review: &Review) -> Result<bool, Fault> {
    let answers = tx.of::<Answer>("review", review.id)?;
    let all = |voice: Voice| {
        review.questions.iter().all(|question| {
            answers.iter().any(|one| one.voice == voice && one.question == *question)
        })
    };
    Ok(all(Voice::Child) && all(Voice::Guardian))
}

fn open_wishes(tx: &Tx<'_>, accounts: &[Account]) -> Result<Vec<Wish>, Fault> {
    let mut open = Vec::new();
    for account in accounts {
        open.extend(on_the_table(tx, account.id)?);
    }
    Ok(open)
}

/// Everything that is still in the way of holding, by field.
fn missing(
    tx: &Tx<'_>,
    review: &Review,
    accounts: &[Account],
    open_wishes: &[Wish],
    today: NaiveDate,
) -> Result<Vec<FieldIssue>, Fault> {
    let decisions = &review.decisions;
    let mut issues = Vec::new();
    let mut miss = |field: String, rule: &str| {
        issues.push(FieldIssue { field, rule: rule.to_owned() });
    };
    match decisions.next.map(|day| check_review(day, today)) {
        None => miss("next".to_owned(), "empty"),
        Some(Err(problem)) => {
            for issue in Fault::date("next", problem).fields {
                miss(issue.field, &issue.rule);
            }
        }
        Some(Ok(_)) => {}
    }
    for wish in open_wishes {
        let answered = decisions.wishes.get(&wish.id).is_some_and(|one| !one.reason.is_empty());
        if !answered {
            miss(format!("wishes.{}", wish.id), "empty");
        }
    }
    let child = found::<Child>(tx, review.child)?;
    for account in accounts {
        let longest = account.must_decide(today);
        let decided = decisions.stages.get(&account.id);
        if longest && decided.is_none() {
            miss(format!("stages.{}", account.id), "decide");
        }
        if let Some(decided) = decided {
            let met = met(&evidence(tx, account, today)?);
            let said = !decided.child.is_empty() && !decided.guardian.is_empty();
            if moves_to(account.stage, decided.decision).is_none() {
                miss(format!("stages.{}", account.id), "no_such_way");
            } else if against_evidence(decided.decision, met, longest) && !said {
                miss(format!("stages.{}", account.id), "sentence");
            }
        }
        let Some(wanted) = decisions.freedoms.get(&account.id) else { continue };
        let after = account.after(decided.map(|decided| decided.decision), today);
        let column = after.column_on(today).unwrap_or(Column::PermitFirst);
        let caps = caps(tx, &after, &child, today)?;
        let now = given_back(tx, account, today)?;
        // Two reviews on one day share one budget.
        let moved = Which::of("account", account.id).since("since", today);
        let moved = tx.some::<FreedomMove>(&moved)?;
        let left = budget(column).saturating_sub(moved_on(&moved, today));
        match check_moves(&now, wanted, &caps, left) {
            Ok(()) => {}
            Err(MoveRefused::MoreThanOneStep(freedom)) => {
                miss(format!("freedoms.{}.{freedom}", account.id), "one_step");
            }
            Err(MoveRefused::BeyondCap(freedom)) => {
                miss(format!("freedoms.{}.{freedom}", account.id), "beyond_cap");
            }
            Err(MoveRefused::OverBudget(_)) => {
                miss(format!("freedoms.{}", account.id), "over_budget");
            }
        }
    }
    Ok(issues)
}

fn decide(
    tx: &Tx<'_>,
    entry: &Entry,
    review: &Review,
    account: Account,
    today: NaiveDate,
    ids: &mut Ids,
) -> Result<(), Fault> {
    let decisions = &review.decisions;
    let decided = decisions.stages.get(&account.id);
    let evidence = evidence(tx, &account, today)?;
    let after = account.after(decided.map(|decided| decided.decision), today);
    if let Some(decided) = decided {
        let words = |words: &str| Some(words.to_owned()).filter(|words| !words.is_empty());
        let moved = StageMove {
            id: ids.next()?,
            account: account.id,
            review: review.id,
            from_stage: account.stage,
            to_stage: moves_to(account.stage, decided.decision).unwrap_or(account.stage),
            moved_on: today,
            evidence,
            child_words: words(&decided.child),
            guardian_words: words(&decided.guardian),
        };
        tx.put(entry, &moved)?;
    }
    let child = found::<Child>(tx, account.child)?;
    let agreement = in_force(tx, account.id)?.ok_or(ErrorCode::NotFound)?.id;
    if let Some(pause) = not_ended(tx, account.id)? {
        end(tx, entry, pause, today, || ids.next())?;
    }
    let mut now = steps_now(tx, account.id, today)?;
    let mut step = |now: &mut BTreeMap<String, u8>, freedom: &str, to: u8, cause| {
        let from = now.insert(freedom.to_owned(), to).unwrap_or(0);
        if from == to {
            return Ok(());
        }
        let (id, account, freedom) = (ids.next()?, account.id, freedom.to_owned());
        let (from_step, to_step, since, reason) = (from, to, today, None);
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
        Ok::<(), Fault>(tx.put(entry, &moved)?)
    };
    for (freedom, to) in decisions.freedoms.get(&account.id).into_iter().flatten() {
        step(&mut now, freedom, *to, Cause::Review)?;
    }
    // A stage back has lower caps: nothing is left above them.
    for (freedom, cap) in caps(tx, &after, &child, today)? {
        if after.stage < account.stage && now.get(&freedom).is_some_and(|step| *step > cap) {
            step(&mut now, &freedom, cap, Cause::Review)?;
        }
    }
    let review_time = decisions.time.or(account.review_time);
    Ok(tx.put(entry, &Account { next_review: decisions.next, review_time, ..after })?)
}
