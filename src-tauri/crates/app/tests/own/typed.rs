//! What is typed: refused field by field, all at once, and shown as it was typed.

use app::own::{NetworkTexts, SaveOwnNetwork, SaveOwnSetting, SettingTexts};
use app::{ErrorCode, Fault};
use domain::platform::{Method, NetworkKind, Platform};
use testkit::{Kit, own_network, own_setting};

use crate::{home, own, refused};

fn network(kit: &mut Kit, network: NetworkTexts) -> Result<String, Fault> {
    let input = SaveOwnNetwork { id: None, network };
    app::own::save_own_network(&mut kit.desk, input).map(|view| view.id)
}

fn setting(kit: &mut Kit, setting: SettingTexts) -> Result<String, Fault> {
    let input = SaveOwnSetting { id: None, of: "instagram".to_owned(), setting };
    app::own::save_own_setting(&mut kit.desk, input).map(|view| view.id)
}

/// The fields and rules of a refusal, as `field rule`.
fn issues<T: std::fmt::Debug>(result: Result<T, Fault>) -> Vec<String> {
    let fault = result.unwrap_err();
    assert_eq!(fault.code, ErrorCode::Invalid);
    fault.fields.iter().map(|issue| format!("{} {}", issue.field, issue.rule)).collect()
}

#[test]
fn every_field_that_cannot_be_taken_is_named_at_once() {
    let mut kit = home();
    let absurd = NetworkTexts {
        name: " \u{0}\n ".to_owned(),
        about: "x".repeat(10_000),
        kind: None,
        url: "http://sam:secret@treehouse.example".to_owned(),
        platforms: Vec::new(),
        terms_age: Some(200),
        read_at: "y".repeat(10_000),
        methods: Vec::new(),
        freedoms: vec!["flying".to_owned()],
    };
    let expected = [
        "name empty",
        "kind choose_one",
        "about too_long",
        "url no_address",
        "platforms none_chosen",
        "termsAge no_terms_age",
        "readAt too_long",
        "freedoms no_such_choice",
    ];
    assert_eq!(issues(network(&mut kit, absurd)), expected);
    let zero = NetworkTexts { terms_age: Some(0), ..own_network("Treehouse") };
    assert_eq!(issues(network(&mut kit, zero)), ["termsAge no_terms_age"]);
    assert!(own(&mut kit).networks.is_empty(), "nothing is half kept");
}

#[test]
fn the_least_a_family_knows_is_enough() {
    let mut kit = home();
    let least = NetworkTexts {
        name: "Treehouse".to_owned(),
        about: String::new(),
        kind: Some(NetworkKind::Messenger),
        url: String::new(),
        platforms: vec![Platform::Android, Platform::Android],
        terms_age: None,
        read_at: String::new(),
        methods: vec![Method::None],
        freedoms: Vec::new(),
    };
    let id = network(&mut kit, least).unwrap();
    let kept = &own(&mut kit).networks[0];
    assert_eq!(kept.network.methods, [Method::OpenOnRequest]);
    assert_eq!(kept.network.platforms, [Platform::Android]);
    let child = kit.child();
    let account = kit.account(child, &id);
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
}

#[test]
fn a_name_that_is_there_already_is_refused() {
    let mut kit = home();
    let known = network(&mut kit, own_network(" inSTAgram "));
    assert_eq!(issues(known), ["name same_network"]);
    network(&mut kit, own_network("Treehouse")).unwrap();
    assert_eq!(issues(network(&mut kit, own_network("TREEHOUSE"))), ["name same_network"]);
    setting(&mut kit, own_setting("Who sees the den?")).unwrap();
    assert_eq!(issues(setting(&mut kit, own_setting("who  sees the den?"))), ["name same_setting"]);
    let known = setting(&mut kit, own_setting("Who can see what you post?"));
    assert_eq!(issues(known), ["name same_setting"]);
}

#[test]
fn choices_are_two_to_six_and_differ() {
    let mut kit = home();
    let mut with = |choices: Vec<String>| {
        let suggested = choices.first().cloned();
        setting(&mut kit, SettingTexts { choices, suggested, ..own_setting("Den?") })
    };
    let number = |count: usize| (0..count).map(|one| format!("Choice {one}")).collect();
    assert!(issues(with(Vec::new())).contains(&"choices too_few_choices".to_owned()));
    assert_eq!(issues(with(number(1))), ["choices too_few_choices"]);
    assert!(issues(with(number(500))).contains(&"choices too_many_choices".to_owned()));
    let twice = vec!["On".to_owned(), "Off".to_owned(), "on".to_owned()];
    assert_eq!(issues(with(twice)), ["choices.2 same_choice"]);
    let long = vec!["On".to_owned(), "x".repeat(10_000)];
    assert!(issues(with(long)).contains(&"choices.1 too_long".to_owned()));
    with(number(6)).unwrap();
}

#[test]
fn what_fits_is_one_of_the_choices_and_each_step_has_one() {
    let mut kit = home();
    let missing = SettingTexts { suggested: Some("Ghosts".to_owned()), ..own_setting("Den?") };
    assert_eq!(issues(setting(&mut kit, missing)), ["suggested choose_one"]);
    let short = SettingTexts {
        freedom: Some("messages".to_owned()),
        by_step: vec!["Nobody".to_owned()],
        ..own_setting("Den?")
    };
    assert_eq!(issues(setting(&mut kit, short)), ["byStep choose_each"]);
    let flying = SettingTexts { freedom: Some("flying".to_owned()), ..own_setting("Den?") };
    assert_eq!(issues(setting(&mut kit, flying)), ["freedom no_such_choice"]);
    let path = vec!["Menu".to_owned(); 11];
    let far = SettingTexts { places: [(Platform::Ios, path)].into(), ..own_setting("Den?") };
    assert_eq!(issues(setting(&mut kit, far)), ["places.ios too_many_steps"]);
}

#[test]
fn injected_text_stays_text() {
    let mut kit = home();
    let name = "'); DROP TABLE own_network; -- <b>";
    let about = "\u{202e}{ $name } <script>alert(1)</script>".to_owned();
    network(&mut kit, NetworkTexts { about, ..own_network(name) }).unwrap();
    let kept = &own(&mut kit).networks[0].network;
    assert_eq!(kept.name, name);
    assert_eq!(kept.about, "{ $name } <script>alert(1)</script>");
}

#[test]
fn an_id_nobody_knows_is_told() {
    let mut kit = home();
    for id in ["own-00000000-0000-0000-0000-000000000001", "own-x", "instagram"] {
        let input = SaveOwnNetwork { id: Some(id.to_owned()), network: own_network("Nest") };
        let saved = app::own::save_own_network(&mut kit.desk, input);
        assert_eq!(refused(saved), ErrorCode::NotFound, "{id}");
    }
    let input = SaveOwnSetting { id: None, of: "nowhere".to_owned(), setting: own_setting("Den?") };
    assert_eq!(refused(app::own::save_own_setting(&mut kit.desk, input)), ErrorCode::NotFound);
}
