use paper::Refused;
use qrcode::{Color, EcLevel, QrCode};

use crate::trouble::{Result, Trouble};

/// Around a code, in its own squares, so that a camera finds it.
const QUIET: usize = 4;

/// A QR code as an SVG picture of one path, black on white.
pub(crate) fn picture(content: &str) -> Result<String> {
    let code = QrCode::with_error_correction_level(content, EcLevel::M)
        .map_err(|error| Trouble::new(Refused::BadQrCode, error))?;
    let side = code.width();
    let whole = side + 2 * QUIET;
    let mut path = String::new();
    for (row, squares) in code.to_colors().chunks(side).enumerate() {
        for (column, _) in squares.iter().enumerate().filter(|(_, one)| **one == Color::Dark) {
            path.push_str(&format!("M{} {}h1v1h-1z", column + QUIET, row + QUIET));
        }
    }
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}"><path d="{path}" fill="#000"/></svg>"##
    ))
}
