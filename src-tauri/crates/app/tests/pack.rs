//! A newer library from a file: installed, there again after a restart, left aside when it does not fit, and never a
//! change to what the family recorded. The library in force is the process's own, so the tests take turns.
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use app::account::OfAccount;
use app::between::StepBack;
use app::gate::OfChild;
use app::link::OpenLink;
use app::ports::ask_for_file;
use app::review::SettingAgain;
use app::walk::{FactChange, FactPart, OfWalk, WalkSetting};
use app::{ErrorCode, Fault};
use chrono::{Days, NaiveDate};
use domain::platform::{Method, Platform};
use domain::walk::{Again, Outcome};
use library::content::Content;
use library::pack::{LARGEST, Pack};
use library::{Library, VERSION};
use minisign::KeyPair;
use testkit::{Kit, rows};
use uuid::Uuid;

static KEY: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate_unencrypted_keypair().unwrap());

/// Its public half, as a program would hold it.
static KEYS: LazyLock<&'static [&'static str]> = LazyLock::new(|| {
    let public: &'static str = KEY.pk.to_base64().leak();
    vec![public].leak()
});

/// One test after the other.
fn my_turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The day after the one on which the library in force was put together, or far ahead.
fn newer() -> NaiveDate {
    let ahead = NaiveDate::from_ymd_opt(2090, 1, 1).unwrap();
    let now = library::pack::put_together_on(Library::in_force().version()).unwrap();
    ahead.max(now + Days::new(1))
}

fn version(day: NaiveDate) -> u32 {
    day.format("%Y%m%d").to_string().parse().unwrap()
}

fn pack(version: u32, change: impl FnOnce(&mut Content)) -> Vec<u8> {
    let mut content = Library::embedded().content().clone();
    change(&mut content);
    signed(&serde_json::to_vec(&Pack { version, content }).unwrap())
}

fn signed(payload: &[u8]) -> Vec<u8> {
    let comment = Some("signature from minisign secret key");
    let signature = minisign::sign(None, &KEY.sk, payload, None, comment).unwrap();
    [signature.to_string().as_bytes(), payload].concat()
}

fn kit() -> Kit {
    let mut kit = Kit::default();
    kit.trust(*KEYS);
    kit.family();
    kit
}

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

fn view(kit: &mut Kit) -> app::pack::LibraryView {
    app::pack::library(&mut kit.desk, ()).unwrap()
}

fn install(kit: &mut Kit, bytes: Vec<u8>) -> Result<app::pack::LibraryView, Fault> {
    app::pack::install(&mut kit.desk, (), Some(bytes))
}

fn installed(kit: &Kit) -> PathBuf {
    kit.folder().join("family/library.pack")
}

