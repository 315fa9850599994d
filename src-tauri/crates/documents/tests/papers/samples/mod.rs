//! A made-up family's papers: every document once, as its week goes.

mod agreement;
mod help;
mod road;

pub(crate) use agreement::{agreement, fridge_sheet, long_fridge_sheet};
pub(crate) use help::{crisis_card, recovery_sheet};
pub(crate) use road::{child_page, licence, log_book, minutes, permit_card};

use paper::{Document, Fact, Freedoms, Head, Part, Plate, Signature, Stage, StepRow};

/// Every document once, by name.
pub(crate) fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("agreement", Document::Agreement(agreement())),
        ("child_page", Document::ChildPage(child_page())),
        ("crisis_card", Document::CrisisCard(crisis_card())),
        ("fridge_sheet", Document::FridgeSheet(fridge_sheet())),
        ("licence", Document::Licence(licence())),
        ("log_book", Document::LogBook(log_book())),
        ("minutes", Document::Minutes(minutes())),
        ("permit_card", Document::PermitCard(permit_card())),
        ("recovery_sheet", Document::RecoverySheet(recovery_sheet())),
    ]
}

pub(crate) fn text(words: &str) -> String {
    words.to_owned()
}

pub(crate) fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|one| text(one)).collect()
}

pub(crate) fn fact(label: &str, value: &str) -> Fact {
    Fact { label: text(label), value: text(value) }
}

pub(crate) fn part(heading: &str, lines: &[&str]) -> Part {
    Part { heading: text(heading), note: String::new(), lines: texts(lines) }
}

pub(crate) fn plate(stage: Stage) -> Plate {
    let (letter, name) = match stage {
        Stage::NotYet => ("–", "Not yet"),
        Stage::Instruction => ("i", "Instruction"),
        Stage::Permit => ("L", "Learner’s permit"),
        Stage::Probation => ("P", "Probation"),
        Stage::Licence => ("✓", "Licence"),
    };
    Plate { stage, letter: text(letter), name: text(name) }
}

pub(crate) fn head(title: &str, under: &str, stage: Option<Stage>) -> Head {
    let foot = text("Passenger Seat · on this computer only · printed 22 November 2026");
    Head { title: text(title), under: text(under), plate: stage.map(plate), foot }
}

pub(crate) fn freedoms(cap: bool) -> Freedoms {
    let row = |name: &str, today: &str, most: &str, step: u8| StepRow {
        name: text(name),
        today: text(today),
        cap: if cap { text(most) } else { String::new() },
        step,
        steps: 5,
    };
    Freedoms {
        heading: text("Freedoms today"),
        name: text("Freedom"),
        today: text("Today"),
        cap: if cap { text("Most in this stage") } else { String::new() },
        rows: vec![
            row("Who sees posts", "Family and our list", "People I have met", 2),
            row("Who can message", "People I have met", "People I have met", 3),
            row("Calls and live video", "Family and named friends", "the same", 2),
            row("Evening", "Stops one hour before bed", "the same", 2),
        ],
    }
}

/// Sam draws a wave and Alex a few loops.
pub(crate) fn signatures() -> Vec<Signature> {
    let wave = "M60 130l12 -50 14 60 16 -80 10 70 14 -40 10 42 12 -30 12 28 20 -22 24 20 30 -26 40 18 60 -12";
    let loops = "M90 60l-20 80 6 12 30 -100 18 -12 -4 60 -20 50 34 -60 22 -8 -6 40 20 -34 14 2 -4 30 26 -30 16 24 40 -20 60 10M300 40l8 4";
    let one = |name: &str, drawn: Option<&str>| Signature {
        name: text(name),
        drawn: drawn.map(text),
        alt: format!("Drawn signature of {name}"),
        on: text("3 November 2026"),
    };
    vec![one("Alex Weber", Some(loops)), one("Kim Weber", None), one("Sam", Some(wave))]
}
