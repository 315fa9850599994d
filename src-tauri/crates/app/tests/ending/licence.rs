//! The licence.

use app::account::OfAccount;
use app::licence::{GiveLicence, LicenceView, WillErase};
use app::record::{RecordKind, Search};
use app::walk::WalkSetting;
use app::{ErrorCode, Fault};
use chrono::NaiveDate;
use domain::platform::{Method, Platform};
use domain::stage::Stage;
use domain::walk::Outcome;
use testkit::{Kit, rows};
use uuid::Uuid;

use crate::{account_view, secret};

fn give(kit: &mut Kit, account: Uuid, pin: Option<&str>) -> Result<LicenceView, Fault> {
    let input = GiveLicence { account, keep_agreement: true, pin: pin.map(secret) };
    app::licence::give_licence(&mut kit.desk, input)
}

fn view(kit: &mut Kit, account: Uuid) -> LicenceView {
    app::licence::licence(&mut kit.desk, OfAccount { account }).unwrap()
}

#[test]
fn it_is_given_once_a_review_decided_it_and_the_envelope_is_handed_over() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let child = kit.child();
    assert_eq!(give(&mut kit, account, None).unwrap_err().code, ErrorCode::NotNow);
    kit.move_on(child, account);
    assert_eq!(give(&mut kit, account, None).unwrap_err().code, ErrorCode::NotNow);
    kit.move_on(child, account);
    let before = view(&mut kit, account);
    assert!(before.hand_over_first && !before.ready);
    assert_eq!(give(&mut kit, account, None).unwrap_err().code, ErrorCode::NotReady);
    kit.hand_over(account);
    assert!(view(&mut kit, account).ready);
    let given = give(&mut kit, account, None).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 21);
    assert_eq!((given.given_on, given.permit_since), (today, today));
    assert_eq!(given.given_by, before.given_by);
    assert!(!given.given_by.is_empty() && given.kept_agreement && !given.ready);
    assert_eq!(give(&mut kit, account, None).unwrap_err().code, ErrorCode::NotNow, "once");
    let undo = app::undo::undo(&mut kit.desk, ()).unwrap_err();
    assert_eq!(undo.code, ErrorCode::NothingToUndo);
}

#[test]
fn the_childs_pin_is_asked_for() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.set_pin(child, "2580");
    assert_eq!(give(&mut kit, account, None).unwrap_err().code, ErrorCode::PinNeeded);
    assert_eq!(give(&mut kit, account, Some("1111")).unwrap_err().code, ErrorCode::WrongPin);
    assert_eq!(account_view(&mut kit, account).stage, Stage::Probation);
    assert!(give(&mut kit, account, Some("2580")).unwrap().pin);
}

#[test]
fn what_goes_is_said_before_and_gone_after() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::Envelope);
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let (how, note) = (domain::between::How::Together, String::new());
    let look_in = app::between::NoteLookIn { account, guardian, how, note };
    app::between::note_look_in(&mut kit.desk, look_in).unwrap();
    let reason = "Lost phone".to_owned();
    let open = app::envelope::OpenEnvelope { account, guardian, reason, danger: false };
    app::envelope::open(&mut kit.desk, open).unwrap();
    kit.decide_licence(child, account);
    kit.hand_over(account);
    let will = view(&mut kit, account).will_erase;
    assert_eq!((will.reviews, will.look_ins, will.openings), (2, 1, 1));
    let given = kit.give_licence(account, false, None);
    assert_eq!(given.will_erase, WillErase::default());
    assert!(!given.kept_agreement);
    // One line stays, and the changes lead to the tables.
    let left = rows(&kit.folder().join("family"));
    let of = |table: &str| left.keys().filter(|(entity, _)| entity == table).count();
    for gone in ["review", "review_answer", "look_in", "opening", "envelope", "agreement"] {
        assert_eq!(of(gone), 0, "{gone}");
    }
    assert_eq!((of("licence"), of("account"), of("lesson_done")), (1, 1, 1));
    let page = account_view(&mut kit, account);
    assert_eq!((page.stage, page.next_review, page.look_in_due), (Stage::Licence, None, None));
    assert!(page.look_ins.is_empty() && page.freedoms.is_empty() && page.method.is_none());
}

#[test]
fn the_family_goes_on_with_another_account_and_can_undo_it() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    let other = kit.account(child, "discord");
    assert_eq!(account_view(&mut kit, other).stage, Stage::Instruction);
    app::undo::undo(&mut kit.desk, ()).unwrap();
    drop(rows(&kit.folder().join("family")));
}

#[test]
fn a_program_that_ended_in_the_middle_of_erasing_goes_on_at_the_next_opening() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    let family = kit.folder().join("family");
    assert!(!family.join("vault.erasing").exists(), "it was done");
    std::fs::write(family.join("vault.erasing"), []).unwrap();
    std::fs::copy(family.join("vault.db"), family.join("vault.db.before-2")).unwrap();
    kit.restart();
    kit.unlock().unwrap();
    assert!(!family.join("vault.erasing").exists());
    assert!(!family.join("vault.db.before-2").exists());
    assert_eq!(account_view(&mut kit, account).stage, Stage::Licence);
}

#[test]
fn the_record_keeps_the_licence_and_nothing_supervision_wrote() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    let page = app::record::record(&mut kit.desk, Search::default()).unwrap();
    let stays = [
        RecordKind::Licence,
        RecordKind::Gate,
        RecordKind::Lesson,
        RecordKind::Setting,
        RecordKind::Stage,
    ];
    assert!(page.lines.iter().all(|line| stays.contains(&line.kind)), "{:?}", page.lines);
    let stages = page.lines.iter().filter(|line| line.kind == RecordKind::Stage);
    assert_eq!(stages.map(|line| &*line.what).collect::<Vec<_>>(), ["permit"]);
    assert_eq!(page.lines[0].kind, RecordKind::Licence, "the newest");
}

#[test]
fn after_the_licence_nobody_walks_the_settings_here_or_changes_the_agreement() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, true, None);
    let input = WalkSetting {
        account,
        platform: Platform::Ios,
        setting: "birth_date".to_owned(),
        outcome: Outcome::Later,
        was: None,
        now: None,
        why: String::new(),
        elsewhere: false,
        guardian: None,
    };
    let walked = app::walk::walk_setting(&mut kit.desk, input).unwrap_err();
    assert_eq!(walked.code, ErrorCode::NotNow);
    let changed = app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap_err();
    assert_eq!(changed.code, ErrorCode::NotNow);
    let page = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
    assert_eq!(page.method, None, "nobody looks in any more");
}
