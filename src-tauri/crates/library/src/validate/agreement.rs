//! Rules, promises and consequences.

use super::ids;
use crate::{content::Content, problem::Problem, words::CATEGORIES};

const FILE: &str = "data/agreement.toml";

/// Checks the parts of an agreement.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    let parts = &content.agreement;
    ids::unique(FILE, "rule", parts.rule.iter().map(|rule| &rule.id), found);
    ids::unique(FILE, "promise", parts.promise.iter().map(|promise| &promise.id), found);
    ids::unique(FILE, "consequence", parts.consequence.iter().map(|c| &c.id), found);

    for rule in &parts.rule {
        let owner = format!("rule `{}`", rule.id);
        ids::known(FILE, &owner, "category", &rule.category, CATEGORIES, found);
        if let Some(freedom) = &rule.freedom {
            ids::known(FILE, &owner, "freedom", freedom, ids::freedoms(content), found);
        }
        if rule.starter_for.iter().any(|band| !rule.ages.contains(band)) {
            let what = format!("{owner} is a starter for an age it is not for");
            found.push(Problem::new(FILE, what, "Add the age to `ages`, or take it away"));
        }
    }

    let always: Vec<_> = parts.promise.iter().filter(|p| p.always).map(|p| p.id.as_str()).collect();
    if always.len() != 1 {
        let what = format!("{} promises are `always`: {}", always.len(), always.join(", "));
        let fix = "Exactly one is in every agreement: the amnesty for telling";
        found.push(Problem::new(FILE, what, fix));
    }
}

#[cfg(test)]
mod tests {
    use domain::age::AgeBand;

    use crate::validate::sample::complaints;

    #[test]
    fn a_rule_names_a_category_and_a_freedom_that_exist() {
        let said = complaints(|l| l.content.agreement.rule[0].category = "fun".into());
        assert!(said.contains("rule `tell` names the category `fun`"), "{said}");
        let said = complaints(|l| l.content.agreement.rule[0].freedom = Some("flying".into()));
        assert!(said.contains("rule `tell` names the freedom `flying`"), "{said}");
    }

    #[test]
    fn a_starter_is_for_its_ages() {
        let said = complaints(|l| {
            l.content.agreement.rule[0].starter_for = vec![AgeBand::SixteenUp];
        });
        assert!(said.contains("rule `tell` is a starter for an age it is not for"), "{said}");
    }

    #[test]
    fn exactly_one_promise_is_in_every_agreement() {
        let said = complaints(|l| l.content.agreement.promise[0].always = false);
        assert!(said.contains("data/agreement.toml: 0 promises are `always`"), "{said}");
        let said = complaints(|l| l.content.agreement.promise[1].always = true);
        assert!(said.contains("2 promises are `always`: amnesty, listen"), "{said}");
    }
}
