//! The checks that no shape of a file can make. Runs at build time: a library that fails does not compile.
//!
//! Each file here checks one kind of fact and returns what is wrong; nothing is put right silently.

mod agreement;
mod child_name;
mod drive_alongs;
mod freedoms;
mod helplines;
mod ids;
mod laws;
mod lessons;
mod networks;
mod playbooks;
mod review;
mod settings;
mod sources;
mod wording;

#[cfg(test)]
pub(crate) mod sample;

use crate::{content::Content, load::Words, problem::Problem};

/// Everything that is wrong with facts and words.
pub(crate) fn validate(content: &Content, words: &Words) -> Vec<Problem> {
    let mut found = Vec::new();
    sources::check(content, &mut found);
    laws::check(content, &mut found);
    freedoms::check(content, &mut found);
    networks::check(content, &mut found);
    agreement::check(content, &mut found);
    lessons::check(content, words, &mut found);
    review::check(content, &mut found);
    playbooks::check(content, &mut found);
    drive_alongs::check(content, &mut found);
    helplines::check(content, &mut found);
    wording::check(content, words, &mut found);
    child_name::check(words, &mut found);
    found
}
