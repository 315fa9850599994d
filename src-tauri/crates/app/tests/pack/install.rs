//! A pack that fits is in force at once and after each start; one that does not is left aside and said.

use app::ErrorCode;
use app::ports::ask_for_file;
use library::content::Content;
use library::pack::LARGEST;
use library::{Library, VERSION};

use crate::{file, install, installed, kit, my_turn, newer, pack, signed, version, view};

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
