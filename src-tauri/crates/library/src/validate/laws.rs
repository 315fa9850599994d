//! Laws, ages of consent and terms.

use super::ids;
use crate::{
    content::Content,
    facts::{Law, LawRule, TermsAge},
    problem::Problem,
};

const LAWS: &str = "data/laws.toml";
const CONSENT: &str = "data/consent-ages.toml";
const TERMS: &str = "data/terms.toml";

/// Nobody is asked for a guardian's consent after this age; a larger number is a slip of the hand.
const OLDEST: u32 = 21;

/// Checks all three files.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    ids::unique(LAWS, "law", content.laws.law.iter().map(|law| &law.id), found);
    for law in &content.laws.law {
        check_law(content, law, found);
    }

    for row in &content.consent_ages.consent_age {
        let owner = format!("the consent age of `{}`", row.country);
        place(CONSENT, &owner, &row.country, false, found);
        age(CONSENT, &owner, Some(row.age), found);
        let same = content.consent_ages.consent_age.iter().filter(|r| r.country == row.country);
        if same.count() > 1 {
            let what = format!("`{}` is there more than once", row.country);
            found.push(Problem::new(CONSENT, what, "Keep one row for a country"));
        }
    }

    ids::unique(TERMS, "network", content.terms.terms.iter().map(|row| &row.network), found);
    for row in &content.terms.terms {
        check_terms(content, row, found);
    }
}

fn check_law(content: &Content, law: &Law, found: &mut Vec<Problem>) {
    let owner = format!("law `{}`", law.id);
    place(LAWS, &owner, &law.place, true, found);
    age(LAWS, &owner, law.age, found);
    for network in law.networks.iter().chain(&law.not_networks) {
        ids::known(LAWS, &owner, "network", network, ids::networks(content), found);
    }
    if law.rule != LawRule::ServiceDuty && law.age.is_none() {
        let fix = "Give the age below which it applies, or use the rule `service_duty`";
        found.push(Problem::new(LAWS, format!("{owner} has no age"), fix));
    }
    if let Some(never) = law.never_below {
        let asks =
            matches!(law.rule, LawRule::Consent | LawRule::Linked | LawRule::AppStoreConsent);
        if !asks || law.age.is_none_or(|age| never >= age) {
            let what = format!("{owner} has never_below = {never}, which says nothing");
            let fix = "Keep it only where a guardian's consent helps from that age on, below `age`";
            found.push(Problem::new(LAWS, what, fix));
        }
    }
}

fn check_terms(content: &Content, row: &TermsAge, found: &mut Vec<Problem>) {
    let owner = format!("the terms of `{}`", row.network);
    age(TERMS, &owner, row.age, found);
    for (code, years) in &row.places {
        place(TERMS, &owner, code, true, found);
        age(TERMS, &owner, Some(*years), found);
    }
    if let Some(instead) = &row.instead {
        ids::known(TERMS, &owner, "network", instead, ids::networks(content), found);
    }
}

fn place(file: &str, owner: &str, code: &str, state: bool, found: &mut Vec<Problem>) {
    if !ids::is_place(code, state) {
        let what = format!("{owner} has the place `{code}`");
        let fix = "Write the ISO code in capitals: DE, EU, or US-TX where states are allowed";
        found.push(Problem::new(file, what, fix));
    }
}

fn age(file: &str, owner: &str, years: Option<u32>, found: &mut Vec<Problem>) {
    if years.is_some_and(|years| years == 0 || years > OLDEST) {
        let what = format!("{owner} has an age of {}", years.unwrap_or_default());
        let fix = "Write full years, and leave the key out where there is no number";
        found.push(Problem::new(file, what, fix));
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::sample::complaints;

    #[test]
    fn a_law_names_networks_that_exist() {
        let said = complaints(|l| l.content.laws.law[0].networks = vec!["lake".into()]);
        assert!(said.contains("law `zz_13` names the network `lake`"), "{said}");
        let said = complaints(|l| l.content.laws.law[0].not_networks = vec!["lake".into()]);
        assert!(said.contains("law `zz_13` names the network `lake`"), "{said}");
        let said = complaints(|l| l.content.terms.terms[0].instead = Some("lake".into()));
        assert!(said.contains("the terms of `pond` names the network `lake`"), "{said}");
    }

    #[test]
    fn a_law_that_decides_has_an_age() {
        let said = complaints(|l| l.content.laws.law[0].age = None);
        assert!(said.contains("law `zz_13` has no age"), "{said}");
        let said = complaints(|l| l.content.laws.law[0].age = Some(130));
        assert!(said.contains("law `zz_13` has an age of 130"), "{said}");
    }

    #[test]
    fn never_below_stands_with_consent_and_below_the_age() {
        let said = complaints(|l| l.content.laws.law[0].never_below = Some(10));
        assert!(said.contains("law `zz_13` has never_below = 10"), "{said}");
        let said = complaints(|l| l.content.laws.law[1].never_below = Some(16));
        assert!(said.contains("law `zz_maybe` has never_below = 16"), "{said}");
    }

    #[test]
    fn places_and_countries() {
        let said = complaints(|l| l.content.laws.law[0].place = "Texas".into());
        assert!(said.contains("law `zz_13` has the place `Texas`"), "{said}");
        let said = complaints(|l| {
            let again = l.content.consent_ages.consent_age[0].clone();
            l.content.consent_ages.consent_age.push(again);
        });
        assert!(said.contains("data/consent-ages.toml: `ZZ` is there more than once"), "{said}");
    }
}
