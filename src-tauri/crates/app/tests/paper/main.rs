//! What stands on each paper, as the order for the documents program has it, over a real vault.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a step that fails ends the test")]

mod agreement;
mod cards;
mod child_page;
mod making;
mod recovery;
mod review;

use app::paper::{MakePaper, OfPaper, Paper, PaperText};
use app::{Desk, ErrorCode, Fault};
use paper::{Document, Order};
use serde_json::Value;
use testkit::Kit;

/// The order for a paper that is saved.
fn order(kit: &mut Kit, paper: Paper) -> Result<Order, Fault> {
    let outside = kit.desk.outside();
    app::paper::save(|| &mut kit.desk, &outside, MakePaper { paper, size: None })?;
    let order = kit.documents.orders().pop().unwrap();
    assert_whole(&order.document);
    Ok(order)
}

fn document(kit: &mut Kit, paper: Paper) -> Document {
    order(kit, paper).unwrap().document
}

fn refusal(kit: &mut Kit, paper: Paper) -> ErrorCode {
    order(kit, paper).unwrap_err().code
}

fn text(desk: &mut Desk, paper: Paper) -> PaperText {
    app::paper::read(desk, OfPaper { paper }).unwrap()
}

/// Every word of a document.
fn words(document: &Document) -> Vec<String> {
    fn gather(value: &Value, into: &mut Vec<String>) {
        match value {
            Value::String(text) => into.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|one| gather(one, into)),
            Value::Object(fields) => fields.values().for_each(|one| gather(one, into)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    gather(&serde_json::to_value(document).unwrap(), &mut all);
    all
}

/// No message and no library key shows through.
fn assert_whole(document: &Document) {
    for word in words(document) {
        let key = word.split('.').count() > 2
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c))
            && !word.contains("www");
        assert!(!word.contains(['⟨', '{', '}']) && !key, "not in words: {word}");
    }
}

fn has(document: &Document, said: &str) -> bool {
    words(document).iter().any(|word| word.contains(said))
}
