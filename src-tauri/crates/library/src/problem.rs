//! What is wrong with a file of facts or words, told to the person who edits it.

use std::fmt;

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The file, seen from the crate.
    pub(crate) file: String,
    /// What is wrong, naming the key or the id.
    pub(crate) what: String,
    /// What to do about it.
    pub(crate) fix: String,
}

impl Problem {
    /// A problem in `file`.
    pub(crate) fn new(
        file: impl Into<String>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self { file: file.into(), what: what.into(), fix: fix.into() }
    }
}

/// One line, because cargo shows one line an error.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = format!("{}: {}. {}", self.file, self.what, self.fix);
        f.write_str(&line.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
