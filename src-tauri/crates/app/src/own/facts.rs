//! What a family wrote down, in the shapes of the library's facts.

use std::collections::BTreeMap;

use domain::own::{OwnNetwork, OwnSetting, own_id};
use domain::platform::{Method, Platform};
use library::facts::{
    Confidence, MethodFact, Network, PasswordSharing, Place, Read, Setting, SignIn, Source,
};
use library::gate::Stated;
use library::{Library, any_network};

use super::check;

/// The methods a family is asked about.
const METHODS: [Method; 3] = [Method::OpenOnRequest, Method::Envelope, Method::Follow];

/// The key of the source that is the network's own address.
const PAGE: &str = "page";

/// A family's network as a network. What every walk has comes with it.
pub(super) fn network(own: &OwnNetwork) -> Network {
    let page = own.url.as_ref().map(|url| (PAGE.to_owned(), source(own, url)));
    let page_keys: Vec<_> = page.iter().map(|(key, _)| key.clone()).collect();
    let methods = METHODS.iter().map(|method| {
        let possible = own.methods.contains(method);
        (*method, MethodFact { possible, sources: Vec::new() })
    });
    Network {
        id: own_id(own.id),
        name: own.name.clone(),
        operator: String::new(),
        kind: own.kind,
        platforms: own.platforms.clone(),
        sign_in: SignIn {
            ways: Vec::new(),
            password_sharing: PasswordSharing::Unknown,
            sources: page_keys.clone(),
        },
        methods: methods.collect(),
        freedoms: own.freedoms.clone(),
        teen_accounts: Vec::new(),
        family_tool: None,
        settings: any_network::settings(&own.platforms),
        policy: any_network::policy(&page_keys),
        actions: Vec::new(),
        changes: Vec::new(),
        sources: page.into_iter().collect(),
    }
}

/// A family's setting as a setting. Where they wrote no way to it, it is to be looked for.
pub(super) fn setting(own: &OwnSetting, platforms: &[Platform]) -> Setting {
    let place = |platform: &Platform| {
        let path = own.places.get(platform).cloned().unwrap_or_default();
        (*platform, Place { path, confidence: Confidence::Family })
    };
    Setting {
        id: own_id(own.id),
        must_do: own.must_do,
        choices: own.choices.clone(),
        freedom: own.freedom.clone(),
        by_step: own.by_step.clone(),
        suggested: own.suggested.clone(),
        network_default: BTreeMap::new(),
        places: platforms.iter().map(place).collect(),
        confidence: Confidence::Family,
        sources: Vec::new(),
    }
}

/// What the family wrote of the gate's questions.
pub(super) fn stated(own: &OwnNetwork) -> Stated {
    let read_at = own.read_at.as_deref().unwrap_or_default();
    let source = check::page(read_at).map(|url| source(own, &url));
    Stated {
        name: own.name.clone(),
        kind: own.kind,
        age: own.terms_age,
        read_at: if source.is_some() { String::new() } else { read_at.to_owned() },
        source,
        written_on: own.written_on,
    }
}

/// The words for a network, by the library's keys.
pub(super) fn words_of_network(own: &OwnNetwork, words: &mut BTreeMap<String, String>) {
    let of = format!("network.{}", own_id(own.id));
    if let Some(about) = &own.about {
        words.insert(format!("{of}.about"), about.clone());
        words.insert(format!("{of}.about_child"), about.clone());
    }
    for method in METHODS.iter().filter(|method| !own.methods.contains(method)) {
        let name = serde_json::to_value(method).unwrap_or_default();
        let key = format!("{of}.method.{}.why_not", name.as_str().unwrap_or_default());
        words.insert(key, any("why_not"));
    }
}

/// The words for a setting, by the library's keys.
pub(super) fn words_of_setting(own: &OwnSetting, words: &mut BTreeMap<String, String>) {
    let of = format!("network.{}.setting.{}", own.network, own_id(own.id));
    let why = |otherwise: &str| own.why.clone().unwrap_or_else(|| any(otherwise));
    words.insert(format!("{of}.name"), own.name.clone());
    words.insert(format!("{of}.adult"), why("why"));
    words.insert(format!("{of}.child"), why("why_child"));
    words.insert(format!("{of}.look_for"), own.name.clone());
    for choice in &own.choices {
        words.insert(format!("{of}.choice.{choice}"), choice.clone());
    }
}

/// Words for any network.
fn any(rest: &str) -> String {
    Library::embedded().say(&format!("{}.{rest}", any_network::WORDS)).to_owned()
}

fn source(own: &OwnNetwork, url: &str) -> Source {
    Source {
        url: url.to_owned(),
        title: None,
        page_date: None,
        checked: own.written_on,
        read: Read::Live,
        confidence: Confidence::Family,
    }
}
