//! The program's window as a person meets it: words to see, things to press, keys.

use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicUsize;
use std::{fs, thread};

use fantoccini::Client;
use fantoccini::actions::Actions;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use super::hands::Hands;
use super::helper::{self, Helper, Process};
use super::seen::{Focus, Violation, words};
use super::wait::{PATIENCE, try_until};
use super::{Part, driver, keys, program};

const PAGE: &str = include_str!("page.js");
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
/// How WebDriver marks an element in JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An open window of the program.
#[derive(Debug)]
pub(crate) struct Window {
    pub(super) hands: Hands,
    pub(super) presses: AtomicUsize,
    client: Option<Client>,
    runtime: Runtime,
    app: Process,
    driver: Helper,
    log: PathBuf,
}

impl Window {
    pub(super) fn open(folder: &Path, env: &BTreeMap<&'static str, String>, args: &[&str]) -> Self {
        Self::open_with(Some(&program()), folder, env, args)
    }

    /// Opens the window of a program; without one, of WebKit's own small browser.
    pub(super) fn open_with(
        program: Option<&str>,
        folder: &Path,
        env: &BTreeMap<&'static str, String>,
        args: &[&str],
    ) -> Self {
        let log = folder.join("program.log");
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let opened = driver::open(&runtime, env, &log, program, args);
        let (driver, client) = opened.unwrap_or_else(|error| {
            panic!("the window does not open: {error}\n{}", read_log(&log))
        });
        let app = helper::children(driver.id()).pop().expect("the driver's one child, the program");
        Self {
            hands: Hands::Mouse,
            presses: AtomicUsize::new(0),
            client: Some(client),
            runtime,
            app,
            driver,
            log,
        }
    }

    /// Waits until these words can be seen, wherever on the page.
    #[track_caller]
    pub(crate) fn see(&self, text: &str) {
        self.until(&format!("{text:?}"), || {
            if self.read("text")?.contains(text) { Ok(()) } else { Err("not seen".to_owned()) }
        });
    }

    /// Waits until these words can no longer be seen.
    #[track_caller]
    pub(crate) fn see_no(&self, text: &str) {
        self.until(&format!("{text:?} to go"), || {
            if self.read("text")?.contains(text) { Err("still seen".to_owned()) } else { Ok(()) }
        });
    }

    /// Waits until the page's (or open dialog's) main heading is this.
    #[track_caller]
    pub(crate) fn see_heading(&self, heading: &str) {
        self.until(&format!("the heading {heading:?}"), || {
            let now = self.read("heading")?;
            if now == heading { Ok(()) } else { Err(format!("it is {now:?}")) }
        });
    }

    /// The page's (or open dialog's) main heading right now.
    #[track_caller]
    pub(crate) fn heading(&self) -> String {
        self.read("heading").unwrap_or_else(|error| panic!("no heading: {error}"))
    }

    /// All words that can be seen right now.
    #[track_caller]
    pub(crate) fn text(&self) -> String {
        self.read("text").unwrap_or_else(|error| panic!("no text: {error}"))
    }

    /// Each text that can be seen right now, piece by piece.
    #[track_caller]
    pub(crate) fn pieces(&self) -> Vec<String> {
        let pieces = self.ask("pieces", []).unwrap_or_else(|error| panic!("no texts: {error}"));
        pieces.as_array().into_iter().flatten().map(words).collect()
    }

    /// Only what stands near these words: in the smallest group, list item, row or section that has them.
    pub(crate) fn within<'window>(&'window self, near: &'window str) -> Part<'window> {
        Part { window: self, near: Some(near) }
    }

    /// See [`Part::press`].
    #[track_caller]
    pub(crate) fn press(&self, name: &str) {
        self.whole().press(name);
    }

    /// See [`Part::fill`].
    #[track_caller]
    pub(crate) fn fill(&self, label: &str, text: &str) {
        self.whole().fill(label, text);
    }

    /// See [`Part::choose`].
    #[track_caller]
    pub(crate) fn choose(&self, label: &str) {
        self.whole().choose(label);
    }

    /// See [`Part::untick`].
    #[track_caller]
    pub(crate) fn untick(&self, label: &str) {
        self.whole().untick(label);
    }

    /// See [`Part::select`].
    #[track_caller]
    pub(crate) fn select(&self, label: &str, option: &str) {
        self.whole().select(label, option);
    }

