use chrono::NaiveDate;
use domain::account::Account;
use domain::family::Child;
use domain::review::Review;
use domain::stage::Stage;
use domain::walk::Walked;
use paper::Size;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::Tx;

use super::Paper;
use super::order::usual_size;
use crate::account::network_name;
use crate::agreement::{draft, in_force};
use crate::between::NEWEST;
use crate::desk::{Desk, found};
use crate::family::ChildView;
use crate::fault::Fault;
use crate::review::held;

/// Whose papers.
#[derive(Debug, Deserialize, TS)]
pub struct OfPapers {
    /// The child.
    pub child: Uuid,
    /// A review whose minutes are wanted, however long ago it was held.
    pub review: Option<Uuid>,
}

/// The papers there are of a child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PapersView {
    /// The child.
    pub child: ChildView,
    /// The size of a sheet that is usual where the child lives.
    #[ts(type = "\"a4\" | \"letter\"")]
    pub size: Size,
    /// The papers, in the order in which they are offered.
    pub papers: Vec<PaperLine>,
    /// Whether there are minutes of older reviews, which the record leads to.
    pub older: bool,
}

/// One paper that can be made now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperLine {
    /// Which.
    pub paper: Paper,
    /// The network's name, where it is about one account.
    pub network_name: Option<String>,
    /// The day of a review or licence.
    pub day: Option<NaiveDate>,
}

/// The papers there are of a child. The crisis card is always there; a recovery key is not in this list.
///
/// # Errors
/// [`crate::ErrorCode::NotFound`].
pub fn papers(desk: &mut Desk, input: OfPapers) -> Result<PapersView, Fault> {
    let today = desk.today();
    desk.read(|tx| {
        let child = found::<Child>(tx, input.child)?;
        let about = |paper| PaperLine { paper, network_name: None, day: None };
        let mut papers = vec![about(Paper::ChildPage { child: child.id })];
        let accounts = tx.of::<Account>("child", child.id)?;
        for account in &accounts {
            papers.extend(of_account(tx, account)?);
        }
        let (reviews, older) = reviews(tx, child.id, input.review)?;
        papers.extend(reviews.into_iter().map(|(review, day)| {
            let paper = Paper::Minutes { review: review.parse().unwrap_or_default() };
            PaperLine { day: Some(day), ..about(paper) }
        }));
        let walked = accounts
            .iter()
            .map(|account| Ok(!tx.of::<Walked>("account", account.id)?.is_empty()))
            .collect::<Result<Vec<_>, Fault>>()?;
        if walked.contains(&true) {
            papers.push(about(Paper::LogBook { child: child.id }));
        }
        papers.push(about(Paper::CrisisCard { country: Some(child.country.clone()) }));
        let size = usual_size(Some(&child.country));
        Ok(PapersView { child: ChildView::of(&child, today), size, papers, older })
    })
}

/// The newest reviews that were held, newest first, then the one that is wanted if it is none of them; and whether there
/// are older ones.
fn reviews(
    tx: &Tx<'_>,
    child: Uuid,
    wanted: Option<Uuid>,
) -> Result<(Vec<(String, NaiveDate)>, bool), Fault> {
    let of = |which| tx.dated::<Review>(("id", "ended_on"), &which);
    let mut reviews = of(held(child).last("ended_on", NEWEST + 1))?;
    let older = reviews.len() > NEWEST;
    reviews.truncate(NEWEST);
    let wanted = wanted.map(|id| id.to_string());
    if let Some(id) = wanted.filter(|id| !reviews.iter().any(|(listed, _)| listed == id)) {
        reviews.extend(of(held(child).is("id", &id))?);
    }
    Ok((reviews, older))
}

fn of_account(tx: &Tx<'_>, account: &Account) -> Result<Vec<PaperLine>, Fault> {
    let network_name = Some(network_name(tx, &account.network)?);
    let line = |paper, day| PaperLine { paper, network_name: network_name.clone(), day };
    let id = account.id;
    let mut papers = Vec::new();
    let signed = in_force(tx, id)?.is_some();
    if signed && account.stage != Stage::Licence {
        papers.push(line(Paper::FridgeSheet { account: id }, None));
    }
    if signed || draft(tx, id)?.is_some() {
        papers.push(line(Paper::Agreement { account: id }, None));
    }
    if signed && account.stage.is_on_the_road() {
        papers.push(line(Paper::PermitCard { account: id }, None));
    }
    if let Some(given) = tx.of::<domain::licence::Licence>("account", id)?.pop() {
        papers.push(line(Paper::Licence { account: id }, Some(given.given_on)));
    }
    Ok(papers)
}
