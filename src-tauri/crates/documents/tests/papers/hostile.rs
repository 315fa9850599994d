//! Orders that nobody wrote with good intent. Each is refused or made, soon, and never with a panic.

use std::fs;

use paper::{Document, Form, Order, Refused, Report};
use serde_json::{Value, json, to_value, to_vec};

use crate::program::{Ran, order, run};
use crate::samples::{all, licence, recovery_sheet};

fn refused(ran: &Ran, code: Refused) {
    match &ran.report {
        Report::Refused { code: said, about } => {
            assert_eq!((*said, ran.code), (code, i32::from(code.exit_code())), "{about}");
            assert!(ran.out.is_empty());
        }
        Report::Made { .. } => panic!("{:?}", ran.report),
    }
}

fn licence_order() -> Value {
    to_value(order(Document::Licence(licence()))).expect("JSON")
}

fn run_value(value: &Value) -> Ran {
    run(&to_vec(value).expect("JSON"))
}

#[test]
fn what_is_no_order_is_refused() {
    for bytes in [&b""[..], b"{", b"null", b"\xff\xfe", b"[[[[", b"{\"language\":\"en\"}"] {
        refused(&run(bytes), Refused::Garbage);
    }
    refused(&run("[".repeat(1_000_000).as_bytes()), Refused::Garbage);
}

#[test]
fn a_refusal_holds_no_words_of_the_family() {
    let mut value = licence_order();
    value["document"]["plate"]["stage"] = json!("Wolfgang");
    let ran = run_value(&value);
    refused(&ran, Refused::Garbage);
    assert!(!format!("{:?}", ran.report).contains("Wolfgang"));
}

#[test]
fn odd_fields_are_refused() {
    for (field, odd) in [
        ("language", json!("../../etc")),
        ("language", json!("e\"n")),
        ("made_on", json!("2026-02-30")),
        ("made_on", json!("yesterday")),
        ("as", json!({ "pictures": { "dpi": 20_000 } })),
        ("size", json!("a0")),
        ("extra", json!(1)),
    ] {
        let mut value = licence_order();
        value[field] = odd;
        refused(&run_value(&value), Refused::Garbage);
    }
}

#[test]
fn a_drawing_that_is_more_than_a_drawing_is_refused() {
    for odd in ["M1 1'/><image href='file:///etc/passwd'/>", "m1 1", "", "M1 1C1 1 1 1 1 1"] {
        let mut value = licence_order();
        value["document"]["signatures"][0]["drawn"] = json!(odd);
        refused(&run_value(&value), Refused::Garbage);
    }
}

#[test]
fn drawings_of_odd_numbers_do_no_harm() {
    for odd in ["M", "M9 9l", "M99999999999999999999 9l-----1", "MMMlll", "M1 1l1"] {
        let mut value = licence_order();
        value["document"]["signatures"][0]["drawn"] = json!(odd);
        let ran = run_value(&value);
        assert!(matches!(
            ran.report,
            Report::Made { .. } | Report::Refused { code: Refused::NotMade, .. }
        ));
    }
}

#[test]
fn more_than_any_family_writes_is_refused() {
    let mut value = licence_order();
    value["document"]["holder"] = json!("a".repeat(8_001));
    refused(&run_value(&value), Refused::TooLarge);
    let mut value = licence_order();
    value["document"]["sentences"] = json!(vec!["a"; 501]);
    refused(&run_value(&value), Refused::TooLarge);
    let mut value = licence_order();
    value["document"]["sentences"] = json!(vec!["a".repeat(8_000); 100]);
    refused(&run_value(&value), Refused::TooLarge);
    refused(&run(&vec![b' '; 64 * 1024 * 1024 + 1]), Refused::TooLarge);
}

#[test]
fn fonts_that_are_none_are_refused() {
    for odd in ["", "!!", "AAEAAAA=", "T1RUTwAK"] {
        let mut value = licence_order();
        value["fonts"] = json!([odd]);
        refused(&run_value(&value), Refused::BadFont);
    }
}

#[test]
fn a_broken_font_leaves_no_silence() {
    let font = include_bytes!("../fonts/NotoSansHebrew-Regular.ttf");
    for at in (12..font.len()).step_by(font.len() / 12) {
        let mut broken = font.to_vec();
        broken[at..].iter_mut().step_by(7).for_each(|byte| *byte = !*byte);
        let mut value = licence_order();
        value["document"]["holder"] = json!("נועה");
        value["fonts"] =
            json!([base64::Engine::encode(&base64::engine::general_purpose::STANDARD, broken)]);
        let ran = run_value(&value);
        assert_eq!(ran.code == 0, matches!(ran.report, Report::Made { .. }), "{:?}", ran.report);
    }
}

#[test]
fn a_code_that_holds_too_much_is_refused() {
    let mut sheet = recovery_sheet();
    sheet.qr.as_mut().expect("a code").content = "a".repeat(5_000);
    let order = order(Document::RecoverySheet(sheet));
    refused(&run(&to_vec(&order).expect("JSON")), Refused::BadQrCode);
}

#[test]
fn the_longest_words_everywhere_are_still_laid_out() {
    for (name, document) in all() {
        let mut value = to_value(order(document)).expect("JSON");
        lengthen("", &mut value["document"]);
        let ran = run_value(&value);
        assert!(matches!(ran.report, Report::Made { .. }), "{name}: {:?}", ran.report);
    }
}

#[test]
fn pictures_of_too_many_pages_are_refused() {
    let mut value = to_value(order(all().remove(0).1)).expect("JSON");
    value["document"]["parts"] =
        json!(vec![json!({ "heading": "a", "lines": vec!["b ".repeat(700); 20] }); 10]);
    value["as"] = json!({ "pictures": { "dpi": 300 } });
    refused(&run_value(&value), Refused::TooLarge);
}

#[test]
fn a_key_leaves_no_trace_in_the_report_and_in_no_file() {
    let order = order(Document::RecoverySheet(recovery_sheet()));
    let order = Order { form: Form::Pictures { dpi: 72 }, ..order };
    let ran = run(&to_vec(&order).expect("JSON"));
    assert!(!format!("{:?}", ran.report).contains("K7QW"));
}

#[test]
fn no_fonts_but_our_few_are_in_the_program() {
    let bytes = fs::read(env!("CARGO_BIN_EXE_passenger-seat-documents")).expect("the program");
    // As font files write their own names.
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    assert!(has("Atkinson Hyperlegible Next"));
    assert!(!has("Libertinus Serif"), "Typst’s own fonts would make it four times as large");
}

/// Makes every text of a document long, without a space in every other one.
fn lengthen(key: &str, value: &mut Value) {
    match value {
        Value::String(_) if matches!(key, "kind" | "stage" | "place" | "drawn" | "content") => {}
        Value::String(text) => {
            let more = if text.len() % 2 == 0 { "wW" } else { "Wort und " };
            text.push_str(&more.repeat(150));
        }
        Value::Array(list) => list.iter_mut().for_each(|one| lengthen(key, one)),
        Value::Object(map) => map.iter_mut().for_each(|(key, one)| lengthen(key, one)),
        _ => {}
    }
}
