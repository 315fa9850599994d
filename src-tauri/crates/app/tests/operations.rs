//! Every operation is declared, every reversible one can be undone and redone to the same tables, and the changes
//! fold to the tables.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::account::OfAccount;
use app::between::{
    CallReview, MakeWish, NoteBump, NoteDriveAlong, NoteLookIn, SaveHolidays, StepBack,
    TakeWishBack,
};
use app::envelope::{OpenEnvelope, SealEnvelope};
use app::family::{SaveChild, SaveGuardian, SaveLock};
use app::own::{RemoveOwnNetwork, RemoveOwnSetting, SaveOwnFile, TakeOwnFile};
use app::reminder::SaveReminders;
use app::review::{BeginReview, SaveDecisions};
use app::walk::{AnswerPolicy, OfWalk, WalkSetting};
use app::{Nature, Operation, Secret};
use domain::between::How;
use domain::family::Holiday;
use domain::platform::{Method, Platform};
use domain::reminder::{ReminderKind, ReminderWishes};
use domain::review::Decisions;
use domain::walk::Outcome;
use testkit::{Kit, PASSPHRASE, child};
use vault::{Change, Encryption, Header, Row, Vault, Way, fold};

type Tables = BTreeMap<(String, String), Row>;

/// The tables and changes, read from a copy while the desk stays open.
fn look(kit: &Kit) -> (Tables, Vec<Change>) {
    let copy = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(kit.folder().join("family")).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        std::fs::copy(&path, copy.path().join(path.file_name().unwrap())).unwrap();
    }
    open(copy.path())
}

fn open(folder: &Path) -> (Tables, Vec<Change>) {
    let header = Header::read(folder).unwrap();
    let key = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    let mut vault = Vault::open(folder, &header, &key, Encryption::Keyed).unwrap();
    let tx = vault.begin().unwrap();
    (tx.dump().unwrap(), tx.changes().unwrap())
}

/// A way of doing an operation, on an account that has its permit.
type Doing = fn(&mut Kit, uuid::Uuid);

