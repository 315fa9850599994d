use app::account::OfAccount;
use app::gate::{AskGate, OfChild};
use app::network::OfNetwork;
use app::record::Search;
use app::walk::OfWalk;
use domain::platform::{Method, Platform};
use domain::stage::Stage;
use library::facts::{Confidence, NetworkKind};
use library::gate::Verdict;
use testkit::Kit;
use uuid::Uuid;

use crate::home;

/// The first road of Sam on the family's own Treehouse, up to the permit.
fn on_the_road(kit: &mut Kit) -> (String, Uuid) {
    let network = kit.own_network("Treehouse");
    kit.own_setting(&network, "Who can climb up?");
    let child = kit.child();
    let account = kit.account(child, &network);
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    (network, account)
}

#[test]
fn it_can_be_chosen_like_any_other() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let child = kit.child();
    let cards = app::gate::networks(&mut kit.desk, OfChild { child }).unwrap();
    let card = cards.iter().find(|card| card.id == network).unwrap();
    assert_eq!((card.name.as_str(), card.kind), ("Treehouse", Some(NetworkKind::Community)));
    assert!(card.own && card.has_walk && !card.taken);
    assert!(card.about.starts_with("Small groups"));
    assert!(cards.iter().filter(|card| card.own).count() == 1);
}

#[test]
fn the_gate_shows_the_familys_words_and_says_check_this_at_best() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let child = kit.child();
    let view = app::gate::ask(&mut kit.desk, AskGate { child, network }).unwrap();
    assert_eq!((view.network_name.as_str(), view.has_walk), ("Treehouse", true));
    assert_eq!(view.answer.verdict, Verdict::CheckThis);
    let finding = &view.answer.layers[2].findings[0];
    assert_eq!((finding.age, finding.confidence), (Some(12), Confidence::Family));
    assert_eq!(finding.sources[0].url, "https://treehouse.example/terms");
}

#[test]
fn it_goes_the_whole_way_and_a_held_review_moves_its_freedoms() {
    let mut kit = home();
    let (_, account) = on_the_road(&mut kit);
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!((view.network_name.as_str(), view.stage), ("Treehouse", Stage::Permit));
    let freedoms: Vec<_> = view.freedoms.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(freedoms.len(), 3);
    assert!(freedoms.contains(&"messages") && view.look_in_due.is_some());

    kit.clock.pass(chrono::TimeDelta::days(8));
    let child = kit.child();
    kit.hold_review(child, |_| {});
    let page = app::record::record(&mut kit.desk, Search::default()).unwrap();
    let settings: Vec<_> = page.lines.iter().filter_map(|line| line.about.as_deref()).collect();
    assert!(settings.contains(&"Who can climb up?"), "{settings:?}");
    assert!(page.lines.iter().any(|line| line.network_name.as_deref() == Some("Treehouse")));
}

#[test]
fn its_walk_begins_with_the_true_birth_date_and_has_the_familys_setting() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let setting = kit.own_setting(&network, "Who can climb up?");
    let child = kit.child();
    let account = kit.account(child, &network);
    let of = |platform| OfWalk { account, platform };
    let view = app::walk::walk(&mut kit.desk, of(Platform::Ios)).unwrap();
    assert_eq!(view.steps[0].setting, "birth_date");
    assert_eq!(view.steps[0].name, "Does the account have the true birth date?");
    let step = view.steps.iter().find(|step| step.setting == setting).unwrap();
    assert_eq!(step.place.as_ref().unwrap().path, ["Settings", "My den"]);
    assert_eq!(step.fits.as_deref(), Some("Friends"));
    assert_eq!(step.choices[2].text, "Everyone");
    assert_eq!((step.adult.as_str(), step.must_do), ("Strangers could climb up.", true));
    assert_eq!(view.policy.len(), 4);
    assert_eq!(view.policy[0].sources[0].url, "https://treehouse.example/");

    let view = app::walk::walk(&mut kit.desk, of(Platform::Web)).unwrap();
    let step = view.steps.iter().find(|step| step.setting == setting).unwrap();
    assert!(step.place.as_ref().unwrap().path.is_empty(), "look for it there");
    assert_eq!(step.look_for, "Who can climb up?");
}

