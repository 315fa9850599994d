use app::ErrorCode;
use app::paper::{MakePaper, Paper};
use app::ports::NoAnswer;
use paper::{Form, Refused};
use testkit::Kit;

fn page(kit: &mut Kit) -> MakePaper {
    kit.family();
    MakePaper { paper: Paper::ChildPage { child: kit.child() }, size: None }
}

#[test]
fn a_preview_has_pages_and_a_file_goes_only_where_they_say() {
    let mut kit = Kit::default();
    let (input, outside) = (page(&mut kit), kit.desk.outside());
    let pages = app::paper::preview(|| &mut kit.desk, &outside, input.clone()).unwrap();
    assert_eq!((pages.pages.len(), pages.missing.len()), (1, 0));
    assert!(matches!(kit.documents.orders()[0].form, Form::Pictures { .. }));
    assert!(!app::paper::save(|| &mut kit.desk, &outside, input.clone()).unwrap());
    let path = kit.folder().join("paper.pdf");
    kit.desktop.save_to(path.clone());
    assert!(app::paper::save(|| &mut kit.desk, &outside, input.clone()).unwrap());
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
    app::paper::print(|| &mut kit.desk, &outside, input).unwrap();
    assert_eq!(kit.documents.printed().len(), 1);
    assert!(
        kit.documents.orders().iter().all(|order| order.made_on.as_deref() == Some("2026-11-21"))
    );
}

#[test]
fn letters_that_are_missing_are_looked_for_on_this_computer_and_named_where_they_stay_missing() {
    let mut kit = Kit::default();
    let (input, outside) = (page(&mut kit), kit.desk.outside());
    kit.documents.lack(&["ש", "ם"]);
    let pages = app::paper::preview(|| &mut kit.desk, &outside, input.clone()).unwrap();
    assert_eq!(pages.missing, ["ש", "ם"]);
    assert_eq!(kit.documents.orders().len(), 1, "without a font there is no second try");
    kit.documents.have_font(b"a font");
    let pages = app::paper::preview(|| &mut kit.desk, &outside, input).unwrap();
    assert!(pages.missing.is_empty());
    let orders = kit.documents.orders();
    assert_eq!(orders.len(), 3);
    assert_eq!(orders[2].fonts, ["YSBmb250"]);
}

#[test]
fn each_trouble_has_its_own_words() {
    let mut kit = Kit::default();
    let (input, outside) = (page(&mut kit), kit.desk.outside());
    let mut trouble =
        || app::paper::print(|| &mut kit.desk, &outside, input.clone()).unwrap_err().code;
    kit.documents.lose_printer();
    assert_eq!(trouble(), ErrorCode::NoPrinter);
    kit.documents.refuse(Refused::NotMade);
    assert_eq!(trouble(), ErrorCode::PaperNotMade);
    kit.documents.stay_silent(NoAnswer::GaveUp);
    assert_eq!(trouble(), ErrorCode::NoDocuments);
    kit.desk.close();
    let outside = kit.desk.outside();
    let locked = app::paper::print(|| &mut kit.desk, &outside, input).unwrap_err();
    assert_eq!(locked.code, ErrorCode::Locked);
}
