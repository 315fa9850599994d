//! The gate against the real library, and against a few facts made up for one rule each.

// Clippy's allowance for tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used)]

mod made_up;
mod own;
mod real;
mod table;

use chrono::NaiveDate;
use domain::age::BirthMonth;
use library::Library;
use library::gate::{Answer, Place, Question, gate};

/// The day after the facts were read.
const TODAY: (i32, u32, u32) = (2026, 11, 22);

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(TODAY.0, TODAY.1, TODAY.2)
}

/// `GB` or `US-TX`.
fn place(code: &str) -> Place {
    let (country, state) = code.split_once('-').map_or((code, None), |(c, s)| (c, Some(s)));
    Place { country: country.into(), state: state.map(Into::into) }
}

/// A child who had the birthday in March and is `age` today.
fn aged(age: i32) -> BirthMonth {
    BirthMonth { year: TODAY.0 - age, month: 3 }
}

fn ask(library: &Library, code: &str, birth: BirthMonth, network: &str, on: NaiveDate) -> Answer {
    gate(library, &Question { place: place(code), birth, network }, on)
}
