//! From pages to a file or to pictures.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use paper::{Form, Order, Picture, Pictures, Refused, Report};
use typst::foundations::Smart;
use typst::utils::Scalar;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::{RenderOptions, render};

use crate::trouble::{Result, Trouble};
use crate::typeset::{Pages, refused, typeset};

/// Points of an inch.
const POINTS: f64 = 72.0;

/// Of all pictures of an order together; forty pages at 150 dpi.
const MOST_PIXELS: f64 = 100_000_000.0;

/// A paper, whole.
pub(crate) struct Made {
    /// For standard output.
    pub(crate) bytes: Vec<u8>,
    /// For standard error.
    pub(crate) report: Report,
}

/// Makes what an order asks for.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the order may hold a key and goes with the thread that made it"
)]
pub(crate) fn make(order: Order) -> Result<Made> {
    let pages = typeset(&order)?;
    let bytes = match order.form {
        Form::Pdf => file(&pages)?,
        Form::Pictures { dpi } => pictures(&pages, dpi)?,
    };
    let count = u32::try_from(pages.document.pages().len()).unwrap_or(u32::MAX);
    let Pages { missing, left_out, .. } = pages;
    Ok(Made { bytes, report: Report::Made { pages: count, missing, left_out } })
}

/// A PDF/UA-1 file. Nothing of the moment goes in, so the same order gives the same bytes.
fn file(pages: &Pages) -> Result<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| Trouble::new(Refused::NotMade, error.message()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Passenger Seat".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages.document, &options).map_err(|errors| refused(&errors))
}

fn pictures(pages: &Pages, dpi: u16) -> Result<Vec<u8>> {
    let scale = f64::from(dpi) / POINTS;
    let pages = pages.document.pages();
    let points: f64 =
        pages.iter().map(|page| page.frame.width().to_pt() * page.frame.height().to_pt()).sum();
    if points * scale * scale > MOST_PIXELS {
        return Err(Trouble::new(Refused::TooLarge, "the pictures"));
    }
    let options = RenderOptions { pixel_per_pt: Scalar::new(scale), ..RenderOptions::default() };
    let pictures = pages.iter().map(|page| {
        let drawn = render(page, &options);
        let png = drawn.encode_png().map_err(|error| Trouble::new(Refused::NotMade, error))?;
        Ok(Picture { png: STANDARD.encode(png), width: drawn.width(), height: drawn.height() })
    });
    let pictures = Pictures { pages: pictures.collect::<Result<_>>()? };
    serde_json::to_vec(&pictures).map_err(|error| Trouble::new(Refused::NotMade, error))
}
