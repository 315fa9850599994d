use std::collections::BTreeMap;

use domain::own::{OwnNetwork, OwnSetting, own_id, own_uuid};
use library::facts::Network;
use library::gate::Stated;
use library::{Library, any_network};
use vault::Tx;

use super::facts;
use crate::fault::Fault;

/// The library, with what this family wrote down itself put beside it: made for one reading and gone with it, so that
/// nothing of a family stays in memory once its vault is locked.
pub(crate) struct Shelf {
    library: &'static Library,
    /// Networks of the family's own, and those of the library for which it has settings of its own.
    networks: BTreeMap<String, Network>,
    /// Their words, by the same keys as the library's.
    words: BTreeMap<String, String>,
    stated: BTreeMap<String, Stated>,
}

impl Shelf {
    /// What answers for this family.
    pub(crate) fn of(tx: &Tx<'_>) -> Result<Self, Fault> {
        let mut shelf = Self {
            library: Library::in_force(),
            networks: BTreeMap::new(),
            words: BTreeMap::new(),
            stated: BTreeMap::new(),
        };
        for own in tx.all::<OwnNetwork>()? {
            let id = own_id(own.id);
            facts::words_of_network(&own, &mut shelf.words);
            shelf.networks.insert(id.clone(), facts::network(&own));
            shelf.stated.insert(id, facts::stated(&own));
        }
        for own in tx.all::<OwnSetting>()? {
            let Some(mut network) = shelf.network(&own.network).cloned() else { continue };
            facts::words_of_setting(&own, &mut shelf.words);
            network.settings.push(facts::setting(&own, &network.platforms));
            network.settings.sort_by_key(|setting| !setting.must_do);
            shelf.networks.insert(own.network, network);
        }
        Ok(shelf)
    }

    /// A network, with the family's own settings among its settings.
    pub(crate) fn network(&self, id: &str) -> Option<&Network> {
        self.networks.get(id).or_else(|| self.library.network(id))
    }

    /// The networks that have a walk: the family's own first.
    pub(crate) fn networks(&self) -> impl Iterator<Item = &Network> {
        let own = self.networks.values().filter(|network| own_uuid(&network.id).is_some());
        own.chain(self.library.networks())
    }

    /// A network's name, also where only its age rule is known.
    pub(crate) fn name(&self, network: &str) -> Option<&str> {
        let own = self.networks.get(network).map(|network| network.name.as_str());
        own.or_else(|| self.library.network_name(network))
    }

    /// The words for a dotted key, where there are any.
    pub(crate) fn words(&self, key: &str) -> Option<String> {
        Some(self.say(key)).filter(|said| said != key)
    }

    /// The words for a dotted key: the family's, those for any network, or the library's.
    pub(crate) fn say(&self, key: &str) -> String {
        if let Some(own) = self.words.get(key) {
            return own.clone();
        }
        let rest = key.strip_prefix("network.").and_then(|rest| rest.split_once('.'));
        match rest.filter(|(id, _)| own_uuid(id).is_some()) {
            // What a pack has or has not does not matter for what is written into the program.
            Some((_, rest)) => {
                Library::embedded().say(&format!("{}.{rest}", any_network::WORDS)).to_owned()
            }
            None => self.library.say(key).to_owned(),
        }
    }

    /// What the family wrote of the gate's questions, for a network of its own.
    pub(crate) fn stated(&self, network: &str) -> Option<&Stated> {
        self.stated.get(network)
    }
}
