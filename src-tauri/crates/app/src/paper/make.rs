use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use paper::{Document, LARGEST_ORDER, Order, Report};
use zeroize::{Zeroize, Zeroizing};

use crate::fault::{ErrorCode, Fault};
use crate::ports::{NoAnswer, Outside};

/// Bytes set aside for an order, so that one with a key in it does not leave copies behind while it grows.
const ROOM: usize = 256 * 1024;

/// A paper that was made.
pub(super) struct Made {
    pub(super) paper: Zeroizing<Vec<u8>>,
    pub(super) missing: Vec<String>,
    pub(super) left_out: u32,
}

/// Lets the documents program make a paper. Where letters are missing it is asked once more, with fonts of this
/// computer that have them.
pub(super) fn make(outside: &Outside, mut order: Order) -> Result<Made, Fault> {
    let made = once(outside, &order).map(|made| {
        if made.missing.is_empty() {
            return made;
        }
        order.fonts = fonts(outside, &made.missing.concat());
        // A font that the program cannot read is no reason to have no paper.
        if order.fonts.is_empty() { made } else { once(outside, &order).unwrap_or(made) }
    });
    wipe(&mut order);
    made
}

fn once(outside: &Outside, order: &Order) -> Result<Made, Fault> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(ROOM));
    serde_json::to_writer(&mut *bytes, order).map_err(|_| ErrorCode::Internal)?;
    let answer = outside.documents.make(&bytes)?;
    let report = answer.report.rsplit(|byte| *byte == b'\n').find(|line| !line.is_empty());
    match report.and_then(|line| serde_json::from_slice(line).ok()) {
        Some(Report::Made { missing, left_out, .. }) => {
            Ok(Made { paper: answer.paper, missing, left_out })
        }
        Some(Report::Refused { .. }) | None => Err(ErrorCode::PaperNotMade.into()),
    }
}

/// Fonts as an order takes them, as many as it has room for.
fn fonts(outside: &Outside, letters: &str) -> Vec<String> {
    let mut room = usize::try_from(LARGEST_ORDER).unwrap_or(usize::MAX).saturating_sub(ROOM);
    let mut fits = |font: &String| {
        let fits = font.len() < room;
        room = room.saturating_sub(if fits { font.len() } else { 0 });
        fits
    };
    let found = outside.documents.fonts_for(letters).into_iter();
    found.map(|font| STANDARD.encode(font)).filter(|font| fits(font)).collect()
}

/// A recovery key leaves memory with its order.
fn wipe(order: &mut Order) {
    if let Document::RecoverySheet(sheet) = &mut order.document {
        sheet.groups.zeroize();
        if let Some(qr) = &mut sheet.qr {
            qr.content.zeroize();
        }
    }
}

impl From<NoAnswer> for Fault {
    fn from(_: NoAnswer) -> Self {
        ErrorCode::NoDocuments.into()
    }
}
