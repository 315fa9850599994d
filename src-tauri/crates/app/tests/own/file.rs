//! What a family wrote down goes to another family as a file, and comes back.

use app::ErrorCode;
use app::own::{OwnFileState, SaveOwnFile};
use testkit::rows;

use crate::{export, home, own, read, refused, states, take};

#[test]
fn another_family_gets_it_as_it_was_written() {
    let mut ours = home();
    let network = ours.own_network("Treehouse");
    ours.own_setting(&network, "Who can climb up?");
    ours.own_setting("instagram", "Who sees when you are online?");
    let file = export(&mut ours);

    let mut theirs = home();
    let view = read(&mut theirs, &file).unwrap();
    assert!(view.chosen);
    assert_eq!(states(&view), [OwnFileState::New; 3]);
    assert_eq!(view.lines[1].of.as_deref(), Some("Treehouse"));
    assert_eq!(view.lines[2].of.as_deref(), Some("Instagram"));
    assert!(own(&mut theirs).networks.is_empty(), "looking writes nothing");
    assert_eq!(take(&mut theirs, false).unwrap(), own(&mut ours));
    assert_eq!(export(&mut theirs), file);
}

#[test]
fn the_file_names_nobody_of_the_family() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let child = kit.child();
    kit.account(child, &network);
    let file = app::own::save_own_file(&mut kit.desk, SaveOwnFile { network: None }).unwrap();
    assert_eq!(file.name, "own-networks.json");
    let text = String::from_utf8(file.content.to_vec()).unwrap();
    for name in ["Sam", "Alex", "Kim", "2012"] {
        assert!(!text.contains(name), "{name} in {text}");
    }
    assert!(text.contains("Treehouse") && text.contains("\n  "), "people can read it");
}

#[test]
fn one_network_goes_alone() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    kit.own_network("Burrow");
    kit.own_setting("instagram", "Who sees when you are online?");
    let one = |network: Option<String>| SaveOwnFile { network };
    let file = app::own::save_own_file(&mut kit.desk, one(Some(network))).unwrap();
    let text = String::from_utf8(file.content.to_vec()).unwrap();
    assert!(text.contains("Treehouse") && !text.contains("Burrow") && !text.contains("online"));
    let none = app::own::save_own_file(&mut kit.desk, one(Some("tiktok".to_owned())));
    assert_eq!(none.err().unwrap().code, ErrorCode::NotFound, "there is nothing to keep");
}

#[test]
fn the_same_file_again_changes_nothing() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    kit.own_setting(&network, "Who can climb up?");
    let file = export(&mut kit);
    let before = rows(&kit.folder().join("family"));
    let view = read(&mut kit, &file).unwrap();
    assert_eq!(states(&view), [OwnFileState::Same; 2]);
    take(&mut kit, true).unwrap();
    assert_eq!(rows(&kit.folder().join("family")), before);
}

#[test]
fn what_is_here_is_replaced_only_when_they_say_so() {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    let setting = kit.own_setting(&network, "Who can climb up?");
    let mut file = export(&mut kit);
    file["networks"][0]["network"]["about"] = "Another word for it".into();
    file["settings"][0]["setting"]["choices"][2] = "All of them".into();
    let mut added = file["settings"][0].clone();
    added["id"] = "00000000-0000-7000-8000-000000000009".into();
    added["setting"]["name"] = "Who can whisper?".into();
    file["settings"].as_array_mut().unwrap().push(added);

    let view = read(&mut kit, &file).unwrap();
    assert_eq!(states(&view), [OwnFileState::Other, OwnFileState::Other, OwnFileState::New]);
    let kept = take(&mut kit, false).unwrap();
    assert!(kept.networks[0].network.about.starts_with("Small groups"));
    assert_eq!(kept.settings.len(), 2, "what is new came in");

    read(&mut kit, &file).unwrap();
    let replaced = take(&mut kit, true).unwrap();
    assert_eq!(replaced.networks[0].id, network, "accounts still find it");
    assert_eq!(replaced.networks[0].network.about, "Another word for it");
    let changed = replaced.settings.iter().find(|one| one.id == setting).unwrap();
    assert_eq!(changed.setting.choices[2], "All of them");
    app::undo::undo(&mut kit.desk, ()).unwrap();
    assert!(own(&mut kit).networks[0].network.about.starts_with("Small groups"));
}

#[test]
fn another_familys_network_by_the_same_name_is_the_same_network() {
    let mut theirs = home();
    // Nobody has the same ids as another family.
    theirs.clock.pass(chrono::TimeDelta::seconds(90));
    theirs.own_network("Burrow");
    let other = theirs.own_network("treehouse");
    theirs.own_setting(&other, "Who can climb up?");
    let file = export(&mut theirs);
    let mut ours = home();
    let network = ours.own_network("Treehouse");
    let child = ours.child();
    ours.account(child, &network);
    read(&mut ours, &file).unwrap();
    let view = take(&mut ours, true).unwrap();
    assert_eq!(view.networks.len(), 2);
    assert!(view.networks.iter().any(|one| one.id == network && one.in_use));
    assert_eq!(view.settings[0].of, network, "its settings came to ours");
}

#[test]
fn a_family_that_changes_its_mind_keeps_all_as_it_was() {
    let mut kit = home();
    kit.own_network("Treehouse");
    let file = export(&mut kit);
    read(&mut kit, &file).unwrap();
    let view = app::own::read_own_file(&mut kit.desk, (), None).unwrap();
    assert!(!view.chosen && view.lines.is_empty());
    assert_eq!(refused(take(&mut kit, true)), ErrorCode::NotFound, "no file waits any more");
}

#[test]
fn locking_forgets_a_file_that_was_read() {
    let mut kit = home();
    kit.own_network("Treehouse");
    let file = export(&mut kit);
    read(&mut kit, &file).unwrap();
    kit.desk.close();
    kit.unlock().unwrap();
    assert_eq!(refused(take(&mut kit, true)), ErrorCode::NotFound);
}
