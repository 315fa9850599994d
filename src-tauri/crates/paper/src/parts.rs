use serde::{Deserialize, Serialize};

/// What stands above and below a paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The title, also of the file (“Our agreement: Sam on Instagram”).
    pub title: String,
    /// A line under it, plain (“Version 2, in force since 3 November 2026”). May be empty.
    #[serde(default)]
    pub under: String,
    /// The plate of the stage beside it.
    #[serde(default)]
    pub plate: Option<Plate>,
    /// At the foot of every page, small; the page number is put beside it. May be empty.
    #[serde(default)]
    pub foot: String,
}

/// A stage as its square plate: letter, hue and name, for colour never speaks alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plate {
    /// Which; it gives the hue.
    pub stage: Stage,
    /// The letter on it: one or two characters (`L`, `P`, `✓`, `–`, `i`).
    pub letter: String,
    /// The stage's name, said for those who listen.
    pub name: String,
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Not yet.
    NotYet,
    /// Instruction.
    Instruction,
    /// The learner's permit.
    Permit,
    /// Probation.
    Probation,
    /// The licence.
    Licence,
}

/// A label and what it says (“Next review” – “Sunday, 29 November, 18:00”).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What it says.
    pub value: String,
}

/// A heading with lines under it. Without lines it is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// A sentence before the lines. May be empty.
    #[serde(default)]
    pub note: String,
    /// The lines.
    pub lines: Vec<String>,
}

/// The table of freedoms. Without rows it is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freedoms {
    /// The heading.
    pub heading: String,
    /// Over the column of names (“Freedom”).
    pub name: String,
    /// Over the column of today's steps (“Today”).
    pub today: String,
    /// Over the column of caps (“Cap in this stage”); where it is empty the column is left out.
    #[serde(default)]
    pub cap: String,
    /// The freedoms.
    pub rows: Vec<StepRow>,
}

/// One freedom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepRow {
    /// Its name.
    pub name: String,
    /// Today's step, in words.
    pub today: String,
    /// The loosest step of this stage, in words. May be empty.
    #[serde(default)]
    pub cap: String,
    /// Today's step counted from 1, for the row of marks; 0 draws none.
    #[serde(default)]
    pub step: u8,
    /// How many steps there are; 0 draws none.
    #[serde(default)]
    pub steps: u8,
}

/// A signature, or the line for one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The name, as it was typed.
    pub name: String,
    /// What they drew on a sheet of 600 × 200, as an SVG path of whole numbers (`M10 20l0 0 3 -4`).
    #[serde(default)]
    pub drawn: Option<String>,
    /// The drawing, said for those who listen (“Signature of Sam, drawn”). Needed where there is one.
    #[serde(default)]
    pub alt: String,
    /// The day in words (“3 November 2026”); empty where nobody signed: then a line is left for a pen.
    #[serde(default)]
    pub on: String,
}
