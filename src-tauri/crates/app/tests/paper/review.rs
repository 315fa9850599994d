use app::ErrorCode;
use app::between::{MakeWish, NoteBump, NoteLookIn};
use app::paper::{OfPapers, Paper, PapersView};
use app::review::{HoldReview, SaveDecisions};
use domain::between::{How, WishAnswer};
use domain::platform::Method;
use domain::review::{Decisions, Review, ReviewState};
use paper::Document;
use testkit::{Kit, PASSPHRASE};
use uuid::Uuid;
use vault::{Encryption, Entry, Header, Vault, Way};

use crate::{document, has, refusal};

#[test]
fn the_minutes_have_what_was_said_decided_and_promised_next() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    kit.clock.pass(chrono::TimeDelta::days(7));
    let note = "We sorted the feed.".to_owned();
    let look = NoteLookIn { account, guardian, how: How::Together, note };
    app::between::note_look_in(&mut kit.desk, look).unwrap();
    let bump = NoteBump {
        child,
        account: Some(account),
        playbook: "bullying".to_owned(),
        happened_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 27).unwrap(),
        what: "A mean line.".to_owned(),
        helped: "Talking.".to_owned(),
        change: String::new(),
        by: child,
    };
    app::between::note_bump(&mut kit.desk, bump).unwrap();
    let words = "My friends would like to comment.".to_owned();
    let wish = MakeWish { account, freedom: Some("comments".to_owned()), words };
    let wish = app::between::make_wish(&mut kit.desk, wish).unwrap().wishes[0].id;

    let review = kit.answered_review(child);
    assert_eq!(refusal(&mut kit, Paper::Minutes { review }), ErrorCode::NotNow, "still covered");
    let view = app::review::review(&mut kit.desk, app::gate::OfChild { child }).unwrap();
    let open = view.open.unwrap();
    let mut decisions = Decisions {
        praise: "You asked first.".to_owned(),
        minutes: "Look at the feed again.".to_owned(),
        next: Some(open.proposed),
        time: Some(open.proposed_time),
        ..open.decisions
    };
    let reason = "After the next review.".to_owned();
    decisions.wishes.insert(wish, WishAnswer { yes: false, reason });
    app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions }).unwrap();
    app::review::hold_review(&mut kit.desk, HoldReview { review, pin: None }).unwrap();

    let document = document(&mut kit, Paper::Minutes { review });
    let Document::Minutes(minutes) = &document else { panic!("another paper") };
    assert_eq!(minutes.head.title, "Sam’s review");
    assert_eq!(minutes.head.under, "Saturday, 28 November 2026");
    assert_eq!(minutes.facts[0].value, "Sam and Alex");
    let asked =
        "Sam was asked: The grown-ups kept their promises.\nAlex was asked: I kept my promises.";
    assert!(minutes.answers.iter().any(|one| one.ask == asked), "{:?}", minutes.answers);
    assert_eq!(minutes.praise, "You asked first.");
    assert_eq!(minutes.answers.len(), open.questions.len());
    let line = minutes.answers.iter().find(|one| one.child.answer == "Go on like this").unwrap();
    assert_eq!((line.child.name.as_str(), line.guardian.name.as_str()), ("Sam", "Alex"));
    for said in [
        "28 November 2026: Alex looked in, together.\nWe sorted the feed.",
        "What helped: Talking.",
        "The wish “My friends would like to comment.”: not yet. After the next review.",
        "Look at the feed again.",
    ] {
        assert!(has(&document, said), "{said} in {:?}", minutes.parts);
    }
    assert!(minutes.next_review.value.ends_with("at 18:00"), "{:?}", minutes.next_review);
}

#[test]
fn a_step_on_stands_in_the_minutes_with_where_it_came_from() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.clock.pass(chrono::TimeDelta::days(40));
    let view = app::account::account(&mut kit.desk, app::account::OfAccount { account }).unwrap();
    let row = view.freedoms.into_iter().find(|row| row.today < row.cap).unwrap();
    let held = kit.hold_review(child, |decisions| {
        decisions.freedoms.insert(account, [(row.id.clone(), row.today + 1)].into());
    });
    let review = held.last.unwrap().id;
    let step = |step: u8| &row.steps[usize::from(step)];
    let said =
        format!("Instagram, {}: from “{}” to “{}”", row.name, step(row.today), step(row.today + 1));
    let document = document(&mut kit, Paper::Minutes { review });
    assert!(has(&document, &said), "{said} in {document:?}");
}

/// Reviews held one day after the other, oldest first.
fn reviews(kit: &mut Kit, child: Uuid, count: u64) -> Vec<Uuid> {
    let guardian = kit.guardians()[0];
    kit.desk.close_at_once();
    let folder = kit.folder().join("family");
    let header = Header::read(&folder).unwrap();
    let key = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    let mut vault = Vault::open(&folder, &header, &key, Encryption::Keyed).unwrap();
    let tx = vault.begin().unwrap();
    let first = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let ids: Vec<_> = (1..=count).map(|number| Uuid::from_u128(number.into())).collect();
    for (id, day) in ids.iter().zip(first.iter_days()) {
        let (operation, at) = ("test".to_owned(), day.and_hms_opt(18, 0, 0).unwrap().and_utc());
        let entry = Entry { id: *id, operation, person: None, device: *id, at, undoes: None };
        let review = Review {
            id: *id,
            child,
            guardian,
            begun_on: day,
            state: ReviewState::Held,
            questions: Vec::new(),
            decisions: Decisions::default(),
            ended_on: Some(day),
        };
        tx.put(&entry, &review).unwrap();
    }
    tx.commit().unwrap();
    drop(vault);
    kit.unlock().unwrap();
    ids
}

#[test]
fn the_newest_minutes_are_offered_and_the_one_they_came_for_from_the_record() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let ids = reviews(&mut kit, child, 52);
    let ask = |kit: &mut Kit, review| {
        app::paper::papers(&mut kit.desk, OfPapers { child, review }).unwrap()
    };
    let listed = |view: PapersView| -> Vec<Uuid> {
        let papers = view.papers.into_iter().filter_map(|line| match line.paper {
            Paper::Minutes { review } => Some(review),
            _ => None,
        });
        papers.collect()
    };
    let newest: Vec<_> = ids.iter().rev().copied().take(50).collect();
    let view = ask(&mut kit, None);
    assert!(view.older);
    assert_eq!(listed(view), newest);
    assert_eq!(listed(ask(&mut kit, Some(ids[51]))), newest, "not twice");
    assert_eq!(listed(ask(&mut kit, Some(ids[0]))), [newest, vec![ids[0]]].concat());
    assert!(crate::text(&mut kit.desk, Paper::Minutes { review: ids[0] }).title.contains("Sam"));
}
