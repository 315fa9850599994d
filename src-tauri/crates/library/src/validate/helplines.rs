//! Helplines: a number is only printed where somebody official or reputable gives it.

use super::ids;
use crate::{
    content::Content,
    facts::{Confidence, CountryHelp, Helpline},
    problem::Problem,
};

const FILE: &str = "data/helplines.toml";

/// What a help line can be for.
pub(super) const FOR_WHAT: [&str; 6] = ["talk", "image", "report", "bullying", "suicide", "family"];

/// Checks every country.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    let countries = &content.helplines.country;
    ids::unique(FILE, "helpline", countries.iter().flat_map(|c| &c.line).map(|l| &l.id), found);
    for country in countries {
        check_country(country, found);
        if countries.iter().filter(|other| other.place == country.place).count() > 1 {
            let what = format!("`{}` is there more than once", country.place);
            found.push(Problem::new(FILE, what, "Put all its lines under one [[country]]"));
        }
        for line in &country.line {
            check_line(line, found);
        }
    }
}

fn check_country(country: &CountryHelp, found: &mut Vec<Problem>) {
    let everywhere = country.place == "*";
    if !everywhere && !ids::is_place(&country.place, false) {
        let what = format!("a country has the place `{}`", country.place);
        found.push(Problem::new(FILE, what, "Write its ISO code in capitals, or `*`"));
    }
    if everywhere && !country.emergency.is_empty() {
        let fix = "No emergency number works everywhere: move it to its countries";
        found.push(Problem::new(FILE, "`*` has an emergency number", fix));
    }
}

fn check_line(line: &Helpline, found: &mut Vec<Problem>) {
    let owner = format!("helpline `{}`", line.id);
    for what in &line.for_what {
        ids::known(FILE, &owner, "purpose", what, FOR_WHAT, found);
    }
    let number = line.phone.as_ref().or(line.text.as_ref());
    if let Some(number) = number.filter(|_| line.confidence >= Confidence::Weak) {
        let what = format!("{owner} has the number {number}, but nobody reliable confirmed it");
        let fix = "Remove the number and keep the page, or find an official or reputable source";
        found.push(Problem::new(FILE, what, fix));
    }
    if number.is_none() && line.url.is_none() {
        let fix = "Give a phone, text or url, or remove the helpline";
        found.push(Problem::new(FILE, format!("{owner} cannot be reached"), fix));
    }
    if line.url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        let fix = "Give a full https:// address";
        found.push(Problem::new(FILE, format!("{owner} has an unsafe or short url"), fix));
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        facts::{Confidence, Helpline},
        validate::sample::complaints,
    };

    fn line(change: impl FnOnce(&mut Helpline)) -> String {
        complaints(|l| change(&mut l.content.helplines.country[0].line[0]))
    }

    #[test]
    fn an_unconfirmed_number_is_refused() {
        for confidence in [Confidence::Weak, Confidence::Unverified] {
            let said = line(|l| l.confidence = confidence);
            assert!(said.contains("helpline `zz_talk` has the number 0800 1111"), "{said}");
        }
        assert_eq!(line(|l| l.confidence = Confidence::Reputable), "");
    }

    #[test]
    fn a_helpline_can_be_reached_for_something() {
        let said = line(|l| l.phone = None);
        assert!(said.contains("helpline `zz_talk` cannot be reached"), "{said}");
        let said = line(|l| l.url = Some("http://zz.example".into()));
        assert!(said.contains("helpline `zz_talk` has an unsafe or short url"), "{said}");
        let said = line(|l| l.for_what = vec!["fun".into()]);
        assert!(said.contains("helpline `zz_talk` names the purpose `fun`"), "{said}");
    }

    #[test]
    fn countries_are_iso_codes_and_everywhere_has_no_emergency_number() {
        let said = complaints(|l| l.content.helplines.country[0].place = "Zed".into());
        assert!(said.contains("a country has the place `Zed`"), "{said}");
        let said = complaints(|l| l.content.helplines.country[0].place = "*".into());
        assert!(said.contains("`*` has an emergency number"), "{said}");
    }
}
