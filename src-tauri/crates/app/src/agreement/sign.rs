use chrono::NaiveDate;
use domain::account::Account;
use domain::agreement::{Agreement, Signature, Terms, blockers, signs_next};
use domain::due::{Due, due};
use domain::family::Child;
use domain::stage::Stage;
use domain::text::{NAME, clean};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::view::{AgreementView, agreement_view};
use super::{draft, in_force};
use crate::account::{OfAccount, limits_of, steps_now};
use crate::between::running;
use crate::desk::{Desk, family, found};
use crate::family::name_of;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::pin::check_pin;
use crate::secret::Secret;

/// The longest drawn signature that is kept, in characters of its path.
const LONGEST_DRAWN: usize = 40_000;

/// A signature, typed or drawn.
#[derive(Debug, Deserialize, TS)]
pub struct SignAgreement {
    /// The account.
    pub account: Uuid,
    /// Who signs.
    pub person: Uuid,
    /// Their name, typed.
    pub typed: String,
    /// What they drew, as an SVG path of whole numbers (`M10 20l0 0 3 -4`).
    pub drawn: Option<String>,
    /// The child's PIN, where there is one and the child signs.
    pub pin: Option<Secret>,
}

/// Signs the draft: the named guardians in their order, then the child. The last signature puts it in force.
///
/// # Errors
/// [`ErrorCode::RecoveryNotKept`], [`ErrorCode::NotReady`] with something in the way, [`ErrorCode::NotNow`] while a safety
/// pause holds, [`ErrorCode::NotYourTurn`], the field where the name is not theirs; for the child [`ErrorCode::PinNeeded`]
/// and [`ErrorCode::WrongPin`].
pub fn sign(desk: &mut Desk, input: SignAgreement) -> Result<AgreementView, Fault> {
    let typed = clean(&input.typed, NAME).map_err(|problem| Fault::text("typed", problem))?;
    if input.drawn.as_deref().is_some_and(|path| !is_path(path)) {
        return Err(Fault::field("drawn", "not_a_drawing"));
    }
    let child = desk.read(|tx| Ok(found::<Account>(tx, input.account)?.child))?;
    if input.person == child {
        check_pin(desk, child, input.pin.as_ref())?;
    }
    let (new, today) = (desk.new_id(), desk.today());
    desk.transact(Operation::Sign, Some(input.person), |tx, entry| {
        if !family(tx)?.recovery_kept {
            return Err(ErrorCode::RecoveryNotKept.into());
        }
        let draft = draft(tx, input.account)?.ok_or(ErrorCode::NotReady)?;
        let child = ready(tx, &draft, today)?;
        // A version says the steps anew, and a safety pause ends at a review, not around it.
        if running(tx, input.account)?.is_some() {
            return Err(ErrorCode::NotNow.into());
        }
        let mut so_far = signed(tx, draft.id)?;
        if signs_next(&draft.terms, child, &so_far) != Some(input.person) {
            return Err(ErrorCode::NotYourTurn.into());
        }
        if name_of(tx, input.person)?.to_lowercase() != typed.to_lowercase() {
            return Err(Fault::field("typed", "another_name"));
        }
        let (agreement, person) = (draft.id, input.person);
        tx.put(
            entry,
            &Signature {
                id: new,
                agreement,
                person,
                name: typed,
                drawn: input.drawn,
                signed_on: today,
            },
        )?;
        so_far.push(person);
        if signs_next(&draft.terms, child, &so_far).is_none() {
            let account = found::<Account>(tx, draft.account)?;
            if let Some(before) = account.next_review {
                // Only holding a review lifts one that is late.
                let late = due(before, today) > Due::Due;
                let next_review = draft.terms.first_review.filter(|_| !late).or(Some(before));
                let review_time = Some(draft.terms.review_time);
                tx.put(entry, &Account { next_review, review_time, ..account })?;
            }
            tx.put(entry, &Agreement { signed_on: Some(today), ..draft })?;
        }
        Ok(())
    })?;
    agreement_view(desk, input.account)
}

/// Begins the next version from the one in force, to be changed and signed anew.
///
/// # Errors
/// [`ErrorCode::NotNow`] without a signed version, while the next one is being built, and after the licence.
pub fn change(desk: &mut Desk, input: OfAccount) -> Result<AgreementView, Fault> {
    let new = desk.new_id();
    desk.transact(Operation::BeginVersion, None, |tx, entry| {
        let signed = in_force(tx, input.account)?.ok_or(ErrorCode::NotNow)?;
        let over = found::<Account>(tx, input.account)?.stage == Stage::Licence;
        if over || draft(tx, input.account)?.is_some() {
            return Err(ErrorCode::NotNow.into());
        }
        let freedoms = steps_now(tx, input.account)?;
        let next_review = found::<Account>(tx, input.account)?.next_review;
        // A new version begins with the steps of today.
        let mut terms = Terms { freedoms, ..signed.terms.clone() };
        terms.first_review = next_review.or(terms.first_review);
        let next =
            Agreement { id: new, version: signed.version + 1, signed_on: None, terms, ..signed };
        Ok(tx.put(entry, &next)?)
    })?;
    agreement_view(desk, input.account)
}

/// The child who signs last, when nothing is in the way.
fn ready(tx: &Tx<'_>, draft: &Agreement, today: NaiveDate) -> Result<Uuid, Fault> {
    let account = found::<Account>(tx, draft.account)?;
    let child = found::<Child>(tx, account.child)?;
    let lessons = crate::lesson::lines(tx, child.id)?;
    if lessons.iter().any(|lesson| lesson.required && lesson.done_on.is_none()) {
        return Err(ErrorCode::NotReady.into());
    }
    let in_the_way = limits_of(&account, &child, today, |limits| blockers(&draft.terms, limits));
    if in_the_way.is_empty() { Ok(child.id) } else { Err(ErrorCode::NotReady.into()) }
}

/// Who has signed a version.
pub(super) fn signed(tx: &Tx<'_>, agreement: Uuid) -> Result<Vec<Uuid>, Fault> {
    Ok(tx
        .of::<Signature>("agreement", agreement)?
        .into_iter()
        .map(|signature| signature.person)
        .collect())
}

/// A drawing is moves and lines between whole numbers (`M10 20l0 0 3 -4`), so that it can be put into a picture as it
/// is.
fn is_path(path: &str) -> bool {
    path.len() <= LONGEST_DRAWN
        && path.starts_with('M')
        && path.chars().all(|c| c.is_ascii_digit() || matches!(c, 'M' | 'l' | ' ' | '-'))
}
