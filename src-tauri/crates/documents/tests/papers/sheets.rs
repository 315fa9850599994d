//! Sizes and pages.

use paper::{Document, Form, Order, Report, Size};

use crate::program::{made, order, pages, pictures};
use crate::samples::{all, fridge_sheet, licence, long_fridge_sheet, permit_card};

#[test]
fn every_paper_is_made_in_both_sizes_and_has_pictures_to_look_at() {
    for (name, document) in all() {
        for (size, width) in [(Size::A4, "a4"), (Size::Letter, "letter")] {
            let order = Order { size, ..order(document.clone()) };
            let name = format!("{name}-{width}");
            let (file, report) = made(&name, &order);
            assert!(file.starts_with(b"%PDF-"), "{name}");
            let pictures = pictures(&name, &order);
            assert_eq!(pictures.len() as u32, pages(&report), "{name}");
            assert!(pictures.iter().all(|png| png.starts_with(b"\x89PNG")), "{name}");
        }
    }
}

#[test]
fn the_fridge_sheet_is_one_page_whatever_they_agreed() {
    for (rules, words) in [(1, 0), (5, 1), (20, 1), (20, 3), (60, 8), (300, 12)] {
        for size in [Size::A4, Size::Letter] {
            let order =
                Order { size, ..order(Document::FridgeSheet(long_fridge_sheet(rules, words))) };
            let name = format!("fridge_sheet-{rules}-{words}");
            let (_, report) = made(&name, &order);
            let Report::Made { pages: 1, left_out, .. } = report else {
                panic!("{name}: {report:?}")
            };
            // Twenty rules of a hundred letters are still all there.
            assert_eq!(left_out > 0, words > 1, "{name}: {left_out}");
            if size == Size::A4 {
                pictures(&name, &order);
            }
        }
    }
}

#[test]
fn what_found_no_room_is_said_on_the_sheet() {
    let more = |rules: usize| {
        let name = format!("fridge_sheet-more-{rules}");
        made(&name, &order(Document::FridgeSheet(long_fridge_sheet(rules, 3))));
        crate::access::poppler("pdftotext", &["-raw"], &format!("{name}.pdf"))
            .contains("There is more in the full agreement.")
    };
    assert!(!more(3));
    assert!(more(90));
}

#[test]
fn card_and_licence_are_one_sheet_however_long_the_name() {
    let long = "Wolfeschlegelsteinhausenbergerdorff Alexandrina-Maximiliane ".repeat(3);
    let (mut card, mut licence) = (permit_card(), licence());
    card.holder.clone_from(&long);
    licence.holder = long;
    for (name, document) in [
        ("permit_card-long", Document::PermitCard(card)),
        ("licence-long", Document::Licence(licence)),
    ] {
        for size in [Size::A4, Size::Letter] {
            let order = Order { size, ..order(document.clone()) };
            assert_eq!(pages(&made(name, &order).1), 1, "{name}");
            pictures(name, &order);
        }
    }
}

#[test]
fn a_finer_picture_has_more_dots() {
    let width = |dpi: u16| {
        let order =
            Order { form: Form::Pictures { dpi }, ..order(Document::FridgeSheet(fridge_sheet())) };
        let (out, _) = made("finer", &order);
        serde_json::from_slice::<paper::Pictures>(&out).expect("pictures").pages[0].width
    };
    assert_eq!((width(72), width(144)), (595, 1191));
}
