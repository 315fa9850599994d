use domain::account::Account;
use domain::agreement::{Agreement, Line, Signature, Terms, check_edit};
use domain::family::{Child, Guardian};
use domain::stage::Stage;
use domain::text::{SENTENCE, clean};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::view::{AgreementView, agreement_view};
use super::{draft, in_force};
use crate::account::caps;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault, FieldIssue};
use crate::operation::Operation;

/// The whole terms as they should be, and who changed them.
#[derive(Debug, Deserialize, TS)]
pub struct SaveTerms {
    /// The account.
    pub account: Uuid,
    /// The guardian or child at the keyboard.
    pub by: Uuid,
    /// The terms. New clauses and points come with the nil id and are given one.
    pub terms: Terms,
}

/// Saves the draft, making the first one. Clauses are the child's, points belong to who raised them. A change takes the
/// signatures given so far away: they were under other words.
///
/// # Errors
/// The fields whose text cannot be taken; [`ErrorCode::ChildsClause`], [`ErrorCode::SomeoneElsesPoint`].
pub fn save(desk: &mut Desk, input: SaveTerms) -> Result<AgreementView, Fault> {
    let mut terms = check_texts(input.terms)?;
    let new_ones = terms.clauses.iter_mut().map(|clause| &mut clause.id);
    let new_ones = new_ones.chain(terms.open_points.iter_mut().map(|point| &mut point.id));
    new_ones.filter(|id| id.is_nil()).for_each(|id| *id = desk.new_id());
    let (new, today) = (desk.new_id(), desk.today());
    desk.transact(Operation::EditAgreement, Some(input.by), |tx, entry| {
        let account = found::<Account>(tx, input.account)?;
        if account.stage == Stage::NotYet {
            return Err(ErrorCode::NotNow.into());
        }
        let child = found::<Child>(tx, account.child)?;
        let old = match draft(tx, account.id)? {
            Some(draft) => draft,
            None if in_force(tx, account.id)?.is_some() => return Err(ErrorCode::NotNow.into()),
            None => begin(tx, &account, &child, new, today)?,
        };
        check_edit(&old.terms, &terms, input.by, child.id)?;
        if old.terms != terms {
            // Whoever has signed already signs what it says now.
            for signature in tx.of::<Signature>("agreement", old.id)? {
                tx.remove::<Signature>(entry, signature.id)?;
            }
        }
        Ok(tx.put(entry, &Agreement { terms, ..old })?)
    })?;
    agreement_view(desk, input.account)
}

/// The first draft: what the library suggests for this age, everything open to change.
pub(crate) fn begin(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    id: Uuid,
    today: chrono::NaiveDate,
) -> Result<Agreement, Fault> {
    let library = library::Library::embedded();
    let line = |id: &String| Line::Library { id: id.clone() };
    let promises =
        library.promises().iter().filter(|promise| promise.always || promise.starter).take(3);
    let terms = Terms {
        promises: promises.map(|promise| line(&promise.id)).collect(),
        consequences: library
            .consequences()
            .iter()
            .filter(|fact| fact.starter)
            .take(2)
            .map(|fact| line(&fact.id))
            .collect(),
        freedoms: caps(account, child, today),
        signers: tx.all::<Guardian>()?.into_iter().map(|guardian| guardian.id).collect(),
        ..Terms::default()
    };
    Ok(Agreement { id, account: account.id, version: 1, terms, signed_on: None })
}

/// Own words cleaned; every text that cannot be taken is named by its place.
fn check_texts(mut terms: Terms) -> Result<Terms, Fault> {
    let mut issues: Vec<FieldIssue> = Vec::new();
    let mut check = |field: String, text: &mut String| match clean(text, SENTENCE) {
        Ok(cleaned) => *text = cleaned,
        Err(problem) => issues.extend(Fault::text(&field, problem).fields),
    };
    let mut own = |part: &str, index: usize, line: &mut Line| {
        if let Line::Own { text } = line {
            check(format!("{part}.{index}"), text);
        }
    };
    terms
        .rules
        .iter_mut()
        .enumerate()
        .for_each(|(index, rule)| own("rules", index, &mut rule.line));
    terms.promises.iter_mut().enumerate().for_each(|(index, line)| own("promises", index, line));
    terms
        .consequences
        .iter_mut()
        .enumerate()
        .for_each(|(index, line)| own("consequences", index, line));
    terms
        .clauses
        .iter_mut()
        .enumerate()
        .for_each(|(index, clause)| check(format!("clauses.{index}"), &mut clause.text));
    terms
        .open_points
        .iter_mut()
        .enumerate()
        .for_each(|(index, point)| check(format!("openPoints.{index}"), &mut point.text));
    Fault::unless_empty(issues)?;
    Ok(terms)
}
