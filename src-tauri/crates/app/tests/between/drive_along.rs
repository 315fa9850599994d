//! Short sessions together.

use std::collections::BTreeMap;

use app::ErrorCode;
use app::account::OfAccount;
use app::between::{
    DriveAlongView, NoteDriveAlong, StepBack, drive_alongs, note_drive_along, step_back,
};
use chrono::TimeDelta;
use domain::platform::Method;
use library::Library;
use testkit::Kit;
use uuid::Uuid;

use crate::{KEPT, day, field, fields, long, page};

fn offered(kit: &mut Kit, account: Uuid) -> Vec<DriveAlongView> {
    drive_alongs(&mut kit.desk, OfAccount { account }).unwrap()
}

fn drive(account: Uuid, topic: &str, note: &str) -> NoteDriveAlong {
    NoteDriveAlong { account, topic: topic.to_owned(), note: note.to_owned() }
}

#[test]
fn what_was_not_done_yet_is_offered_first_and_each_time_counts() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let all = offered(&mut kit, account);
    assert_eq!(all[0].topic, "block_and_report");
    assert!(all.iter().all(|one| one.done_on.is_empty() && !one.fits_now));
    note_drive_along(&mut kit.desk, drive(account, "block_and_report", KEPT)).unwrap();
    kit.clock.pass(TimeDelta::days(2));
    let view = note_drive_along(&mut kit.desk, drive(account, "block_and_report", "")).unwrap();
    assert_eq!(view.evidence.unwrap().drive_alongs.have, 2);
    let told: Vec<_> = view.drive_alongs.iter().map(|one| (one.day, one.note.as_deref())).collect();
    assert_eq!(told, [(day(2026, 11, 23), None), (day(2026, 11, 21), Some(KEPT))]);
    let again = offered(&mut kit, account);
    let last = again.last().unwrap();
    assert_eq!(last.topic, "block_and_report");
    assert_eq!(last.done_on, [day(2026, 11, 21), day(2026, 11, 23)]);
}

#[test]
fn every_session_is_told_in_words_and_those_for_other_networks_are_left_out() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let (pictures, game) = (kit.account(child, "instagram"), kit.account(child, "roblox"));
    for one in offered(&mut kit, pictures) {
        let texts = [&one.name, &one.child_name].into_iter().chain(&one.things);
        assert!(texts.chain(&one.questions).all(|text| !text.starts_with("drive_along.")));
        assert!(one.things.len() >= 3 && !one.questions.is_empty() && !one.sources.is_empty());
    }
    let topics = |kit: &mut Kit, account| -> Vec<String> {
        offered(kit, account).into_iter().map(|one| one.topic).collect()
    };
    assert!(topics(&mut kit, pictures).contains(&"first_post".to_owned()));
    assert!(!topics(&mut kit, game).contains(&"first_post".to_owned()));
    let refused = note_drive_along(&mut kit.desk, drive(game, "block_and_report", ""));
    assert_eq!(refused.unwrap_err().code, ErrorCode::NotNow, "before the permit");
}

#[test]
fn a_session_that_belongs_to_a_freedom_the_last_review_moved_comes_first() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.clock.pass(TimeDelta::days(7));
    let back = BTreeMap::from([("groups".to_owned(), 0)]);
    kit.hold_review(child, |decisions| {
        decisions.freedoms.insert(account, back);
    });
    let library = Library::embedded();
    let belongs = |topic: &str| {
        library.drive_along(topic).unwrap().freedoms.iter().any(|freedom| freedom == "groups")
    };
    let all = offered(&mut kit, account);
    let first = all.iter().take_while(|one| one.fits_now).count();
    assert!(first > 0);
    assert!(all.iter().enumerate().all(|(n, one)| (n < first) == belongs(&one.topic)));
    kit.clock.pass(TimeDelta::days(7));
    kit.hold_review(child, |_| {});
    let (freedom, reason) = ("comments".to_owned(), String::new());
    step_back(&mut kit.desk, StepBack { account, freedom, step: 0, reason }).unwrap();
    let told = "that was the review before, and the step back was nobody's decision at one";
    assert!(offered(&mut kit, account).iter().all(|one| !one.fits_now), "{told}");
}

#[test]
fn a_note_that_is_too_long_and_a_session_that_is_none_are_refused() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let too_long = note_drive_along(&mut kit.desk, drive(account, "first_post", &long()));
    assert_eq!(fields(too_long.unwrap_err()), field("note", "too_long"));
    let unknown = note_drive_along(&mut kit.desk, drive(account, "flying", ""));
    assert_eq!(unknown.unwrap_err().code, ErrorCode::NotFound);
    assert!(page(&mut kit, account).drive_alongs.is_empty());
}
