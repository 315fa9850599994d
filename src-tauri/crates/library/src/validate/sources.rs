//! Sources: every fact has one that exists, every one is used, and its dates can be true.

use std::{collections::BTreeSet, ops::RangeInclusive};

use chrono::{Datelike, NaiveDate};

use crate::{
    content::Content,
    facts::{Confidence, Id, Network, Source, Sources},
    problem::Problem,
};

/// Checks the sources of all files.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    for network in content.networks.values() {
        let mut shelf = Shelf::new(format!("data/networks/{}.toml", network.id), &network.sources);
        network_facts(network, &mut shelf);
        shelf.finish(found);
    }

    let mut shelf = Shelf::new("data/laws.toml", &content.laws.sources);
    for law in &content.laws.law {
        shelf.need(&format!("law `{}`", law.id), &law.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/consent-ages.toml", &content.consent_ages.sources);
    for row in &content.consent_ages.consent_age {
        shelf.need(&format!("consent age of `{}`", row.country), &row.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/terms.toml", &content.terms.sources);
    for row in &content.terms.terms {
        shelf.need(&format!("terms of `{}`", row.network), &row.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/freedoms.toml", &content.freedoms.sources);
    for freedom in &content.freedoms.freedom {
        shelf.need(&format!("freedom `{}`", freedom.id), &freedom.sources);
    }
    shelf.finish(found);

    let agreement = &content.agreement;
    let mut shelf = Shelf::new("data/agreement.toml", &agreement.sources);
    for rule in &agreement.rule {
        shelf.need(&format!("rule `{}`", rule.id), &rule.sources);
    }
    for promise in &agreement.promise {
        shelf.need(&format!("promise `{}`", promise.id), &promise.sources);
    }
    for consequence in &agreement.consequence {
        shelf.need(&format!("consequence `{}`", consequence.id), &consequence.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/lessons.toml", &content.lessons.sources);
    for lesson in &content.lessons.lesson {
        for point in &lesson.points {
            // A key point without a figure is advice and may stand alone.
            shelf.may(&format!("point `{}` of lesson `{}`", point.id, lesson.id), &point.sources);
        }
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/review.toml", &content.review.sources);
    for question in &content.review.question {
        shelf.need(&format!("question `{}`", question.id), &question.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/playbooks.toml", &content.playbooks.sources);
    for playbook in &content.playbooks.playbook {
        shelf.need(&format!("playbook `{}`", playbook.id), &playbook.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/drive-alongs.toml", &content.drive_alongs.sources);
    for topic in &content.drive_alongs.drive_along {
        shelf.need(&format!("drive-along `{}`", topic.id), &topic.sources);
    }
    shelf.finish(found);

    let mut shelf = Shelf::new("data/helplines.toml", &content.helplines.sources);
    for country in &content.helplines.country {
        let emergency = format!("emergency number of `{}`", country.place);
        if country.emergency.is_empty() {
            shelf.may(&emergency, &country.emergency_sources);
        } else {
            shelf.need(&emergency, &country.emergency_sources);
        }
        for line in &country.line {
            shelf.need(&format!("helpline `{}`", line.id), &line.sources);
        }
    }
    shelf.finish(found);
}

/// All facts of one network that carry sources.
fn network_facts<'a>(network: &'a Network, shelf: &mut Shelf<'a>) {
    shelf.need("sign_in", &network.sign_in.sources);
    for (method, fact) in &network.methods {
        // That a method works needs no proof; the reason why it does not is in words.
        shelf.may(&format!("method `{}`", crate::words::code(method)), &fact.sources);
    }
    for account in &network.teen_accounts {
        shelf.need(&format!("teen account `{}`", account.id), &account.sources);
    }
    if let Some(tool) = &network.family_tool {
        shelf.need("family_tool", &tool.sources);
    }
    for setting in &network.settings {
        shelf.need(&format!("setting `{}`", setting.id), &setting.sources);
    }
    for question in &network.policy {
        shelf.need(&format!("policy `{}`", question.id), &question.sources);
    }
    for action in &network.actions {
        shelf.need(&format!("action `{}`", action.id), &action.sources);
    }
    for change in &network.changes {
        shelf.need(&format!("change `{}`", change.id), &change.sources);
    }
}

/// The sources of one file while its facts are gone through.
struct Shelf<'a> {
    file: String,
    sources: &'a Sources,
    used: BTreeSet<&'a str>,
    found: Vec<Problem>,
}

impl<'a> Shelf<'a> {
    fn new(file: impl Into<String>, sources: &'a Sources) -> Self {
        Self { file: file.into(), sources, used: BTreeSet::new(), found: Vec::new() }
    }

    /// A fact that must have a source.
    fn need(&mut self, fact: &str, keys: &'a [Id]) {
        if keys.is_empty() {
            let fix = "Name at least one key of [sources] where it was read";
            self.found.push(Problem::new(&self.file, format!("{fact} has no source"), fix));
        }
        self.may(fact, keys);
    }

    /// A fact that may have sources.
    fn may(&mut self, fact: &str, keys: &'a [Id]) {
        for key in keys {
            if !self.sources.contains_key(key) {
                let what = format!("{fact} names the source `{key}`, which does not exist");
                let fix = format!("Add [sources.{key}], or correct the key");
                self.found.push(Problem::new(&self.file, what, fix));
            }
            self.used.insert(key);
        }
    }

    /// Complains about what is left over, and about the sources themselves.
    fn finish(mut self, found: &mut Vec<Problem>) {
        for (key, source) in self.sources {
            if !self.used.contains(key.as_str()) {
                let what = format!("no fact uses the source `{key}`");
                self.found.push(Problem::new(
                    &self.file,
                    what,
                    "Remove it, or name it at its fact",
                ));
            }
            if let Some((what, fix)) = wrong_with(source) {
                self.found.push(Problem::new(&self.file, format!("source `{key}` {what}"), fix));
            }
        }
        found.append(&mut self.found);
    }
}

/// What cannot be true of a source, and what to do.
fn wrong_with(source: &Source) -> Option<(String, &'static str)> {
    if !source.url.starts_with("https://") || source.url.contains(char::is_whitespace) {
        return Some((format!("has the address `{}`", source.url), "Give a full https:// address"));
    }
    if source.confidence == Confidence::Family {
        return Some(("rests on a family".into(), "Say how sure we are of it ourselves"));
    }
    let dated = source.page_date.as_deref()?;
    let Some(days) = days_of(dated) else {
        let fix = "Write 2026, 2026-08 or 2026-08-20, or leave it out where the page is undated";
        return Some((format!("has the page_date `{dated}`, which is no date"), fix));
    };
    (*days.start() > source.checked).then(|| {
        let what = format!("has the page_date `{dated}`, after it was read on {}", source.checked);
        (what, "One of the two dates is wrong")
    })
}

/// The days that `2026`, `2026-08` or `2026-08-20` stands for.
pub(super) fn days_of(dated: &str) -> Option<RangeInclusive<NaiveDate>> {
    let full = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let day = match dated.len() {
        4 => full(&format!("{dated}-01-01"))?,
        7 => full(&format!("{dated}-01"))?,
        10 => full(dated)?,
        _ => return None,
    };
    let last = match dated.len() {
        4 => NaiveDate::from_ymd_opt(day.year(), 12, 31)?,
        7 => day.checked_add_months(chrono::Months::new(1))?.pred_opt()?,
        _ => day,
    };
    Some(day..=last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::sample::complaints;

    fn source(l: &mut crate::load::Loaded) -> &mut Source {
        l.content.laws.sources.get_mut("zz").unwrap()
    }

    #[test]
    fn a_fact_needs_a_source() {
        let said = complaints(|l| l.content.laws.law[1].sources.clear());
        assert!(said.contains("data/laws.toml: law `zz_maybe` has no source"), "{said}");
    }

    #[test]
    fn a_named_source_exists_and_every_source_is_used() {
        let said = complaints(|l| l.content.laws.law[1].sources = vec!["gone".into()]);
        assert!(said.contains("law `zz_maybe` names the source `gone`"), "{said}");
        let said = complaints(|l| {
            let spare = source(l).clone();
            l.content.laws.sources.insert("spare".into(), spare);
        });
        assert!(said.contains("data/laws.toml: no fact uses the source `spare`"), "{said}");
    }

    #[test]
    fn the_sources_of_a_network_are_checked_too() {
        let said = complaints(|l| {
            l.content.networks.get_mut("pond").unwrap().settings[0].sources.clear();
        });
        assert!(
            said.contains("data/networks/pond.toml: setting `two_step` has no source"),
            "{said}"
        );
    }

    #[test]
    fn an_emergency_number_needs_a_source() {
        let said = complaints(|l| l.content.helplines.country[0].emergency_sources.clear());
        assert!(said.contains("emergency number of `ZZ` has no source"), "{said}");
    }

    #[test]
    fn a_question_a_playbook_and_a_drive_along_need_a_source_too() {
        let said = complaints(|l| l.content.review.question[0].sources.clear());
        assert!(said.contains("data/review.toml: question `how` has no source"), "{said}");
        let said = complaints(|l| l.content.playbooks.playbook[0].sources.clear());
        assert!(said.contains("data/playbooks.toml: playbook `splash` has no source"), "{said}");
        let said = complaints(|l| l.content.drive_alongs.drive_along[0].sources.clear());
        assert!(said.contains("data/drive-alongs.toml: drive-along `lap` has no source"), "{said}");
    }

    #[test]
    fn an_address_is_full() {
        let said = complaints(|l| source(l).url = "facts/laws".into());
        assert!(said.contains("source `zz` has the address `facts/laws`"), "{said}");
    }

    #[test]
    fn a_page_date_is_a_date_not_after_reading() {
        let said = complaints(|l| source(l).page_date = Some("2026-13".into()));
        assert!(said.contains("`2026-13`, which is no date"), "{said}");
        let said = complaints(|l| source(l).page_date = Some("2026-12".into()));
        assert!(said.contains("after it was read on 2026-11-21"), "{said}");
        assert_eq!(complaints(|l| source(l).page_date = Some("2026".into())), "");
    }
}
