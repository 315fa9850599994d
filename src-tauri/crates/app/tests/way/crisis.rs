//! The crisis card.

use std::fs;
use std::path::{Path, PathBuf};

use app::crisis::OfCountry;
use testkit::Kit;

#[test]
fn the_crisis_card_opens_while_locked_and_leaves_no_trace() {
    let mut kit = Kit::default();
    kit.family();
    kit.restart();
    let before = files(kit.folder());
    let card = app::crisis::crisis(OfCountry { country: Some("GB".to_owned()) }).unwrap();
    assert!(
        card.emergency.contains(&"999".to_owned())
            && card.situations.len() == 6
            && !card.lines.is_empty()
    );
    assert_eq!(files(kit.folder()), before);
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let inside = |folder| fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let family = folder.join("family");
    let mut all: Vec<_> = inside(family.clone())
        .chain(inside(family.join("backups")))
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    all.sort();
    all
}
