//! Whether what was typed, or stands in a file, can be taken. All fields are checked before anything is refused.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::own::{OwnNetwork, OwnSetting};
use domain::platform::{Method, Platform};
use domain::text::{NAME, SENTENCE, TextProblem, clean, clean_optional};
use library::Library;
use url::Url;
use uuid::Uuid;

use super::{NetworkTexts, SettingTexts};
use crate::fault::{Fault, FieldIssue};

/// Menu labels on the way to a setting, at most.
const LONGEST_PATH: usize = 10;

/// Choices of a setting.
const FEWEST_CHOICES: usize = 2;
/// See [`FEWEST_CHOICES`].
const MOST_CHOICES: usize = 6;

/// Ages that terms ask for, in years: outside of these it is a slip.
const TERMS_AGES: std::ops::RangeInclusive<u32> = 1..=21;

/// What cannot be taken, field by field.
#[derive(Default)]
struct Issues(Vec<FieldIssue>);

impl Issues {
    fn add(&mut self, field: impl Into<String>, rule: &str) {
        self.0.push(FieldIssue { field: field.into(), rule: rule.to_owned() });
    }

    fn text(&mut self, field: &str, text: Result<String, TextProblem>) -> String {
        text.unwrap_or_else(|problem| {
            self.0.extend(Fault::text(field, problem).fields);
            String::new()
        })
    }

    fn optional(&mut self, field: &str, text: &str, longest: usize) -> Option<String> {
        let text = clean_optional(text, longest);
        Some(self.text(field, text.map(Option::unwrap_or_default))).filter(|text| !text.is_empty())
    }
}

/// The network as it is kept.
///
/// # Errors
/// All fields that cannot be taken.
pub(super) fn network(
    library: &Library,
    id: Uuid,
    texts: NetworkTexts,
    today: NaiveDate,
) -> Result<OwnNetwork, Fault> {
    let mut issues = Issues::default();
    let name = issues.text("name", one_line(&texts.name, NAME));
    if texts.kind.is_none() {
        issues.add("kind", "choose_one");
    }
    let about = issues.optional("about", &texts.about, SENTENCE);
    let url = match texts.url.trim() {
        "" => None,
        typed => {
            let url = address(typed);
            if url.is_none() {
                issues.add("url", "no_address");
            }
            url
        }
    };
    let platforms = once(texts.platforms);
    if platforms.is_empty() {
        issues.add("platforms", "none_chosen");
    }
    if texts.terms_age.is_some_and(|age| !TERMS_AGES.contains(&age)) {
        issues.add("termsAge", "no_terms_age");
    }
    let read_at = issues.optional("readAt", &texts.read_at, SENTENCE);
    // A page can be opened from here on; anything else is where it stands, in words.
    let read_at = read_at.map(|at| page(&at).unwrap_or(at));
    // Whoever holds the password can open the account; that needs nothing of the network.
    let methods = once(texts.methods.into_iter().chain([Method::OpenOnRequest]));
    let methods = methods.into_iter().filter(|method| *method != Method::None).collect();
    let freedoms = once(texts.freedoms);
    if freedoms.iter().any(|freedom| library.freedom(freedom).is_none()) {
        issues.add("freedoms", "no_such_choice");
    }
    Fault::unless_empty(issues.0)?;
    let kind = texts.kind.ok_or_else(|| Fault::field("kind", "choose_one"))?;
    let (terms_age, written_on) = (texts.terms_age, today);
    Ok(OwnNetwork {
        id,
        name,
        about,
        kind,
        url,
        platforms,
        terms_age,
        read_at,
        methods,
        freedoms,
        written_on,
    })
}

/// What a setting belongs to.
pub(super) struct Home<'a> {
    /// The network's id.
    pub(super) network: String,
    /// Its platforms.
    pub(super) platforms: &'a [Platform],
    /// Its freedoms.
    pub(super) freedoms: &'a [String],
}

/// The setting as it is kept.
///
/// # Errors
/// All fields that cannot be taken.
pub(super) fn setting(
    library: &Library,
    home: Home<'_>,
    id: Uuid,
    texts: SettingTexts,
    today: NaiveDate,
) -> Result<OwnSetting, Fault> {
    let mut issues = Issues::default();
    let name = issues.text("name", one_line(&texts.name, NAME));
    let why = issues.optional("why", &texts.why, SENTENCE);
    let places = places(texts.places, home.platforms, &mut issues);
    let choices = choices(&texts.choices, &mut issues);
    // A choice is named as it was typed; it is kept as it was cleaned.
    let chosen = |typed: &String| one_line(typed, NAME).ok().filter(|one| choices.contains(one));
    let freedom = texts.freedom.filter(|freedom| !freedom.is_empty());
    let (mut by_step, mut suggested) = (Vec::new(), None);
    match &freedom {
        Some(freedom) => {
            let steps = library.freedom(freedom).map(|fact| usize::from(fact.steps));
            if steps.is_none() || !home.freedoms.contains(freedom) {
                issues.add("freedom", "no_such_choice");
            }
            by_step = texts.by_step.iter().filter_map(chosen).collect();
            if steps.is_some_and(|steps| by_step.len() != steps || texts.by_step.len() != steps) {
                issues.add("byStep", "choose_each");
            }
        }
        None => {
            suggested = texts.suggested.as_ref().and_then(chosen);
            if suggested.is_none() {
                issues.add("suggested", "choose_one");
            }
        }
    }
    Fault::unless_empty(issues.0)?;
    let (network, must_do, written_on) = (home.network, texts.must_do, today);
    Ok(OwnSetting {
        id,
        network,
        name,
        why,
        must_do,
        places,
        choices,
        freedom,
        by_step,
        suggested,
        written_on,
    })
}