fn file(kit: &Kit, bytes: &[u8]) -> PathBuf {
    let path = kit.folder().join("chosen.pack");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn instagram(words: &str) -> impl FnOnce(&mut Content) {
    move |content| {
        content.words.insert("network.instagram.about".to_owned(), words.to_owned());
    }
}

#[test]
fn a_newer_library_answers_at_once_and_after_a_restart() {
    let _turn = my_turn();
    let mut kit = kit();
    let day = newer();
    let bytes = pack(version(day), instagram("A newer sentence."));
    kit.desktop.choose(file(&kit, &bytes));
    let chosen = ask_for_file(&kit.desktop).unwrap();
    let installed = app::pack::install(&mut kit.desk, (), chosen).unwrap();
    assert_eq!((installed.version, installed.put_together_on), (version(day), day));
    assert!(installed.installed && installed.trouble.is_none());
    assert_eq!(Library::in_force().say("network.instagram.about"), "A newer sentence.");
    kit.restart();
    assert_eq!(view(&mut kit), installed);
}

#[test]
fn a_pack_is_put_in_force_when_the_program_starts() {
    let _turn = my_turn();
    let mut kit = kit();
    let day = newer();
    std::fs::write(installed(&kit), pack(version(day), |_| {})).unwrap();
    assert_ne!(view(&mut kit).version, version(day), "nothing is read in between");
    kit.restart();
    assert_eq!(view(&mut kit).put_together_on, day);
}

#[test]
fn an_installed_pack_that_does_not_fit_any_more_is_left_aside_and_said() {
    let _turn = my_turn();
    let mut kit = kit();
    let before = Library::in_force().version();
    let day = newer();
    let good = pack(version(day), |_| {});
    let mut flipped = good.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for (bytes, trouble) in [
        (flipped, ErrorCode::PackNotSigned),
        (good[..good.len() / 2].to_vec(), ErrorCode::PackNotSigned),
        (Vec::new(), ErrorCode::PackNotSigned),
        (vec![b'\n'; LARGEST + 10], ErrorCode::PackTooLarge),
        (signed(b"{}"), ErrorCode::PackUnreadable),
    ] {
        std::fs::write(installed(&kit), bytes).unwrap();
        kit.restart();
        assert_eq!(view(&mut kit).trouble, Some(trouble));
        assert_eq!(Library::in_force().version(), before);
        assert!(kit.unlock().is_ok(), "the family opens all the same");
    }
    // Installing a good one puts it right.
    assert_eq!(install(&mut kit, good).unwrap().trouble, None);
    kit.restart();
    assert_eq!(view(&mut kit).trouble, None);
}

#[test]
fn a_folder_in_the_packs_place_is_no_end_of_the_program() {
    let _turn = my_turn();
    let mut kit = kit();
    std::fs::create_dir(installed(&kit)).unwrap();
    kit.restart();
    assert_eq!(view(&mut kit).trouble, Some(ErrorCode::FileUnreadable));
}

#[test]
fn an_installed_pack_older_than_the_program_is_no_trouble() {
    let _turn = my_turn();
    let mut kit = kit();
    std::fs::write(installed(&kit), pack(VERSION - 1, |_| {})).unwrap();
    kit.restart();
    assert_eq!(view(&mut kit).trouble, None);
}

#[test]
fn a_refused_pack_leaves_the_library_of_before() {
    let _turn = my_turn();
    let mut kit = kit();
    let now = install(&mut kit, pack(version(newer()), |_| {})).unwrap();
    let kept = std::fs::read(installed(&kit)).unwrap();
    for (bytes, code) in [
        (pack(now.version, |_| {}), ErrorCode::PackNotNewer),
        (pack(now.version - 1, |_| {}), ErrorCode::PackNotNewer),
        (b"not a pack".to_vec(), ErrorCode::PackNotSigned),
        (signed(b"{}"), ErrorCode::PackUnreadable),
        (vec![0; LARGEST + 1], ErrorCode::PackTooLarge),
    ] {
        assert_eq!(install(&mut kit, bytes).unwrap_err().code, code);
        assert_eq!(view(&mut kit), now);
        assert_eq!(std::fs::read(installed(&kit)).unwrap(), kept);
    }
}

#[test]
fn a_pack_without_something_a_family_may_have_chosen_is_refused() {
    let _turn = my_turn();
    let mut kit = kit();
    let gone: [fn(&mut Content); 6] = [
        |content| drop(content.networks.remove("discord")),
        |content| content.networks.get_mut("discord").unwrap().platforms.truncate(1),
        |content| content.freedoms.freedom[0].steps += 1,
        |content| drop(content.review.question.pop()),
        |content| drop(content.agreement.rule.pop()),
        |content| drop(content.playbooks.playbook.pop()),
    ];
    for change in gone {
        let refused = install(&mut kit, pack(version(newer()), change)).unwrap_err();
        assert_eq!(refused.code, ErrorCode::PackUnreadable);
    }
    let fewer = |content: &mut Content| {
        content.networks.get_mut("discord").unwrap().settings.truncate(1);
    };
    install(&mut kit, pack(version(newer()), fewer)).unwrap();
}

#[test]
fn who_changes_their_mind_changes_nothing_and_what_cannot_be_read_is_said() {
    let _turn = my_turn();
    let mut kit = kit();
    assert_eq!(ask_for_file(&kit.desktop).unwrap(), None);
    let before = view(&mut kit);
    assert_eq!(app::pack::install(&mut kit.desk, (), None).unwrap(), before);
    for path in [Path::new("/no/such/file"), kit.folder()] {
        kit.desktop.choose(path.to_owned());
        assert_eq!(ask_for_file(&kit.desktop).unwrap_err().code, ErrorCode::FileUnreadable);
    }
    // Of a file that never ends only as much is read as shows that it is too large.
    kit.desktop.choose(file(&kit, &vec![0; LARGEST + 1_000]));
    assert_eq!(ask_for_file(&kit.desktop).unwrap().unwrap().len(), LARGEST + 1);
}

#[test]
fn nobody_installs_a_library_while_the_family_is_locked() {
    let _turn = my_turn();
    let mut kit = kit();
    kit.desk.close();
    let bytes = pack(version(newer()), |_| {});
    assert_eq!(install(&mut kit, bytes).unwrap_err().code, ErrorCode::Locked);
    assert!(!installed(&kit).exists());
}

#[test]
fn without_a_key_of_ours_every_pack_is_refused() {
    let _turn = my_turn();
    let mut kit = Kit::default();
    kit.family();
    let bytes = pack(version(newer()), |_| {});
    assert_eq!(install(&mut kit, bytes).unwrap_err().code, ErrorCode::PackNotSigned);
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

#[test]
fn a_pack_opens_nothing_but_pages() {
    let _turn = my_turn();
    let mut kit = kit();
    let bad = ["file:///etc/passwd", "javascript:alert(1)", "http://example.org/", ""];
    let bytes = pack(version(newer()), |content| {
        for (source, url) in content.laws.sources.values_mut().zip(bad) {
            source.url = url.to_owned();
        }
    });
    install(&mut kit, bytes).unwrap();
    for url in bad {
        let asked = app::link::open(&kit.desktop, OpenLink { url: url.to_owned() });
        assert_eq!(asked.unwrap_err().code, ErrorCode::NotFound, "{url}");
    }
    assert!(kit.desktop.opened().is_empty());
    install(&mut kit, pack(version(newer()), |_| {})).unwrap();
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
