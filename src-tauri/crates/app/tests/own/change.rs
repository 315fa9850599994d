//! What was written down is changed or taken out, after accounts have begun to use it.

use app::ErrorCode;
use app::own::{
    NetworkTexts, RemoveOwnNetwork, RemoveOwnSetting, SaveOwnNetwork, SaveOwnSetting, SettingTexts,
};
use app::review::SettingAgain;
use app::walk::FactPart;
use chrono::TimeDelta;
use domain::platform::{Method, Platform};
use domain::walk::Again;
use testkit::{Kit, own_network, own_setting};

use crate::{home, own, refused};

/// Sam's Treehouse with its permit, and the id of the network and of its setting.
fn walked() -> (Kit, String, String) {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let setting = kit.own_setting(&network, "Who can climb up?");
    let child = kit.child();
    let account = kit.account(child, &network);
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    (kit, network, setting)
}

/// The setting among those to look at again at the next review.
fn again(kit: &mut Kit, setting: &str) -> Option<SettingAgain> {
    kit.clock.pass(TimeDelta::days(7));
    let child = kit.child();
    kit.answered_review(child);
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap();
    let accounts = view.open.unwrap().accounts;
    accounts.into_iter().flat_map(|account| account.settings).find(|one| one.setting == setting)
}

#[test]
fn a_setting_that_was_changed_is_looked_at_again_and_what_was_recorded_stays() {
    let (mut kit, network, setting) = walked();
    let choices = ["Nobody", "Friends we know", "Everyone"].map(str::to_owned).to_vec();
    let suggested = Some("Friends we know".to_owned());
    let texts = SettingTexts { choices, suggested, ..own_setting("Who can climb up?") };
    let input = SaveOwnSetting { id: Some(setting.clone()), of: network, setting: texts };
    app::own::save_own_setting(&mut kit.desk, input).unwrap();
    let again = again(&mut kit, &setting).unwrap();
    assert_eq!(again.again, Again::Changed);
    assert_eq!(again.recorded_words.as_deref(), Some("Friends"));
    let told = again.told.unwrap();
    let parts: Vec<_> = told.differences.iter().map(|one| one.what).collect();
    assert_eq!(parts, [FactPart::Choices, FactPart::Fits]);
    assert_eq!((told.then, told.now), (None, None), "no library's day");
}

#[test]
fn a_setting_that_says_the_same_is_not_looked_at_again() {
    let (mut kit, network, setting) = walked();
    let texts =
        SettingTexts { why: "Dens are small.".to_owned(), ..own_setting("Who can climb up?") };
    let input = SaveOwnSetting { id: Some(setting.clone()), of: network, setting: texts };
    app::own::save_own_setting(&mut kit.desk, input).unwrap();
    assert!(again(&mut kit, &setting).is_none());
}

#[test]
fn what_an_account_has_stays() {
    let (mut kit, network, setting) = walked();
    let view = own(&mut kit);
    assert!(view.networks[0].in_use && view.settings[0].in_use);
    let gone = app::own::remove_own_network(&mut kit.desk, RemoveOwnNetwork { network });
    assert_eq!(refused(gone), ErrorCode::OwnInUse);
    let gone = app::own::remove_own_setting(&mut kit.desk, RemoveOwnSetting { setting });
    assert_eq!(refused(gone), ErrorCode::OwnInUse);
    assert_eq!(own(&mut kit), view);
}

#[test]
fn the_device_of_an_account_stays_too() {
    let (mut kit, network, _) = walked();
    let mut texts = NetworkTexts { platforms: vec![Platform::Web], ..own_network("Treehouse") };
    let save = |kit: &mut Kit, network: NetworkTexts, id: &str| {
        app::own::save_own_network(
            &mut kit.desk,
            SaveOwnNetwork { id: Some(id.to_owned()), network },
        )
    };
    let fault = save(&mut kit, texts.clone(), &network).unwrap_err();
    assert_eq!(fault.fields[0].rule, "device_in_use");
    texts.platforms.push(Platform::Ios);
    save(&mut kit, texts, &network).unwrap();
}

#[test]
fn a_file_does_not_take_the_device_of_an_account_away_either() {
    let (mut kit, _, _) = walked();
    let mut file = crate::export(&mut kit);
    file["networks"][0]["network"]["platforms"] = serde_json::json!(["web"]);
    crate::read(&mut kit, &file).unwrap();
    let before = own(&mut kit);
    assert_eq!(refused(crate::take(&mut kit, true)), ErrorCode::OwnFileUnreadable);
    assert_eq!(own(&mut kit), before);
}

#[test]
fn a_network_nobody_has_goes_with_its_settings_and_comes_back_with_undo() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    kit.own_setting(&network, "Who can climb up?");
    kit.own_setting("instagram", "Who sees when you are online?");
    let before = own(&mut kit);
    let after = app::own::remove_own_network(&mut kit.desk, RemoveOwnNetwork { network }).unwrap();
    assert_eq!((after.networks.len(), after.settings.len()), (0, 1));
    app::undo::undo(&mut kit.desk, ()).unwrap();
    assert_eq!(own(&mut kit), before);
}

#[test]
fn a_network_can_get_another_name_and_its_account_shows_it() {
    let (mut kit, network, _) = walked();
    let input = SaveOwnNetwork { id: Some(network), network: own_network("Nest") };
    app::own::save_own_network(&mut kit.desk, input).unwrap();
    let overview = app::overview::overview(&mut kit.desk, ()).unwrap();
    assert_eq!(overview.children[0].accounts[0].network_name, "Nest");
}
