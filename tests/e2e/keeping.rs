//! What a family keeps: papers, and backups that are brought back.

use crate::journey::look;
use crate::road::Road;
use crate::stage::{Window, until};

#[test]
fn the_papers_of_a_child_are_seen_before_they_are_kept() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let window = road.after(0);
    window.see("On the road");
    window.press("Settings");
    window.press("Papers of Sam");
    window.see_heading("On paper");
    let mut drawn = String::new();
    for paper in ["Fridge sheet: Instagram", "Permit card: Instagram", "Sam’s page"] {
        window.select("Which paper?", paper);
        drawn = see_pages(&window, &drawn);
        look(&window, &format!("a0-{}", paper.to_lowercase().replace([' ', ':', '’'], "-")));
    }
    window.press("The same as text");
    window.see("Instagram");
    window.close();
}

#[test]
fn a_backup_brings_the_family_back_and_the_record_says_so() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let window = road.after(0);
    window.see("On the road");
    window.press("Settings");
    window.press("Back up now");
    window.see("Backed up and checked.");
    look(&window, "a1-backups");
    window.press("Add a guardian");
    window.fill("Name", "Kim");
    window.press("Keep this");
    window.see("Kim");
    window.press("Bring one back");
    look(&window, "a2-which-backup");
    window.press("Go on");
    window.see_heading("Is this your family?");
    look(&window, "a4-is-this-yours");
    window.press("Bring it back");
    window.see("On the road");
    window.press("Settings");
    window.see("Sam, 14");
    window.see_no("Kim");
    window.press("Record");
    look(&window, "a5-record-restored");
    window.see("brought back");
    window.close();
}

#[test]
fn a_file_is_kept_where_they_say_and_is_on_no_list_of_recent_files() {
    let road = Road::with_a_permit("Open on request", |window| window);
    let file = road.stage.home().join("dates.ics");
    let list = road.stage.data_home().join("recently-used.xbel");
    let window = road.after(0);
    window.see("On the road");
    window.press("Settings");
    window.press("Save the calendar file…");
    road.stage.pick("Save File", &file);
    window.see("The file is saved.");
    assert!(std::fs::read_to_string(&file).unwrap().contains("BEGIN:VEVENT"));
    window.close();
    let list = std::fs::read_to_string(list).unwrap_or_default();
    assert!(!list.contains("dates.ics"), "{list}");
}

/// Waits until the pages that the documents program drew are on the screen, and are others than before. The first of them.
fn see_pages(window: &Window, before: &str) -> String {
    let drawn = "const pages = [...document.querySelectorAll('main img')]; \
                 const there = pages.every((page) => page.complete && page.naturalWidth > 100); \
                 return pages.length > 0 && there ? pages[0].src : ''";
    until("the drawn pages", || {
        let first = window.run_js(drawn, &[]).as_str().unwrap_or_default().to_owned();
        if first.is_empty() || first == before { Err(window.text()) } else { Ok(first) }
    })
}
