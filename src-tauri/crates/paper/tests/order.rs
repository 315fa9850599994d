//! The shape of an order as JSON: what the app writes, the program reads.
#![cfg(test)]

use paper::{Document, Form, Order, Refused, Report, Size};
use serde_json::{from_value, json, to_value};

fn licence() -> serde_json::Value {
    json!({
        "language": "en-GB", "direction": null, "size": "a4", "as": "pdf", "made_on": "2026-11-22", "fonts": [],
        "document": {
            "kind": "licence", "title": "Sam’s licence", "plate": { "stage": "licence", "letter": "✓", "name": "Licence" },
            "name": "Licence", "before_holder": "", "holder": "Sam", "sentences": [], "facts": [], "signatures": [], "foot": "",
        },
    })
}

#[test]
fn an_order_keeps_its_shape() {
    let order: Order = from_value(licence()).expect("an order");
    assert_eq!((order.size, order.form), (Size::A4, Form::Pdf));
    assert!(matches!(&order.document, Document::Licence(licence) if licence.holder == "Sam"));
    assert_eq!(to_value(&order).expect("JSON"), licence());
}

#[test]
fn pictures_say_how_fine_they_are() {
    let mut order = licence();
    order["as"] = json!({ "pictures": { "dpi": 96 } });
    assert_eq!(from_value::<Order>(order).expect("an order").form, Form::Pictures { dpi: 96 });
}

#[test]
fn a_field_that_nobody_knows_is_refused() {
    let mut order = licence();
    order["document"]["colour"] = json!("red");
    assert!(from_value::<Order>(order).is_err());
}

#[test]
fn reports_are_told_apart() {
    let made = Report::Made { pages: 1, missing: vec!["字".to_owned()], left_out: 0 };
    let line = json!({ "report": "made", "pages": 1, "missing": ["字"], "left_out": 0 });
    assert_eq!(to_value(made).expect("JSON"), line);
    let refused = Report::Refused { code: Refused::TooLarge, about: String::new() };
    let line = json!({ "report": "refused", "code": "too_large", "about": "" });
    assert_eq!(to_value(refused).expect("JSON"), line);
}