#[test]
fn a_setting_of_its_own_follows_the_freedom_it_was_given() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let texts = app::own::SettingTexts {
        freedom: Some("messages".to_owned()),
        by_step: ["Nobody", "Nobody", "Friends", "Friends", "Everyone"].map(str::to_owned).to_vec(),
        suggested: None,
        ..testkit::own_setting("Who can whisper?")
    };
    let input = app::own::SaveOwnSetting { id: None, of: network.clone(), setting: texts };
    let setting = app::own::save_own_setting(&mut kit.desk, input).unwrap().id;
    let child = kit.child();
    let account = kit.account(child, &network);
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
    let of = OfWalk { account, platform: Platform::Ios };
    let view = app::walk::walk(&mut kit.desk, of).unwrap();
    let step = view.steps.iter().find(|step| step.setting == setting).unwrap();
    let rows = app::account::account(&mut kit.desk, OfAccount { account }).unwrap().freedoms;
    let row = rows.iter().find(|row| row.id == "messages").unwrap();
    let fits = ["Nobody", "Nobody", "Friends", "Friends", "Everyone"][usize::from(row.today)];
    assert_eq!(step.fits.as_deref(), Some(fits));
    assert_eq!(step.because.as_deref(), Some(row.steps[usize::from(row.today)].as_str()));
}

#[test]
fn a_setting_on_a_network_of_the_library_stands_on_its_walk_and_its_page() {
    let mut kit = home();
    let setting = kit.own_setting("instagram", "Who sees when you are online?");
    let child = kit.child();
    let account = kit.account(child, "instagram");
    let of = OfWalk { account, platform: Platform::Android };
    let view = app::walk::walk(&mut kit.desk, of).unwrap();
    let at = view.steps.iter().position(|step| step.setting == setting).unwrap();
    assert!(view.steps[..at].iter().all(|step| step.must_do), "it is a must-do one");
    assert!(view.steps.len() > at + 1, "the others follow");
    assert_eq!(view.steps[at].confidence, Confidence::Family);
    let of = OfNetwork { child, network: "instagram".to_owned() };
    let page = app::network::network(&mut kit.desk, of).unwrap();
    assert_eq!((page.own, page.own_settings), (false, 1));
}

#[test]
fn its_page_says_what_the_family_wrote() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let child = kit.child();
    let page = app::network::network(&mut kit.desk, OfNetwork { child, network }).unwrap();
    assert!(page.own && page.operator.is_empty());
    assert_eq!(page.url.as_deref(), Some("https://treehouse.example/"));
    assert_eq!(page.not_possible.len(), 1);
    assert_eq!(page.not_possible[0].method, Method::Envelope);
    assert!(page.not_possible[0].why.starts_with("Your family"));
    assert_eq!((page.settings, page.must_do), (4, 4));
}

#[test]
fn nothing_of_it_is_there_for_another_family_in_the_same_program() {
    let mut ours = home();
    let network = ours.own_network("Treehouse");
    let mut theirs = home();
    let child = theirs.child();
    let asked = app::gate::ask(&mut theirs.desk, AskGate { child, network: network.clone() });
    assert_eq!(crate::refused(asked), app::ErrorCode::NotFound);
    let cards = app::gate::networks(&mut theirs.desk, OfChild { child }).unwrap();
    assert!(cards.iter().all(|card| !card.own));
    ours.desk.close();
    let locked = app::own::own(&mut ours.desk, ());
    assert_eq!(crate::refused(locked), app::ErrorCode::Locked);
}

#[test]
fn only_pages_the_family_wrote_down_are_opened() {
    let mut kit = home();
    kit.own_network("Treehouse");
    let desktop = kit.desktop.clone();
    let mut open = |url: &str| {
        let input = app::link::OpenLink { url: url.to_owned() };
        app::own::open_own_link(&mut kit.desk, input)?.send(&desktop)
    };
    open("https://treehouse.example/terms").unwrap();
    assert_eq!(crate::refused(open("https://elsewhere.example/")), app::ErrorCode::NotFound);
    assert_eq!(kit.desktop.opened(), ["https://treehouse.example/terms"]);
}
