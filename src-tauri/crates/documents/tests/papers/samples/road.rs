use paper::{
    CardSide, ChildAccount, ChildPage, Compared, Licence, LogBook, LogColumns, Minutes, PermitCard,
    Road, Said, SettingRow, Stage, Stop, StopPlace, WalkLog,
};

use super::{fact, freedoms, head, part, plate, signatures, text, texts};

pub(crate) fn permit_card() -> PermitCard {
    PermitCard {
        title: text("Sam’s learner’s permit for Instagram"),
        how: text("Cut along the marks, fold in the middle, glue the backs together."),
        plate: plate(Stage::Permit),
        name: text("Learner’s permit"),
        holder: text("Sam"),
        front: CardSide {
            heading: text("Front"),
            facts: vec![fact("Network", "Instagram"), fact("Since", "4 October 2026")],
            note: String::new(),
        },
        back: CardSide {
            heading: text("What we agreed"),
            facts: vec![
                fact("Next review", "29 November 2026"),
                fact("We look in", "Once a week, together"),
                fact("Who can message", "People I have met"),
                fact("Ends at the latest", "May 2027"),
            ],
            note: text("Telling about trouble never costs me the account."),
        },
    }
}

pub(crate) fn licence() -> Licence {
    Licence {
        title: text("Sam’s licence for Instagram"),
        plate: plate(Stage::Licence),
        name: text("Licence"),
        before_holder: text("This is to say that"),
        holder: text("Sam Weber"),
        sentences: texts(&[
            "has learned to drive on Instagram, and from today on drives alone.",
            "Nobody looks in any more. What was written down along the way is erased. The front seat stays warm for any question.",
        ]),
        facts: vec![
            fact("Network", "Instagram"),
            fact("Learner’s permit since", "4 October 2026"),
            fact("Given on", "10 October 2027"),
        ],
        signatures: signatures(),
        foot: text("Passenger Seat"),
    }
}

pub(crate) fn minutes() -> Minutes {
    let compared = |ask: &str, child: &str, guardian: &str| Compared {
        ask: text(ask),
        child: Said { name: text("Sam"), answer: text(child) },
        guardian: Said { name: text("Alex"), answer: text(guardian) },
    };
    Minutes {
        head: head("Sam’s sixth review", "Saturday, 21 November 2026", Some(Stage::Permit)),
        facts: vec![fact("At the table", "Alex and Sam"), fact("Accounts", "Instagram")],
        praise_heading: text("One thing to praise"),
        praise: text("Sam told us about the odd message on the same day."),
        answers_heading: text("What we both said"),
        answers: vec![
            compared("“When something felt odd, I told someone.”", "Not every time", "Always"),
            compared(
                "“My grown-ups kept their promise to ask before posting photos of me.”",
                "Once they forgot",
                "Kept it",
            ),
        ],
        parts: vec![
            part(
                "Since last time",
                &["Three look-ins, all together", "One drive-along: block and report", "No bumps"],
            ),
            part(
                "Decided",
                &[
                    "Who can comment: one step on, to “people I have met”",
                    "Stage: we stay with the permit",
                ],
            ),
            part(
                "Changed on the phone",
                &["Comments: people you follow", "Sensitive content: less"],
            ),
            part("To remember", &["Ask about the class chat next time."]),
        ],
        next_review: fact("Next review", "Sunday, 20 December, 18:00"),
    }
}

pub(crate) fn log_book() -> LogBook {
    let row = |setting: &str, was: &str, now: &str, note: &str| SettingRow {
        setting: text(setting),
        was: text(was),
        now: text(now),
        note: text(note),
        who: text("Alex, Sam"),
        on: text("4 Oct 2026"),
    };
    LogBook {
        head: head("Privacy log book: Sam", "Instagram and WhatsApp, up to 22 November 2026", None),
        columns: LogColumns {
            setting: text("Setting"),
            was: text("It was"),
            now: text("It is now"),
            who: text("Who"),
            on: text("Day"),
        },
        walks: vec![
            WalkLog {
                heading: text("Instagram on an iPhone"),
                note: text("Must-do settings come first."),
                rows: vec![
                    row("Who can see what you post?", "Everyone", "Followers only", ""),
                    row("Who can message you?", "Everyone", "People you follow", ""),
                    row("Two-step sign-in", "Off", "On, with an app", ""),
                    row("Location on posts", "", "Later", "The menu was somewhere else."),
                    row(
                        "Who can tag you?",
                        "Everyone",
                        "People you follow",
                        "Chosen differently: the class page tags everybody.",
                    ),
                ],
            },
            WalkLog {
                heading: text("WhatsApp on Android"),
                note: String::new(),
                rows: vec![row("Last seen", "Everyone", "My contacts", "")],
            },
        ],
        parts: vec![part(
            "What the privacy policy says",
            &[
                "It keeps what you delete for up to 90 days.",
                "You can say no to ads from partners under “Your information”.",
            ],
        )],
    }
}

pub(crate) fn child_page() -> ChildPage {
    let stop = |stage: Stage, place: StopPlace, when: &str| Stop {
        plate: plate(stage),
        place,
        when: text(when),
    };
    ChildPage {
        head: head("Sam’s page", "Everything Alex and Kim see here, you see too.", None),
        about: texts(&[
            "This page is for reading together. If something is wrong on it, say so: we put it right.",
        ]),
        next_review: fact("Next review", "Sunday, 29 November, 18:00"),
        accounts: vec![ChildAccount {
            heading: text("Instagram, learner’s permit"),
            plate: Some(plate(Stage::Permit)),
            road: Some(Road {
                alt: text(
                    "The road: instruction is behind you, you are at the learner’s permit, probation comes about April, the licence by October 2027.",
                ),
                stops: vec![
                    stop(Stage::Instruction, StopPlace::Behind, ""),
                    stop(Stage::Permit, StopPlace::Here, "you are here"),
                    stop(Stage::Probation, StopPlace::Ahead, "about April"),
                    stop(Stage::Licence, StopPlace::Ahead, "by October 2027"),
                ],
            }),
            facts: vec![
                fact("How they look in", "You open it when asked"),
                fact("How often", "Once a week, together"),
            ],
            freedoms: freedoms(false),
            parts: vec![
                part(
                    "Look-ins",
                    &["15 November, together, with Alex", "8 November, together, with Kim"],
                ),
                part(
                    "For probation",
                    &[
                        "Lessons: all five done",
                        "Reviews: five of eight",
                        "Drive-alongs: four of six",
                    ],
                ),
            ],
        }],
        parts: vec![part("Lessons done", &["Who can see me?", "When a message feels odd"])],
    }
}
