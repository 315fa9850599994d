//! Runs the program itself.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use paper::{Document, Form, Order, Pictures, Report, Size};

/// What came out of one run.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: Vec<u8>,
    pub(crate) report: Report,
}

/// Runs it with these bytes on standard input.
pub(crate) fn run(input: &[u8]) -> Ran {
    let mut program = Command::new(env!("CARGO_BIN_EXE_passenger-seat-documents"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut to = program.stdin.take().expect("its standard input");
    let input = input.to_vec();
    // Beside the reading, for neither side may wait for the other.
    let writing = std::thread::spawn(move || to.write_all(&input));
    let answer = program.wait_with_output().expect("it ends");
    let _ = writing.join();
    let said = String::from_utf8(answer.stderr).expect("text");
    let report = serde_json::from_str(&said).unwrap_or_else(|error| panic!("{error}: {said}"));
    Ran { code: answer.status.code().expect("a code"), out: answer.stdout, report }
}

/// Orders a paper.
pub(crate) fn order(document: Document) -> Order {
    Order {
        language: "en-GB".to_owned(),
        direction: None,
        size: Size::A4,
        form: Form::Pdf,
        made_on: Some("2026-11-22".to_owned()),
        fonts: Vec::new(),
        document,
    }
}

/// Makes an order, which must succeed; the file stays under `name` to be looked at.
pub(crate) fn made(name: &str, order: &Order) -> (Vec<u8>, Report) {
    let ran = run(&serde_json::to_vec(order).expect("JSON"));
    assert_eq!(ran.code, 0, "{name}: {:?}", ran.report);
    if order.form == Form::Pdf {
        fs::write(place(&format!("{name}.pdf")), &ran.out).expect("a file");
    }
    (ran.out, ran.report)
}

/// Makes pictures of an order, at 96 dots an inch.
pub(crate) fn pictures(name: &str, order: &Order) -> Vec<Vec<u8>> {
    let order = Order { form: Form::Pictures { dpi: 96 }, ..order.clone() };
    let (out, _) = made(name, &order);
    let pictures: Pictures = serde_json::from_slice(&out).expect("pictures");
    let pages = pictures.pages.iter().enumerate().map(|(page, picture)| {
        let png = STANDARD.decode(&picture.png).expect("base64");
        fs::write(place(&format!("{name}-{}.png", page + 1)), &png).expect("a file");
        png
    });
    pages.collect()
}

/// How many pages it has.
pub(crate) fn pages(report: &Report) -> u32 {
    match report {
        Report::Made { pages, .. } => *pages,
        Report::Refused { .. } => panic!("{report:?}"),
    }
}

/// Where a paper is left.
pub(crate) fn place(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("papers");
    fs::create_dir_all(&folder).expect("a folder");
    folder.join(name)
}
