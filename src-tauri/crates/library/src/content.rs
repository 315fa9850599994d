//! Everything the library holds, in one value: what `build.rs` packs and the crate unpacks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::facts::{
    AgreementParts, ConsentAges, Freedoms, Helplines, Id, Laws, Lessons, Network, TermsAges,
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
            lessons: Lessons { lesson: Vec::new(), sources: sources() },
            helplines: Helplines { country: Vec::new(), sources: sources() },
            words: BTreeMap::new(),
        }
    }
}
