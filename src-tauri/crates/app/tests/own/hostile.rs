//! Files that nobody of good will wrote. Each is refused whole, and nothing of the family changes.

use app::ErrorCode;
use app::own::read_own_file;
use serde_json::{Value, json};
use testkit::{Kit, rows};

use crate::{export, home, read, refused, take};

/// A family with a network, and a good file of it.
fn with_file() -> (Kit, Value) {
    let mut kit = home();
    let network = kit.own_network("Treehouse");
    kit.own_setting(&network, "Who can climb up?");
    let file = export(&mut kit);
    (kit, file)
}

/// A file spoilt in one way.
type Spoil = fn(&mut Value);

#[test]
fn each_way_to_spoil_a_file_is_refused_and_nothing_changes() {
    let (mut kit, file) = with_file();
    let before = rows(&kit.folder().join("family"));
    let spoils: [(&str, Spoil); 17] = [
        ("another format", |file| file["format"] = "recipes".into()),
        ("version nought", |file| file["version"] = 0.into()),
        ("a negative version", |file| file["version"] = (-1).into()),
        ("an unknown field", |file| file["script"] = "alert(1)".into()),
        ("an unknown field inside", |file| {
            file["networks"][0]["network"]["verdict"] = "yes".into()
        }),
        ("no id", |file| file["networks"][0]["id"] = "../../etc/passwd".into()),
        ("a missing field", |file| {
            drop(file["networks"][0]["network"].as_object_mut().unwrap().remove("name"))
        }),
        ("a nameless network", |file| file["networks"][0]["network"]["name"] = "\u{0}".into()),
        ("a long name", |file| file["networks"][0]["network"]["name"] = "x".repeat(10_000).into()),
        ("an age of two hundred", |file| file["networks"][0]["network"]["termsAge"] = 200.into()),
        ("an age below nought", |file| file["networks"][0]["network"]["termsAge"] = (-3).into()),
        ("a script for an address", |file| {
            file["networks"][0]["network"]["url"] = "javascript:alert(1)".into()
        }),
        ("five hundred choices", |file| {
            let many: Vec<_> = (0..500).map(|one| one.to_string()).collect();
            file["settings"][0]["setting"]["choices"] = many.into();
        }),
        ("a choice twice", |file| file["settings"][0]["setting"]["choices"] = json!(["On", "on"])),
        ("a setting of nothing", |file| file["settings"][0]["of"] = "own-nothing".into()),
        ("the same network twice", |file| {
            let again = file["networks"][0].clone();
            file["networks"].as_array_mut().unwrap().push(again);
        }),
        ("an impossible day", |file| file["networks"][0]["writtenOn"] = "2026-02-30".into()),
    ];
    for (what, spoil) in spoils {
        let mut spoilt = file.clone();
        spoil(&mut spoilt);
        assert_ne!(spoilt, file, "{what}");
        assert_eq!(refused(read(&mut kit, &spoilt)), ErrorCode::OwnFileUnreadable, "{what}");
        assert_eq!(refused(take(&mut kit, true)), ErrorCode::NotFound, "{what}");
    }
    assert_eq!(rows(&kit.folder().join("family")), before);
}

#[test]
fn a_file_of_a_newer_program_is_told_from_a_broken_one() {
    let (mut kit, _) = with_file();
    let newer = json!({ "format": "passenger-seat-own-networks", "version": 2, "gardens": [] });
    assert_eq!(refused(read(&mut kit, &newer)), ErrorCode::OwnFileNewer);
}

#[test]
fn what_is_no_such_file_at_all_is_refused() {
    let (mut kit, _) = with_file();
    let deep = "[".repeat(100_000).into_bytes();
    for bytes in [&b""[..], b"\0\0\0", b"PK\x03\x04", b"null", b"{}", &deep] {
        let read = read_own_file(&mut kit.desk, (), Some(bytes.to_vec()));
        assert_eq!(refused(read), ErrorCode::OwnFileUnreadable);
    }
    let huge = vec![b' '; (1 << 20) + 1];
    let read = read_own_file(&mut kit.desk, (), Some(huge));
    assert_eq!(refused(read), ErrorCode::OwnFileTooLarge);
}

#[test]
fn more_than_a_family_can_have_is_refused() {
    let (mut kit, file) = with_file();
    let mut many = file.clone();
    many["settings"] = Vec::<Value>::new().into();
    many["networks"] = (0..51)
        .map(|one| {
            let mut network = file["networks"][0].clone();
            network["id"] = format!("00000000-0000-7000-8000-{one:012}").into();
            network["network"]["name"] = format!("Den {one}").into();
            network
        })
        .collect::<Vec<_>>()
        .into();
    assert_eq!(refused(read(&mut kit, &many)), ErrorCode::OwnFileTooLarge);
    many["networks"].as_array_mut().unwrap().truncate(50);
    read(&mut kit, &many).unwrap();
    assert_eq!(refused(take(&mut kit, true)), ErrorCode::OwnTooMany, "there is one here already");
    assert_eq!(crate::own(&mut kit).networks.len(), 1, "and none came in");
}

#[test]
fn a_setting_that_would_take_anothers_place_is_refused() {
    let (mut kit, mut file) = with_file();
    let setting = file["settings"][0].clone();
    file["networks"] = Vec::<Value>::new().into();
    file["settings"] = vec![json!({
        "id": setting["id"], "of": "instagram", "writtenOn": setting["writtenOn"],
        "setting": setting["setting"],
    })]
    .into();
    assert_eq!(refused(read(&mut kit, &file)), ErrorCode::OwnFileUnreadable);
}

#[test]
fn tricks_in_texts_are_cleaned_as_if_they_were_typed() {
    let (mut kit, mut file) = with_file();
    file["networks"][0]["id"] = "00000000-0000-7000-8000-000000000001".into();
    file["networks"][0]["network"]["name"] = "Nest\u{202e}gnp\u{0}".into();
    file["settings"] = Vec::<Value>::new().into();
    file["networks"][0]["writtenOn"] = "9999-01-01".into();
    read(&mut kit, &file).unwrap();
    let view = take(&mut kit, true).unwrap();
    let nest = view.networks.iter().find(|one| one.network.name == "Nestgnp").unwrap();
    assert!(nest.written_on < "2027-01-01".parse().unwrap(), "no day ahead");
}
