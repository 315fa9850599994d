use paper::{Agreement, Difference, DifferenceColumns, FridgeSheet, Part, Stage, Version};

use super::{fact, freedoms, head, part, signatures, text};

const PROMISE: &str =
    "This is a family promise, not a contract. Anyone may ask to talk about it, any day.";

fn rules() -> Part {
    part(
        "What we agreed",
        &[
            "My account stays private, and I say yes only to people I have met.",
            "If something feels odd, I tell someone. Telling never costs me the account.",
            "The phone sleeps in the kitchen from nine on school nights.",
            "Before I post a picture of somebody, I ask them.",
            "I never send a picture that I would not show at dinner.",
        ],
    )
}

fn clauses() -> Part {
    part("Sam’s own", &["Nobody reads my messages with friends without me sitting there."])
}

fn promises() -> Part {
    part(
        "What Alex and Kim promise",
        &[
            "If you tell us about trouble, you keep the account.",
            "We ask before we post a photo of you.",
            "We look in only when we said we would, and you sit beside us.",
        ],
    )
}

fn consequences() -> Part {
    part("If we slip", &["We talk first. Then one freedom goes one step back for one week."])
}

pub(crate) fn fridge_sheet() -> FridgeSheet {
    FridgeSheet {
        head: head(
            "Sam on Instagram",
            "Learner’s permit · version 2 of our agreement",
            Some(Stage::Permit),
        ),
        next_review: fact("Our next review", "Sunday, 29 November, 18:00"),
        rules: rules(),
        clauses: clauses(),
        promises: promises(),
        consequences: consequences(),
        freedoms: freedoms(false),
        facts: vec![
            fact("How we look in", "Open on request"),
            fact("How often", "Once a week, together"),
            fact("The latest end of this stage", "May 2027"),
        ],
        signatures: signatures(),
        promise: text(PROMISE),
        more: text("There is more in the full agreement."),
    }
}

/// Twenty rules, long names, many signers.
pub(crate) fn long_fridge_sheet(rules: usize, words: usize) -> FridgeSheet {
    let mut sheet = fridge_sheet();
    let long =
        "and we talk about it at the next review when we both had time to think ".repeat(words);
    sheet.rules.lines = (1..=rules).map(|n| format!("Rule number {n}: {long}")).collect();
    sheet.promises.lines = (1..=8).map(|n| format!("Promise {n}: {long}")).collect();
    sheet.head.title = text(
        "Wolfeschlegelsteinhausenbergerdorff Alexandrina-Maximiliane on a very long network name",
    );
    sheet.signatures.extend(signatures());
    sheet
}

pub(crate) fn agreement() -> Agreement {
    let different = |what: &str, before: &str, now: &str| Difference {
        what: text(what),
        before: text(before),
        now: text(now),
    };
    Agreement {
        head: head(
            "Our agreement: Sam on Instagram",
            "Version 2, in force since 3 November 2026",
            Some(Stage::Permit),
        ),
        promise: text(PROMISE),
        facts: vec![
            fact(
                "How we look in",
                "Open on request: Sam holds the account and opens it at our look-ins",
            ),
            fact("How often", "Once a week, together"),
            fact("First review", "Sunday, 8 November 2026, 18:00"),
            fact("Who signs", "Alex Weber, Kim Weber, Sam"),
        ],
        parts: vec![
            rules(),
            clauses(),
            promises(),
            consequences(),
            Part {
                note: text("What we look at before probation. It shows, and people decide."),
                ..part(
                    "For the next stage",
                    &[
                        "Eight reviews held",
                        "Six drive-alongs done",
                        "All settings in place",
                        "Six months",
                    ],
                )
            },
        ],
        freedoms: freedoms(true),
        signatures_heading: text("Signed"),
        signatures: signatures(),
        versions_heading: text("Versions"),
        difference_columns: DifferenceColumns {
            what: text("What"),
            before: text("Before"),
            now: text("Now"),
        },
        versions: vec![
            Version {
                heading: text("Version 2, 3 November 2026"),
                signed_by: text("Signed by Alex, Kim and Sam"),
                differences: vec![
                    different("New rule", "", "Before I post a picture of somebody, I ask them."),
                    different("Who can message", "Family and our list", "People I have met"),
                    different("Gone", "No stories on school days.", ""),
                ],
            },
            Version {
                heading: text("Version 1, 4 October 2026"),
                signed_by: text("Signed by Alex, Kim and Sam"),
                differences: Vec::new(),
            },
        ],
    }
}
