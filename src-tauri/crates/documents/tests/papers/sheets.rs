//! Sizes and pages.

use paper::{Document, Form, Order, Report, Size};

use crate::program::{made, order, pages, pictures};
use crate::samples::{all, fridge_sheet, long_fridge_sheet};

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
