//! What the page's scripts report.

use std::fmt;

use serde_json::Value;

/// What the keyboard would act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Focus {
    pub(crate) tag: String,
    pub(crate) role: String,
    pub(crate) name: String,
    /// Whether the browser shows a focus ring (`:focus-visible`).
    pub(crate) ring: bool,
}

impl Focus {
    pub(crate) fn read(focus: &Value) -> Self {
        Self {
            tag: words(&focus["tag"]),
            role: words(&focus["role"]),
            name: words(&focus["name"]),
            ring: focus["ring"] == true,
        }
    }
}

impl fmt::Display for Focus {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} “{}”", self.role, self.name)
    }
}

/// One rule of axe that the page breaks.
#[derive(Clone, Debug)]
pub(crate) struct Violation {
    pub(crate) id: String,
    pub(crate) impact: String,
    pub(crate) help: String,
    /// Where, as CSS selectors.
    pub(crate) targets: Vec<String>,
}

impl Violation {
    pub(crate) fn read(found: &Value) -> Self {
        let targets = found["targets"].as_array().map(|all| all.iter().map(words).collect());
        Self {
            id: words(&found["id"]),
            impact: words(&found["impact"]),
            help: words(&found["help"]),
            targets: targets.unwrap_or_default(),
        }
    }
}

/// A text in a report; empty if there is none.
pub(crate) fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
