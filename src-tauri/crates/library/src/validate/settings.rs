//! The settings of a walk: what governs them, and that every choice they speak of exists.

use super::ids;
use crate::{
    content::Content,
    facts::{Network, Setting},
    problem::Problem,
    words::code,
};

/// Checks the settings of one network.
pub(super) fn check(content: &Content, file: &str, network: &Network, found: &mut Vec<Problem>) {
    ids::unique(file, "setting", network.settings.iter().map(|setting| &setting.id), found);
    let mut rest_began = false;
    for setting in &network.settings {
        if setting.must_do && rest_began {
            let what = format!("setting `{}` is a must-do, but comes after others", setting.id);
            found.push(Problem::new(file, what, "Move the must-do settings to the top"));
        }
        rest_began |= !setting.must_do;
        check_setting(content, file, network, setting, found);
    }
}

fn check_setting(
    content: &Content,
    file: &str,
    network: &Network,
    setting: &Setting,
    found: &mut Vec<Problem>,
) {
    let owner = format!("setting `{}`", setting.id);
    let choices = || setting.choices.iter().map(String::as_str);
    ids::unique(file, format!("choice of {owner}"), &setting.choices, found);
    for choice in setting.by_step.iter().chain(&setting.suggested) {
        ids::known(file, &owner, "choice", choice, choices(), found);
    }
    for choice in setting.network_default.values() {
        ids::known(file, format!("{owner} (network_default)"), "choice", choice, choices(), found);
    }
    for platform in setting.places.keys().filter(|p| !network.platforms.contains(p)) {
        let what = format!("{owner} has a place on `{}`", code(platform));
        found.push(Problem::new(file, what, "Add it to the network's `platforms`, or remove it"));
    }
    match (&setting.freedom, &setting.suggested, setting.by_step.is_empty()) {
        (Some(freedom), None, false) => {
            check_by_step(content, file, network, setting, freedom, found);
        }
        (None, Some(_), true) => {}
        _ => {
            let what = format!("{owner} needs either `freedom` and `by_step`, or `suggested`");
            found.push(Problem::new(file, what, "Keep exactly one of the two"));
        }
    }
}

fn check_by_step(
    content: &Content,
    file: &str,
    network: &Network,
    setting: &Setting,
    freedom: &str,
    found: &mut Vec<Problem>,
) {
    let owner = format!("setting `{}`", setting.id);
    ids::known(file, &owner, "freedom", freedom, ids::freedoms(content), found);
    if !network.freedoms.iter().any(|id| id == freedom) {
        let what = format!("{owner} follows the freedom `{freedom}`, which the network leaves out");
        found.push(Problem::new(file, what, "Add it to the network's `freedoms`"));
    }
    let scale = content.freedoms.freedom.iter().find(|scale| scale.id == freedom);
    if let Some(scale) = scale.filter(|s| usize::from(s.steps) != setting.by_step.len()) {
        let what = format!(
            "{owner} has {} choices in by_step, but `{freedom}` has {} steps",
            setting.by_step.len(),
            scale.steps
        );
        found.push(Problem::new(file, what, "Give one choice for each step, from step 0"));
    }
    let place = |choice| setting.choices.iter().position(|known| known == choice);
    if setting.by_step.iter().map(place).collect::<Vec<_>>().windows(2).any(|w| w[0] > w[1]) {
        let what = format!("{owner} gets more careful at a later step");
        let fix = "List `choices` from the most careful on, and let by_step never go back";
        found.push(Problem::new(file, what, fix));
    }
}

#[cfg(test)]
mod tests {
    use domain::{age::AgeBand, platform::Platform};

    use crate::validate::sample::complaints_of_pond as pond;

    #[test]
    fn must_do_settings_come_first() {
        let said = pond(|n| n.settings.swap(0, 1));
        assert!(said.contains("setting `two_step` is a must-do, but comes after"), "{said}");
    }

    #[test]
    fn choices_exist_wherever_they_are_named() {
        let said = pond(|n| n.settings[0].suggested = Some("maybe".into()));
        assert!(said.contains("setting `two_step` names the choice `maybe`"), "{said}");
        let said = pond(|n| n.settings[1].by_step[1] = "maybe".into());
        assert!(said.contains("setting `who` names the choice `maybe`"), "{said}");
        let said = pond(|n| {
            n.settings[1].network_default.insert(AgeBand::SixteenUp, "maybe".into());
        });
        assert!(said.contains("`who` (network_default) names the choice `maybe`"), "{said}");
    }

    #[test]
    fn by_step_is_as_long_as_the_scale_and_never_goes_back() {
        let said = pond(|n| {
            n.settings[1].by_step.pop();
        });
        assert!(said.contains("`who` has 2 choices in by_step, but `audience` has 3"), "{said}");
        let said = pond(|n| n.settings[1].by_step.reverse());
        assert!(said.contains("setting `who` gets more careful at a later step"), "{said}");
    }

    #[test]
    fn a_setting_follows_a_freedom_or_a_suggestion() {
        for said in [
            pond(|n| n.settings[0].suggested = None),
            pond(|n| n.settings[0].freedom = Some("audience".into())),
        ] {
            assert!(said.contains("`two_step` needs either `freedom` and `by_step`"), "{said}");
        }
        let said = pond(|n| n.settings[1].suggested = Some("friends".into()));
        assert!(said.contains("`who` needs either `freedom` and `by_step`"), "{said}");
    }

    #[test]
    fn the_freedom_is_one_of_the_networks() {
        let said = pond(|n| n.freedoms.clear());
        assert!(said.contains("`who` follows the freedom `audience`, which the network"), "{said}");
        let said = pond(|n| n.settings[1].freedom = Some("flying".into()));
        assert!(said.contains("setting `who` names the freedom `flying`"), "{said}");
    }

    #[test]
    fn places_are_on_the_networks_platforms() {
        let said = pond(|n| n.platforms = vec![Platform::Web]);
        assert!(said.contains("setting `two_step` has a place on `ios`"), "{said}");
    }
}
