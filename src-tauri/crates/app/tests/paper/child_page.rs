use app::envelope::OpenEnvelope;
use app::paper::{OfPapers, Paper};
use domain::platform::Method;
use paper::Document;
use std::sync::Arc;
use testkit::{
    FakeClock, FakeDesktop, FakeDocuments, FakeErrands, FakeKeyring, Kit, PASSPHRASE,
    SeededRandomness,
};

use crate::{document, has, words};

#[test]
fn the_child_sees_each_opening_with_its_reason() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let reason = "The phone was lost.".to_owned();
    let open = OpenEnvelope { account, guardian, reason, danger: false };
    app::envelope::open(&mut kit.desk, open).unwrap();
    let document = document(&mut kit, Paper::ChildPage { child });
    assert!(has(
        &document,
        "21 November 2026 at 10:00: Alex opened the envelope. Why: “The phone was lost.”"
    ));
    assert!(!has(&document, "correct-horse"), "the password is nowhere");
    let Document::ChildPage(page) = &document else { panic!("another paper") };
    assert_eq!(page.accounts[0].heading, "Instagram: Learner’s permit");
    let road = page.accounts[0].road.as_ref().unwrap();
    assert!(road.alt.contains("Learner’s permit: you are here"), "{}", road.alt);
    assert_eq!(road.stops.len(), 4);
    let ends =
        page.accounts[0].facts.iter().find(|fact| fact.label == "The envelope stays shut from");
    assert_eq!(ends.unwrap().value, "19 February 2027");
}

#[test]
fn every_paper_of_the_sample_family_is_in_words_and_of_one_child_alone() {
    let now = Kit::default().clock;
    let folder = tempfile::tempdir().unwrap();
    let documents = FakeDocuments::default();
    let desktop = FakeDesktop::default();
    desktop.save_to(folder.path().join("paper.pdf"));
    let ports = app::ports::Ports {
        clock: Box::new(FakeClock::clone(&now)),
        randomness: Box::new(SeededRandomness(1)),
        keyring: Box::new(FakeKeyring::default()),
        errands: Box::new(FakeErrands::default()),
        desktop: Arc::new(desktop),
        documents: Arc::new(documents.clone()),
    };
    let mut desk = testkit::sample::desk(&folder, ports).unwrap();
    let outside = desk.outside();
    let overview = app::overview::overview(&mut desk, ()).unwrap();
    let names: Vec<_> = overview.children.iter().map(|line| line.child.name.clone()).collect();
    assert_eq!(names.len(), 3);
    let mut kinds = std::collections::BTreeSet::new();
    for line in &overview.children {
        let of = OfPapers { child: line.child.id, review: None };
        let papers = app::paper::papers(&mut desk, of).unwrap();
        for one in papers.papers {
            let kind = serde_json::to_value(&one.paper).unwrap()["kind"].to_string();
            let input = app::paper::MakePaper { paper: one.paper.clone(), size: None };
            assert!(app::paper::save(|| &mut desk, &outside, input).unwrap());
            let order = documents.orders().pop().unwrap();
            crate::assert_whole(&order.document);
            let all = words(&order.document).join("\n");
            let named =
                |name: &str| all.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
            for other in names.iter().filter(|name| **name != line.child.name) {
                assert!(!named(other), "{other} on {kind} of {}", line.child.name);
            }
            assert!(!all.contains(PASSPHRASE));
            if kind.contains("crisis_card") {
                assert!(!named(&line.child.name), "nobody of the family is on it");
            } else {
                assert!(named(&line.child.name), "{kind}");
                app::paper::read(&mut desk, app::paper::OfPaper { paper: one.paper }).unwrap();
            }
            kinds.insert(kind);
        }
    }
    assert_eq!(kinds.len(), 8, "all but the recovery sheet: {kinds:?}");
}
