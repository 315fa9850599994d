use library::Library;
use library::facts::Confidence;
use library::pack::put_together_on;
use paper::{CrisisCard, Head, Helpline, Helplines, Situation};

use super::lines::fact;
use super::words::Words;
use crate::crisis::{self, HelplineView, OfCountry};
use crate::fault::Fault;

/// The crisis card of a country. Nothing of a family is on it.
pub(super) fn crisis_card(words: &Words, country: Option<&str>) -> Result<CrisisCard, Fault> {
    let known = Library::in_force().help_places().find(|place| Some(*place) == country);
    let known = known.filter(|place| *place != "*");
    let card = crisis::crisis(OfCountry { country: known.map(str::to_owned) })?;
    let country = known.map(|place| words.say(&format!("paper-country-{place}")));
    let (everywhere, here): (Vec<_>, Vec<_>) = card.lines.iter().partition(|line| line.everywhere);
    let lines =
        |all: Vec<&HelplineView>| all.into_iter().map(|line| helpline(words, line)).collect();
    let mut helplines = Vec::new();
    if let (Some(country), false) = (&country, here.is_empty()) {
        helplines.push(Helplines {
            heading: words.with("paper-crisis-here", &[("country", country)]),
            lines: lines(here),
        });
    }
    helplines.push(Helplines {
        heading: words.say("paper-crisis-everywhere"),
        lines: lines(everywhere),
    });
    let emergency = if card.emergency.is_empty() {
        words.say("paper-crisis-emergency-none")
    } else {
        card.emergency.join(" · ")
    };
    let oldest =
        card.emergency_sources.iter().chain(card.lines.iter().flat_map(|line| &line.sources));
    let checked = oldest.map(|source| source.checked).min();
    let checked = checked.or_else(|| put_together_on(Library::in_force().version()));
    let checked =
        checked.map(|day| words.with("paper-crisis-checked", &[("day", &words.day(day))]));
    Ok(CrisisCard {
        head: Head {
            title: Library::in_force().say("crisis.title").to_owned(),
            under: country.map(|country| upper(&country)).unwrap_or_default(),
            plate: None,
            foot: words.say("paper-foot-undated"),
        },
        first: card.first,
        first_child: card.first_child,
        emergency: fact(words.say("paper-crisis-emergency"), emergency),
        situations_heading: words.say("paper-crisis-what"),
        situations: card
            .situations
            .into_iter()
            .map(|one| Situation { name: one.name, steps: one.steps })
            .collect(),
        helplines,
        notes: std::iter::once(card.not_reviewed).chain(checked).collect(),
    })
}

fn helpline(words: &Words, line: &HelplineView) -> Helpline {
    let ways = [
        ("paper-crisis-phone", &line.phone),
        ("paper-crisis-text", &line.text),
        ("paper-crisis-page", &line.url),
        ("paper-crisis-hours", &line.hours),
    ];
    let ways = ways.into_iter().filter_map(|(id, way)| Some((id, way.clone()?)));
    let weak = matches!(line.confidence, Confidence::Weak | Confidence::Unverified);
    let check = weak.then(|| words.say("paper-crisis-check"));
    let about = line.about.iter().cloned().chain(check).collect::<Vec<_>>().join(" ");
    Helpline {
        name: line.name.clone(),
        about,
        reach: ways.map(|(id, way)| fact(words.say(id), way)).collect(),
    }
}

/// A country's name as a line begins with it.
fn upper(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
