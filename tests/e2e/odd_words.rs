//! A family that wrote down what a program could take for more than words, in the real window.

use app::agreement::SaveTerms;
use app::between::{MakeWish, NoteBump, NoteLookIn};
use app::family::{NewChild, SaveChild, SaveGuardian};
use app::own::{SaveOwnNetwork, SaveOwnSetting};
use serde_json::{Value, json};
use testkit::{Kit, injections, own_network, own_setting};

use crate::journey::unlock;
use crate::stage::{Stage, StageOptions, Window, until};

/// What stands on a page and is not to be there: what a text could have made.
const MADE: &str = "
    const tags = 'script:not([src^=\"/assets/\"]), style, iframe, object, embed, base, math, video, audio, marquee, \
      template, plaintext, xmp, x-thing, slot, foreignObject, animate, b, h1 *:not(span), form[action], \
      img:not([src^=\"data:image/png\"])';
    const all = [...document.querySelectorAll('body *')];
    const runs = all.filter((one) => one.getAttributeNames().some((name) =>
      name.startsWith('on') || (['href', 'xlink:href', 'src', 'srcdoc', 'action', 'formaction', 'data'].includes(name) &&
        !['#', '/assets/', 'data:image/png'].some((ours) => one.getAttribute(name).startsWith(ours)))));
    const made = [...document.body.querySelectorAll(tags), ...runs].map((one) => one.outerHTML.slice(0, 200));
    return { hit: window.__hit ?? null, made, title: document.title };";

/// Short ones for names, which have to be told apart.
const GUARDIAN: &str = "<img src=x onerror=window.__hit=1>";
const CHILD: &str = "<b onclick=window.__hit=1>Sam</b>{ $x }";
const NETWORK: &str = "<script>window.__hit=1</script>";

/// As many texts as fit into a note.
fn note(number: usize) -> String {
    let mut note = String::new();
    for text in injections().iter().skip(number * 40) {
        if note.chars().count() + text.chars().count() < 1_900 {
            note.push_str(text);
            note.push('\n');
        }
    }
    note
}

fn sentence(number: usize) -> String {
    note(number).chars().take(290).collect()
}

/// A family on the road, whose every word is odd.
fn family() -> Kit {
    let mut kit = Kit::default();
    let method = |name: &str| serde_json::from_value(json!(name)).unwrap();
    let account = kit.on_the_road(method("open_on_request"));
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let desk = &mut kit.desk;
    let name = GUARDIAN.to_owned();
    app::family::save_guardian(desk, SaveGuardian { id: Some(guardian), name }).unwrap();
    let new = NewChild { name: CHILD.to_owned(), ..testkit::child("", 2012, 3) };
    app::family::save_child(desk, SaveChild { id: Some(child), child: new }).unwrap();
    let look_in =
        json!({ "account": account, "guardian": guardian, "how": "together", "note": note(0) });
    let look_in: NoteLookIn = serde_json::from_value(look_in).unwrap();
    app::between::note_look_in(desk, look_in).unwrap();
    let bump = json!({
        "child": child, "account": account, "playbook": "bullying", "happenedOn": "2026-11-20",
        "what": note(1), "helped": note(2), "change": note(3), "by": child,
    });
    let bump: NoteBump = serde_json::from_value(bump).unwrap();
    app::between::note_bump(desk, bump).unwrap();
    let wish = MakeWish { account, freedom: Some("comments".to_owned()), words: sentence(4) };
    app::between::make_wish(desk, wish).unwrap();
    let network =
        app::own::NetworkTexts { about: sentence(5), read_at: sentence(6), ..own_network(NETWORK) };
    let network =
        app::own::save_own_network(desk, SaveOwnNetwork { id: None, network }).unwrap().id;
    let setting =
        app::own::SettingTexts { why: sentence(1), ..own_setting("<svg onload=window.__hit=1>") };
    app::own::save_own_setting(desk, SaveOwnSetting { id: None, of: network.clone(), setting })
        .unwrap();
    let other = kit.account(child, &network);
    let terms = {
        let mut terms =
            serde_json::to_value(kit.agree(other, method("open_on_request")).terms).unwrap();
        terms["rules"][0]["line"] = json!({ "kind": "own", "text": sentence(2) });
        terms["promises"]
            .as_array_mut()
            .unwrap()
            .push(json!({ "kind": "own", "text": sentence(3) }));
        terms["clauses"] =
            json!([{ "id": "01890000-0000-7000-8000-000000000001", "text": sentence(0) }]);
        serde_json::from_value(terms).unwrap()
    };
    app::agreement::save(&mut kit.desk, SaveTerms { account: other, by: child, terms }).unwrap();
    kit.answered_review(child);
    kit.desk.close();
    kit
}

#[track_caller]
fn nothing_was_made(window: &Window, place: &str) {
    let found = window.run_js(MADE, &[]);
    assert_eq!(found, json!({ "hit": null, "made": [], "title": "Passenger Seat" }), "{place}");
}

/// The names of all that can be pressed here.
fn names(window: &Window, within: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(`${arguments[0]} button`)].map((one, at) => \
        `${at} ${one.textContent.trim()}`)";
    let names: Value = window.run_js(script, &[json!(within)]);
    serde_json::from_value(names).unwrap()
}

/// Out of the family, or to the computer's own dialogs.
fn leads_elsewhere(name: &str) -> bool {
    [
        "Lock now",
        "Save",
        "Print",
        "Back up",
        "Take back",
        "file",
        "folder",
        "Install",
        "library",
        "reminder",
    ]
    .iter()
    .any(|words| name.contains(words))
}

fn press(window: &Window, within: &str, at: usize) {
    let script = "document.querySelectorAll(`${arguments[0]} button`)[arguments[1]]?.click()";
    window.run_js(script, &[json!(within), json!(at)]);
    until("a page", || {
        let waits = "return document.querySelector('main')?.textContent.includes('One moment')";
        if window.heading().is_empty() || window.run_js(waits, &[]) == json!(true) {
            return Err(window.text());
        }
        Ok(())
    });
}

#[test]
fn what_they_wrote_is_read_as_it_stands_on_every_page_and_does_nothing() {
    let stage = Stage::new(StageOptions::default());
    let kit = family();
    let folder = kit.folder().join("family").to_string_lossy().into_owned();
    let window = stage.open(&["--data-dir", &folder]);
    unlock(&window);
    window.see(CHILD);
    nothing_was_made(&window, "today");
    let mut pages = String::new();
    let entries = names(&window, "nav");
    assert!(entries.len() > 6, "{entries:?}");
    for (at, entry) in entries.iter().enumerate() {
        press(&window, "nav", at);
        nothing_was_made(&window, entry);
        pages.push_str(&window.text());
        // And one page further, wherever one can go from here.
        let further = names(&window, "main");
        let further = further.iter().enumerate().filter(|(_, name)| !leads_elsewhere(name));
        for (inner, name) in further {
            press(&window, "main", inner);
            nothing_was_made(&window, &format!("{entry}, {name}"));
            pages.push_str(&window.text());
            assert_eq!(
                names(&window, "nav").len(),
                entries.len(),
                "{entry}, {name} left the family"
            );
            press(&window, "nav", at);
        }
    }
    for words in [GUARDIAN, CHILD, NETWORK, "{{7*7}}", "#read(\"/etc/passwd\")", "'; DROP TABLE"] {
        assert!(pages.contains(words), "{words} is on no page");
    }
    window.close();
}
