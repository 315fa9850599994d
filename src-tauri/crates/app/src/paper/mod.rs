//! Paper: what a family puts on the fridge, into a wallet or a drawer, as orders for the documents program.
//!
//! One file a document builds its part of the order from the vault, in finished sentences. The order is built while
//! the desk is held; making a paper of it takes longer, and then others use the desk ([`Outside`]).

mod agreement;
mod child_page;
mod crisis_card;
mod differences;
mod fridge_sheet;
mod licence;
mod lines;
mod list;
mod log_book;
mod make;
mod minutes;
mod order;
mod permit_card;
mod recovery_sheet;
mod text;
mod words;

use std::ops::DerefMut;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use paper::{Form, Pictures, Size};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

pub use list::{OfPapers, PaperLine, PapersView, papers};
pub use text::{OfPaper, PaperText, TextPart, TextPlace, read};

use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::ports::{File, Outside};

/// Pixels an inch of a preview: a page of A4 is then as wide as a page of the app.
const PREVIEW: u16 = 110;

/// A paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Paper {
    /// The agreement on one page.
    FridgeSheet {
        /// The account.
        account: Uuid,
    },
    /// The agreement in full, with its versions; with lines for a pen while it is not signed.
    Agreement {
        /// The account.
        account: Uuid,
    },
    /// The permit as a card.
    PermitCard {
        /// The account.
        account: Uuid,
    },
    /// The licence.
    Licence {
        /// The account.
        account: Uuid,
    },
    /// The minutes of a review that was held.
    Minutes {
        /// The review.
        review: Uuid,
    },
    /// The log book of a child's privacy settings.
    LogBook {
        /// The child.
        child: Uuid,
    },
    /// The child's page.
    ChildPage {
        /// The child.
        child: Uuid,
    },
    /// The crisis card. It needs no unlock.
    CrisisCard {
        /// ISO 3166-1 alpha-2; `null`: help for everywhere alone.
        country: Option<String>,
    },
    /// The recovery key, while it is being written down.
    RecoverySheet,
}

/// A paper to make.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct MakePaper {
    /// Which.
    pub paper: Paper,
    /// The size of the sheet; `null`: as it is usual in the country.
    #[ts(type = "\"a4\" | \"letter\" | null")]
    pub size: Option<Size>,
}

/// A paper as pictures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperPages {
    /// The size of the sheet.
    #[ts(type = "\"a4\" | \"letter\"")]
    pub size: Size,
    /// The pages.
    pub pages: Vec<PageView>,
    /// Letters that could not be drawn, each once.
    pub missing: Vec<String>,
    /// Lines of a fridge sheet that were left out so that it stays one page.
    pub left_out: u32,
}

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PageView {
    /// A PNG as base64.
    pub png: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// The pages of a paper as pictures. Not of the recovery key, which crosses as [`crate::Shown`] alone.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::NotNow`] where there is no such paper; [`ErrorCode::NoDocuments`],
/// [`ErrorCode::PaperNotMade`].
pub fn preview<D: DerefMut<Target = Desk>>(
    desk: impl FnOnce() -> D,
    outside: &Outside,
    input: MakePaper,
) -> Result<PaperPages, Fault> {
    if input.paper == Paper::RecoverySheet {
        return Err(ErrorCode::NotNow.into());
    }
    let order = order::order(desk, &input, Form::Pictures { dpi: PREVIEW })?;
    let size = order.size;
    let made = make::make(outside, order)?;
    let pictures: Pictures =
        serde_json::from_slice(&made.paper).map_err(|_| ErrorCode::PaperNotMade)?;
    let whole = pictures.pages.iter().all(|page| STANDARD.decode(&page.png).is_ok());
    if pictures.pages.is_empty() || !whole {
        return Err(ErrorCode::PaperNotMade.into());
    }
    let page = |page: paper::Picture| {
        let paper::Picture { png, width, height } = page;
        PageView { png, width, height }
    };
    Ok(PaperPages {
        size,
        pages: pictures.pages.into_iter().map(page).collect(),
        missing: made.missing,
        left_out: made.left_out,
    })
}

/// Makes a PDF and keeps it where the family picks. False when they changed their mind.
///
/// # Errors
/// As [`preview`]; what the disk says.
pub fn save<D: DerefMut<Target = Desk>>(
    desk: impl FnOnce() -> D,
    outside: &Outside,
    input: MakePaper,
) -> Result<bool, Fault> {
    let name = file_name(&input.paper);
    let order = order::order(desk, &input, Form::Pdf)?;
    let content = make::make(outside, order)?.paper;
    File { name, content }.keep(outside.desktop.as_ref())
}

/// Makes a PDF and hands it to the printer; it is in no file of ours.
///
/// # Errors
/// As [`preview`]; [`ErrorCode::NoPrinter`].
pub fn print<D: DerefMut<Target = Desk>>(
    desk: impl FnOnce() -> D,
    outside: &Outside,
    input: MakePaper,
) -> Result<(), Fault> {
    let order = order::order(desk, &input, Form::Pdf)?;
    let made = make::make(outside, order)?;
    if outside.documents.print(&made.paper) { Ok(()) } else { Err(ErrorCode::NoPrinter.into()) }
}

/// The name a file is offered under. Nobody's name is in it.
fn file_name(paper: &Paper) -> &'static str {
    match paper {
        Paper::FridgeSheet { .. } => "fridge-sheet.pdf",
        Paper::Agreement { .. } => "agreement.pdf",
        Paper::PermitCard { .. } => "permit-card.pdf",
        Paper::Licence { .. } => "licence.pdf",
        Paper::Minutes { .. } => "review.pdf",
        Paper::LogBook { .. } => "settings.pdf",
        Paper::ChildPage { .. } => "page.pdf",
        Paper::CrisisCard { .. } => "crisis-card.pdf",
        Paper::RecoverySheet => "recovery-key.pdf",
    }
}