/// Menu labels, without the empty ones and without platforms on which there is no such network.
fn places(
    typed: BTreeMap<Platform, Vec<String>>,
    platforms: &[Platform],
    issues: &mut Issues,
) -> BTreeMap<Platform, Vec<String>> {
    let mut places = BTreeMap::new();
    for (platform, labels) in typed.into_iter().filter(|(one, _)| platforms.contains(one)) {
        let name = serde_json::to_value(platform).unwrap_or_default();
        let field = format!("places.{}", name.as_str().unwrap_or_default());
        let labels: Result<Vec<_>, _> = labels
            .iter()
            .map(|label| clean_optional(&label.replace('\n', " "), NAME))
            .filter_map(Result::transpose)
            .collect();
        match labels {
            Err(problem) => issues.0.extend(Fault::text(&field, problem).fields),
            Ok(labels) if labels.len() > LONGEST_PATH => issues.add(field, "too_many_steps"),
            Ok(labels) if labels.is_empty() => {}
            Ok(labels) => drop(places.insert(platform, labels)),
        }
    }
    places
}

/// Two to six different choices.
fn choices(typed: &[String], issues: &mut Issues) -> Vec<String> {
    // Whoever sends five hundred is told that, and not five hundred times what is wrong with each.
    if typed.len() > MOST_CHOICES {
        issues.add("choices", "too_many_choices");
        return Vec::new();
    }
    let mut choices: Vec<String> = Vec::new();
    for (number, text) in typed.iter().enumerate() {
        let field = format!("choices.{number}");
        match one_line(text, NAME) {
            Err(TextProblem::Empty) => {}
            Err(problem) => issues.0.extend(Fault::text(&field, problem).fields),
            Ok(text) if choices.iter().any(|other| same(other, &text)) => {
                issues.add(field, "same_choice");
            }
            Ok(text) => choices.push(text),
        }
    }
    if choices.len() < FEWEST_CHOICES
        && issues.0.iter().all(|one| !one.field.starts_with("choices"))
    {
        issues.add("choices", "too_few_choices");
    }
    choices
}

/// Whether two names are read as the same one.
pub(super) fn same(one: &str, other: &str) -> bool {
    let fold = |text: &str| text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    fold(one) == fold(other)
}

/// A cleaned text in one line.
fn one_line(text: &str, longest: usize) -> Result<String, TextProblem> {
    clean(&text.replace('\n', " "), longest)
}

/// A full `https` address of a page that anybody may open: without a name and a password in it.
pub(super) fn address(typed: &str) -> Option<String> {
    let full = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&full).ok()?;
    let named = url.host_str().is_some_and(|host| host.contains('.'));
    let open = url.username().is_empty() && url.password().is_none();
    let fits = url.as_str().chars().count() <= SENTENCE;
    (url.scheme() == "https" && named && open && fits).then(|| url.into())
}

/// The same for a text that says that it is an address; `None` for other texts.
pub(super) fn page(text: &str) -> Option<String> {
    address(text).filter(|_| text.starts_with("https://"))
}

fn once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    all.into_iter().fold(Vec::new(), |mut kept, one| {
        if !kept.contains(&one) {
            kept.push(one);
        }
        kept
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_https_and_nobodys() {
        assert_eq!(address("treehouse.example").as_deref(), Some("https://treehouse.example/"));
        assert_eq!(
            address("https://treehouse.example/a b").as_deref(),
            Some("https://treehouse.example/a%20b")
        );
        for wrong in [
            "http://treehouse.example",
            "javascript://treehouse.example/%0aalert(1)",
            "file:///etc/passwd",
            "https://sam:secret@treehouse.example",
            "https://localhost",
            "two words",
            "https://",
        ] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
        assert_eq!(address(&format!("treehouse.example/{}", "x".repeat(300))), None);
    }

    #[test]
    fn two_choices_that_read_the_same_are_one_too_many() {
        let mut issues = Issues::default();
        choices(&["On".into(), " on ".into()], &mut issues);
        assert_eq!(issues.0[0].field, "choices.1");
        assert_eq!(issues.0.len(), 1, "and not also too few");
    }
}
