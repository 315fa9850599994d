//! Packs: only what was signed is read, and only where it is newer.
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::io::Cursor;

use chrono::NaiveDate;
use library::content::Content;
use library::pack::{LARGEST, Pack, PackRefused, RELEASE_KEYS, open, put_together_on};
use library::{Library, VERSION};
use minisign::KeyPair;

/// Above every version that will be built in for a while.
const NEWER: u32 = 20_990_101;

/// A key made for one test.
struct Key(KeyPair, String);

impl Key {
    fn new() -> Self {
        let pair = KeyPair::generate_unencrypted_keypair().unwrap();
        let public = pair.pk.to_base64();
        Self(pair, public)
    }

    fn sign(&self, payload: &[u8]) -> Vec<u8> {
        self.sign_under(payload, "signature from minisign secret key")
    }

    fn sign_under(&self, payload: &[u8], comment: &str) -> Vec<u8> {
        let signature =
            minisign::sign(None, &self.0.sk, Cursor::new(payload), Some("a pack"), Some(comment))
                .unwrap();
        [signature.to_string().as_bytes(), payload].concat()
    }

    fn open(&self, bytes: &[u8]) -> Result<Pack, PackRefused> {
        open(bytes, &[&self.1], VERSION)
    }

    fn refuses(&self, bytes: &[u8]) -> PackRefused {
        self.open(bytes).unwrap_err()
    }
}

fn payload(version: u32, content: Content) -> Vec<u8> {
    serde_json::to_vec(&Pack { version, content }).unwrap()
}

fn small() -> Vec<u8> {
    payload(NEWER, Content::default())
}

#[test]
fn a_newer_library_that_we_signed_is_read_whole() {
    let key = Key::new();
    let mut content = Library::embedded().content().clone();
    let html = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    content.words.insert("network.instagram.about".to_owned(), html.to_owned());
    let library = Library::from(key.open(&key.sign(&payload(NEWER, content))).unwrap());
    assert_eq!(library.version(), NEWER);
    assert_eq!(library.networks().count(), Library::embedded().networks().count());
    // Words are text: they come out as they went in, for an interface that shows text only.
    assert_eq!(library.say("network.instagram.about"), html);
}

#[test]
fn any_of_our_keys_may_have_signed() {
    let (old, new) = (Key::new(), Key::new());
    let keys = [old.1.as_str(), new.1.as_str()];
    assert!(open(&new.sign(&small()), &keys, VERSION).is_ok());
    assert!(open(&old.sign(&small()), &keys, VERSION).is_ok());
}

#[test]
fn what_somebody_else_signed_or_nobody_is_refused() {
    let (key, other) = (Key::new(), Key::new());
    for bytes in [
        other.sign(&small()),
        small(),
        [b"untrusted comment: x\n\ntrusted comment: y\n\n".as_slice(), &small()].concat(),
        Vec::new(),
        b"\n\n\n\n".to_vec(),
        vec![0xff; 1_000],
        key.sign_under(&small(), "put here by somebody"),
    ] {
        assert_eq!(key.refuses(&bytes), PackRefused::NotSigned);
    }
    assert_eq!(open(&key.sign(&small()), &[], VERSION).unwrap_err(), PackRefused::NotSigned);
    assert_eq!(
        open(&key.sign(&small()), &["no key"], VERSION).unwrap_err(),
        PackRefused::NotSigned
    );
}

#[test]
fn a_signature_of_other_words_does_not_fit() {
    let key = Key::new();
    let signed = key.sign(&small());
    let head = signed.len() - small().len();
    let other = payload(NEWER + 1, Content::default());
    assert_eq!(key.refuses(&[&signed[..head], &other].concat()), PackRefused::NotSigned);
}

#[test]
fn a_pack_that_is_cut_off_anywhere_is_refused() {
    let key = Key::new();
    let whole = key.sign(&small());
    assert!(key.open(&whole).is_ok());
    for length in 0..whole.len() {
        assert_eq!(key.refuses(&whole[..length]), PackRefused::NotSigned, "{length}");
    }
    assert_eq!(key.refuses(&[whole.as_slice(), b" "].concat()), PackRefused::NotSigned);
}

#[test]
fn a_pack_with_any_byte_flipped_is_refused() {
    let key = Key::new();
    let whole = key.sign(&small());
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << bit;
            assert_eq!(key.refuses(&flipped), PackRefused::NotSigned, "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn a_pack_that_is_too_large_is_not_even_looked_at() {
    let key = Key::new();
    assert_eq!(key.refuses(&vec![b'\n'; LARGEST + 1]), PackRefused::TooLarge);
    assert_eq!(key.refuses(&vec![b'\n'; LARGEST]), PackRefused::NotSigned);
    // Huge and ours: still too large.
    let mut huge = small();
    huge.resize(LARGEST, b' ');
    assert_eq!(key.refuses(&key.sign(&huge)), PackRefused::TooLarge);
}

#[test]
fn what_we_signed_and_this_program_cannot_read_is_refused() {
    let key = Key::new();
    let text = String::from_utf8(small()).unwrap();
    let deep = format!("{}{}", "[".repeat(500_000), "]".repeat(500_000));
    let newer_program = text.replacen('{', "{\"colour\":\"green\",", 1);
    let no_day = payload(u32::MAX, Content::default());
    let no_such_day = payload(20_990_230, Content::default());
    for payload in [
        b"".as_slice(),
        b"null",
        b"{}",
        b"[1, 2",
        b"\xff\xfe\x00",
        b"<html></html>",
        br#"{"version": -1, "content": {}}"#,
        deep.as_bytes(),
        newer_program.as_bytes(),
        format!("{text}{text}").as_bytes(),
        &no_day,
        &no_such_day,
    ] {
        assert_eq!(key.refuses(&key.sign(payload)), PackRefused::Unreadable);
    }
}

#[test]
fn a_pack_is_newer_than_what_is_built_in_and_than_what_is_installed() {
    let key = Key::new();
    let keys = [key.1.as_str()];
    let of = |version| key.sign(&payload(version, Content::default()));
    for (version, than) in [(VERSION, 0), (VERSION - 1, 0), (NEWER, NEWER), (NEWER, NEWER + 1)] {
        let refused = open(&of(version), &keys, than).unwrap_err();
        assert_eq!(refused, PackRefused::NotNewer, "{version} after {than}");
    }
    assert_eq!(open(&of(NEWER), &keys, NEWER - 1).unwrap().version, NEWER);
}

#[test]
fn a_version_is_a_day() {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    assert_eq!(put_together_on(20_261_122), day(2026, 11, 22));
    assert!(put_together_on(VERSION).is_some());
    assert_eq!(put_together_on(20_261_301), None);
    assert_eq!(put_together_on(100_000_101), None);
}

#[test]
fn every_key_of_ours_is_a_key() {
    for key in RELEASE_KEYS {
        assert!(minisign_verify::PublicKey::from_base64(key).is_ok(), "{key}");
    }
}
