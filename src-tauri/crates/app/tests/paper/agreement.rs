use app::account::OfAccount;
use app::agreement::{SaveTerms, SignAgreement};
use app::paper::Paper;
use domain::agreement::{Clause, Line, RuleLine, Terms};
use domain::platform::Method;
use paper::Document;
use testkit::Kit;
use uuid::Uuid;

use crate::{document, has, refusal, text};

fn whole(kit: &mut Kit, account: Uuid) -> paper::Agreement {
    match document(kit, Paper::Agreement { account }) {
        Document::Agreement(agreement) => agreement,
        other => panic!("another paper: {other:?}"),
    }
}

#[test]
fn the_full_agreement_has_every_rule_in_both_wordings_and_who_signed_when() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let view = app::agreement::agreement(&mut kit.desk, OfAccount { account }).unwrap();
    let agreement = whole(&mut kit, account);
    assert_eq!(agreement.head.title, "Our agreement: Sam on Instagram");
    assert_eq!(agreement.head.under, "Version 1, signed by all on 21 November 2026");
    let rules = &agreement.parts[0];
    assert_eq!(rules.lines.len(), 5);
    for rule in &view.terms.rules {
        let Line::Library { id } = &rule.line else { continue };
        let rule = view.rules.iter().find(|one| one.id == *id).unwrap();
        let both = format!("{}\nSaid for Sam: {}", rule.adult, rule.child);
        assert!(rules.lines.contains(&both), "{both}");
    }
    let signed: Vec<_> =
        agreement.signatures.iter().map(|one| (one.name.as_str(), one.on.as_str())).collect();
    let day = "21 November 2026";
    assert_eq!(signed, [("Alex", day), ("Kim", day), ("Sam", day)]);
    assert!(agreement.versions.is_empty(), "one version has nothing to compare");
    assert_eq!(agreement.promise, "This is a family promise, not a contract.");
}

#[test]
fn what_is_not_signed_yet_leaves_lines_for_a_pen_and_is_not_on_the_fridge() {
    let mut kit = Kit::default();
    let (account, _) = kit.ready_to_sign(Method::OpenOnRequest);
    let agreement = whole(&mut kit, account);
    assert_eq!(agreement.head.under, "Version 1, not signed yet");
    let open = agreement.signatures.iter().all(|one| one.on.is_empty() && one.drawn.is_none());
    assert!(open && agreement.signatures.len() == 3);
    assert_eq!(refusal(&mut kit, Paper::FridgeSheet { account }), app::ErrorCode::NotNow);
}

#[test]
fn a_drawn_signature_is_drawn_again_and_said_in_words() {
    let mut kit = Kit::default();
    let (account, view) = kit.ready_to_sign(Method::OpenOnRequest);
    let drawn = Some("M10 20l30 0 3 -4".to_owned());
    let sign = SignAgreement {
        account,
        person: view.guardians[0].id,
        typed: "Alex".to_owned(),
        drawn: drawn.clone(),
        pin: None,
    };
    app::agreement::sign(&mut kit.desk, sign).unwrap();
    let signature = whole(&mut kit, account).signatures.remove(0);
    assert_eq!(signature.drawn, drawn);
    assert_eq!(signature.alt, "Signature of Alex, drawn by hand");
}

#[test]
fn a_second_version_says_what_it_changed() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let of = OfAccount { account };
    let view = app::agreement::change(&mut kit.desk, of).unwrap();
    let mut rules = view.terms.rules.clone();
    rules.truncate(3);
    let text = "We eat without phones.".to_owned();
    rules.push(RuleLine { line: Line::Own { text }, later: false });
    let mut freedoms = view.terms.freedoms.clone();
    let back = freedoms.values_mut().find(|step| **step > 0).unwrap();
    *back -= 1;
    let terms = Terms { rules, freedoms, method: Some(Method::Follow), ..view.terms };
    let by = view.guardians[0].id;
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    assert_eq!(whole(&mut kit, account).head.under, "Version 1, signed by all on 21 November 2026");
    kit.clock.pass(chrono::TimeDelta::days(2));
    kit.sign(account);
    let agreement = whole(&mut kit, account);
    let headings: Vec<_> = agreement.versions.iter().map(|one| one.heading.as_str()).collect();
    assert_eq!(headings, ["Version 2, 23 November 2026", "Version 1, 21 November 2026"]);
    assert_eq!(agreement.versions[0].signed_by, "Signed by Alex, Kim and Sam");
    assert_eq!(agreement.versions[1].signed_by, "The first one. Signed by Alex, Kim and Sam");
    let new = &agreement.versions[0].differences;
    let own = new.iter().find(|one| one.what == "New rule").unwrap();
    assert_eq!((own.before.as_str(), own.now.as_str()), ("", "We eat without phones."));
    assert_eq!(new.iter().filter(|one| one.what == "No longer a rule").count(), 2);
    let method = new.iter().find(|one| one.what == "How the grown-ups look in").unwrap();
    assert_eq!(
        (method.before.as_str(), method.now.as_str()),
        ("Open on request", "We follow the account")
    );
    assert_eq!(new.len(), 5, "and one freedom: {new:?}");
    assert!(agreement.versions[1].differences.is_empty());
}

#[test]
fn the_fridge_sheet_speaks_to_the_child_and_begins_with_the_next_date() {
    let mut kit = Kit::default();
    let (account, view) = kit.ready_to_sign(Method::OpenOnRequest);
    let clauses = vec![Clause { id: Uuid::nil(), text: "Knock first.".to_owned() }];
    let (by, terms) = (view.child.id, Terms { clauses, ..view.terms.clone() });
    app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    kit.sign(account);
    kit.walk(account);
    kit.permit(account);
    let Document::FridgeSheet(sheet) = document(&mut kit, Paper::FridgeSheet { account }) else {
        panic!("another paper")
    };
    assert_eq!(sheet.head.title, "Sam on Instagram");
    assert_eq!(sheet.head.plate.unwrap().letter, "L");
    assert_eq!(sheet.next_review.value, "Saturday, 28 November 2026 at 18:00");
    assert_eq!(sheet.clauses.heading, "Sam’s own sentences");
    assert_eq!(sheet.clauses.lines, ["Knock first."]);
    let first = view.rules.iter().find(|rule| rule.starter).unwrap();
    assert_eq!(sheet.rules.lines[0], first.child);
    assert!(sheet.promises.lines.len() >= 2);
    assert_eq!(sheet.facts[0].value, "Open on request");
    // How often they look in stands with the method.
    let core = view.freedoms.iter().filter(|row| row.core && row.id != "look_ins");
    assert_eq!(sheet.freedoms.rows.len(), core.count());
    assert_eq!(sheet.signatures.len(), 3);
}

#[test]
fn the_same_stands_in_the_text_for_those_who_listen() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    for paper in [Paper::Agreement { account }, Paper::FridgeSheet { account }] {
        let text = text(&mut kit.desk, paper.clone());
        let lines: Vec<_> = text.parts.iter().flat_map(|part| &part.lines).collect();
        assert!(lines.contains(&&"Sam: 21 November 2026".to_owned()), "{lines:?}");
        let document = document(&mut kit, paper);
        for line in lines.iter().filter(|line| !line.contains(": ")) {
            assert!(has(&document, line), "{line}");
        }
    }
}
