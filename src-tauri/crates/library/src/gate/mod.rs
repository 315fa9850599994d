//! "Not yet, or may we?" Four layers are kept apart and shown; the strictest counts.
//!
//! A pure function of the library, the question and the day. It decides by firm facts only: what is announced is
//! shown and never counts, and a fact nobody reliable confirmed at most makes the answer "check this".

mod answer;
mod child;
mod consent;
mod evidence;
mod law;
mod place;
mod stated;
mod terms;

use chrono::{Months, NaiveDate};
use domain::age::BirthMonth;

pub use answer::{Answer, Finding, Layer, LayerKind, Verdict};
pub use place::Place;
pub use stated::Stated;

use crate::{Library, facts::NetworkKind};
use child::Child;

/// May this child have an account on this network here?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'a> {
    /// Where the child lives.
    pub place: Place,
    /// The child's month and year of birth.
    pub birth: BirthMonth,
    /// Id of the network.
    pub network: &'a str,
}

/// A question as the layers see it.
struct Asked<'a> {
    library: &'a Library,
    /// The codes of the place, the closest first.
    codes: Vec<String>,
    network: &'a str,
    /// The kind of the network, where it has a file.
    kind: Option<NetworkKind>,
    /// What the family wrote, for a network of its own.
    stated: Option<&'a Stated>,
    child: Child,
    today: NaiveDate,
}

/// Answers a question for a day.
#[must_use]
pub fn gate(library: &Library, question: &Question<'_>, today: NaiveDate) -> Answer {
    answer(library, question, None, today)
}

/// Answers for a network of the family's own. Laws count as for any other of its kind; the terms are what the family
/// wrote, so that the answer is "check this" at best.
#[must_use]
pub fn gate_of_own(
    library: &Library,
    question: &Question<'_>,
    stated: &Stated,
    today: NaiveDate,
) -> Answer {
    answer(library, question, Some(stated), today)
}

fn answer(
    library: &Library,
    question: &Question<'_>,
    stated: Option<&Stated>,
    today: NaiveDate,
) -> Answer {
    let layers_on = |day| layers(library, question, stated, day);
    let layers = layers_on(today);
    let verdict = lasting(&layers_on, strictest(&layers));
    Answer { verdict, layers }
}

fn layers(
    library: &Library,
    question: &Question<'_>,
    stated: Option<&Stated>,
    today: NaiveDate,
) -> Vec<Layer> {
    let known = library.network(question.network).map(|network| network.kind);
    let asked = Asked {
        library,
        codes: question.place.codes(),
        network: question.network,
        kind: stated.map(|stated| stated.kind).or(known),
        stated,
        child: Child::on(question.birth, today),
        today,
    };
    vec![
        law::minimum_age(&asked),
        consent::digital_consent(&asked),
        terms::terms(&asked),
        law::app_store(&asked),
    ]
}

fn strictest(layers: &[Layer]) -> Verdict {
    layers.iter().map(|layer| layer.verdict).fold(Verdict::Yes, Verdict::stricter)
}

/// A "not yet" names a month that holds: where a law starts before that birthday, the month it leads to.
fn lasting(layers_on: &dyn Fn(NaiveDate) -> Vec<Layer>, verdict: Verdict) -> Verdict {
    let Verdict::NotYet { from: Some(from) } = verdict else { return verdict };
    // The birthday itself is certain only when its month is over.
    let Some(then) = from.checked_add_months(Months::new(1)) else { return verdict };
    match strictest(&layers_on(then)) {
        later @ Verdict::NotYet { from: Some(month) } if month > from => lasting(layers_on, later),
        _ => verdict,
    }
}
