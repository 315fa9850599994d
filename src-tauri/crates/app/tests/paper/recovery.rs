use app::ErrorCode;
use app::paper::{MakePaper, OfPaper, Paper};
use paper::Document;
use testkit::Kit;

use crate::{has, order, refusal};

const SHEET: MakePaper = MakePaper { paper: Paper::RecoverySheet, size: None };

#[test]
fn the_recovery_sheet_is_made_only_while_the_key_is_shown_and_is_never_in_a_preview() {
    let mut kit = Kit::default();
    kit.family();
    assert_eq!(refusal(&mut kit, Paper::RecoverySheet), ErrorCode::NotNow);
    let shown = app::start::show(&mut kit.desk, ()).unwrap();
    let groups: Vec<_> = shown.groups.iter().map(|group| group.text().to_owned()).collect();
    let document = order(&mut kit, Paper::RecoverySheet).unwrap().document;
    let Document::RecoverySheet(sheet) = &document else { panic!("another paper") };
    assert_eq!(sheet.groups, groups);
    assert_eq!(sheet.qr.as_ref().unwrap().content, groups.join("-"));
    assert!(vault::RecoveryKey::parse(&sheet.qr.as_ref().unwrap().content).is_some());
    for name in ["Sam", "Alex", "Kim"] {
        assert!(!has(&document, name), "whoever finds it learns no name");
    }
    let outside = kit.desk.outside();
    let seen = app::paper::preview(|| &mut kit.desk, &outside, SHEET).unwrap_err();
    assert_eq!(seen.code, ErrorCode::NotNow);
    let read = app::paper::read(&mut kit.desk, OfPaper { paper: Paper::RecoverySheet });
    assert_eq!(read.unwrap_err().code, ErrorCode::NotNow);
    kit.keep_recovery_key();
    assert_eq!(refusal(&mut kit, Paper::RecoverySheet), ErrorCode::NotNow);
}

#[test]
fn the_key_reaches_the_printer_and_no_file_of_ours() {
    let mut kit = Kit::default();
    kit.family();
    let shown = app::start::show(&mut kit.desk, ()).unwrap();
    let group = shown.groups[0].text().to_owned();
    let outside = kit.desk.outside();
    app::paper::print(|| &mut kit.desk, &outside, SHEET).unwrap();
    assert_eq!(kit.documents.printed().len(), 1);
    for file in std::fs::read_dir(kit.folder().join("family")).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(group.len()).any(|part| part == group.as_bytes()));
    }
}
