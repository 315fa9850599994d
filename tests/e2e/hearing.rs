//! What can be seen can be heard: each text of a page reaches the desktop's service for screen readers, by way of WebKit.

use crate::journey::open_at_today;
use crate::stage::{Stage, StageOptions, Window, until};

#[test]
fn every_text_on_a_page_reaches_a_screen_reader() {
    let stage = Stage::new(StageOptions { reader: true, ..StageOptions::default() });
    let window = stage.open(&["--sample"]);
    open_at_today(&window);
    hear_all(&stage, &window);
    for page in
        ["Open Sam’s Instagram", "Lessons with Sam", "Record", "Settings", "Something is wrong"]
    {
        window.press(page);
        hear_all(&stage, &window);
    }
    window.close();
}

/// What is said follows what is painted by a moment.
#[track_caller]
fn hear_all(stage: &Stage, window: &Window) {
    let heading = window.heading();
    until(&format!("every text of {heading:?} to be heard"), || {
        let heard = plain(&stage.heard());
        let pieces = window.pieces();
        let missed: Vec<_> =
            pieces.iter().filter(|piece| !heard.contains(piece.as_str())).collect();
        if missed.is_empty() { Ok(()) } else { Err(format!("never heard: {missed:?}")) }
    });
}

/// Without the marks that keep the direction of a name apart, and those for what is no text.
fn plain(heard: &str) -> String {
    heard.replace(|mark: char| matches!(mark, '\u{2066}'..='\u{2069}' | '\u{ad}' | '\u{fffc}'), "")
}
