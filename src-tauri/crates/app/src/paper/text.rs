use paper::{Document, Fact, Freedoms, Part, Signature};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::Words;
use super::{Paper, order};
use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};

/// A paper to read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct OfPaper {
    /// Which.
    pub paper: Paper,
}

/// A paper as text: for those who listen, for reading on the screen, and where no paper can be made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PaperText {
    /// Its title.
    pub title: String,
    /// A line under it; may be empty.
    pub under: String,
    /// The parts, in their order.
    pub parts: Vec<TextPart>,
}

/// A heading with lines under it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct TextPart {
    /// The heading; empty where the lines need none.
    pub heading: String,
    /// Where it belongs.
    pub place: TextPlace,
    /// The stage, where an account begins.
    #[ts(as = "Option<domain::stage::Stage>")]
    pub stage: Option<paper::Stage>,
    /// The lines. A line may be of several rows.
    pub lines: Vec<String>,
}

/// Where a part belongs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum TextPlace {
    /// To the whole paper.
    #[default]
    Whole,
    /// An account begins with it.
    Account,
    /// To the account before it.
    Within,
}

/// A paper as text. Not the recovery key, which crosses as [`crate::Shown`] alone.
///
/// # Errors
/// [`ErrorCode::NotFound`], [`ErrorCode::NotNow`] where there is no such paper.
pub fn read(desk: &mut Desk, input: OfPaper) -> Result<PaperText, Fault> {
    let words = Words::english();
    let document = order::document(desk, &words, &input.paper)?;
    let mut text = Text { words, place: TextPlace::Whole, parts: Vec::new() };
    let (title, under) = text.document(document).ok_or(ErrorCode::NotNow)?;
    text.parts.retain(|part| part.place == TextPlace::Account || !part.lines.is_empty());
    Ok(PaperText { title, under, parts: text.parts })
}

struct Text {
    words: Words,
    /// Where the next part belongs.
    place: TextPlace,
    parts: Vec<TextPart>,
}

