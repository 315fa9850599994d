//! *Something is wrong*: the crisis card. It needs no key, leaves no trace and works offline.

use library::Library;
use library::facts::{Confidence, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Fault;

/// The situations of the card, the most urgent first.
const SITUATIONS: [&str; 6] = ["danger", "image", "stranger", "hurt_self", "bullying", "home"];

/// A country to show numbers for.
#[derive(Debug, Deserialize, TS)]
pub struct OfCountry {
    /// ISO 3166-1 alpha-2; `null` where none was chosen.
    pub country: Option<String>,
}

/// The crisis card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrisisCard {
    /// First words for an adult.
    pub first: String,
    /// First words for a child.
    pub first_child: String,
    /// That no practitioner has read it yet.
    pub not_reviewed: String,
    /// What to do.
    pub situations: Vec<Situation>,
    /// Countries with numbers here, ISO codes.
    pub countries: Vec<String>,
    /// Emergency numbers of the chosen country.
    pub emergency: Vec<String>,
    /// Where they are from.
    pub emergency_sources: Vec<Source>,
    /// Helplines of the chosen country, then those of everywhere.
    pub lines: Vec<HelplineView>,
}

/// What to do in one situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Situation {
    /// Which.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What to do, in order.
    pub steps: Vec<String>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HelplineView {
    /// Its id.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// What it does.
    pub about: Option<String>,
    /// What for.
    pub for_what: Vec<String>,
    /// A number to ring.
    pub phone: Option<String>,
    /// A number to write to.
    pub text: Option<String>,
    /// A page.
    pub url: Option<String>,
    /// Hours.
    pub hours: Option<String>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it is from.
    pub sources: Vec<Source>,
    /// Whether it is for everywhere.
    pub everywhere: bool,
}

/// The crisis card for a country.
///
/// # Errors
/// None.
pub fn crisis(input: OfCountry) -> Result<CrisisCard, Fault> {
    let library = Library::in_force();
    let country = input.country.unwrap_or_default();
    let say = |key: &str| library.say(key).to_owned();
    let mut card = CrisisCard {
        first: say("crisis.first"),
        first_child: say("crisis.first_child"),
        not_reviewed: say("crisis.not_reviewed"),
        situations: SITUATIONS
            .iter()
            .map(|id| Situation {
                id: (*id).to_owned(),
                name: say(&format!("crisis.line.{id}.name")),
                steps: say(&format!("crisis.line.{id}.do"))
                    .split(" | ")
                    .map(str::to_owned)
                    .collect(),
            })
            .collect(),
        countries: library.help_places().filter(|place| *place != "*").map(str::to_owned).collect(),
        emergency: Vec::new(),
        emergency_sources: Vec::new(),
        lines: Vec::new(),
    };
    for help in library.helplines(&country) {
        card.emergency.extend(help.emergency.iter().cloned());
        card.emergency_sources.extend(library.helpline_sources(&help.emergency_sources));
        card.lines.extend(help.line.iter().map(|line| view(library, line, help.place == "*")));
    }
    Ok(card)
}

/// A help line as the card shows it.
pub(crate) fn view(
    library: &Library,
    line: &library::facts::Helpline,
    everywhere: bool,
) -> HelplineView {
    HelplineView {
        id: line.id.clone(),
        name: line.name.clone(),
        about: library.words(&format!("helpline.{}", line.id)).map(str::to_owned),
        for_what: line.for_what.clone(),
        phone: line.phone.clone(),
        text: line.text.clone(),
        url: line.url.clone(),
        hours: line.hours.clone(),
        confidence: line.confidence,
        sources: library.helpline_sources(&line.sources),
        everywhere,
    }
}
