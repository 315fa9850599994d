//! Reads an order and refuses what no family would write.

use std::io::Read;

use paper::{Document, Form, LARGEST_ORDER, Order, Refused};
use serde_json::Value;

use crate::trouble::{Result, Trouble};

/// The longest text, in bytes; the longest drawn signature that the app keeps is 40,000.
const LONGEST_TEXT: usize = 8_000;
const LONGEST_DRAWN: usize = 40_000;
/// Of all texts together.
const ALL_TEXT: usize = 400_000;
/// The longest list.
const MOST_LINES: usize = 500;
const MOST_FONTS: usize = 40;
const DPI: std::ops::RangeInclusive<u16> = 36..=300;

/// All of standard input, up to the largest order.
pub(crate) fn all(input: impl Read) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = input.take(LARGEST_ORDER + 1).read_to_end(&mut bytes);
    read.map_err(|error| Trouble::new(Refused::BrokenPipe, error))?;
    if bytes.len() as u64 > LARGEST_ORDER {
        return Err(too_large("the order"));
    }
    Ok(bytes)
}

/// The order, if it is one.
pub(crate) fn order(bytes: &[u8]) -> Result<Order> {
    // The message of serde_json can hold a piece of the text, so only the place is told.
    let order: Order = serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Trouble::new(Refused::Garbage, format!("{:?} at {line}:{column}", error.classify()))
    })?;
    if order.fonts.len() > MOST_FONTS {
        return Err(too_large("the list of fonts"));
    }
    if matches!(order.form, Form::Pictures { dpi } if !DPI.contains(&dpi)) {
        return Err(garbage("dpi"));
    }
    weigh(&order.document)?;
    Ok(order)
}

/// The document as JSON, as the templates read it.
pub(crate) fn value(document: &Document) -> Result<Value> {
    serde_json::to_value(document).map_err(|error| Trouble::new(Refused::NotMade, error))
}

fn weigh(document: &Document) -> Result<()> {
    let mut left = ALL_TEXT;
    weigh_one("", &value(document)?, &mut left)
}

fn weigh_one(key: &str, value: &Value, left: &mut usize) -> Result<()> {
    match value {
        Value::String(text) => {
            let drawn = key == "drawn";
            if text.len() > if drawn { LONGEST_DRAWN } else { LONGEST_TEXT } {
                return Err(too_large(key));
            }
            if drawn && !is_path(text) {
                return Err(garbage(key));
            }
            *left = left.checked_sub(text.len()).ok_or_else(|| too_large("the text"))?;
            Ok(())
        }
        Value::Array(list) if list.len() > MOST_LINES => Err(too_large(key)),
        Value::Array(list) => list.iter().try_for_each(|one| weigh_one(key, one, left)),
        Value::Object(map) => map.iter().try_for_each(|(key, one)| weigh_one(key, one, left)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// A drawing is moves and lines between whole numbers, as the app keeps it, and nothing else: it goes into a picture.
fn is_path(path: &str) -> bool {
    path.starts_with('M')
        && path.chars().all(|c| c.is_ascii_digit() || matches!(c, 'M' | 'l' | ' ' | '-'))
}

fn too_large(what: &str) -> Trouble {
    Trouble::new(Refused::TooLarge, what)
}

fn garbage(what: &str) -> Trouble {
    Trouble::new(Refused::Garbage, what)
}
