//! What the library holds, how official it is and how old: for those who look after it.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::Library;
use crate::ageing::{FactKind, is_past_limit};
use crate::facts::{Confidence, Id, Network, Sources};

/// The counts of a library on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stock {
    /// The library's version.
    pub version: u32,
    /// One line a network.
    pub networks: Vec<NetworkStock>,
    /// Rows on minimum ages.
    pub laws: usize,
    /// Ages of digital consent.
    pub consent_ages: usize,
    /// Services' own ages.
    pub terms_ages: usize,
    /// Lessons to do together.
    pub lessons: usize,
    /// Lessons for guardians alone.
    pub guardian_lessons: usize,
    /// Rules.
    pub rules: usize,
    /// Promises.
    pub promises: usize,
    /// Consequences.
    pub consequences: usize,
    /// Questions of a review.
    pub questions: usize,
    /// Playbooks.
    pub playbooks: usize,
    /// Scales of freedoms.
    pub freedoms: usize,
    /// Countries with somebody to call.
    pub helpline_countries: usize,
    /// Facts that were read longer ago than their kind stays fresh.
    pub past_limit: usize,
}

/// One network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NetworkStock {
    /// Its id.
    pub id: Id,
    /// Settings.
    pub settings: usize,
    /// Settings with a path on one platform at least.
    pub with_path: usize,
    /// Settings that rest on an official source.
    pub official: usize,
    /// The date of the oldest page, where pages are dated.
    pub oldest_page: Option<String>,
    /// The age of its own terms, where they name one.
    pub min_age: Option<u32>,
}

impl Stock {
    /// Counts a library.
    #[must_use]
    pub fn of(library: &Library, today: NaiveDate) -> Self {
        let content = library.content();
        Self {
            version: library.version(),
            networks: library.networks().map(|network| line(library, network)).collect(),
            laws: content.laws.law.len(),
            consent_ages: content.consent_ages.consent_age.len(),
            terms_ages: content.terms.terms.len(),
            lessons: library.lessons().len(),
            guardian_lessons: library.guardian_lessons().len(),
            rules: library.rules().len(),
            promises: library.promises().len(),
            consequences: library.consequences().len(),
            questions: library.review_questions().len(),
            playbooks: library.playbooks().len(),
            freedoms: library.freedoms().len(),
            helpline_countries: library.help_places().filter(|place| *place != "*").count(),
            past_limit: past_limit(library, today),
        }
    }
}

fn line(library: &Library, network: &Network) -> NetworkStock {
    let settings = &network.settings;
    let official = |keys: &[Id]| {
        keys.iter()
            .filter_map(|key| network.sources.get(key))
            .any(|source| source.confidence == Confidence::Official)
    };
    NetworkStock {
        id: network.id.clone(),
        settings: settings.len(),
        with_path: settings
            .iter()
            .filter(|setting| setting.places.values().any(|place| !place.path.is_empty()))
            .count(),
        official: settings.iter().filter(|setting| official(&setting.sources)).count(),
        oldest_page: network.sources.values().filter_map(|source| source.page_date.clone()).min(),
        min_age: library
            .terms()
            .find(|terms| terms.network == network.id)
            .and_then(|terms| terms.age),
    }
}

/// A fact is past its limit where the latest reading of its sources is.
fn past_limit(library: &Library, today: NaiveDate) -> usize {
    let content = library.content();
    let old = |kind: FactKind, keys: &[Id], sources: &Sources| {
        let read =
            keys.iter().filter_map(|key| sources.get(key)).map(|source| source.checked).max();
        usize::from(read.is_some_and(|checked| is_past_limit(kind, checked, today)))
    };
    let laws = content.laws.law.iter();
    let laws = laws.map(|law| old(FactKind::Law, &law.sources, &content.laws.sources));
    let consent = content.consent_ages.consent_age.iter();
    let consent =
        consent.map(|age| old(FactKind::Consent, &age.sources, &content.consent_ages.sources));
    let terms = content.terms.terms.iter();
    let terms = terms.map(|terms| old(FactKind::Terms, &terms.sources, &content.terms.sources));
    let lines = content.helplines.country.iter().flat_map(|country| &country.line);
    let lines =
        lines.map(|line| old(FactKind::Helpline, &line.sources, &content.helplines.sources));
    let settings = content.networks.values().flat_map(|network| {
        network
            .settings
            .iter()
            .map(|setting| old(FactKind::Setting, &setting.sources, &network.sources))
    });
    laws.chain(consent).chain(terms).chain(lines).chain(settings).sum()
}

impl fmt::Display for Stock {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "library {}\n", self.version)?;
        writeln!(
            out,
            "{:<22} {:>8} {:>9} {:>9}  {:<12} {:>3}",
            "network", "settings", "with path", "official", "oldest page", "age"
        )?;
        let (mut settings, mut official) = (0, 0);
        for network in &self.networks {
            settings += network.settings;
            official += network.official;
            let age = network.min_age.map(|age| age.to_string()).unwrap_or_default();
            let oldest = network.oldest_page.as_deref().unwrap_or("undated");
            writeln!(
                out,
                "{:<22} {:>8} {:>9} {:>9}  {oldest:<12} {age:>3}",
                network.id, network.settings, network.with_path, network.official
            )?;
        }
        let share = (official * 100).checked_div(settings).unwrap_or(0);
        writeln!(
            out,
            "\n{} networks, {settings} settings, {share} % on an official source",
            self.networks.len()
        )?;
        for (count, what) in [
            (self.laws, "laws on a minimum age"),
            (self.consent_ages, "ages of digital consent"),
            (self.terms_ages, "services’ own ages"),
            (self.lessons, "lessons"),
            (self.guardian_lessons, "lessons for guardians"),
            (self.rules, "rules"),
            (self.promises, "promises"),
            (self.consequences, "consequences"),
            (self.questions, "questions of a review"),
            (self.playbooks, "playbooks"),
            (self.freedoms, "freedoms"),
            (self.helpline_countries, "countries with somebody to call"),
            (self.past_limit, "facts past their limit"),
        ] {
            writeln!(out, "{count:>5} {what}")?;
        }
        Ok(())
    }
}
