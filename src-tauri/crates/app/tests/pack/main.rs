//! A newer library from a file: installed, there again after a restart, left aside when it does not fit, and never a
//! change to what the family recorded. The library in force is the process's own, so the tests take turns.
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod family;
mod install;
mod refuse;

use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use app::Fault;
use chrono::{Days, NaiveDate};
use library::Library;
use library::content::Content;
use library::pack::Pack;
use minisign::KeyPair;
use testkit::Kit;

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