/// One for each reversible operation.
fn reversible() -> Vec<(Operation, Doing)> {
    vec![
        (Operation::SaveGuardian, |kit, _| {
            let input = SaveGuardian { id: None, name: "Ola".to_owned() };
            app::family::save_guardian(&mut kit.desk, input).unwrap();
        }),
        (Operation::SaveChild, |kit, _| {
            let input = SaveChild { id: Some(kit.child()), child: child("Sammy", 2012, 4) };
            app::family::save_child(&mut kit.desk, input).unwrap();
        }),
        (Operation::SaveLock, |kit, _| {
            app::family::save_lock(&mut kit.desk, SaveLock { minutes: 3 }).unwrap();
        }),
        (Operation::AskGate, |kit, _| {
            let child = kit.child();
            kit.account(child, "tiktok");
        }),
        (Operation::DoLesson, |kit, _| {
            let child = kit.child();
            kit.lesson(child, "strangers");
        }),
        (Operation::BeginVersion, |kit, account| {
            app::agreement::change(&mut kit.desk, OfAccount { account }).unwrap();
        }),
        (Operation::EditAgreement, |kit, _| {
            let child = kit.child();
            let other = kit.account(child, "discord");
            kit.agree(other, Method::OpenOnRequest);
        }),
        (Operation::WalkSetting, |kit, account| {
            let platform = Platform::Web;
            let view = app::walk::walk(&mut kit.desk, OfWalk { account, platform }).unwrap();
            let (setting, now) = (view.steps[0].setting.clone(), view.steps[0].fits.clone());
            let (outcome, why) = (Outcome::Done, String::new());
            let input = WalkSetting {
                account,
                platform,
                setting,
                outcome,
                was: None,
                now,
                why,
                elsewhere: false,
                guardian: None,
            };
            app::walk::walk_setting(&mut kit.desk, input).unwrap();
        }),
        (Operation::AnswerPolicy, |kit, account| {
            let (question, answer) = ("collects".to_owned(), "A lot".to_owned());
            let input = AnswerPolicy { account, platform: Platform::Ios, question, answer };
            app::walk::answer_policy(&mut kit.desk, input).unwrap();
        }),
        (Operation::BeginReview, |kit, _| {
            begin_review(kit);
        }),
        (Operation::SaveDecisions, |kit, _| {
            let review = begin_review(kit);
            let decisions =
                Decisions { praise: "You asked first.".to_owned(), ..Decisions::default() };
            app::review::save_decisions(&mut kit.desk, SaveDecisions { review, decisions })
                .unwrap();
        }),
        (Operation::CallReview, |kit, _| {
            let child = kit.child();
            app::between::call_review(&mut kit.desk, CallReview { child, by: child }).unwrap();
        }),
        (Operation::SaveHolidays, |kit, _| {
            let from = app::overview::overview(&mut kit.desk, ()).unwrap().today;
            let holidays = vec![Holiday { from, to: from }];
            app::between::save_holidays(&mut kit.desk, SaveHolidays { holidays }).unwrap();
        }),
        (Operation::SaveReminders, |kit, _| {
            let off = [ReminderKind::LookIn].into();
            let wishes = ReminderWishes { off, ..ReminderWishes::default() };
            app::reminder::save_reminders(&mut kit.desk, SaveReminders { wishes }).unwrap();
        }),
        (Operation::StepBack, |kit, account| {
            let (freedom, reason) = ("live".to_owned(), "For now".to_owned());
            let by = kit.child();
            let input = StepBack { account, freedom, step: 0, by, reason };
            app::between::step_back(&mut kit.desk, input).unwrap();
        }),
        (Operation::NoteDriveAlong, |kit, account| {
            let (topic, note) = ("block_and_report".to_owned(), String::new());
            let input = NoteDriveAlong { account, topic, note };
            app::between::note_drive_along(&mut kit.desk, input).unwrap();
        }),
        (Operation::NoteBump, |kit, account| {
            let child = kit.child();
            let input = NoteBump {
                child,
                account: Some(account),
                playbook: "bullying".to_owned(),
                happened_on: app::overview::overview(&mut kit.desk, ()).unwrap().today,
                what: "Mean words".to_owned(),
                helped: String::new(),
                change: String::new(),
                by: child,
            };
            app::between::note_bump(&mut kit.desk, input).unwrap();
        }),
        (Operation::SaveBackupFolder, |kit, _| {
            let folder = kit.folder().join("stick");
            std::fs::create_dir_all(&folder).unwrap();
            app::backup::save_backup_folder(&mut kit.desk, (), Some(folder)).unwrap();
        }),
        (Operation::MakeWish, |kit, account| wish(kit, account, "live")),
        (Operation::TakeWishBack, |kit, account| {
            let view = app::account::account(&mut kit.desk, OfAccount { account }).unwrap();
            let wish = view.wishes[0].id;
            app::between::take_wish_back(&mut kit.desk, TakeWishBack { wish, pin: None }).unwrap();
        }),
        (Operation::SaveOwnNetwork, |kit, _| {
            kit.own_network("Burrow");
        }),
        (Operation::SaveOwnSetting, |kit, _| {
            kit.own_setting("instagram", "Who sees the list of friends?");
        }),
        (Operation::RemoveOwnNetwork, |kit, _| {
            let view = app::own::own(&mut kit.desk, ()).unwrap();
            let network = view.networks[0].id.clone();
            app::own::remove_own_network(&mut kit.desk, RemoveOwnNetwork { network }).unwrap();
        }),
        (Operation::RemoveOwnSetting, |kit, _| {
            let view = app::own::own(&mut kit.desk, ()).unwrap();
            let setting = view.settings[0].id.clone();
            app::own::remove_own_setting(&mut kit.desk, RemoveOwnSetting { setting }).unwrap();
        }),
        (Operation::TakeOwnFile, |kit, _| {
            let file = app::own::save_own_file(&mut kit.desk, SaveOwnFile { network: None });
            let text = String::from_utf8(file.unwrap().content.to_vec()).unwrap();
            let text = text.replace("Treehouse", "Nest");
            app::own::read_own_file(&mut kit.desk, (), Some(text.into_bytes())).unwrap();
            app::own::take_own_file(&mut kit.desk, TakeOwnFile { replace: true }).unwrap();
        }),
    ]
}

