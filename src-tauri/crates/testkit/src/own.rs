//! Networks and settings of a family's own.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a step that fails ends the test"
)]

use std::collections::BTreeMap;

use app::own::{NetworkTexts, SaveOwnNetwork, SaveOwnSetting, SettingTexts};
use domain::platform::{Method, NetworkKind, Platform};

use crate::Kit;

impl Kit {
    /// Writes down a network: its id.
    pub fn own_network(&mut self, name: &str) -> String {
        let input = SaveOwnNetwork { id: None, network: own_network(name) };
        app::own::save_own_network(&mut self.desk, input).unwrap().id
    }

    /// Writes down a setting of a network: its id.
    pub fn own_setting(&mut self, of: &str, name: &str) -> String {
        let input = SaveOwnSetting { id: None, of: of.to_owned(), setting: own_setting(name) };
        app::own::save_own_setting(&mut self.desk, input).unwrap().id
    }
}

/// A community that its terms keep for twelve and over, as a family would write it down.
#[must_use]
pub fn own_network(name: &str) -> NetworkTexts {
    NetworkTexts {
        name: name.to_owned(),
        about: "Small groups build dens together and chat.".to_owned(),
        kind: Some(NetworkKind::Community),
        url: "treehouse.example".to_owned(),
        platforms: vec![Platform::Ios, Platform::Web],
        terms_age: Some(12),
        read_at: "https://treehouse.example/terms".to_owned(),
        methods: vec![Method::OpenOnRequest, Method::Follow],
        freedoms: ["messages", "comments", "look_ins"].map(str::to_owned).to_vec(),
    }
}

/// A must-do setting that no freedom governs, with a way to it on the iPhone.
#[must_use]
pub fn own_setting(name: &str) -> SettingTexts {
    let path = ["Settings", "My den"].map(str::to_owned).to_vec();
    SettingTexts {
        name: name.to_owned(),
        why: "Strangers could climb up.".to_owned(),
        must_do: true,
        places: BTreeMap::from([(Platform::Ios, path)]),
        choices: ["Nobody", "Friends", "Everyone"].map(str::to_owned).to_vec(),
        freedom: None,
        by_step: Vec::new(),
        suggested: Some("Friends".to_owned()),
    }
}
