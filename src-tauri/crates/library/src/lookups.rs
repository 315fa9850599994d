use chrono::NaiveDate;

use crate::Library;
use crate::ageing::{self, FactKind};
use crate::facts::{DriveAlong, Id, Network, Playbook, ReviewQuestion, Source, Sources, TermsAge};

impl Library {
    /// The services' own ages, also of those without a network file.
    pub fn terms(&self) -> impl Iterator<Item = &TermsAge> {
        self.content().terms.terms.iter()
    }

    /// The id of a service by that id, with `_` for `-`, or by another it is asked for.
    #[must_use]
    pub fn terms_id(&self, asked: &str) -> Option<&str> {
        let asked = asked.replace('_', "-");
        let is = |id: &str| id.replace('_', "-") == asked;
        let terms = self.terms().find(|one| is(&one.network) || one.also.iter().any(|id| is(id)));
        terms.map(|terms| terms.network.as_str()).or_else(|| {
            self.networks().find(|network| is(&network.id)).map(|network| network.id.as_str())
        })
    }

    /// The last day on which all that is said of a network, its settings and its own age, is within its limit. A fact is
    /// as fresh as the latest reading of its sources.
    #[must_use]
    pub fn fresh_until(&self, network: &str) -> Option<NaiveDate> {
        let last = |kind: FactKind, keys: &[Id], sources: &Sources| {
            let read = keys.iter().filter_map(|key| sources.get(key)).map(|source| source.checked);
            ageing::fresh_until(kind, read.max()?)
        };
        let settings = self.network(network).into_iter().flat_map(|network| {
            let each = network.settings.iter();
            each.filter_map(|one| last(FactKind::Setting, &one.sources, &network.sources))
        });
        let ages = self.terms().filter(|terms| terms.network == network);
        let sources = &self.content().terms.sources;
        let ages = ages.filter_map(|terms| last(FactKind::Terms, &terms.sources, sources));
        settings.chain(ages).min()
    }

    /// A network's name, also where only its age rule is known.
    #[must_use]
    pub fn network_name(&self, id: &str) -> Option<&str> {
        let known = self.network(id).map(|network| network.name.as_str());
        known.or_else(|| {
            self.terms().find(|terms| terms.network == id).map(|terms| terms.name.as_str())
        })
    }

    /// The promise that is in every agreement: telling never costs the account. The build has checked that there is
    /// exactly one.
    #[must_use]
    pub fn amnesty(&self) -> &str {
        self.promises()
            .iter()
            .find(|promise| promise.always)
            .map(|promise| promise.id.as_str())
            .unwrap_or_default()
    }

    /// The places with help lines, `*` among them.
    pub fn help_places(&self) -> impl Iterator<Item = &str> {
        self.content().helplines.country.iter().map(|country| country.place.as_str())
    }

    /// All questions of a review, in the order in which they are asked.
    #[must_use]
    pub fn review_questions(&self) -> &[ReviewQuestion] {
        &self.content().review.question
    }

    /// A question of a review by id.
    #[must_use]
    pub fn review_question(&self, id: &str) -> Option<&ReviewQuestion> {
        self.review_questions().iter().find(|question| question.id == id)
    }

    /// Sources of the review's questions by their keys.
    #[must_use]
    pub fn review_sources(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.content().review.sources, keys)
    }

    /// What to do when something went wrong, in the order in which it is offered.
    #[must_use]
    pub fn playbooks(&self) -> &[Playbook] {
        &self.content().playbooks.playbook
    }

    /// A playbook by id.
    #[must_use]
    pub fn playbook(&self, id: &str) -> Option<&Playbook> {
        self.playbooks().iter().find(|playbook| playbook.id == id)
    }

    /// Sources of the playbooks by their keys.
    #[must_use]
    pub fn playbook_sources(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.content().playbooks.sources, keys)
    }

    /// Topics of drive-alongs, in the order in which they are offered.
    #[must_use]
    pub fn drive_alongs(&self) -> &[DriveAlong] {
        &self.content().drive_alongs.drive_along
    }

    /// A topic of a drive-along by id.
    #[must_use]
    pub fn drive_along(&self, id: &str) -> Option<&DriveAlong> {
        self.drive_alongs().iter().find(|topic| topic.id == id)
    }

    /// Sources of the drive-alongs by their keys.
    #[must_use]
    pub fn drive_along_sources(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.content().drive_alongs.sources, keys)
    }

    /// Sources of the help lines by their keys.
    #[must_use]
    pub fn helpline_sources(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.content().helplines.sources, keys)
    }
}

impl Network {
    /// Sources of this network by their keys.
    #[must_use]
    pub fn cited(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.sources, keys)
    }
}

/// The sources behind keys.
pub(crate) fn cited(sources: &Sources, keys: &[Id]) -> Vec<Source> {
    keys.iter().filter_map(|key| sources.get(key)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Turn;

    #[test]
    fn a_review_asks_six_questions_each_time_and_ends_with_what_next() {
        let library = Library::embedded();
        let turn = |turn| library.review_questions().iter().filter(|q| q.turn == turn).count();
        assert_eq!((turn(Turn::Every), turn(Turn::Rotates), turn(Turn::Last)), (5, 8, 1));
        let last = library.review_questions().last().unwrap();
        assert!(last.turn == Turn::Last && last.answers.is_empty());
        assert!(library.review_question("something_bothered").unwrap().way_out);
        assert!(
            library
                .review_questions()
                .iter()
                .all(|q| !library.review_sources(&q.sources).is_empty())
        );
    }

    #[test]
    fn the_four_questions_of_the_quick_check_come_before_a_stage() {
        let asked: Vec<_> = Library::embedded()
            .review_questions()
            .iter()
            .filter(|question| question.before_stage)
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(asked, ["kept_agreed", "checked_in", "got_better", "no_needless_risk"]);
    }

    #[test]
    fn every_kind_of_trouble_has_its_playbook_and_none_claims_a_review_it_has_not_had() {
        let library = Library::embedded();
        for id in [
            "image_threat",
            "nude_or_deepfake",
            "bullying",
            "stranger_contact",
            "hacked",
            "regret",
            "money_lost",
            "upset",
            "self_harm",
        ] {
            assert!(library.playbook(id).is_some(), "{id}");
        }
        assert!(library.playbooks().iter().all(|playbook| !playbook.reviewed));
        assert!(
            library.playbooks().iter().all(|p| !library.playbook_sources(&p.sources).is_empty())
        );
    }

    #[test]
    fn help_is_known_for_every_playbook_everywhere() {
        let library = Library::embedded();
        for playbook in library.playbooks() {
            let helps = |kind: &Id| {
                library
                    .helplines("QQ")
                    .flat_map(|place| &place.line)
                    .any(|l| l.for_what.contains(kind))
            };
            assert!(playbook.for_what.iter().any(helps), "{}", playbook.id);
        }
    }

    #[test]
    fn there_are_more_topics_than_drive_alongs_a_permit_asks_for() {
        let library = Library::embedded();
        assert!(library.drive_alongs().len() >= 8);
        assert!(library.drive_along("block_and_report").is_some());
        assert!(
            library
                .drive_alongs()
                .iter()
                .all(|d| !library.drive_along_sources(&d.sources).is_empty())
        );
    }
}
