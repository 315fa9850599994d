//! Bumps and playbooks.

use app::ErrorCode;
use app::between::{NoteBump, OfPlaybook, note_bump, playbook, playbooks};
use app::family::SaveChild;
use app::gate::OfChild;
use app::overview::overview;
use chrono::{NaiveDate, TimeDelta};
use domain::platform::Method;
use testkit::{Kit, child};
use uuid::Uuid;
use vault::Encryption;

use crate::{KEPT, at, day, fields, long, page, steps};

fn note(kit: &mut Kit, happened_on: NaiveDate, what: &str) -> NoteBump {
    NoteBump {
        child: kit.child(),
        account: None,
        playbook: "bullying".to_owned(),
        happened_on,
        what: what.to_owned(),
        helped: String::new(),
        change: String::new(),
        by: kit.guardians()[0],
    }
}

#[test]
fn all_that_cannot_be_taken_is_told_at_once_and_tomorrow_has_not_happened() {
    let mut kit = Kit::default();
    kit.family();
    let mut input = note(&mut kit, day(2026, 11, 22), " ");
    (input.helped, input.change) = (long(), long());
    let told = fields(note_bump(&mut kit.desk, input).unwrap_err());
    for (field, rule) in [
        ("what", "empty"),
        ("helped", "too_long"),
        ("change", "too_long"),
        ("happenedOn", "not_past"),
    ] {
        assert!(told.contains(&(field.to_owned(), rule.to_owned())), "{field}: {told:?}");
    }
    assert_eq!(told.len(), 4);
    let input = note(&mut kit, day(2026, 11, 21), &long());
    let told = fields(note_bump(&mut kit.desk, input).unwrap_err());
    assert_eq!(told, crate::field("what", "too_long"));
}

#[test]
fn bumps_are_told_newest_first_by_the_day_they_happened_in_the_words_they_were_written() {
    let mut kit = Kit::at(at("2028-03-01T10:00:00Z"), Encryption::Keyed);
    kit.family();
    let later = note(&mut kit, day(2028, 3, 1), KEPT);
    note_bump(&mut kit.desk, later).unwrap();
    let mut before = note(&mut kit, day(2028, 2, 29), "Mean words");
    before.by = before.child;
    before.helped = "Telling".to_owned();
    let all = note_bump(&mut kit.desk, before).unwrap();
    let told: Vec<_> = all
        .iter()
        .map(|bump| (bump.day, bump.what.as_str(), bump.helped.as_deref(), bump.by.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (day(2028, 3, 1), KEPT, None, "Alex"),
            (day(2028, 2, 29), "Mean words", Some("Telling"), "Sam")
        ]
    );
    assert!(all.iter().all(|bump| !bump.name.starts_with("playbook.")));
}

#[test]
fn a_bump_takes_no_freedom_and_no_date_away() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (before, page_before) = (steps(&mut kit, account), page(&mut kit, account));
    let today = day(2026, 11, 21);
    let input = NoteBump { account: Some(account), ..note(&mut kit, today, "A row in the chat") };
    note_bump(&mut kit.desk, input).unwrap();
    assert_eq!(steps(&mut kit, account), before);
    let after = page(&mut kit, account);
    assert_eq!((after.next_review, after.pause), (page_before.next_review, None));
    assert_eq!(after.stage, page_before.stage);
}

#[test]
fn a_bump_is_written_by_one_of_the_family_about_the_childs_own_account() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let noor = SaveChild { id: None, child: child("Noor", 2012, 9) };
    app::family::save_child(&mut kit.desk, noor).unwrap();
    let noor = overview(&mut kit.desk, ()).unwrap().children[1].child.id;
    let today = day(2026, 11, 21);
    let (sam, alex) = (kit.child(), kit.guardians()[0]);
    let of = |by, child, account, playbook: &str| NoteBump {
        child,
        account,
        playbook: playbook.to_owned(),
        happened_on: today,
        what: "A row".to_owned(),
        helped: String::new(),
        change: String::new(),
        by,
    };
    for wrong in [
        of(Uuid::nil(), sam, None, "bullying"),
        of(alex, noor, Some(account), "bullying"),
        of(noor, sam, None, "bullying"),
        of(alex, sam, None, "no_such_trouble"),
    ] {
        assert_eq!(note_bump(&mut kit.desk, wrong).unwrap_err().code, ErrorCode::NotFound);
    }
    assert_eq!(
        note_bump(&mut kit.desk, of(alex, sam, Some(account), "bullying")).unwrap().len(),
        1
    );
}

#[test]
fn every_playbook_has_first_words_and_somebody_to_call_and_says_that_nobody_reviewed_it() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let all = playbooks(&mut kit.desk, OfChild { child }).unwrap();
    assert!(all.len() >= 10);
    for line in all {
        let input = OfPlaybook { child, playbook: line.id.clone() };
        let book = playbook(&mut kit.desk, input).unwrap();
        let lists = [&book.say, &book.unsaid, &book.first, &book.day, &book.keep, &book.not];
        let texts = lists.into_iter().chain([&book.next]).flatten();
        let texts = texts.chain(&book.emergency).chain([&line.name, &line.child]);
        assert!(texts.into_iter().all(|text| !text.starts_with("playbook.")), "{}", line.id);
        assert!(!book.say.is_empty() && !book.first.is_empty() && !book.lines.is_empty());
        assert_eq!((book.reviewed, book.child_name.as_str()), (false, "Sam"));
        assert!(book.emergency_numbers.contains(&"999".to_owned()), "{}", line.id);
        assert!(book.lines.iter().any(|line| !line.everywhere), "{}: British lines", book.line.id);
    }
}

#[test]
fn who_helps_stands_in_the_order_of_the_playbook() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let input = OfPlaybook { child, playbook: "image_threat".to_owned() };
    let book = playbook(&mut kit.desk, input).unwrap();
    let order = ["image", "report", "talk", "suicide"];
    let places: Vec<_> = book
        .lines
        .iter()
        .map(|line| {
            order.iter().position(|kind| line.for_what.iter().any(|of| of == kind)).unwrap()
        })
        .collect();
    assert!(book.image && places.is_sorted(), "{places:?}");
    let unknown = OfPlaybook { child, playbook: "no_such_trouble".to_owned() };
    assert_eq!(playbook(&mut kit.desk, unknown).unwrap_err().code, ErrorCode::NotFound);
}

#[test]
fn a_bump_since_the_last_review_comes_up_at_the_next_one() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    kit.clock.pass(TimeDelta::days(3));
    let bump = note(&mut kit, day(2026, 11, 22), "Mean words");
    note_bump(&mut kit.desk, bump).unwrap();
    kit.clock.pass(TimeDelta::days(4));
    let child = kit.child();
    kit.answered_review(child);
    let open = app::review::review(&mut kit.desk, OfChild { child }).unwrap().open.unwrap();
    assert_eq!(open.since.bumps.len(), 1);
    assert_eq!(open.since.bumps[0].what, "Mean words");
}
