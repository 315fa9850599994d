use crate::journey::{
    agree_with, choose_network, choose_network_in_use, do_lesson, keep_recovery_key, look,
    look_small, make_family, open_at_today, sign, unlock,
};
use crate::stage::{Stage, StageOptions, until};

#[test]
fn a_child_who_is_too_young_gets_a_not_yet_with_a_day_that_stands_on_today() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Noor", "2015");
    window.press("Later, before we sign");
    choose_network(&window, "TikTok");
    window.see_heading("Not yet: ask again in March 2028");
    look(&window, "30-not-yet");
    window.press("Keep this answer");
    window.see_heading("Noor on TikTok");
    window.press("Today");
    window.see("Noor’s TikTok: not yet");
    window.close();
    let window = stage.open(&[]);
    unlock(&window);
    window.see("Noor’s TikTok: not yet");
    look(&window, "31-today-not-yet");
    window.close();
}

#[test]
fn an_account_that_is_there_already_joins_by_its_own_path() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Sam", "2012");
    keep_recovery_key(&window);
    choose_network_in_use(&window, "Discord");
    window.press("Start the road");
    do_lesson(&window);
    agree_with(&window, "Sam", "Open on request");
    sign(&window, "Alex");
    window.press("I am Sam");
    sign(&window, "Sam");
    window.press("Go on");
    window.choose("Computer, in the browser");
    window.press("We have it here");
    window.see_heading("Open the account together");
    window.see("Is it another date? That happens a lot, and nobody is in trouble.");
    window.close();
}

#[test]
fn without_a_keyring_the_app_says_so_and_a_passphrase_does() {
    let stage = Stage::new(StageOptions { keyring: false, ..StageOptions::default() });
    let window = stage.open(&[]);
    window.press("Let us begin");
    window.fill("Guardian 1: name", "Alex");
    window.press("Go on");
    window.fill("Name or nickname", "Sam");
    window.select("Month", "March");
    window.fill("Year", "2012");
    window.select("Country", "United Kingdom");
    window.press("Go on");
    window.choose("No, the child has another login or computer");
    window.see("We use a passphrase here");
    window.close();
}

#[test]
fn a_second_start_on_the_same_folder_shows_the_first_window() {
    let stage = Stage::new(StageOptions::default());
    let folder = stage.folder().join("ours").to_string_lossy().into_owned();
    let window = stage.open(&["--data-dir", &folder]);
    make_family(&window, "Alex", "Sam", "2012");
    let mut second = stage.command(&["--data-dir", &folder]).spawn().unwrap();
    let ended =
        until("the second start to end", || second.try_wait().unwrap().ok_or("it runs".to_owned()));
    assert!(ended.success());
    window.see("Sam");
    let data: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(data.iter().any(|name| name == "vault.db"), "everything is in the folder: {data:?}");
    window.close();
}

#[test]
fn the_sample_family_opens_with_three_children_and_goes_again() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&["--sample"]);
    open_at_today(&window);
    for name in ["Sam, 14", "Noor, 11", "Jo, 15"] {
        window.see(name);
    }
    look(&window, "50-sample");
    window.size(900, 600);
    look(&window, "51-sample-900x600");
    window.run_js("document.documentElement.style.fontSize = '200%'", &[]);
    look(&window, "52-sample-200-percent");
    window.close();
}

#[test]
fn an_answer_is_changed_undone_and_redone_with_keys() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    make_family(&window, "Alex", "Sam", "2012");
    window.press("Later, before we sign");
    window.press("Settings");
    window.press("Change the name…");
    window.fill("Name", "Alexandra");
    window.press("Keep this");
    window.see("Alexandra");
    window.keys("Ctrl+z");
    window.see_no("Alexandra");
    window.keys("Ctrl+Shift+z");
    window.see("Alexandra");
    window.close();
}

#[test]
fn every_page_of_the_road_fits_a_small_window_and_large_letters() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&["--sample"]);
    open_at_today(&window);
    for (press, seen) in [
        ("Open Sam’s Instagram", "The next review"),
        ("Open Jo’s YouTube", "The licence"),
        ("Record", "newest first"),
        ("Lessons with Sam", "For grown-ups alone"),
        ("Settings", "Reminders"),
        ("What to do if …", "Bullying"),
    ] {
        window.press("Today");
        open_at_today(&window);
        window.press(press);
        window.see(seen);
        look_small(&window, &format!("53-small-{}", press.to_lowercase().replace([' ', '’'], "-")));
    }
    window.close();
}
