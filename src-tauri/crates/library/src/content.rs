//! Everything the library holds, in one value: what `build.rs` packs and the crate unpacks.

use std::collections::BTreeMap;

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
