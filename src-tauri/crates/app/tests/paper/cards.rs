use app::ErrorCode;
use app::family::SaveChild;
use app::paper::Paper;
use app::walk::{AnswerPolicy, OfWalk, WalkSetting};
use domain::platform::{Method, Platform};
use domain::walk::Outcome;
use library::Library;
use paper::{Document, Size};
use testkit::Kit;

use crate::{document, has, order, refusal};

#[test]
fn the_permit_card_says_who_sits_beside_and_when_they_look_back() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    assert_eq!(refusal(&mut kit, Paper::PermitCard { account }), ErrorCode::NotNow);
    kit.walk(account);
    kit.permit(account);
    let Document::PermitCard(card) = document(&mut kit, Paper::PermitCard { account }) else {
        panic!("another paper")
    };
    assert_eq!((card.holder.as_str(), card.name.as_str()), ("Sam", "Learner’s permit"));
    assert_eq!(card.plate.letter, "L");
    let front: Vec<_> = card.front.facts.iter().map(|fact| fact.value.as_str()).collect();
    assert_eq!(front, ["Instagram", "21 November 2026", "Alex and Kim", "28 November 2026"]);
    assert_eq!(card.back.facts[0].value, "5 rules, on our agreement");
    assert_eq!(card.back.note, "Telling about trouble never costs the account.");
    assert!(card.front.facts.len() <= 4 && card.back.facts.len() <= 4, "a card is small");
}

#[test]
fn the_licence_has_the_day_the_names_and_a_line_for_each_pen() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(refusal(&mut kit, Paper::Licence { account }), ErrorCode::NotNow);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    let Document::Licence(licence) = document(&mut kit, Paper::Licence { account }) else {
        panic!("another paper")
    };
    assert_eq!(licence.title, "Sam’s licence for Instagram");
    assert_eq!(licence.holder, "Sam");
    assert_eq!(licence.plate.letter, "✓");
    let names: Vec<_> = licence.signatures.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Alex", "Kim"]);
    assert!(licence.facts.iter().any(|fact| fact.label == "Given on"));
    assert_eq!(refusal(&mut kit, Paper::Agreement { account }), ErrorCode::NotNow, "it was erased");
}

#[test]
fn the_log_book_tells_what_was_what_is_and_when_it_was_looked_at() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    let child = kit.child();
    assert_eq!(refusal(&mut kit, Paper::LogBook { child }), ErrorCode::NotNow);
    kit.walk(account);
    let platform = Platform::Ios;
    let walk = app::walk::walk(&mut kit.desk, OfWalk { account, platform }).unwrap();
    let step = walk.steps.iter().find(|step| step.choices.len() > 2 && !step.must_do).unwrap();
    let walked = WalkSetting {
        account,
        platform,
        setting: step.setting.clone(),
        outcome: Outcome::Differently,
        was: Some(step.choices[0].id.clone()),
        now: Some(step.choices[1].id.clone()),
        why: "For the football team.".to_owned(),
        elsewhere: true,
        guardian: Some(kit.guardians()[1]),
    };
    app::walk::walk_setting(&mut kit.desk, walked).unwrap();
    let answer = AnswerPolicy {
        account,
        platform,
        question: walk.policy[0].id.clone(),
        answer: "Nearly everything.".to_owned(),
    };
    app::walk::answer_policy(&mut kit.desk, answer).unwrap();
    let Document::LogBook(book) = document(&mut kit, Paper::LogBook { child }) else {
        panic!("another paper")
    };
    assert_eq!(book.walks.len(), 1);
    assert_eq!(book.walks[0].heading, "Instagram on an iPhone or iPad");
    let row = book.walks[0].rows.iter().find(|row| row.setting == step.name).unwrap();
    assert_eq!((&row.was, &row.now), (&step.choices[0].text, &step.choices[1].text));
    assert_eq!(row.note, "Chosen differently: For the football team. The menu was somewhere else.");
    assert_eq!((row.on.as_str(), row.who.as_str()), ("21 November 2026", "Sam and Kim"));
    let other = book.walks[0].rows.iter().find(|row| row.setting != step.name).unwrap();
    assert_eq!(other.who, "together", "nobody said who was there");
    assert_eq!(book.parts[0].lines, [format!("{}\nNearly everything.", walk.policy[0].ask)]);
}

#[test]
fn the_crisis_card_needs_no_desk_and_has_the_numbers_of_its_country() {
    let kit = Kit::default();
    let outside = kit.desk.outside();
    for country in Library::in_force().help_places().map(str::to_owned) {
        let paper = Paper::CrisisCard { country: Some(country.clone()) };
        let input = app::paper::MakePaper { paper, size: None };
        let nobody = || -> &mut app::Desk { panic!("the card waits for nobody") };
        app::paper::preview(nobody, &outside, input).unwrap();
        let order = kit.documents.orders().pop().unwrap();
        crate::assert_whole(&order.document);
        assert_eq!(order.made_on, None, "no trace of a day");
        let Document::CrisisCard(card) = &order.document else { panic!("another paper") };
        let help = app::crisis::crisis(app::crisis::OfCountry { country: Some(country.clone()) });
        for line in help.unwrap().lines {
            assert!(has(&order.document, &line.name), "{country}: {}", line.name);
        }
        assert_eq!(card.situations.len(), 6);
    }
    let orders = kit.documents.orders();
    let britain = orders.iter().find(|order| has(&order.document, "The United Kingdom")).unwrap();
    assert!(has(&britain.document, "999"));
    assert_eq!(britain.size, Size::A4);
    let states = orders.iter().find(|order| has(&order.document, "The United States")).unwrap();
    assert!(has(&states.document, "911"));
    assert_eq!(states.size, Size::Letter);
}

#[test]
fn the_sheet_is_as_large_as_it_is_usual_where_the_child_lives_or_as_they_choose() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let paper = Paper::ChildPage { child };
    assert_eq!(order(&mut kit, paper.clone()).unwrap().size, Size::A4);
    let mut moved = testkit::child("Sam", 2012, 3);
    (moved.country, moved.state) = ("US".to_owned(), Some("TX".to_owned()));
    app::family::save_child(&mut kit.desk, SaveChild { id: Some(child), child: moved }).unwrap();
    assert_eq!(order(&mut kit, paper.clone()).unwrap().size, Size::Letter);
    let (outside, size) = (kit.desk.outside(), Some(Size::A4));
    let input = app::paper::MakePaper { paper, size };
    let pages = app::paper::preview(|| &mut kit.desk, &outside, input).unwrap();
    assert_eq!(pages.size, Size::A4);
}
