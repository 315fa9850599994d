//! What is written into the first page is data there: it holds no secret, and no text in it does anything.

use app::start::{AppState, state_at_once};
use passenger_seat::first_page::with_state;
use serde_json::{Value, json};
use testkit::{Kit, injections};

/// The page as it is made. Packing it adds to it, and leaves the element.
const PAGE: &str = include_str!("../../ui/index.html");

/// The element before what is in it.
const BEFORE: &str = r#"<script id="start" type="application/json">"#;

fn state() -> AppState {
    let mut kit = Kit::default();
    kit.family();
    kit.desk.close_at_once();
    state_at_once(&mut kit.desk)
}

/// What stands in the element of a page, and the page around it.
fn inside(page: &str) -> (Value, String) {
    let (head, rest) = page.split_once(BEFORE).unwrap();
    let (data, tail) = rest.split_once("</script>").unwrap();
    (serde_json::from_str(data).unwrap(), format!("{head}|{tail}"))
}

#[test]
fn the_page_is_handed_out_with_the_state_and_is_the_same_around_it() {
    let state = state();
    let (found, around) = inside(&with_state(PAGE, &state).unwrap());
    assert_eq!(found, serde_json::to_value(&state).unwrap());
    assert_eq!(found["keyring"], json!(null), "nobody waited for the keyring");
    assert_eq!((json!(null), around), inside(PAGE));
    assert_eq!(with_state("<p>Another page</p>", &state), None);
}

#[test]
fn no_text_in_it_ends_the_element_or_begins_another() {
    let locked = state();
    for text in injections() {
        let state = AppState { zone: text.clone(), ..locked.clone() };
        let page = with_state(PAGE, &state).unwrap();
        assert_eq!(page.matches('<').count(), PAGE.matches('<').count(), "{text}");
        assert_eq!(inside(&page).0["zone"], json!(text));
    }
}

#[test]
fn whoever_reads_the_page_learns_what_the_lock_shows_and_nothing_else() {
    let value = serde_json::to_value(state()).unwrap();
    let fields: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    let known =
        ["byKeyring", "byPassphrase", "keyring", "phase", "today", "trouble", "wait", "zone"];
    assert_eq!(fields, known);
}