impl Text {
    fn document(&mut self, document: Document) -> Option<(String, String)> {
        Some(match document {
            Document::FridgeSheet(sheet) => {
                self.facts(&[sheet.next_review]);
                self.each([sheet.rules, sheet.clauses, sheet.promises, sheet.consequences]);
                self.freedoms(sheet.freedoms);
                self.facts(&sheet.facts);
                self.signatures(self.words.say("paper-signatures"), &sheet.signatures);
                self.under(String::new(), vec![sheet.promise]);
                (sheet.head.title, sheet.head.under)
            }
            Document::Agreement(agreement) => {
                self.under(String::new(), vec![agreement.promise]);
                self.facts(&agreement.facts);
                self.each(agreement.parts);
                self.freedoms(agreement.freedoms);
                self.signatures(agreement.signatures_heading, &agreement.signatures);
                for version in agreement.versions {
                    let differences = version.differences.iter().map(|one| {
                        let moved = [&*one.before, &*one.now].map(|text| text.replace('\n', ", "));
                        let moved = moved.into_iter().filter(|text| !text.is_empty());
                        self.said(&one.what, &moved.collect::<Vec<_>>().join(" → "))
                    });
                    let lines = differences.chain([version.signed_by.clone()]).collect();
                    self.under(version.heading, lines);
                }
                (agreement.head.title, agreement.head.under)
            }
            Document::PermitCard(card) => {
                self.facts(&card.front.facts);
                let back = card.back.facts.iter().map(|fact| self.said(&fact.label, &fact.value));
                let back = back.chain([card.back.note]).collect();
                self.under(card.back.heading, back);
                (card.title, String::new())
            }
            Document::Licence(licence) => {
                self.under(licence.before_holder, vec![licence.holder]);
                self.under(String::new(), licence.sentences);
                self.facts(&licence.facts);
                self.signatures(self.words.say("paper-licence-by"), &licence.signatures);
                self.under(String::new(), vec![licence.foot]);
                (licence.title, String::new())
            }
            Document::Minutes(minutes) => {
                self.facts(&minutes.facts);
                let praise = Some(minutes.praise).filter(|praise| !praise.is_empty());
                self.under(minutes.praise_heading, praise.into_iter().collect());
                let answers = minutes.answers.iter().map(|one| {
                    let said = [&one.child, &one.guardian].map(|s| self.said(&s.name, &s.answer));
                    format!("{}\n{}", one.ask, said.join("\n"))
                });
                self.under(minutes.answers_heading, answers.collect());
                self.each(minutes.parts);
                self.facts(&[minutes.next_review]);
                (minutes.head.title, minutes.head.under)
            }
            Document::LogBook(book) => {
                for walk in book.walks {
                    let rows = walk.rows.iter().map(|row| {
                        let (was, now) = (&book.columns.was, &book.columns.now);
                        let values =
                            [self.said(was, &row.was), self.said(now, &row.now), row.note.clone()];
                        let values = values.into_iter().chain([format!("{}, {}", row.who, row.on)]);
                        let values = values.filter(|value| !value.is_empty()).collect::<Vec<_>>();
                        format!("{}\n{}", row.setting, values.join("\n"))
                    });
                    self.under(walk.heading, rows.collect());
                }
                self.each(book.parts);
                (book.head.title, book.head.under)
            }
            Document::CrisisCard(card) => {
                self.facts(&[card.emergency]);
                self.under(String::new(), vec![card.first, card.first_child]);
                for one in card.situations {
                    self.under(one.name, one.steps);
                }
                for group in card.helplines {
                    let lines = group.lines.iter().map(|line| {
                        let reach = line.reach.iter().map(|way| self.said(&way.label, &way.value));
                        let rest = [line.about.clone()].into_iter().chain(reach);
                        let rest = rest.filter(|text| !text.is_empty()).collect::<Vec<_>>();
                        format!("{}\n{}", line.name, rest.join("\n"))
                    });
                    self.under(group.heading, lines.collect());
                }
                self.under(String::new(), card.notes);
                (card.head.title, card.head.under)
            }
            Document::ChildPage(page) => {
                self.under(String::new(), page.about);
                self.facts(&[page.next_review]);
                for account in page.accounts {
                    let stops = account.road.into_iter().flat_map(|road| road.stops);
                    let stops = stops
                        .map(|stop| self.said(&stop.plate.name, &stop.when.replace('\n', ", ")));
                    let facts = account.facts.iter();
                    let facts = facts.map(|fact| self.said(&fact.label, &fact.value));
                    self.parts.push(TextPart {
                        heading: account.heading,
                        place: TextPlace::Account,
                        lines: stops.chain(facts).collect(),
                        stage: account.plate.map(|plate| plate.stage),
                    });
                    self.place = TextPlace::Within;
                    self.freedoms(account.freedoms);
                    self.each(account.parts);
                    self.place = TextPlace::Whole;
                }
                self.each(page.parts);
                (page.head.title, page.head.under)
            }
            Document::RecoverySheet(_) => return None,
        })
    }

    fn said(&self, label: &str, value: &str) -> String {
        if value.is_empty() {
            return label.to_owned();
        }
        self.words.with("paper-fact", &[("label", label), ("value", value)])
    }

    fn under(&mut self, heading: String, lines: Vec<String>) {
        self.parts.push(TextPart { heading, place: self.place, stage: None, lines });
    }

    fn facts(&mut self, facts: &[Fact]) {
        let lines = facts.iter().map(|fact| self.said(&fact.label, &fact.value)).collect();
        self.under(String::new(), lines);
    }

    fn each(&mut self, parts: impl IntoIterator<Item = Part>) {
        for part in parts {
            self.under(part.heading, part.lines);
        }
    }

    fn freedoms(&mut self, freedoms: Freedoms) {
        let rows = freedoms.rows.iter().map(|row| {
            let today = self.said(&row.name, &row.today);
            let further = !freedoms.cap.is_empty() && row.cap != row.today;
            match further {
                true => format!("{today}\n{}", self.said(&freedoms.cap, &row.cap)),
                false => today,
            }
        });
        let lines = rows.collect();
        self.under(freedoms.heading, lines);
    }

    fn signatures(&mut self, heading: String, signatures: &[Signature]) {
        let lines = signatures.iter().map(|one| self.said(&one.name, &one.on)).collect();
        self.under(heading, lines);
    }
}
