//! *Start* in a notification leads to what it was about.

use app::ErrorCode;
use app::reminder::{ReminderAbout, started_about};
use domain::platform::Method;
use domain::reminder::ReminderKind;
use schedule::Kind;
use testkit::Kit;
use uuid::Uuid;

use crate::written;

fn matter(kit: &Kit, kind: Kind) -> Uuid {
    written(kit).items.iter().find(|item| item.kind == kind).unwrap().about
}

fn about(kit: &mut Kit) -> Option<ReminderAbout> {
    started_about(&mut kit.desk, ()).unwrap()
}

#[test]
fn start_waits_for_the_vault_to_be_opened_and_leads_there_once() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let (child, review) = (kit.child(), matter(&kit, Kind::Overdue));
    kit.restart();
    kit.desk.start_about(review);
    let locked = started_about(&mut kit.desk, ()).unwrap_err();
    assert_eq!(locked.code, ErrorCode::Locked);
    kit.unlock().unwrap();
    let first = ReminderAbout { kind: ReminderKind::DayBefore, child: Some(child), account: None };
    assert_eq!(about(&mut kit), Some(first));
    assert_eq!(about(&mut kit), None);
}

#[test]
fn each_kind_leads_to_its_account() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    for (kind, of) in [
        (Kind::LookIn, ReminderKind::LookIn),
        (Kind::DriveAlong, ReminderKind::DriveAlong),
        (Kind::EnvelopeEnd, ReminderKind::EnvelopeEnd),
        (Kind::Settings, ReminderKind::Settings),
    ] {
        let matter = matter(&kit, kind);
        kit.desk.start_about(matter);
        let found = about(&mut kit).unwrap();
        assert_eq!((found.kind, found.account), (of, Some(account)));
    }
}

#[test]
fn what_is_done_meanwhile_leads_nowhere() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let (child, look_in) = (kit.child(), matter(&kit, Kind::LookIn));
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    kit.desk.start_about(look_in);
    assert_eq!(about(&mut kit), None);
}
