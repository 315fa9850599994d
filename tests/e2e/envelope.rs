use crate::journey::{
    PASSPHRASE, TEACH_BACK, agree_with, choose_network, do_lesson, keep_recovery_key, look,
    make_family, sign, walk_must_do,
};
use crate::stage::{Stage, StageOptions, Window, search::files_containing};

pub(crate) const PASSWORD: &str = "Fjord-glyphs-vext-quiz";
const REASON: &str = "the lost purple phone";
/// What a family typed and the vault keeps.
pub(crate) const STORED: [&str; 4] = ["Zuzanna", "Xaver", REASON, TEACH_BACK];

#[test]
fn the_envelope_goes_to_the_real_keyring_and_nothing_typed_can_be_found_in_any_file() {
    let stage = Stage::new(StageOptions::default());
    seal_and_open(&stage, &[]).close();
    for needle in STORED.into_iter().chain([PASSWORD, PASSPHRASE]) {
        let found = files_containing(&stage.folders(), needle);
        assert!(found.is_empty(), "{needle} is in {found:?}");
    }
}

#[test]
fn the_same_search_finds_what_an_unkeyed_vault_stores_but_never_the_password() {
    let stage = Stage::new(StageOptions::default());
    seal_and_open(&stage, &["--unkeyed"]).close();
    for needle in STORED {
        let found = files_containing(&stage.folders(), needle);
        assert!(!found.is_empty(), "the search would not find {needle}");
    }
    for needle in [PASSWORD, PASSPHRASE] {
        let found = files_containing(&stage.folders(), needle);
        assert!(found.is_empty(), "{needle} is in {found:?}");
    }
}

/// The whole way to a permit with *We hold the password*, and one opening.
pub(crate) fn seal_and_open(stage: &Stage, args: &[&str]) -> Window {
    let window = stage.open(args);
    make_family(&window, "Zuzanna", "Xaver", "2012");
    keep_recovery_key(&window);
    choose_network(&window, "Instagram");
    window.press("Start the road");
    do_lesson(&window);
    agree_with(&window, "Xaver", "We hold the password");
    sign(&window, "Zuzanna");
    window.press("I am Xaver");
    sign(&window, "Xaver");
    window.press("Go on");
    walk_must_do(&window, "Xaver");
    window.see_heading("Seal the envelope");
    look(&window, "40-seal");
    window.fill("The password of the account", PASSWORD);
    window.fill("The same password once more", PASSWORD);
    window.press("Seal it");
    window.press("Give Xaver the permit");
    window.press("Go to Today");
    window.press("Open Xaver’s Instagram");
    window.press("Open the envelope");
    window.choose("Zuzanna");
    window.fill("Why?", REASON);
    window.press("Open it");
    window.see(PASSWORD);
    look(&window, "41-opened");
    window.press("Copy");
    window.see("taken off the clipboard again");
    window.keys("Escape");
    window.see_no(PASSWORD);
    window.see(REASON);
    look(&window, "42-account-with-envelope");
    window
}
