//! Papers for those who listen, and files that stay the same: tags, language, title, headings, fonts.

use std::process::Command;

use lopdf::{Dictionary, Document as Pdf, Object};

use crate::program::{made, order, pages, place};
use crate::samples::all;

/// One element of the structure tree.
struct Tag {
    role: String,
    alt: Option<String>,
}

#[test]
fn every_paper_is_tagged_and_says_its_language_and_title() {
    for (name, document) in all() {
        let pdf = read(name, document);
        let catalog = pdf.catalog().expect("a catalog");
        let mark = resolved(&pdf, catalog, b"MarkInfo").as_dict().expect("marks");
        assert!(mark.get(b"Marked").and_then(Object::as_bool).expect("marked"), "{name}");
        assert_eq!(
            catalog.get(b"Lang").and_then(Object::as_str).expect("a language"),
            b"en-GB",
            "{name}"
        );
        let view = resolved(&pdf, catalog, b"ViewerPreferences").as_dict().expect("preferences");
        assert!(view.get(b"DisplayDocTitle").and_then(Object::as_bool).expect("a title"), "{name}");
        let about = resolved(&pdf, catalog, b"Metadata").as_stream().expect("metadata");
        let about = about.get_plain_content().expect("plain metadata");
        let about = String::from_utf8(about).expect("text");
        assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"), "{name}: {about}");
        assert!(about.contains("<dc:title>"), "{name}: {about}");
    }
}

#[test]
fn headings_begin_at_one_and_skip_none() {
    for (name, document) in all() {
        let pdf = read(name, document);
        let levels: Vec<u32> =
            tags(&pdf).iter().filter_map(|tag| tag.role.strip_prefix('H')?.parse().ok()).collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: {levels:?}");
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn every_picture_says_what_it_shows() {
    let said = |name: &str| {
        let (_, document) = all().into_iter().find(|(other, _)| *other == name).expect("a sample");
        let pdf = read(name, document);
        let figures = tags(&pdf).into_iter().filter(|tag| tag.role == "Figure");
        figures.map(|tag| tag.alt.unwrap_or_default()).collect::<Vec<_>>()
    };
    let signed = ["Drawn signature of Alex Weber", "Drawn signature of Sam"];
    assert_eq!(said("agreement"), [&["Learner’s permit"], &signed[..]].concat());
    assert_eq!(said("licence"), [&["Licence"], &signed[..]].concat());
    assert_eq!(said("recovery_sheet"), ["QR code with the same recovery key"]);
    assert!(
        said("child_page").iter().any(|alt| alt.starts_with("The road: instruction is behind you"))
    );
    for (name, _) in all() {
        assert!(said(name).iter().all(|alt| !alt.is_empty()), "{name}");
    }
}

#[test]
fn tables_say_what_their_columns_are() {
    for (name, heads) in [("agreement", 6), ("log_book", 10), ("child_page", 2)] {
        let (_, document) = all().into_iter().find(|(other, _)| *other == name).expect("a sample");
        let pdf = read(name, document);
        assert_eq!(tags(&pdf).iter().filter(|tag| tag.role == "TH").count(), heads, "{name}");
    }
}

#[test]
fn every_font_is_in_the_file() {
    for (name, document) in all() {
        let pdf = read(name, document);
        let fonts: Vec<&Dictionary> = pdf
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|dict| dict.has_type(b"FontDescriptor"))
            .collect();
        assert!(!fonts.is_empty(), "{name}");
        let held = |font: &&Dictionary| {
            [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| font.has(key))
        };
        assert!(fonts.iter().all(held), "{name}");
    }
}

#[test]
fn the_same_order_gives_the_same_bytes() {
    for (name, document) in all() {
        for made_on in [Some("2026-11-22".to_owned()), None] {
            let order = paper::Order { made_on, ..order(document.clone()) };
            assert!(made(name, &order).0 == made(name, &order).0, "{name}");
        }
    }
}

#[test]
fn other_programs_read_the_same() {
    let (_, document) = all().remove(0);
    let (_, report) = made("agreement-read", &order(document));
    let info = poppler("pdfinfo", &[], "agreement-read.pdf");
    let has = |label: &str, value: &str| {
        info.lines().any(|line| line.starts_with(label) && line.contains(value))
    };
    assert!(has("Title:", "Our agreement: Sam on Instagram"), "{info}");
    assert!(has("Tagged:", "yes"), "{info}");
    assert!(has("Pages:", &pages(&report).to_string()), "{info}");
    assert!(has("Page size:", "A4"), "{info}");
    assert!(has("CreationDate:", "Nov 22"), "{info}");
    let text = poppler("pdftotext", &["-raw"], "agreement-read.pdf");
    let mut rest = text.as_str();
    let order = [
        "Our agreement: Sam on Instagram",
        "What we agreed",
        "My account stays private",
        "Sam’s own",
        "Freedoms today",
        "Signed",
        "Kim Weber",
        "Version 2",
    ];
    for words in order {
        let (_, after) = rest.split_once(words).unwrap_or_else(|| panic!("{words} in {text}"));
        rest = after;
    }
}

fn read(name: &str, document: paper::Document) -> Pdf {
    let (file, _) = made(name, &order(document));
    Pdf::load_mem(&file).expect("a PDF")
}

fn resolved<'pdf>(pdf: &'pdf Pdf, dict: &'pdf Dictionary, key: &[u8]) -> &'pdf Object {
    let object = dict.get(key).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(key)));
    pdf.dereference(object).expect("an object").1
}

/// The structure tree in reading order.
fn tags(pdf: &Pdf) -> Vec<Tag> {
    let root = resolved(pdf, pdf.catalog().expect("a catalog"), b"StructTreeRoot");
    let mut found = Vec::new();
    walk(pdf, root, &mut found);
    assert!(!found.is_empty());
    found
}

fn walk(pdf: &Pdf, object: &Object, found: &mut Vec<Tag>) {
    let (_, object) = pdf.dereference(object).expect("an object");
    if let Ok(list) = object.as_array() {
        list.iter().for_each(|one| walk(pdf, one, found));
    }
    let Ok(dict) = object.as_dict() else { return };
    if let Ok(role) = dict.get(b"S").and_then(Object::as_name) {
        let alt = dict.get(b"Alt").ok().map(|alt| lopdf::decode_text_string(alt).expect("text"));
        found.push(Tag { role: String::from_utf8_lossy(role).into_owned(), alt });
    }
    if let Ok(children) = dict.get(b"K") {
        walk(pdf, children, found);
    }
}

/// What a program of poppler-utils says of a paper.
pub(crate) fn poppler(program: &str, arguments: &[&str], name: &str) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(place(name));
    if program == "pdftotext" {
        command.arg("-");
    }
    let said = command.output().expect("poppler-utils are installed");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).expect("text")
}
