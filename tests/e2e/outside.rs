//! The view asks nothing of anybody: each way a page has to load from elsewhere is tried from inside the real window,
//! towards listeners that would notice. The same tries in a browser without our rules do reach them.

use std::io::Read;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::json;

use crate::stage::{Stage, StageOptions, Window, until};

const ATTEMPTS: &str = include_str!("attempts.js");

/// A listener on this computer that counts who comes, and turns everybody away.
struct Listener {
    address: String,
    port: u16,
    came: Arc<AtomicUsize>,
}

impl Listener {
    fn new() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let came = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&came);
        thread::spawn(move || {
            for visitor in listener.incoming() {
                counter.fetch_add(1, Ordering::SeqCst);
                drop(visitor);
            }
        });
        Self { address: format!("http://127.0.0.1:{port}/"), port, came }
    }

    fn came(&self) -> usize {
        self.came.load(Ordering::SeqCst)
    }

    /// Whether it would have noticed: somebody who does come is counted.
    fn counts(&self) {
        let before = self.came();
        let mut visit = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        // It ends when the listener has counted and hung up.
        let _ = visit.read(&mut [0]);
        assert_eq!(self.came(), before + 1);
    }
}

/// The names of the attempts that stay on the page, or of those that would leave it.
fn names(window: &Window, which: &str) -> Vec<String> {
    let names = window.run_js(&format!("{ATTEMPTS}; return Object.keys({which})"), &[]);
    serde_json::from_value(names).unwrap()
}

/// Tries one, and gives what came of it after a while.
fn attempt(window: &Window, which: &str, name: &str) -> usize {
    let listener = Listener::new();
    let script = format!(
        "{ATTEMPTS};
        const [name, address, done] = arguments;
        // What the page refuses with an exception was refused.
        try {{ {which}[name](address); }} catch {{}}
        settle(() => done(null));"
    );
    window.run_js_until_done(&script, &[json!(name), json!(listener.address)]);
    let came = listener.came();
    listener.counts();
    came
}

/// Opens a window as a page may: when somebody presses something. Gives how many came to the listener.
fn press_for_window(window: &Window) -> usize {
    let listener = Listener::new();
    let script = "const button = document.createElement('button');
        button.textContent = 'Show me more';
        button.addEventListener('click', () => { window.pressed = true; window.open(arguments[0]); });
        document.body.prepend(button);";
    window.run_js(script, &[json!(listener.address)]);
    window.press("Show me more");
    let script = format!("{ATTEMPTS}; settle(() => arguments[0](window.pressed));");
    assert_eq!(window.run_js_until_done(&script, &[]), json!(true));
    listener.came()
}

#[test]
fn no_way_a_page_has_to_load_from_elsewhere_leads_out_of_the_window() {
    let stage = Stage::new(StageOptions::default());
    let window = stage.open(&[]);
    window.see_heading("Learn to drive social media, together");
    let ours = window.address();
    let mut out = Vec::new();
    for which in ["staying", "leaving"] {
        for name in names(&window, which) {
            let came = attempt(&window, which, &name);
            if came > 0 {
                out.push(format!("{name}: {came}"));
            }
            assert_eq!(window.windows(), 1, "{name} opened a window");
            let here = window.address();
            assert_eq!(here.split('#').next(), Some(ours.as_str()), "{name} left our page");
        }
    }
    if press_for_window(&window) > 0 || window.windows() > 1 {
        out.push("a window on a press".to_owned());
    }
    assert!(out.is_empty(), "these reached the listener: {out:#?}");
    assert_eq!(window.run_js("return window.__hit ?? null", &[]), json!(null));
    window.close();
}

#[test]
fn nor_does_a_file_of_this_computer_come_into_the_window() {
    let stage = Stage::new(StageOptions::default());
    let secret = stage.folder().join("diary.txt");
    std::fs::write(&secret, "dear diary").unwrap();
    let window = stage.open(&[]);
    window.see_heading("Learn to drive social media, together");
    let ours = window.address();
    let file = format!("file://{}", secret.display());
    let read = "const [file, done] = arguments;
        Promise.allSettled([
          fetch(file).then((answer) => answer.text()),
          import(file),
          new Promise((ok, no) => {
            const request = new XMLHttpRequest();
            request.onload = () => ok(request.responseText);
            request.onerror = no;
            request.open('GET', file);
            request.send();
          }),
        ]).then((all) => done(all.map(({ status }) => status)));";
    let read = window.run_js_until_done(read, &[json!(file)]);
    assert_eq!(read, json!(["rejected", "rejected", "rejected"]));
    window.run_js(
        "document.body.append(Object.assign(document.createElement('iframe'), { src: arguments[0] }));
         location.href = arguments[0];",
        &[json!(file)],
    );
    until("the page to stay", || {
        let here = window.address();
        if here == ours { Ok(()) } else { Err(here) }
    });
    window.see_no("dear diary");
    window.close();
}

/// Where nothing holds a page back, these ways do lead out: so the first test can fail. A worker is of the page's own
/// origin anywhere, and this browser fetches no icon, no manifest and nothing ahead.
#[test]
fn the_same_ways_lead_out_of_a_browser_without_our_rules() {
    const NOWHERE: [&str; 6] =
        ["worker", "shared worker", "service worker", "icon", "manifest", "prefetch"];
    let stage = Stage::new(StageOptions::default());
    let browser = stage.open_browser();
    let mut kept = names(&browser, "staying");
    kept.retain(|name| !NOWHERE.contains(&name.as_str()));
    kept.retain(|name| attempt(&browser, "staying", name) == 0);
    assert!(kept.is_empty(), "these lead nowhere: {kept:?}");
    let mut leaving = names(&browser, "leaving");
    // A browser lets no page open a window unasked.
    leaving.retain(|name| !name.starts_with("new window"));
    for name in leaving {
        let (browser, listener) = (stage.open_browser(), Listener::new());
        let script = format!("{ATTEMPTS}; leaving[arguments[0]](arguments[1])");
        browser.run_js(&script, &[json!(name), json!(listener.address)]);
        until(&name, || if listener.came() > 0 { Ok(()) } else { Err("nobody came".to_owned()) });
        browser.close();
    }
    assert!(press_for_window(&browser) > 0, "a press opens no window");
    browser.close();
}