    /// See [`Part::value`].
    #[track_caller]
    pub(crate) fn value(&self, label: &str) -> String {
        self.whole().value(label)
    }

    /// See [`Part::is_chosen`].
    #[track_caller]
    pub(crate) fn is_chosen(&self, label: &str) -> bool {
        self.whole().is_chosen(label)
    }

    /// See [`Part::can_press`].
    pub(crate) fn can_press(&self, name: &str) -> bool {
        self.whole().can_press(name)
    }

    /// Presses keys one after another, as in `"Tab Shift+Tab Ctrl+z Enter Space"`.
    #[track_caller]
    pub(crate) fn keys(&self, keys: &str) {
        self.perform(keys::presses(keys));
    }

    /// Types a text where the keyboard is.
    #[track_caller]
    pub(crate) fn type_text(&self, text: &str) {
        self.perform(keys::typing(text));
    }

    /// What has the keyboard's focus.
    #[track_caller]
    pub(crate) fn focus(&self) -> Focus {
        let focus = self.ask("focus", []).unwrap_or_else(|error| panic!("no focus: {error}"));
        Focus::read(&focus)
    }

    /// What axe finds wrong with the page as it is.
    #[track_caller]
    pub(crate) fn axe(&self) -> Vec<Violation> {
        let axe = fs::read_to_string(AXE).expect("axe-core, which `npm ci` in ui/ installs");
        self.run_js(&format!("if (!window.axe) {{ {axe} }}"), &[]);
        let script = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              ({ violations }) => done({ ok: violations.map(({ id, impact, help, nodes }) =>
                ({ id, impact, help, targets: nodes.map((node) => node.target.flat().join(' ')) })) }),
              (error) => done({ failed: String(error) }));";
        let answer =
            self.wait_for(self.client().execute_async(script, Vec::new())).expect("axe's answer");
        let violations = answer["ok"].as_array().unwrap_or_else(|| panic!("axe failed: {answer}"));
        violations.iter().map(Violation::read).collect()
    }

    /// Writes `target/screens/NAME.png`.
    #[track_caller]
    pub(crate) fn screenshot(&self, name: &str) -> PathBuf {
        // What the page says is painted two frames later at the latest.
        let painted = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
        self.wait_for(self.client().execute_async(painted, Vec::new())).expect("a painted page");
        let picture = self.wait_for(self.client().screenshot()).expect("a picture of the window");
        write_screen(name, &picture)
    }

    /// Shows the dark or the light theme, whatever the computer prefers.
    #[track_caller]
    pub(crate) fn theme(&self, dark: bool) {
        let name = if dark { "dark" } else { "light" };
        self.ask("theme", [json!(name)]).unwrap_or_else(|error| panic!("no theme: {error}"));
    }

    /// Gives the page this size in CSS pixels.
    #[track_caller]
    pub(crate) fn size(&self, width: u32, height: u32) {
        self.until("the window's size", || {
            let inner = self.script("return [innerWidth, innerHeight]", Vec::new())?;
            if inner == json!([width, height]) {
                return Ok(());
            }
            let outer = self.wait_for(self.client().get_window_size())?;
            let frame = |index: usize, outer: u64| {
                outer.saturating_sub(inner[index].as_u64().unwrap_or(outer))
            };
            let (extra_width, extra_height) = (frame(0, outer.0), frame(1, outer.1));
            let width = width.saturating_add(u32::try_from(extra_width).unwrap_or(0));
            let height = height.saturating_add(u32::try_from(extra_height).unwrap_or(0));
            self.wait_for(self.client().set_window_size(width, height))?;
            Err(format!("it is {inner}"))
        });
    }

    /// Loads the page afresh, as locking does.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.wait_for(self.client().refresh()).expect("the page to load again");
    }

    /// Runs a script in the page and gives back what it returns.
    #[track_caller]
    pub(crate) fn run_js(&self, script: &str, args: &[Value]) -> Value {
        self.script(script, args.to_vec())
            .unwrap_or_else(|error| panic!("the script failed: {error}"))
    }

    /// Runs a script in the page and gives back what it hands to its last argument.
    #[track_caller]
    pub(crate) fn run_js_until_done(&self, script: &str, args: &[Value]) -> Value {
        self.wait_for(self.client().execute_async(script, args.to_vec()))
            .unwrap_or_else(|error| panic!("the script failed: {error}"))
    }

    /// As [`Self::run_js_until_done`], with the functions of `page.js` at hand.
    #[track_caller]
    pub(crate) fn do_in_page(&self, script: &str, args: &[Value]) -> Value {
        self.run_js_until_done(&format!("{PAGE}\n{script}"), args)
    }

    /// How many windows the program shows.
    #[track_caller]
    pub(crate) fn windows(&self) -> usize {
        self.wait_for(self.client().windows()).expect("the list of windows").len()
    }

    /// The page that is shown, by its address.
    #[track_caller]
    pub(crate) fn address(&self) -> String {
        self.wait_for(self.client().current_url()).expect("the page's address").to_string()
    }

    /// The number of the program's process.
    pub(crate) fn pid(&self) -> u32 {
        self.app.id
    }

    /// What the program has written to its terminal.
    pub(crate) fn log(&self) -> String {
        read_log(&self.log)
    }

    /// Ends the session and waits until the program is gone.
    pub(crate) fn close(mut self) {
        if let Some(client) = self.client.take() {
            // The driver says "lost" when the program is quicker than its answer.
            let _ = self.wait_for(client.close());
        }
        helper::wait_gone(self.app);
    }

    /// Kills the program as a power cut would.
    pub(crate) fn crash(mut self) {
        self.client = None;
        helper::end(self.app);
        helper::wait_gone(self.app);
    }

    /// Waits until the program has ended by itself.
    pub(crate) fn wait_closed(mut self) {
        self.client = None;
        helper::wait_gone(self.app);
    }

    fn whole(&self) -> Part<'_> {
        Part { window: self, near: None }
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("an open window")
    }

    fn wait_for<T>(&self, answer: impl Future<Output = Result<T, CmdError>>) -> Result<T, String> {
        let answer = self.runtime.block_on(async { timeout(PATIENCE, answer).await });
        answer
            .map_err(|_| "the driver does not answer".to_owned())?
            .map_err(|error| error.to_string())
    }

    fn script(&self, script: &str, args: Vec<Value>) -> Result<Value, String> {
        self.wait_for(self.client().execute(script, args))
    }

    /// Asks a function of `page.js`.
    pub(super) fn ask(&self, function: &str, args: impl Into<Vec<Value>>) -> Result<Value, String> {
        self.script(&format!("{PAGE}\nreturn seat.{function}(...arguments);"), args.into())
    }

    fn read(&self, function: &str) -> Result<String, String> {
        Ok(words(&self.ask(function, [])?))
    }

    pub(super) fn click(&self, element: &Value) -> Result<Value, String> {
        let id = element
            .get(ELEMENT)
            .and_then(Value::as_str)
            .ok_or_else(|| format!("no element: {element}"))?;
        let element = Element::from_element_id(self.client().clone(), id.to_owned().into());
        self.wait_for(element.click()).map(|()| Value::Null)
    }

    #[track_caller]
    fn perform(&self, actions: impl Into<Actions>) {
        self.wait_for(self.client().perform_actions(actions)).expect("the keys to be pressed");
    }

    /// Waits, and shows the page if it was in vain.
    #[track_caller]
    pub(super) fn until<T>(&self, what: &str, look: impl FnMut() -> Result<T, String>) -> T {
        match try_until(look) {
            Ok(found) => found,
            Err(reason) => {
                let page = self.read("text").unwrap_or_else(|error| format!("(no page: {error})"));
                panic!(
                    "waited for {what}: {reason}\nThe page says: {page}\nThe program says: {}",
                    self.log()
                )
            }
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let Some(client) = self.client.take() else { return };
        let failed = thread::panicking()
            .then(|| thread::current().name().unwrap_or("unnamed").replace("::", "-"));
        // The connection refuses to work on a thread that is panicking, so the farewell has its own.
        thread::scope(|scope| {
            scope.spawn(|| {
                if let Some(test) = failed
                    && let Ok(picture) = self.wait_for(client.screenshot())
                {
                    write_screen(&format!("failed-{test}"), &picture);
                }
                let _ = self.wait_for(client.close());
            });
        });
    }
}

fn write_screen(name: &str, picture: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
    fs::create_dir_all(&folder).expect("a folder for pictures");
    let path = folder.join(format!("{name}.png"));
    fs::write(&path, picture).expect("to write the picture");
    path
}

fn read_log(log: &Path) -> String {
    fs::read_to_string(log).unwrap_or_default()
}
