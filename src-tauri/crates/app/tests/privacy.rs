//! Nothing a family typed can be found in the files, and the search can fail: on a vault that is not encrypted it
//! finds everything but the password of an envelope.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::path::Path;

use app::Secret;
use app::agreement::SaveTerms;
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::lesson::DoLesson;
use app::start::NewFamily;
use domain::agreement::Clause;
use domain::platform::Method;
use testkit::{Kit, PASSPHRASE, child, new_family};
use vault::Encryption;

const STORED: [&str; 5] = [
    "Zuzanna-Quill",
    "Xaver-Nightjar",
    "a teach-back about lanterns",
    "knock on the blue door",
    "the lost purple phone",
];
const PASSWORD: &str = "Fjord-glyphs-vext-quiz";

/// The whole way with distinctive words in it; gives the password that was shown.
fn live(kit: &mut Kit) {
    let family = NewFamily {
        guardians: vec![STORED[0].to_owned()],
        child: child(STORED[1], 2012, 3),
        ..new_family()
    };
    app::start::create(&mut kit.desk, family).unwrap();
    kit.keep_recovery_key();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    let (lesson, teach_back) = ("auditorium".to_owned(), STORED[2].to_owned());
    app::lesson::do_lesson(
        &mut kit.desk,
        DoLesson { child, lesson, teach_back, answers: [].into() },
    )
    .unwrap();
    let mut terms = kit.agree(account, Method::Envelope).terms;
    terms.clauses.push(Clause { id: uuid::Uuid::nil(), text: STORED[3].to_owned() });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    kit.sign(account);
    let password = Secret::new(PASSWORD.to_owned());
    app::envelope::seal(&mut kit.desk, SealEnvelope { account, password, again: false }).unwrap();
    let (guardian, reason) = (kit.guardians()[0], STORED[4].to_owned());
    let opened = app::envelope::open(
        &mut kit.desk,
        OpenEnvelope { account, guardian, reason, danger: false },
    )
    .unwrap();
    assert_eq!(opened.password.text(), PASSWORD);
}

/// Whether any file below `folder` holds `needle`, in UTF-8 or UTF-16.
fn is_in(folder: &Path, needle: &str) -> bool {
    let wide: Vec<u8> = needle.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return is_in(&path, needle);
        }
        let bytes = std::fs::read(&path).unwrap();
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        holds(needle.as_bytes()) || holds(&wide)
    })
}

#[test]
fn nothing_that_was_typed_is_in_any_file() {
    let mut kit = Kit::default();
    live(&mut kit);
    for needle in STORED.into_iter().chain([PASSWORD, PASSPHRASE]) {
        assert!(!is_in(kit.folder(), needle), "{needle} can be read");
    }
    kit.restart();
    for needle in STORED.into_iter().chain([PASSWORD, PASSPHRASE]) {
        assert!(!is_in(kit.folder(), needle), "{needle} can be read after closing");
    }
}

#[test]
fn the_search_finds_what_is_stored_when_nothing_is_encrypted_but_never_a_password() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    for needle in STORED {
        assert!(is_in(kit.folder(), needle), "the search would not find {needle}");
    }
    assert!(!is_in(kit.folder(), PASSWORD));
    assert!(!is_in(kit.folder(), PASSPHRASE));
    let keyring = kit.keyring.bytes();
    assert!(!keyring.windows(PASSWORD.len()).any(|window| window == PASSWORD.as_bytes()));
}
