//! What a family recorded stays as it is, and a review shows what changed since.

use app::account::OfAccount;
use app::between::StepBack;
use app::gate::OfChild;
use app::review::SettingAgain;
use app::walk::{FactChange, FactPart, OfWalk, WalkSetting};
use domain::platform::{Method, Platform};
use domain::walk::{Again, Outcome};
use library::Library;
use testkit::{Kit, rows};
use uuid::Uuid;

use crate::{install, kit, my_turn, newer, pack, version, view};

/// An account on Instagram with its permit.
fn walked(kit: &mut Kit) -> Uuid {
    kit.keep_recovery_key();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    kit.lesson(child, "auditorium");
    kit.agree(account, Method::OpenOnRequest);
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    account
}

#[test]
fn a_pack_changes_nothing_of_what_the_family_recorded() {
    let _turn = my_turn();
    let mut kit = kit();
    let account = walked(&mut kit);
    let folder = kit.folder().join("family");
    let before = rows(&folder);
    // All that was walked is gone from it, the hardest change there is.
    let bytes = pack(version(newer()), |content| {
        content.networks.get_mut("instagram").unwrap().settings.clear();
    });
    install(&mut kit, bytes).unwrap();
    assert!(rows(&folder) == before);
    kit.restart();
    kit.unlock().unwrap();
    assert!(rows(&folder) == before);
    assert!(app::account::account(&mut kit.desk, OfAccount { account }).is_ok());
    assert!(app::overview::overview(&mut kit.desk, ()).is_ok());
    // Back to a whole one, for the tests after this.
    install(&mut kit, pack(version(newer()), |_| {})).unwrap();
    assert!(rows(&folder) == before);
}

/// The settings to look at again, in a review that is open.
fn again(kit: &mut Kit) -> Vec<SettingAgain> {
    let child = kit.child();
    let view = app::review::review(&mut kit.desk, OfChild { child }).unwrap();
    view.open.unwrap().accounts.remove(0).settings
}

/// Looks at a setting again and leaves it as it fits.
fn look(kit: &mut Kit, account: Uuid, setting: &str, fits: Option<String>) {
    let input = WalkSetting {
        account,
        platform: Platform::Ios,
        setting: setting.to_owned(),
        outcome: Outcome::Done,
        was: fits.clone(),
        now: fits,
        why: String::new(),
        elsewhere: false,
        guardian: None,
    };
    app::walk::walk_setting(&mut kit.desk, input).unwrap();
}

#[test]
fn a_setting_whose_facts_changed_since_it_was_walked_comes_up_with_old_and_new() {
    let _turn = my_turn();
    let mut kit = kit();
    // The facts of now, whatever a test before installed.
    install(&mut kit, pack(version(newer()), |_| {})).unwrap();
    let then = view(&mut kit).put_together_on;
    let account = walked(&mut kit);
    let child = kit.child();
    kit.answered_review(child);
    assert!(again(&mut kit).is_empty(), "nothing changed yet");

    let facts = &Library::in_force().network("instagram").unwrap().settings;
    let must_do = || facts.iter().filter(|one| one.must_do && one.id != "birth_date");
    let moved = must_do().find(|one| one.places.contains_key(&Platform::Ios)).unwrap();
    let old_path = moved.places[&Platform::Ios].path.clone();
    let renamed = must_do().find(|one| one.id != moved.id && one.suggested.is_some()).unwrap();
    let old_choice = renamed.suggested.clone().unwrap();
    let key = format!("network.instagram.setting.{}.choice.", renamed.id);
    let old_words = Library::in_force().say(&format!("{key}{old_choice}")).to_owned();
    let before = rows(&kit.folder().join("family"));
    let day = newer();
    let bytes = pack(version(day), |content| {
        let facts = &mut content.networks.get_mut("instagram").unwrap().settings;
        for fact in facts {
            if fact.id == moved.id {
                fact.places.get_mut(&Platform::Ios).unwrap().path = vec!["Somewhere".to_owned()];
            }
            if fact.id == renamed.id {
                let new = |id: &mut String| {
                    if *id == old_choice {
                        *id = "brand_new".to_owned();
                    }
                };
                fact.choices.iter_mut().for_each(new);
                fact.suggested.iter_mut().for_each(new);
                fact.network_default.values_mut().for_each(new);
            }
        }
        content.words.insert(format!("{key}brand_new"), "Brand new".to_owned());
    });
    install(&mut kit, bytes).unwrap();
    assert!(rows(&kit.folder().join("family")) == before, "nothing recorded was changed");

    let list = again(&mut kit);
    assert_eq!(list.len(), 2, "{list:?}");
    assert!(list.iter().all(|one| one.again == Again::Changed));
    let of = |id: &str| list.iter().find(|one| one.setting == id).unwrap();
    let told = of(&moved.id).told.clone().unwrap();
    assert_eq!((told.then, told.now), (Some(then), Some(day)));
    let place = FactChange {
        what: FactPart::Place,
        then: Some(old_path),
        now: Some(vec!["Somewhere".to_owned()]),
    };
    assert_eq!(told.differences, [place]);
    let changed = of(&renamed.id);
    assert_eq!(changed.recorded_words.as_ref(), Some(&old_words));
    let told = changed.told.clone().unwrap();
    let what: Vec<_> = told.differences.iter().map(|one| one.what).collect();
    assert_eq!(what, [FactPart::Choices, FactPart::Fits]);
    let fits = &told.differences[1];
    assert_eq!(fits.then.as_deref(), Some([old_words].as_slice()));
    assert_eq!(fits.now.as_deref(), Some(["Brand new".to_owned()].as_slice()));

    let setting = changed.clone();
    look(&mut kit, account, &setting.setting, setting.fits.clone());
    let left = again(&mut kit);
    assert!(left.iter().all(|one| one.setting != setting.setting), "it was looked at");
    let walk = OfWalk { account, platform: Platform::Ios };
    let walk = app::walk::walk(&mut kit.desk, walk).unwrap();
    let step = walk.steps.iter().find(|step| step.setting == setting.setting).unwrap();
    assert!(!step.walked.as_ref().unwrap().drifted, "a choice that is gone is no drift");
    install(&mut kit, pack(version(newer()), |_| {})).unwrap();
}

#[test]
fn a_freedom_that_moved_is_no_change_of_the_library() {
    let _turn = my_turn();
    let mut kit = kit();
    install(&mut kit, pack(version(newer()), |_| {})).unwrap();
    let account = walked(&mut kit);
    let steps = |kit: &mut Kit| {
        let walk = OfWalk { account, platform: Platform::Ios };
        app::walk::walk(&mut kit.desk, walk).unwrap().steps
    };
    for step in steps(&mut kit).into_iter().filter(|step| step.because.is_some()) {
        look(&mut kit, account, &step.setting, step.fits);
    }
    let (before, child) = (steps(&mut kit), kit.child());
    let freedoms = app::account::account(&mut kit.desk, OfAccount { account }).unwrap().freedoms;
    for freedom in freedoms.into_iter().filter(|row| row.today > 0) {
        let (freedom, reason) = (freedom.id, String::new());
        let input = StepBack { account, freedom, step: 0, by: child, reason };
        app::between::step_back(&mut kit.desk, input).unwrap();
    }
    let after = steps(&mut kit);
    assert!(before.iter().zip(&after).any(|(one, other)| one.fits != other.fits));
    kit.answered_review(child);
    assert_eq!(again(&mut kit), []);
}
