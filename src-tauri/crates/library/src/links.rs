use crate::Library;
use crate::facts::Sources;

impl Library {
    /// Every address the library names: its sources and the pages of the help lines. Nothing else is opened in a
    /// browser.
    pub fn links(&self) -> impl Iterator<Item = &str> {
        let content = self.content();
        let shelves: [&Sources; 10] = [
            &content.laws.sources,
            &content.consent_ages.sources,
            &content.terms.sources,
            &content.freedoms.sources,
            &content.agreement.sources,
            &content.lessons.sources,
            &content.helplines.sources,
            &content.review.sources,
            &content.playbooks.sources,
            &content.drive_alongs.sources,
        ];
        let networks = content.networks.values().map(|network| &network.sources);
        let sources = shelves.into_iter().chain(networks).flat_map(|sources| sources.values());
        let lines = content.helplines.country.iter().flat_map(|country| &country.line);
        let pages = lines.filter_map(|line| line.url.as_deref());
        let all = sources.map(|source| source.url.as_str()).chain(pages);
        // The build lets nothing else in; a pack is not checked by it again.
        all.filter(|link| link.starts_with("https://"))
    }
}
