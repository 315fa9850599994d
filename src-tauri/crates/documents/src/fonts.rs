//! The fonts of a paper: our own few, then those handed in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use paper::Refused;
use typst::foundations::Bytes;
use typst::text::Font;

use crate::trouble::{Result, Trouble};

const OWN: [&[u8]; 4] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../fonts/NotoSansSymbols2-few.ttf"),
    include_bytes!("../fonts/NotoSansMath-few.ttf"),
];

/// All fonts, in the order in which a letter is looked for.
pub(crate) fn fonts(handed_in: &[String]) -> Result<Vec<Font>> {
    let mut fonts: Vec<Font> =
        OWN.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    for (place, text) in handed_in.iter().enumerate() {
        let bad = || Trouble::new(Refused::BadFont, format!("font {place}"));
        let bytes = STANDARD.decode(text).map_err(|_| bad())?;
        let found: Vec<Font> = Font::iter(Bytes::new(bytes)).collect();
        if found.is_empty() {
            return Err(bad());
        }
        fonts.extend(found);
    }
    Ok(fonts)
}

/// Their families, each once, in the same order.
pub(crate) fn families(fonts: &[Font]) -> Vec<String> {
    let mut families = Vec::new();
    for font in fonts {
        let family = font.info().family.as_str().to_owned();
        if !families.contains(&family) {
            families.push(family);
        }
    }
    families
}
