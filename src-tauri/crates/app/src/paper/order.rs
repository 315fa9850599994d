use std::ops::DerefMut;

use domain::account::Account;
use domain::family::Child;
use domain::review::Review;
use paper::{Document, Form, Order, Size};
use uuid::Uuid;

use super::words::Words;
use super::{
    MakePaper, Paper, agreement, child_page, crisis_card, fridge_sheet, licence, log_book, minutes,
    permit_card, recovery_sheet,
};
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};

/// Where sheets are US Letter; elsewhere they are A4. (Unicode CLDR, `paperSize`.)
const LETTER: [&str; 14] =
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/// The order for a paper. The desk is taken only where the paper is the family's.
pub(super) fn order<D: DerefMut<Target = Desk>>(
    desk: impl FnOnce() -> D,
    input: &MakePaper,
    form: Form,
) -> Result<Order, Fault> {
    let words = Words::english();
    let (document, country, made_on) = match &input.paper {
        Paper::CrisisCard { country } => {
            let card = crisis_card::crisis_card(&words, country.as_deref())?;
            (Document::CrisisCard(card), country.clone(), None)
        }
        paper => {
            let desk = &mut *desk();
            let document = document(desk, &words, paper)?;
            (document, country(desk, paper)?, Some(desk.today().to_string()))
        }
    };
    Ok(Order {
        language: words.language(),
        direction: None,
        size: input.size.unwrap_or_else(|| usual_size(country.as_deref())),
        form,
        made_on,
        fonts: Vec::new(),
        document,
    })
}

/// A paper of the family.
pub(super) fn document(desk: &mut Desk, words: &Words, paper: &Paper) -> Result<Document, Fault> {
    Ok(match paper {
        Paper::FridgeSheet { account } => {
            Document::FridgeSheet(fridge_sheet::fridge_sheet(desk, words, *account)?)
        }
        Paper::Agreement { account } => {
            Document::Agreement(agreement::agreement(desk, words, *account)?)
        }
        Paper::PermitCard { account } => {
            Document::PermitCard(permit_card::permit_card(desk, words, *account)?)
        }
        Paper::Licence { account } => Document::Licence(licence::licence(desk, words, *account)?),
        Paper::Minutes { review } => Document::Minutes(minutes::minutes(desk, words, *review)?),
        Paper::LogBook { child } => Document::LogBook(log_book::log_book(desk, words, *child)?),
        Paper::ChildPage { child } => {
            Document::ChildPage(child_page::child_page(desk, words, *child)?)
        }
        Paper::CrisisCard { country } => {
            Document::CrisisCard(crisis_card::crisis_card(words, country.as_deref())?)
        }
        Paper::RecoverySheet => {
            Document::RecoverySheet(recovery_sheet::recovery_sheet(desk, words)?)
        }
    })
}

/// The size of a sheet that is usual in a country.
pub(super) fn usual_size(country: Option<&str>) -> Size {
    if country.is_some_and(|country| LETTER.contains(&country)) { Size::Letter } else { Size::A4 }
}

/// The country of the child that a paper is about; of the first child, where it is about nobody.
fn country(desk: &mut Desk, paper: &Paper) -> Result<Option<String>, Fault> {
    desk.read(|tx| {
        let of = |child: Uuid| Ok(Some(found::<Child>(tx, child)?.country));
        match paper {
            Paper::FridgeSheet { account }
            | Paper::Agreement { account }
            | Paper::PermitCard { account }
            | Paper::Licence { account } => of(found::<Account>(tx, *account)?.child),
            Paper::Minutes { review } => of(found::<Review>(tx, *review)?.child),
            Paper::LogBook { child } | Paper::ChildPage { child } => of(*child),
            Paper::CrisisCard { country } => Ok(country.clone()),
            Paper::RecoverySheet => {
                let first = tx.all::<Child>()?.into_iter().next();
                Ok(Some(first.ok_or(ErrorCode::NotFound)?.country))
            }
        }
    })
}
