//! The kinds that follow from what was agreed, from the walk and from the library.

use app::backup::{back_up_now, save_backup_folder};
use app::between::NoteDriveAlong;
use app::walk::WalkSetting;
use chrono::TimeDelta;
use domain::platform::{Method, Platform};
use domain::walk::Outcome;
use schedule::Kind;
use testkit::Kit;
use uuid::Uuid;

use crate::of;

fn drive(kit: &mut Kit, account: Uuid) {
    let (topic, note) = ("block_and_report".to_owned(), String::new());
    let input = NoteDriveAlong { account, topic, note };
    app::between::note_drive_along(&mut kit.desk, input).unwrap();
}

fn walk(kit: &mut Kit, account: Uuid, setting: &str, outcome: Outcome) {
    let (setting, why) = (setting.to_owned(), String::new());
    let (was, now, elsewhere, platform) = (None, None, false, Platform::Ios);
    let input = WalkSetting {
        account,
        platform,
        setting,
        outcome,
        was,
        now,
        why,
        elsewhere,
        guardian: None,
    };
    app::walk::walk_setting(&mut kit.desk, input).unwrap();
}

#[test]
fn drive_alongs_that_were_agreed_are_spread_over_the_permit_and_end_when_all_are_done() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(of(&kit, Kind::DriveAlong), ["2026-12-21"]);
    kit.clock.pass(TimeDelta::days(3));
    drive(&mut kit, account);
    assert_eq!(of(&kit, Kind::DriveAlong), ["2027-01-20"], "an early one makes room");
    for _ in 1..6 {
        drive(&mut kit, account);
    }
    assert_eq!(of(&kit, Kind::DriveAlong), [""; 0], "six were agreed");
}

#[test]
fn a_setting_that_was_put_off_is_spoken_of_after_a_week_and_one_that_was_set_after_its_limit() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(of(&kit, Kind::Settings), ["2026-12-19"], "the must-dos, after four weeks");
    kit.clock.pass(TimeDelta::days(2));
    walk(&mut kit, account, "tags_mentions", Outcome::Later);
    assert_eq!(of(&kit, Kind::Settings), ["2026-11-30"]);
    walk(&mut kit, account, "tags_mentions", Outcome::NotOffered);
    assert_eq!(of(&kit, Kind::Settings), ["2026-12-19"]);
}

#[test]
fn fresh_facts_are_asked_for_on_the_day_after_the_last_on_which_all_of_a_network_were_fresh() {
    let mut kit = Kit::default();
    kit.family();
    assert_eq!(of(&kit, Kind::Library), [""; 0], "there is no network yet");
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let last = library::Library::in_force().fresh_until("instagram").unwrap();
    assert_eq!(of(&kit, Kind::Library), [last.succ_opt().unwrap().to_string()]);
}

#[test]
fn a_backup_is_spoken_of_when_the_last_one_is_a_month_old() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    assert_eq!(of(&kit, Kind::Backup), [""; 0], "there is none yet");
    back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(of(&kit, Kind::Backup), ["2026-12-21"]);
    kit.clock.pass(TimeDelta::days(4));
    back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(of(&kit, Kind::Backup), ["2026-12-25"]);
}

#[test]
fn a_stick_that_was_not_plugged_in_for_a_month_is_spoken_of() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let stick = kit.folder().join("stick");
    std::fs::create_dir(&stick).unwrap();
    save_backup_folder(&mut kit.desk, (), Some(stick.clone())).unwrap();
    std::fs::remove_dir_all(&stick).unwrap();
    kit.clock.pass(TimeDelta::days(20));
    back_up_now(&mut kit.desk, ()).unwrap();
    assert_eq!(of(&kit, Kind::Backup), ["2026-12-21"], "the one in the own folder is no help");
}