/// An account that has its permit, a network and a setting of the family's own, and a wish on the table. A look-in came last: it cannot be undone, so undo goes no
/// further back than to here.
fn set_up(kit: &mut Kit) -> uuid::Uuid {
    let account = kit.on_the_road(Method::OpenOnRequest);
    let own = kit.own_network("Treehouse");
    kit.own_setting(&own, "Who can climb up?");
    wish(kit, account, "comments");
    let (guardian, how, note) = (kit.guardians()[0], How::Together, String::new());
    let look_in = NoteLookIn { account, guardian, how, note };
    app::between::note_look_in(&mut kit.desk, look_in).unwrap();
    account
}

fn wish(kit: &mut Kit, account: uuid::Uuid, freedom: &str) {
    let freedom = Some(freedom.to_owned());
    let input = MakeWish { account, freedom, words: String::new() };
    app::between::make_wish(&mut kit.desk, input).unwrap();
}

fn begin_review(kit: &mut Kit) -> uuid::Uuid {
    let (child, guardian) = (kit.child(), kit.guardians()[0]);
    let view = app::review::begin_review(&mut kit.desk, BeginReview { child, guardian }).unwrap();
    view.open.unwrap().id
}

#[test]
fn each_reversible_operation_has_its_test_here() {
    let declared =
        Operation::ALL.iter().filter(|operation| operation.nature() == Nature::Reversible);
    let tested: BTreeSet<String> =
        reversible().iter().map(|(operation, _)| operation.name()).collect();
    assert_eq!(declared.map(|operation| operation.name()).collect::<BTreeSet<_>>(), tested);
    let final_ones = Operation::ALL.iter().filter_map(|operation| match operation.nature() {
        Nature::Final(why) | Nature::Beside(why) => Some(why),
        Nature::Reversible => None,
    });
    assert!(final_ones.into_iter().all(|why| !why.is_empty()));
}

#[test]
fn undo_and_redo_lead_to_the_same_tables() {
    for (operation, apply) in reversible() {
        let mut kit = Kit::default();
        let account = set_up(&mut kit);
        let (before, _) = look(&kit);
        apply(&mut kit, account);
        let (after, changes) = look(&kit);
        assert_ne!(before, after, "{operation:?} did nothing");
        assert_eq!(changes.last().unwrap().entry.operation, operation.name());
        let steps = app::overview::overview(&mut kit.desk, ()).unwrap();
        assert_eq!(steps.undo, Some(operation));

        while app::undo::undo(&mut kit.desk, ()).is_ok() {}
        let (undone, _) = look(&kit);
        assert_eq!(before, undone, "{operation:?} was not undone");
        while app::undo::redo(&mut kit.desk, ()).is_ok() {}
        let (redone, changes) = look(&kit);
        assert_eq!(after, redone, "{operation:?} was not redone");
        assert_eq!(fold(&changes), redone, "{operation:?}: the changes do not fold to the tables");
    }
}

#[test]
fn the_changes_of_the_whole_way_fold_to_the_tables_and_hold_no_password() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.walk(account);
    let password = Secret::new("correct-horse".to_owned());
    app::envelope::seal(&mut kit.desk, SealEnvelope { account, password, again: false }).unwrap();
    let (guardian, reason) = (kit.guardians()[0], "Lost phone".to_owned());
    app::envelope::open(&mut kit.desk, OpenEnvelope { account, guardian, reason, danger: false })
        .unwrap();
    kit.permit(account);
    let (tables, changes) = look(&kit);
    assert_eq!(fold(&changes), tables);
    let told = format!("{changes:?}");
    assert!(told.contains("Lost phone") && !told.contains("correct-horse"));
    assert!(changes.iter().all(
        |change| change.entry.at.timestamp() > 0 && change.entry.device.get_version_num() == 7
    ));
}
