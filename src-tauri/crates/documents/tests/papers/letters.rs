//! Names in any script, emoji, and words that look like markup.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use paper::{Direction, Document, FridgeSheet, Order, Report};

use crate::access::poppler;
use crate::program::{made, order, pictures};
use crate::samples::{fridge_sheet, licence};

const HEBREW: &[u8] = include_bytes!("../fonts/NotoSansHebrew-Regular.ttf");

fn missing(report: &Report) -> &[String] {
    match report {
        Report::Made { missing, .. } => missing,
        Report::Refused { .. } => panic!("{report:?}"),
    }
}

fn sheet(line: &str) -> Document {
    let mut sheet = fridge_sheet();
    sheet.rules.lines = vec![line.to_owned()];
    Document::FridgeSheet(sheet)
}

#[test]
fn letters_that_no_font_has_are_boxes_and_are_named_once() {
    let line = "Noa 诺亚 👩‍👧 and 诺 again, e\u{301} is drawn";
    let (_, report) = made("missing", &order(sheet(line)));
    assert_eq!(missing(&report), ["诺", "亚", "👩‍👧"]);
    let text = poppler("pdftotext", &["-raw"], "missing.pdf");
    assert!(text.contains("Noa □□ □ and □ again"), "{text}");
}

#[test]
fn everyday_words_miss_nothing() {
    let line = "“Zoë’s Łódź, Ångström, Ğiş – 18:00…” ✓ ✗ → □ ☐ ½ • ·";
    let (_, report) = made("everyday", &order(sheet(line)));
    assert!(missing(&report).is_empty(), "{report:?}");
}

#[test]
fn a_font_handed_in_draws_a_name_from_right_to_left() {
    let mut licence = licence();
    licence.holder = "נועה לוי".to_owned();
    let plain = order(Document::Licence(licence));
    let (_, report) = made("hebrew-without", &plain);
    assert_eq!(missing(&report).len(), 6, "{report:?}");
    let with = Order { fonts: vec![STANDARD.encode(HEBREW)], ..plain };
    let (_, report) = made("hebrew", &with);
    assert!(missing(&report).is_empty(), "{report:?}");
    pictures("hebrew", &with);
    let text = poppler("pdftotext", &[], "hebrew.pdf");
    assert!(text.contains("נועה לוי"), "{text}");
}

#[test]
fn a_paper_from_right_to_left_keeps_its_order() {
    let mut sheet: FridgeSheet = fridge_sheet();
    sheet.head.title = "ההסכם של נועה ב־Instagram".to_owned();
    sheet.next_review.value = "יום ראשון, 29 בנובמבר, 18:00".to_owned();
    sheet.rules.lines = vec![
        "החשבון שלי פרטי (Instagram, 2026).".to_owned(),
        "אם משהו מוזר, אני מספרת.".to_owned(),
    ];
    let order = Order {
        language: "he".to_owned(),
        fonts: vec![STANDARD.encode(HEBREW)],
        ..order(Document::FridgeSheet(sheet))
    };
    let (by_language, report) = made("right-to-left", &order);
    assert!(missing(&report).is_empty(), "{report:?}");
    pictures("right-to-left", &order);
    let text = poppler("pdftotext", &[], "right-to-left.pdf");
    assert!(text.contains("ההסכם של נועה"), "{text}");
    let said = Order { direction: Some(Direction::RightToLeft), ..order.clone() };
    assert!(by_language == made("right-to-left", &said).0);
    let other = Order { direction: Some(Direction::LeftToRight), ..order };
    assert!(by_language != made("left-to-right", &other).0);
}

#[test]
fn marks_of_direction_around_a_name_are_not_seen() {
    let (_, report) = made(
        "isolates",
        &order(sheet(
            "Ask \u{2068}Sam\u{2069} first, \u{200f}and\u{200e} then\u{feff} go\u{ad}ing",
        )),
    );
    assert!(missing(&report).is_empty(), "{report:?}");
    let text = poppler("pdftotext", &["-raw"], "isolates.pdf");
    let seen: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
        .collect();
    assert!(seen.contains("Ask Sam first"), "{text}");
}

#[test]
fn words_are_never_read_as_instructions() {
    let line = r##"*bold* _it_ #panic("x") $1/2$ @a <b> `c` = d https://e.example \u{41} #include "/etc/passwd" -- 'q'"##;
    made("markup", &order(sheet(line)));
    let text = poppler("pdftotext", &["-raw"], "markup.pdf").replace('\n', " ");
    assert!(
        text.contains(
            r#"*bold* _it_ #panic("x") $1/2$ @a <b> `c` = d https://e.example \u{41} #include"#
        ),
        "{text}"
    );
    assert!(text.contains("-- 'q'"), "{text}");
}
