//! Building the agreement, and its next version.

use app::ErrorCode;
use app::account::OfAccount;
use app::agreement::{SaveTerms, SignAgreement};
use domain::agreement::{Blocker, Clause, Difference, Line, OpenPoint, RuleLine, Terms};
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

#[test]
fn only_guardians_are_named_to_sign_and_lines_count_once() {
    let mut kit = Kit::default();
    let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
    let (child, mut terms) = (kit.child(), ready.terms);
    let amnesty = Line::Library { id: "amnesty".to_owned() };
    terms.signers = vec![child, child];
    terms.promises =
        vec![amnesty.clone(), amnesty, Line::Library { id: "no_such_promise".to_owned() }];
    let by = kit.guardians()[0];
    let view = app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap();
    assert_eq!(view.blockers, [Blocker::FewPromises, Blocker::NoSigner]);
}

#[test]
fn an_open_point_blocks_signing_until_its_owner_closes_it() {
    let mut kit = Kit::default();
    let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
    let (child, mut terms) = (kit.child(), ready.terms.clone());
    terms.open_points.push(OpenPoint {
        id: Uuid::from_u128(1),
        by: child,
        text: "Live video".to_owned(),
    });
    let open =
        app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    assert_eq!(open.blockers.len(), 1);
    let alex = ready.guardians[0].id;
    let sign =
        SignAgreement { account, person: alex, typed: "Alex".to_owned(), drawn: None, pin: None };
    assert_eq!(app::agreement::sign(&mut kit.desk, sign).unwrap_err().code, ErrorCode::NotReady);
    let closed = SaveTerms { account, by: alex, terms: ready.terms.clone() };
    assert_eq!(
        app::agreement::save(&mut kit.desk, closed).unwrap_err().code,
        ErrorCode::SomeoneElsesPoint
    );
    app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms: ready.terms })
        .unwrap();
    assert!(kit.sign(account).signed_on.is_some());
}

#[test]
fn a_new_version_shows_what_changed_and_the_old_one_holds_until_it_is_signed() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let draft = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!((draft.version, draft.differences.as_slice()), (2, [].as_slice()));
    let (child, mut terms) = (kit.child(), draft.terms);
    terms.clauses.push(Clause { id: Uuid::from_u128(2), text: "Knock before you look".to_owned() });
    let changed =
        app::agreement::save(&mut kit.desk, SaveTerms { account, by: child, terms }).unwrap();
    assert!(matches!(&changed.differences[..], [Difference::Added { line: Line::Own { .. }, .. }]));
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(view.agreement_version, Some(1));
    kit.sign(account);
    let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(view.agreement_version, Some(2));
}

fn own(text: &str) -> Line {
    Line::Own { text: text.to_owned() }
}

/// A part by its name, with as many lines as asked, each different.
type Part = (&'static str, fn(&mut Terms, usize, Uuid), fn(&Terms) -> usize);

const PARTS: [Part; 5] = [
    (
        "rules",
        |terms, count, _| {
            let line = |number: usize| RuleLine { line: own(&number.to_string()), later: true };
            terms.rules = (0..count).map(line).collect();
        },
        |terms| terms.rules.len(),
    ),
    (
        "promises",
        |terms, count, _| {
            terms.promises = (0..count).map(|number| own(&number.to_string())).collect();
        },
        |terms| terms.promises.len(),
    ),
    (
        "consequences",
        |terms, count, _| {
            terms.consequences = (0..count).map(|number| own(&number.to_string())).collect();
        },
        |terms| terms.consequences.len(),
    ),
    (
        "clauses",
        |terms, count, _| {
            let clause = |number: usize| Clause { id: Uuid::nil(), text: number.to_string() };
            terms.clauses = (0..count).map(clause).collect();
        },
        |terms| terms.clauses.len(),
    ),
    (
        "openPoints",
        |terms, count, by| {
            let point = |number: usize| OpenPoint { id: Uuid::nil(), by, text: number.to_string() };
            terms.open_points = (0..count).map(point).collect();
        },
        |terms| terms.open_points.len(),
    ),
];

#[test]
fn each_part_has_room_for_sixty_lines_and_one_more_is_refused_by_the_name_of_the_part() {
    for (part, fill, length) in PARTS {
        let mut kit = Kit::default();
        let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
        let by = kit.child();
        let mut save = |count| {
            let mut terms = ready.terms.clone();
            fill(&mut terms, count, by);
            app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms })
        };
        let fault = save(61).unwrap_err();
        let named = (fault.fields[0].field.as_str(), fault.fields[0].rule.as_str());
        assert_eq!(named, (format!("{part}.0").as_str(), "too_many"));
        assert_eq!(length(&save(60).unwrap().terms), 60, "{part}");
        let kept = app::agreement::agreement(&mut kit.desk, OfAccount { account }).unwrap();
        assert_eq!(length(&kept.terms), 60, "{part}");
    }
}

#[test]
fn a_draft_that_was_refused_leaves_the_one_before() {
    let mut kit = Kit::default();
    let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
    let mut terms = ready.terms.clone();
    terms.consequences = vec![own("A talk"), own(" "), own(&"x".repeat(301))];
    let by = kit.guardians()[0];
    let fault = app::agreement::save(&mut kit.desk, SaveTerms { account, by, terms }).unwrap_err();
    let named: Vec<_> =
        fault.fields.iter().map(|issue| (issue.field.as_str(), issue.rule.as_str())).collect();
    assert_eq!(named, [("consequences.1", "empty"), ("consequences.2", "too_long")]);
    let kept = app::agreement::agreement(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(kept.terms, ready.terms);
}

#[test]
fn a_saved_draft_keeps_what_means_something_here_once_and_in_order() {
    let mut kit = Kit::default();
    let (account, ready) = kit.ready_to_sign(Method::OpenOnRequest);
    let (alex, kim) = (ready.guardians[0].id, ready.guardians[1].id);
    let from_library = |id: &str| Line::Library { id: id.to_owned() };
    let rule = ready.terms.rules[0].line.clone();
    let now = |line: &Line| RuleLine { line: line.clone(), later: false };
    let mut terms = ready.terms.clone();
    terms.rules = vec![
        now(&rule),
        now(&from_library("no_such_rule")),
        now(&own("No phones at dinner")),
        now(&own(" No phones at dinner ")),
        RuleLine { line: rule.clone(), later: true },
    ];
    terms.promises = vec![from_library("amnesty"), rule.clone(), own("No phones at dinner")];
    terms.consequences = vec![from_library("no_such_consequence"), from_library("amnesty")];
    terms.freedoms.insert("no_such_freedom".to_owned(), 0);
    terms.signers = vec![kim, Uuid::from_u128(9), alex, kim];
    let kept =
        app::agreement::save(&mut kit.desk, SaveTerms { account, by: alex, terms }).unwrap().terms;
    assert_eq!(kept.rules, [now(&rule), now(&own("No phones at dinner"))]);
    assert_eq!(
        kept.promises,
        [from_library("amnesty"), own("No phones at dinner")],
        "the same words may stand in two parts; a rule is no promise"
    );
    assert_eq!(kept.consequences, []);
    assert_eq!(kept.freedoms, ready.terms.freedoms);
    assert_eq!(kept.signers, [alex, kim], "in the family's order");
}
