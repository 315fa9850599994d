//! From the words of an order to laid-out pages.

use paper::{Direction, Order, Refused, Size};
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Dict, Label, Str, Value as Input};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::fonts::families;
use crate::read::value;
use crate::shelf::Shelf;
use crate::trouble::{Result, Trouble};
use crate::{coverage, fonts, qr, words};

/// Pages, and what has to be told about them.
pub(crate) struct Pages {
    pub(crate) document: PagedDocument,
    /// Letters that no font has.
    pub(crate) missing: Vec<String>,
    /// Lines that found no room.
    pub(crate) left_out: u32,
}

/// Lays an order out.
pub(crate) fn typeset(order: &Order) -> Result<Pages> {
    let fonts = fonts::fonts(&order.fonts)?;
    let mut document = value(&order.document)?;
    words::clean(&mut document);
    let missing = coverage::cover(&mut document, &fonts);
    if let Some(code) = document.get_mut("qr").filter(|code| !code.is_null()) {
        let content = code.get("content").and_then(Value::as_str).unwrap_or_default();
        code["picture"] = Value::String(qr::picture(content)?);
    }
    let (language, region) = language(&order.language)?;
    let asked = json!({
        "language": language,
        "region": region,
        "direction": order.direction.map(|direction| match direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }),
        "paper": match order.size { Size::A4 => "a4", Size::Letter => "us-letter" },
        "made_on": order.made_on.as_deref().map(day).transpose()?,
        "families": families(&fonts),
        "document": document,
    });
    let mut inputs = Dict::new();
    inputs.insert("order".into(), Input::Str(Str::from(asked.to_string())));
    let shelf =
        Shelf::new(fonts, inputs).ok_or_else(|| Trouble::new(Refused::NotMade, "the templates"))?;
    let document =
        typst::compile::<PagedDocument>(&shelf).output.map_err(|errors| refused(&errors))?;
    let left_out = left_out(&document);
    Ok(Pages { document, missing, left_out })
}

/// What Typst says. Its messages name our templates' faults; words of the family are not in them.
pub(crate) fn refused(errors: &[SourceDiagnostic]) -> Trouble {
    let all: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Trouble::new(Refused::NotMade, all.join("; "))
}

/// The language and, where it says one, the region of a tag such as `en-GB`.
fn language(tag: &str) -> Result<(String, Option<String>)> {
    let garbage = || Trouble::new(Refused::Garbage, "language");
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    if !matches!(language.len(), 2..=3) || !language.chars().all(|c| c.is_ascii_lowercase()) {
        return Err(garbage());
    }
    let is_region = |part: &&str| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic());
    Ok((language, parts.find(is_region).map(str::to_ascii_uppercase)))
}

/// Year, month and day of `YYYY-MM-DD`.
fn day(text: &str) -> Result<[u32; 3]> {
    let garbage = || Trouble::new(Refused::Garbage, "made_on");
    let mut parts = text.splitn(3, '-').map(str::parse);
    let mut next = || parts.next().and_then(std::result::Result::ok).ok_or_else(garbage);
    let [year, month, day] = [next()?, next()?, next()?];
    let longest = match month {
        2 => 28 + u32::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    if (1970..=9999).contains(&year) && (1..=longest).contains(&day) {
        Ok([year, month, day])
    } else {
        Err(garbage())
    }
}

/// What the fridge sheet's template says about lines that found no room.
fn left_out(document: &PagedDocument) -> u32 {
    let Some(label) = Label::new(PicoStr::intern("left-out")) else { return 0 };
    let found = document.introspector().query_label(label).ok();
    match found.as_ref().and_then(|found| found.to_packed::<MetadataElem>()) {
        Some(said) => {
            said.value.clone().cast::<i64>().ok().and_then(|n| u32::try_from(n).ok()).unwrap_or(0)
        }
        None => 0,
    }
}
