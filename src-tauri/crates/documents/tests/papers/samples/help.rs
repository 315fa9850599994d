use paper::{CrisisCard, Helpline, Helplines, QrCode, RecoverySheet, Situation};

use super::{fact, head, part, text, texts};

pub(crate) fn crisis_card() -> CrisisCard {
    let situation =
        |name: &str, steps: &[&str]| Situation { name: text(name), steps: texts(steps) };
    CrisisCard {
        head: head("Something is wrong", "For Germany", None),
        first: text("“Thank you for telling me. You are not in trouble. We do this together.”"),
        first_child: text(
            "You did nothing wrong by telling. You keep your account. Somebody is here now.",
        ),
        emergency: fact("In danger right now", "112 · police 110"),
        situations_heading: text("What to do now"),
        situations: vec![
            situation(
                "Somebody is in danger now",
                &["Ring the emergency number.", "Stay together.", "Leave the phone on."],
            ),
            situation(
                "A picture of me is out, or somebody threatens with one",
                &[
                    "Do not pay and do not send more.",
                    "Keep the messages; never save or pass on the picture.",
                    "Report it in the app, then at Take It Down.",
                ],
            ),
            situation(
                "A stranger writes or wants to meet",
                &[
                    "Stop answering.",
                    "Block and report.",
                    "Tell the police when they wanted a meeting.",
                ],
            ),
            situation(
                "I want to hurt myself",
                &["Say it to somebody who is here.", "Ring a line below, day and night."],
            ),
            situation(
                "They are mean to me",
                &["Do not answer back.", "Take notes of when and who.", "Report it together."],
            ),
            situation(
                "The worry is someone at home",
                &[
                    "Ring a children’s line: they do not tell on you.",
                    "Go to a teacher, a doctor or a neighbour you trust.",
                ],
            ),
        ],
        helplines: vec![
            Helplines {
                heading: text("In Germany"),
                lines: vec![
                    Helpline {
                        name: text("Nummer gegen Kummer"),
                        about: text("For children and teenagers, free, no name needed."),
                        reach: vec![
                            fact("Ring:", "116 111"),
                            fact("Hours:", "Monday to Saturday, 14 to 20"),
                            fact("Page:", "nummergegenkummer.de"),
                        ],
                    },
                    Helpline {
                        name: text("Elterntelefon"),
                        about: text("For parents."),
                        reach: vec![fact("Ring:", "0800 111 0550")],
                    },
                ],
            },
            Helplines {
                heading: text("Everywhere"),
                lines: vec![Helpline {
                    name: text("Take It Down"),
                    about: text("Takes pictures of under-18s off the big networks."),
                    reach: vec![fact("Page:", "takeitdown.ncmec.org")],
                }],
            },
        ],
        notes: texts(&[
            "No practitioner has read these steps yet.",
            "Numbers from 116111.de and bund.de, checked on 20 November 2026.",
        ]),
    }
}

pub(crate) fn recovery_sheet() -> RecoverySheet {
    let groups = ["K7QW", "2MXD", "H9PA", "R4TE", "C6VN", "8JYF", "3BZS"];
    RecoverySheet {
        head: head("Recovery key", "For the Weber family", None),
        about: texts(&[
            "With this key you get back in when the password is lost or the computer broke. Whoever has it can open everything, so keep it where you keep passports.",
        ]),
        key_heading: text("The key"),
        groups: texts(&groups),
        qr: Some(QrCode {
            content: groups.join("-"),
            alt: text("QR code with the same recovery key"),
            caption: text("The same key, for a camera"),
        }),
        facts: vec![fact("Made on", "4 October 2026"), fact("Family", "Weber")],
        parts: vec![part(
            "How to use it",
            &[
                "Open Passenger Seat and choose “I have the recovery key”.",
                "Type the seven groups, or show this page to the camera.",
            ],
        )],
    }
}
