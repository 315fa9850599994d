use std::collections::BTreeSet;
use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use testkit::canaries::{BEGINNING, DRAWN, PASSWORD, URL, canary, found, live};
use testkit::{Kit, PASSPHRASE};
use vault::Encryption;

use crate::columns::columns;

/// Every canary that the family's road leaves.
fn words() -> BTreeSet<String> {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    kit.desk.close();
    let all: Vec<String> = columns(kit.folder()).into_values().flatten().collect();
    let in_one = |value: &String| -> Vec<String> {
        let rest =
            |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
        value.split(BEGINNING).skip(1).map(rest).collect()
    };
    let places = all.iter().flat_map(in_one).map(|place| canary(&place));
    let words: BTreeSet<String> = places.chain([URL.to_owned(), DRAWN.to_owned()]).collect();
    assert!(words.len() > 35, "{words:?}");
    words
}

#[test]
fn none_of_them_can_be_found_in_any_file_however_it_is_written() {
    let mut kit = Kit::default();
    live(&mut kit);
    let mut secret = words();
    secret.extend([PASSWORD, PASSPHRASE].map(str::to_owned));
    assert_eq!(found(kit.folder(), &secret), BTreeSet::new());
    app::backup::back_up_now(&mut kit.desk, ()).unwrap();
    kit.restart();
    assert_eq!(found(kit.folder(), &secret), BTreeSet::new(), "after closing");
}

#[test]
fn the_same_search_finds_every_one_where_nothing_is_encrypted() {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    let found = found(kit.folder(), &words());
    assert_eq!(found, words());
    let secrets = [PASSWORD, PASSPHRASE].map(str::to_owned).into();
    assert_eq!(self::found(kit.folder(), &secrets), BTreeSet::new(), "not even there");
}

#[test]
fn the_search_knows_the_ways_in_which_bytes_hold_words() {
    let folder = tempfile::tempdir().unwrap();
    let word = canary("somewhere");
    let search = || found(folder.path(), &[word.clone()].into());
    let text = format!("before {word} after");
    let writings: [Vec<u8>; 5] = [
        text.clone().into_bytes(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        STANDARD.encode(&text).into_bytes(),
        STANDARD.encode(format!("x{text}")).into_bytes(),
        text.bytes().map(|byte| format!("{byte:02X}")).collect::<String>().into_bytes(),
    ];
    for bytes in writings {
        fs::write(folder.path().join("file"), bytes).unwrap();
        assert_eq!(search().len(), 1);
    }
    fs::write(folder.path().join("file"), "nothing").unwrap();
    assert_eq!(search().len(), 0);
}
