//! The library as the rest of the program sees it: everything by its id.

use std::sync::{OnceLock, PoisonError, RwLock};

use domain::{age::AgeBand, stage::Column};

use crate::{
    VERSION,
    content::Content,
    facts::{Consequence, CountryHelp, Freedom, Network, Promise, Rule},
    pack::Pack,
};

/// What `build.rs` packed.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.json"));

/// The pack in force, where one is. One for the whole process, since the built-in one is too: facts are public and
/// the same for everybody at this desk.
static INSTALLED: RwLock<Option<&'static Library>> = RwLock::new(None);

/// All facts and words.
#[derive(Debug, Clone, Default)]
pub struct Library {
    version: u32,
    content: Content,
}

impl Library {
    /// The library that is built into the program.
    #[must_use]
    pub fn embedded() -> &'static Self {
        static LIBRARY: OnceLock<Library> = OnceLock::new();
        // The build has read these very bytes back with these very types, so the default is never used.
        LIBRARY.get_or_init(|| Self::new(serde_json::from_slice(PACKED).unwrap_or_default()))
    }

    /// The library that answers: the pack that was put in force last, or the one that is built in.
    #[must_use]
    pub fn in_force() -> &'static Self {
        let installed = *INSTALLED.read().unwrap_or_else(PoisonError::into_inner);
        installed.unwrap_or_else(Self::embedded)
    }

    /// Puts a pack in force. It stays in memory until the program ends, so that whoever reads the library before
    /// goes on reading a whole one.
    pub fn put_in_force(pack: Pack) {
        let library: &'static Self = Box::leak(Box::new(pack.into()));
        *INSTALLED.write().unwrap_or_else(PoisonError::into_inner) = Some(library);
    }

    /// A library of other content, for tests.
    #[must_use]
    pub fn new(content: Content) -> Self {
        Self { version: VERSION, content }
    }

    /// Its version, as [`VERSION`].
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }

    /// All facts with the sources of their files.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The words for a dotted key. A key without words is returned itself; the build makes sure that no needed
    /// one is.
    #[must_use]
    pub fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.words(key).unwrap_or(key)
    }

    /// The words for a dotted key, for those that a fact may or may not have.
    #[must_use]
    pub fn words(&self, key: &str) -> Option<&str> {
        self.content.words.get(key).map(String::as_str)
    }

    /// A network by id.
    #[must_use]
    pub fn network(&self, id: &str) -> Option<&Network> {
        self.content.networks.get(id)
    }

    /// All networks, by id.
    pub fn networks(&self) -> impl Iterator<Item = &Network> {
        self.content.networks.values()
    }

    /// A freedom by id.
    #[must_use]
    pub fn freedom(&self, id: &str) -> Option<&Freedom> {
        self.freedoms().iter().find(|freedom| freedom.id == id)
    }

    /// All freedoms, in their order.
    #[must_use]
    pub fn freedoms(&self) -> &[Freedom] {
        &self.content.freedoms.freedom
    }

    /// The loosest step of a freedom for an age and a column.
    #[must_use]
    pub fn cap(&self, freedom: &str, band: AgeBand, column: Column) -> Option<u8> {
        self.freedom(freedom)?.caps.get(&band)?.get(&column).copied()
    }

    /// Rules to choose from.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.content.agreement.rule
    }

    /// What guardians can promise.
    #[must_use]
    pub fn promises(&self) -> &[Promise] {
        &self.content.agreement.promise
    }

    /// Small consequences to choose from.
    #[must_use]
    pub fn consequences(&self) -> &[Consequence] {
        &self.content.agreement.consequence
    }

    /// Who to call in a country: its own lines first, then those that are everywhere.
    pub fn helplines(&self, country: &str) -> impl Iterator<Item = &CountryHelp> {
        let at = |place: &str| self.content.helplines.country.iter().find(|row| row.place == place);
        at(country).into_iter().chain(at("*").filter(|_| country != "*"))
    }
}

impl From<Pack> for Library {
    fn from(pack: Pack) -> Self {
        Self { version: pack.version, content: pack.content }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_library_is_filled() {
        let library = Library::embedded();
        assert!(library.networks().count() >= 3);
        assert!(library.network("instagram").is_some());
        assert!(library.lessons().iter().all(|lesson| library.lesson(&lesson.id).is_some()));
        assert!(!library.rules().is_empty() && !library.promises().is_empty());
        assert!(!library.consequences().is_empty());
    }

    #[test]
    fn every_freedom_has_its_caps() {
        let library = Library::embedded();
        assert!(!library.freedoms().is_empty());
        for freedom in library.freedoms() {
            let cap = library.cap(&freedom.id, AgeBand::TenToTwelve, Column::PermitFirst);
            assert!(cap.is_some_and(|step| step < freedom.steps), "{}", freedom.id);
        }
        assert_eq!(library.cap("flying", AgeBand::TenToTwelve, Column::Licence), None);
    }

    #[test]
    fn words_are_found_by_key_and_a_missing_key_says_itself() {
        let library = Library::embedded();
        assert_ne!(library.say("network.instagram.about"), "network.instagram.about");
        assert_eq!(library.say("no.such.key"), "no.such.key");
    }

    #[test]
    fn helplines_are_those_of_the_country_and_everywhere() {
        let library = Library::embedded();
        let places =
            |country| library.helplines(country).map(|h| h.place.as_str()).collect::<Vec<_>>();
        assert_eq!(places("GB"), ["GB", "*"]);
        assert_eq!(places("QQ"), ["*"]);
        assert_eq!(places("*"), ["*"]);
    }
}
