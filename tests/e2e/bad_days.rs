use crate::journey::{
    PASSPHRASE, agree_with, choose_network, do_lesson, fill_in_family, keep_recovery_key, look,
    make_family, unlock,
};
use crate::stage::{Stage, StageOptions, until};

#[test]
fn a_family_file_that_broke_is_named_kept_and_opens_again_when_it_is_put_back() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Sam", "2012");
    window.see_heading("Your recovery key");
    window.close();
    let file = stage.data_home().join("passenger-seat/vault.db");
    let whole = std::fs::read(&file).unwrap();
    for (content, heading) in [
        (Vec::new(), "Your family’s file is empty"),
        (whole.iter().map(|byte| byte ^ 1).collect(), "Your family’s file is damaged"),
    ] {
        std::fs::write(&file, &content).unwrap();
        let window = stage.open(&[]);
        unlock(&window);
        window.see(heading);
        window.see("Nothing was deleted");
        look(&window, "60-trouble");
        window.close();
        assert_eq!(std::fs::read(&file).unwrap(), content);
    }
    std::fs::write(&file, whole).unwrap();
    let window = stage.open(&[]);
    unlock(&window);
    window.see("Sam, 14");
    window.close();
}

#[test]
fn a_folder_that_takes_nothing_says_so_and_what_was_typed_is_still_there() {
    let stage = Stage::new(StageOptions::default());
    let file = stage.folder().join("a-file");
    std::fs::write(&file, "no folder").unwrap();
    let folder = file.join("ours").to_string_lossy().into_owned();
    let window = stage.open(&["--data-dir", &folder]);
    make_family(&window, "Alex", "Sam", "2012");
    window.see("The app is not allowed to save in this folder, so this was not saved.");
    assert_eq!(window.value("Passphrase"), PASSPHRASE);
    look(&window, "61-read-only");
    window.close();
}

#[test]
fn a_keyring_that_goes_away_midway_is_named_and_a_passphrase_does_instead() {
    let mut stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    fill_in_family(&window, "Alex", "Sam", "2012");
    window.choose("No, the child has another login or computer");
    stage.stop_keyring();
    window.press("Make our family");
    window.see("would not keep our key");
    look(&window, "62-keyring-gone");
    window.fill("Passphrase", PASSPHRASE);
    window.fill("The same passphrase again", PASSPHRASE);
    window.press("Make our family");
    window.see_heading("Your recovery key");
    window.close();
}

#[test]
fn a_keyring_that_never_answers_keeps_nobody_waiting_and_a_passphrase_opens() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    fill_in_family(&window, "Alex", "Sam", "2012");
    window.choose("No, the child has another login or computer");
    window.choose("Have a passphrase as well");
    window.fill("Passphrase", PASSPHRASE);
    window.fill("The same passphrase again", PASSPHRASE);
    window.press("Make our family");
    window.see_heading("Your recovery key");
    window.close();
    assert!(stage.keyring_has("vault-"));
    stage.halt_keyring();
    let window = stage.open(&[]);
    window.see("The keyring does not answer now.");
    look(&window, "63-keyring-silent");
    unlock(&window);
    window.see("Sam, 14");
    // It was asked once and has not answered, so nobody waits for it again.
    window.press("Settings");
    window.see("What opens your family");
    window.press("Lock now");
    unlock(&window);
    window.see("Sam, 14");
    stage.wake_keyring();
    window.press("Lock now");
    window.see_heading("Welcome back");
    until("the keyring to be asked again", || {
        window.reload();
        window.see_heading("Welcome back");
        let text = window.text();
        if text.contains("one click opens it") { Ok(()) } else { Err(text) }
    });
    window.press("Open");
    window.see("Sam, 14");
    window.close();
}

#[test]
fn a_keyring_that_stops_answering_midway_keeps_nothing_of_a_family_that_was_not_made_with_it() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    fill_in_family(&window, "Alex", "Sam", "2012");
    window.choose("No, the child has another login or computer");
    stage.halt_keyring();
    window.press("Make our family");
    window.see("would not keep our key");
    window.fill("Passphrase", PASSPHRASE);
    window.fill("The same passphrase again", PASSPHRASE);
    window.press("Make our family");
    window.see_heading("Your recovery key");
    stage.wake_keyring();
    assert!(!stage.keyring_has("vault-"));
    window.close();
}

#[test]
fn a_power_cut_in_the_middle_of_the_agreement_keeps_every_page_that_was_done() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Sam", "2012");
    keep_recovery_key(&window);
    choose_network(&window, "Instagram");
    window.press("Start the road");
    do_lesson(&window);
    agree_with(&window, "Sam", "Open on request");
    window.see_heading("Now Alex");
    window.crash();
    let window = stage.open(&[]);
    unlock(&window);
    window.press("Sign together");
    window.see_heading("Now Alex");
    window.close();
}
