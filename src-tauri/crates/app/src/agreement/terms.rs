use std::collections::BTreeMap;

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
use crate::family::name_of;
use crate::fault::{ErrorCode, Fault, FieldIssue};
use crate::operation::Operation;

/// The most lines a part may have; far more than anybody keeps.
const MOST_LINES: usize = 60;

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
    let theirs = desk.transact(Operation::EditAgreement, Some(input.by), |tx, entry| {
        name_of(tx, input.by)?;
        let account = found::<Account>(tx, input.account)?;
        if matches!(account.stage, Stage::NotYet | Stage::Licence) {
            return Err(ErrorCode::NotNow.into());
        }
        let child = found::<Child>(tx, account.child)?;
        let old = match draft(tx, account.id)? {
            Some(draft) => draft,
            None if in_force(tx, account.id)?.is_some() => return Err(ErrorCode::NotNow.into()),
            None => begin(tx, &account, &child, new, today)?,
        };
        check_edit(&old.terms, &terms, input.by, child.id)?;
        tidy(&mut terms, &tx.all::<Guardian>()?, &caps(tx, &account, &child, today)?);
        let theirs =
            old.terms.clauses != terms.clauses || old.terms.open_points != terms.open_points;
        if old.terms != terms {
            // Whoever has signed already signs what it says now.
            for signature in tx.of::<Signature>("agreement", old.id)? {
                tx.remove::<Signature>(entry, signature.id)?;
            }
        }
        tx.put(entry, &Agreement { terms, ..old })?;
        Ok(theirs)
    })?;
    if theirs {
        // Undo does not ask who is there: what belongs to one person is taken back by that person alone.
        desk.open()?.done.clear();
    }
    agreement_view(desk, input.account)
}

/// Lines that exist, once each; freedoms that mean something here; guardians of this family, in its order.
fn tidy(terms: &mut Terms, guardians: &[Guardian], caps: &BTreeMap<String, u8>) {
    let library = library::Library::in_force();
    let known = |kind: &str, line: &Line| match line {
        Line::Library { id } => library.words(&format!("{kind}.{id}.adult")).is_some(),
        Line::Own { .. } => true,
    };
    let mut seen = Vec::new();
    let mut once = |kind: &str, line: &Line| {
        let keep = known(kind, line) && !seen.contains(&(kind.to_owned(), line.clone()));
        seen.push((kind.to_owned(), line.clone()));
        keep
    };
    terms.rules.retain(|rule| once("rule", &rule.line));
    terms.promises.retain(|line| once("promise", line));
    terms.consequences.retain(|line| once("consequence", line));
    terms.freedoms.retain(|freedom, _| caps.contains_key(freedom));
    let signs = |guardian: &&Guardian| terms.signers.contains(&guardian.id);
    terms.signers = guardians.iter().filter(signs).map(|guardian| guardian.id).collect();
}

/// The first draft: what the library suggests for this age, everything open to change.
pub(crate) fn begin(
    tx: &Tx<'_>,
    account: &Account,
    child: &Child,
    id: Uuid,
    today: chrono::NaiveDate,
) -> Result<Agreement, Fault> {
    let library = library::Library::in_force();
    let line = |id: &String| Line::Library { id: id.clone() };
    let promises = library.promises().iter().filter(|promise| promise.always || promise.starter);
    let terms = Terms {
        promises: promises.map(|promise| line(&promise.id)).collect(),
        consequences: library
            .consequences()
            .iter()
            .filter(|fact| fact.starter)
            .map(|fact| line(&fact.id))
            .collect(),
        freedoms: caps(tx, account, child, today)?,
        signers: tx.all::<Guardian>()?.into_iter().map(|guardian| guardian.id).collect(),
        ..Terms::default()
    };
    Ok(Agreement { id, account: account.id, version: 1, terms, signed_on: None })
}

/// Own words cleaned; every text that cannot be taken is named by its place.
fn check_texts(mut terms: Terms) -> Result<Terms, Fault> {
    let lengths = [
        ("rules", terms.rules.len()),
        ("promises", terms.promises.len()),
        ("consequences", terms.consequences.len()),
        ("clauses", terms.clauses.len()),
        ("openPoints", terms.open_points.len()),
    ];
    if let Some((part, _)) = lengths.into_iter().find(|(_, length)| *length > MOST_LINES) {
        return Err(Fault::field(&format!("{part}.0"), "too_many"));
    }
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
