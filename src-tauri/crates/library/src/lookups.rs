use crate::Library;
use crate::facts::{Id, Network, Source, Sources, TermsAge};

impl Library {
    /// The services' own ages, also of those without a network file.
    pub fn terms(&self) -> impl Iterator<Item = &TermsAge> {
        self.content().terms.terms.iter()
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

    /// Sources of the lessons by their keys.
    #[must_use]
    pub fn lesson_sources(&self, keys: &[Id]) -> Vec<Source> {
        cited(&self.content().lessons.sources, keys)
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

fn cited(sources: &Sources, keys: &[Id]) -> Vec<Source> {
    keys.iter().filter_map(|key| sources.get(key)).cloned().collect()
}
