use serde::{Deserialize, Serialize};

use crate::{Fact, Head};

/// The crisis card of a country.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisCard {
    /// Title, country and foot.
    pub head: Head,
    /// First words of an adult.
    pub first: String,
    /// First words for the child.
    pub first_child: String,
    /// The emergency number: label, and the number or numbers. It is the largest thing on the page.
    pub emergency: Fact,
    /// Over the situations.
    pub situations_heading: String,
    /// What to do, the most urgent first.
    pub situations: Vec<Situation>,
    /// Who to call: of the country, then of everywhere.
    pub helplines: Vec<Helplines>,
    /// That no practitioner has read it yet, where the numbers are from and when they were checked.
    pub notes: Vec<String>,
}

/// What to do in one situation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Its name.
    pub name: String,
    /// What to do, in order.
    pub steps: Vec<String>,
}

/// Helplines under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helplines {
    /// The heading (“In Germany”, “Everywhere”).
    pub heading: String,
    /// The lines.
    pub lines: Vec<Helpline>,
}

/// Somebody to call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Its own name.
    pub name: String,
    /// What it does. May be empty.
    #[serde(default)]
    pub about: String,
    /// How to reach it: ring, write, page, hours. Pages are shown as text.
    pub reach: Vec<Fact>,
}
