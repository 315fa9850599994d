//! Networks: their freedoms, platforms, policy questions, actions and changes.

use domain::platform::Method;

use super::{ids, settings, sources::days_of};
use crate::{content::Content, facts::Network, problem::Problem, words::code};

const POLICY: [&str; 4] = ["collects", "shares", "keeps", "say_no"];
const ACTIONS: [&str; 5] = ["report", "block", "download_data", "delete_account", "two_step"];
const METHODS: [Method; 3] = [Method::OpenOnRequest, Method::Envelope, Method::Follow];

/// Checks every network.
pub(super) fn check(content: &Content, found: &mut Vec<Problem>) {
    for network in content.networks.values() {
        let file = format!("data/networks/{}.toml", network.id);
        check_network(content, &file, network, found);
        settings::check(content, &file, network, found);
    }
}

fn check_network(content: &Content, file: &str, network: &Network, found: &mut Vec<Problem>) {
    ids::unique(file, "network", [&network.id], found);
    ids::unique(file, "teen account", network.teen_accounts.iter().map(|t| &t.id), found);
    ids::unique(file, "policy question", network.policy.iter().map(|p| &p.id), found);
    ids::unique(file, "action", network.actions.iter().map(|a| &a.id), found);
    ids::unique(file, "change", network.changes.iter().map(|c| &c.id), found);
    ids::unique(file, "freedom", &network.freedoms, found);

    for freedom in &network.freedoms {
        ids::known(file, "the network", "freedom", freedom, ids::freedoms(content), found);
    }
    for question in &network.policy {
        ids::known(file, "`policy`", "question", &question.id, POLICY, found);
    }
    for action in &network.actions {
        ids::known(file, "`actions`", "action", &action.id, ACTIONS, found);
    }
    for method in METHODS.iter().filter(|method| !network.methods.contains_key(*method)) {
        let method = code(method);
        let fix = format!("Add [methods.{method}] with possible = true or false");
        found.push(Problem::new(file, format!("the method `{method}` is missing"), fix));
    }
    for account in network.teen_accounts.iter().filter(|account| account.from > account.to) {
        let what = format!("teen account `{}` ends before it begins", account.id);
        found.push(Problem::new(file, what, "Swap `from` and `to`"));
    }
    for change in network.changes.iter().filter(|change| days_of(&change.date).is_none()) {
        let what = format!("change `{}` has the date `{}`", change.id, change.date);
        found.push(Problem::new(file, what, "Write 2026, 2026-08 or 2026-08-20"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::validate::sample::complaints_of_pond as pond;

    #[test]
    fn a_network_names_freedoms_that_exist() {
        let said = pond(|n| n.freedoms.push("flying".into()));
        assert!(said.contains("pond.toml: the network names the freedom `flying`"), "{said}");
    }

    #[test]
    fn policy_questions_and_actions_are_the_known_ones() {
        let said = pond(|n| n.policy[0].id = "sells".into());
        assert!(said.contains("names the question `sells`"), "{said}");
        let said = pond(|n| n.actions[0].id = "shout".into());
        assert!(said.contains("names the action `shout`"), "{said}");
    }

    #[test]
    fn every_method_is_answered() {
        let said = pond(|n| {
            n.methods.remove(&Method::Envelope);
        });
        assert!(said.contains("the method `envelope` is missing"), "{said}");
    }

    #[test]
    fn ages_and_dates_can_be_true() {
        let said = pond(|n| n.teen_accounts[0].to = 12);
        assert!(said.contains("teen account `ducklings` ends before it begins"), "{said}");
        let said = pond(|n| n.changes[0].date = "soon".into());
        assert!(said.contains("change `new_fence` has the date `soon`"), "{said}");
    }
}
