use std::sync::{Arc, Mutex};

use app::ports::{Answer, Documents, NoAnswer};
use paper::{Form, Order, Picture, Pictures, Refused, Report};
use zeroize::Zeroizing;

use crate::fakes::held;

/// A picture of one pixel.
const PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==";

/// A documents program that keeps its orders and makes a paper of one page of each.
#[derive(Clone, Default)]
pub struct FakeDocuments(Arc<Mutex<Office>>);

#[derive(Default)]
struct Office {
    orders: Vec<Order>,
    printed: Vec<Vec<u8>>,
    lacks: Vec<String>,
    fonts: Vec<Vec<u8>>,
    silent: Option<NoAnswer>,
    refuses: Option<Refused>,
    no_printer: bool,
}

impl FakeDocuments {
    /// The orders, in turn.
    #[must_use]
    pub fn orders(&self) -> Vec<Order> {
        held(&self.0).orders.clone()
    }

    /// What was handed to the printer.
    #[must_use]
    pub fn printed(&self) -> Vec<Vec<u8>> {
        held(&self.0).printed.clone()
    }

    /// From now on these letters are missing in its own fonts.
    pub fn lack(&self, letters: &[&str]) {
        held(&self.0).lacks = letters.iter().map(|letter| (*letter).to_owned()).collect();
    }

    /// This computer has a font with every letter.
    pub fn have_font(&self, font: &[u8]) {
        held(&self.0).fonts.push(font.to_owned());
    }

    /// From now on the program does not answer.
    pub fn stay_silent(&self, why: NoAnswer) {
        held(&self.0).silent = Some(why);
    }

    /// From now on the program refuses every order.
    pub fn refuse(&self, why: Refused) {
        held(&self.0).refuses = Some(why);
    }

    /// From now on there is no printer.
    pub fn lose_printer(&self) {
        held(&self.0).no_printer = true;
    }
}

impl Documents for FakeDocuments {
    fn make(&self, order: &[u8]) -> Result<Answer, NoAnswer> {
        let mut office = held(&self.0);
        if let Some(why) = office.silent {
            return Err(why);
        }
        let Ok(order) = serde_json::from_slice::<Order>(order) else {
            return Ok(answer(Vec::new(), &refused(Refused::Garbage)));
        };
        if let Some(why) = office.refuses {
            return Ok(answer(Vec::new(), &refused(why)));
        }
        let missing = if order.fonts.is_empty() { office.lacks.clone() } else { Vec::new() };
        let paper = match order.form {
            Form::Pdf => b"%PDF-1.7 a paper".to_vec(),
            Form::Pictures { .. } => {
                let page = Picture { png: PIXEL.to_owned(), width: 1, height: 1 };
                serde_json::to_vec(&Pictures { pages: vec![page] }).unwrap_or_default()
            }
        };
        office.orders.push(order);
        Ok(answer(paper, &Report::Made { pages: 1, missing, left_out: 0 }))
    }

    fn fonts_for(&self, _: &str) -> Vec<Vec<u8>> {
        held(&self.0).fonts.clone()
    }

    fn print(&self, pdf: &[u8]) -> bool {
        let mut office = held(&self.0);
        if !office.no_printer {
            office.printed.push(pdf.to_owned());
        }
        !office.no_printer
    }
}

fn refused(code: Refused) -> Report {
    Report::Refused { code, about: String::new() }
}

/// The program may warn before its last line.
fn answer(paper: Vec<u8>, report: &Report) -> Answer {
    let report = serde_json::to_string(report).unwrap_or_default();
    let report = format!("a warning of a library\n{report}\n").into_bytes();
    Answer { paper: Zeroizing::new(paper), report }
}
