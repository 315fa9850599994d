//! Everything the library holds, in one value: what `build.rs` packs and the crate unpacks.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::facts::{
    AgreementParts, ConsentAges, DriveAlongs, Freedoms, Helplines, Id, Laws, Lessons, Network,
    Playbooks, ReviewQuestions, TermsAges,
};

/// All facts and all words of one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Content {
    /// Networks by id.
    pub networks: BTreeMap<Id, Network>,
    /// Laws on a minimum age.
    pub laws: Laws,
    /// Ages of digital consent.
    pub consent_ages: ConsentAges,
    /// The services' own ages.
    pub terms: TermsAges,
    /// The scales of freedoms and their caps.
    pub freedoms: Freedoms,
    /// Rules, promises and consequences.
    pub agreement: AgreementParts,
    /// Lessons.
    pub lessons: Lessons,
    /// The questions of a review.
    pub review: ReviewQuestions,
    /// What to do when something went wrong.
    pub playbooks: Playbooks,
    /// Topics of drive-alongs.
    pub drive_alongs: DriveAlongs,
    /// Who to call.
    pub helplines: Helplines,
    /// What is said about the facts, by dotted key.
    pub words: BTreeMap<String, String>,
}

impl Content {
    /// Whether everything that a family may have chosen by its id out of `before` is here too, each network on the same
    /// devices at least and each freedom with the same steps. Settings may come and go: what was said of one is kept
    /// with the family.
    #[must_use]
    pub fn keeps_ids_of(&self, before: &Self) -> bool {
        let networks = before.networks.values().all(|network| {
            self.networks.get(&network.id).is_some_and(|now| {
                network.platforms.iter().all(|platform| now.platforms.contains(platform))
            })
        });
        let freedoms = before.freedoms.freedom.iter().all(|freedom| {
            let mut now = self.freedoms.freedom.iter();
            now.any(|now| now.id == freedom.id && now.steps == freedom.steps)
        });
        networks && freedoms && before.ids().is_subset(&self.ids())
    }

    /// What a family chooses by id, with its shelf.
    fn ids(&self) -> BTreeSet<(&str, &str)> {
        let agreement = &self.agreement;
        let rules = agreement.rule.iter().map(|one| ("rule", &*one.id));
        let promises = agreement.promise.iter().map(|one| ("promise", &*one.id));
        let consequences = agreement.consequence.iter().map(|one| ("consequence", &*one.id));
        let lessons = self.lessons.lesson.iter().map(|one| ("lesson", &*one.id));
        let questions = self.review.question.iter().map(|one| ("question", &*one.id));
        let playbooks = self.playbooks.playbook.iter().map(|one| ("playbook", &*one.id));
        let topics = self.drive_alongs.drive_along.iter().map(|one| ("topic", &*one.id));
        let chosen = rules.chain(promises).chain(consequences).chain(lessons);
        chosen.chain(questions).chain(playbooks).chain(topics).collect()
    }
}

/// Empty shelves, to be filled file by file.
impl Default for Content {
    fn default() -> Self {
        let sources = BTreeMap::new;
        Self {
            networks: BTreeMap::new(),
            laws: Laws { law: Vec::new(), sources: sources() },
            consent_ages: ConsentAges { consent_age: Vec::new(), sources: sources() },
            terms: TermsAges { terms: Vec::new(), sources: sources() },
            freedoms: Freedoms { freedom: Vec::new(), sources: sources() },
            agreement: AgreementParts {
                rule: Vec::new(),
                promise: Vec::new(),
                consequence: Vec::new(),
                sources: sources(),
            },
            lessons: Lessons { topics: Vec::new(), lesson: Vec::new(), sources: sources() },
            review: ReviewQuestions { question: Vec::new(), sources: sources() },
            playbooks: Playbooks { playbook: Vec::new(), sources: sources() },
            drive_alongs: DriveAlongs { drive_along: Vec::new(), sources: sources() },
            helplines: Helplines { country: Vec::new(), sources: sources() },
            words: BTreeMap::new(),
        }
    }
}
