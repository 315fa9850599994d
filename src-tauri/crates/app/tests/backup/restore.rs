use std::fs;

use app::backup::{
    ChooseBackup, OpenBackup, back_up_now, choose_backup, leave_restore, open_backup, restore,
};
use app::record::{RecordKind, Search, record};
use app::start::{Phase, Unlock, state};
use app::{ErrorCode, Secret};
use domain::platform::Method;
use testkit::Kit;

use crate::{by_passphrase, files, first_guardian, home, open_newest, pass, rename, tick, view};

fn told(kit: &mut Kit) -> Vec<(String, Option<String>)> {
    let search = Search { kinds: vec![RecordKind::Vault], ..Search::default() };
    let page = record(&mut kit.desk, search).unwrap();
    page.lines.into_iter().map(|line| (line.what, line.about)).collect()
}

#[test]
fn a_family_comes_back_as_it_was_and_can_go_on_as_it_is_now() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    pass(&mut kit, 24 * 60);
    rename(&mut kit, "Alexandra");

    let preview = open_newest(&mut kit, OpenBackup { unlock: None });
    assert_eq!(
        (preview.guardians, preview.children),
        (vec!["Alex".into(), "Kim".into()], vec!["Sam".into()])
    );
    assert!(preview.until < preview.present_until && preview.keeps_present);
    assert_eq!(first_guardian(&mut kit), "Alexandra", "a look changes nothing");
    assert_eq!(restore(&mut kit.desk, ()).unwrap().phase, Phase::Open);
    assert_eq!(first_guardian(&mut kit), "Alex");
    assert_eq!(told(&mut kit), [("backup".to_owned(), Some("2026-11-21".to_owned()))]);
    let undo = app::undo::undo(&mut kit.desk, ()).unwrap_err();
    assert_eq!(undo.code, ErrorCode::NothingToUndo);

    pass(&mut kit, 1);
    let kept = view(&mut kit).kept;
    assert_eq!(kept.len(), 1);
    choose_backup(&mut kit.desk, ChooseBackup::Kept { name: kept[0].name.clone() }).unwrap();
    open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
    restore(&mut kit.desk, ()).unwrap();
    assert_eq!(first_guardian(&mut kit), "Alexandra");
    let back = |what: &str, day: &str| (what.to_owned(), Some(day.to_owned()));
    assert_eq!(told(&mut kit), [back("kept_aside", "2026-11-22"), back("backup", "2026-11-21")]);
    assert_eq!(view(&mut kit).kept.len(), 2, "nothing that was kept is thrown away");
    kit.restart();
    kit.unlock().unwrap();
    assert_eq!(view(&mut kit).lost, None);
}

#[test]
fn a_new_computer_takes_a_file_and_the_passphrase_or_the_recovery_key_alone() {
    let mut old = Kit::default();
    old.family();
    let shown = app::start::show(&mut old.desk, ()).unwrap();
    let groups: Vec<_> = shown.groups.iter().map(|group| group.text().to_owned()).collect();
    back_up_now(&mut old.desk, ()).unwrap();
    let carried = old.folder().join("on a stick");
    let name = view(&mut old).backups[0].name.clone();
    fs::copy(home(&old).join("backups").join(name), &carried).unwrap();
    let recovery = Secret::new(groups.join("-"));
    for unlock in [by_passphrase().unlock, Some(Unlock::Recovery { secret: recovery })] {
        let mut new = Kit::default();
        assert_eq!(state(&mut new.desk, ()).unwrap().phase, Phase::Welcome);
        let chosen = new.find_backup(&carried).unwrap();
        assert!(chosen.by_passphrase && !chosen.opens_by_itself && !chosen.by_keyring);
        let wrong = open_backup(&mut new.desk, OpenBackup { unlock: None }).unwrap_err();
        assert_eq!(wrong.code, ErrorCode::WrongSecret);
        assert_eq!(state(&mut new.desk, ()).unwrap().phase, Phase::Welcome);
        let preview = open_backup(&mut new.desk, OpenBackup { unlock }).unwrap();
        assert!(!preview.keeps_present && preview.present_until.is_none());
        assert_eq!(restore(&mut new.desk, ()).unwrap().phase, Phase::Open);
        assert_eq!(first_guardian(&mut new), "Alex");
        assert!(view(&mut new).kept.is_empty());
        new.restart();
        new.unlock().unwrap();
    }
}

#[test]
fn a_family_of_the_keyring_gets_a_new_half_on_the_new_computer() {
    let mut old = Kit::default();
    let lock = app::start::NewLock::Keyring { passphrase: None };
    let input = app::start::NewFamily { lock, child_uses_login: false, ..testkit::new_family() };
    app::start::create(&mut old.desk, input).unwrap();
    let shown = app::start::show(&mut old.desk, ()).unwrap();
    let groups: Vec<_> = shown.groups.iter().map(|group| group.text().to_owned()).collect();
    back_up_now(&mut old.desk, ()).unwrap();
    let file = home(&old).join("backups").join(&view(&mut old).backups[0].name);
    for refuses in [false, true] {
        let mut new = Kit::default();
        new.find_backup(&file).unwrap();
        let secret = Secret::new(groups.join(""));
        let unlock = Some(Unlock::Recovery { secret });
        open_backup(&mut new.desk, OpenBackup { unlock }).unwrap();
        new.keyring.refuse(refuses);
        let state = restore(&mut new.desk, ()).unwrap();
        assert_eq!(state.by_keyring, !refuses);
        new.restart();
        let opened = app::start::unlock(&mut new.desk, Unlock::Keyring);
        assert_eq!(opened.is_ok(), !refuses);
    }
}

#[test]
fn the_envelope_stays_on_the_old_computer_and_the_pin_comes_along() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::Envelope);
    kit.seal(account, "correct-horse");
    let child = kit.child();
    kit.set_pin(child, "1234");
    back_up_now(&mut kit.desk, ()).unwrap();
    open_newest(&mut kit, OpenBackup { unlock: None });
    restore(&mut kit.desk, ()).unwrap();
    let guardian = kit.guardians()[0];
    let open = app::envelope::OpenEnvelope {
        account,
        guardian,
        reason: "Lost phone".to_owned(),
        danger: false,
    };
    let refused = app::envelope::open(&mut kit.desk, open).unwrap_err();
    assert_eq!(refused.code, ErrorCode::EnvelopeElsewhere);
    let reset = app::pin::ResetPin { child, both_here: true };
    app::pin::reset_pin(&mut kit.desk, reset).unwrap();
}

#[test]
fn guesses_at_a_backup_are_slowed_down_like_those_at_the_vault() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    kit.restart();
    let name = view(&mut kit).backups[0].name.clone();
    choose_backup(&mut kit.desk, ChooseBackup::Backup { name }).unwrap();
    let mut codes = Vec::new();
    for _ in 0..4 {
        let unlock = Some(Unlock::Passphrase { secret: Secret::new("a guess".to_owned()) });
        codes.push(open_backup(&mut kit.desk, OpenBackup { unlock }).unwrap_err().code);
    }
    assert_eq!(codes[2..], [ErrorCode::WrongSecret, ErrorCode::TooSoon]);
}

#[test]
fn only_what_is_on_the_list_can_be_chosen_and_what_is_left_leaves_nothing() {
    let mut kit = Kit::default();
    kit.family();
    back_up_now(&mut kit.desk, ()).unwrap();
    for name in ["../vault.db", "", "family-20200101T000000Z.backup"] {
        let backup = ChooseBackup::Backup { name: name.to_owned() };
        assert_eq!(choose_backup(&mut kit.desk, backup).unwrap_err().code, ErrorCode::NotFound);
        let kept = ChooseBackup::Kept { name: name.to_owned() };
        assert_eq!(choose_backup(&mut kit.desk, kept).unwrap_err().code, ErrorCode::NotFound);
    }
    assert_eq!(restore(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NotNow);
    let not_ours = kit.folder().join("letter.txt");
    fs::write(&not_ours, b"Dear Sam").unwrap();
    let refused = kit.find_backup(&not_ours).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotABackup);

    let before = files(&home(&kit));
    open_newest(&mut kit, OpenBackup { unlock: None });
    leave_restore(&mut kit.desk, ()).unwrap();
    assert_eq!(files(&home(&kit)), before);
    assert_eq!(restore(&mut kit.desk, ()).unwrap_err().code, ErrorCode::NotNow);
    assert!(!tick(&mut kit));
}

/// A backup of ours on a stick.
fn on_a_stick(kit: &mut Kit) -> std::path::PathBuf {
    back_up_now(&mut kit.desk, ()).unwrap();
    let stick = kit.folder().join("on a stick");
    fs::copy(home(kit).join("backups").join(&view(kit).backups[0].name), &stick).unwrap();
    stick
}

#[test]
fn a_stick_can_go_once_its_backup_was_found_and_nothing_of_it_stays_here() {
    let mut kit = Kit::default();
    kit.family();
    let stick = on_a_stick(&mut kit);
    let own = home(&kit).join("backups");
    let before = files(&own);
    kit.find_backup(&stick).unwrap();
    fs::remove_file(&stick).unwrap();
    open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
    assert_eq!(view(&mut kit).backups.len(), 1, "it is none of the own ones");
    restore(&mut kit.desk, ()).unwrap();
    assert_eq!(files(&own), before);
}

#[test]
fn a_backup_that_is_found_late_takes_the_place_of_no_other() {
    let mut kit = Kit::default();
    kit.family();
    let stick = on_a_stick(&mut kit);
    let own = home(&kit).join("backups");
    let before = files(&own);
    let slow = app::backup::look(&kit.desk);
    leave_restore(&mut kit.desk, ()).unwrap();
    kit.find_backup(&stick).unwrap();
    let found = slow.fetch(&stick).unwrap();
    drop(slow);
    let late = app::backup::find_backup(&mut kit.desk, (), Some(found)).unwrap_err();
    assert_eq!(late.code, ErrorCode::NotNow);
    open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
    kit.desk.close_at_once();
    assert_eq!(files(&own), before);
    let unfinished = own.join(format!("{}.making-7", before[0]));
    fs::write(&unfinished, b"the program ended in the middle of it").unwrap();
    kit.unlock().unwrap();
    assert_eq!(files(&own), before);
}

#[test]
fn what_is_written_after_a_restore_stays_though_a_backup_was_still_being_made() {
    for pause in (0..24).step_by(2) {
        let mut kit = Kit::default();
        kit.family();
        back_up_now(&mut kit.desk, ()).unwrap();
        pass(&mut kit, 60);
        rename(&mut kit, "Alexandra");
        pass(&mut kit, 60);
        open_newest(&mut kit, OpenBackup { unlock: None });
        let job = app::backup::due(&mut kit.desk).unwrap();
        let copying = std::thread::spawn(move || {
            // Somewhere in the middle of the restoring, at another place each time.
            let meanwhile = std::time::Instant::now();
            while meanwhile.elapsed() < std::time::Duration::from_millis(pause) {
                std::hint::spin_loop();
            }
            job.run()
        });
        restore(&mut kit.desk, ()).unwrap();
        rename(&mut kit, "Alexis");
        let done = copying.join().unwrap();
        rename(&mut kit, "Ali");
        // As a crash would leave it now.
        let rows = testkit::rows(&home(&kit));
        assert!(rows.values().any(|row| row.get("name").is_some_and(|name| name == "Ali")));
        app::backup::finish(&mut kit.desk, done);
        assert_eq!(view(&mut kit).trouble, None, "it is not of two vaults at once");
        assert_eq!(first_guardian(&mut kit), "Ali");
    }
}

#[test]
fn no_restore_takes_back_an_opening_or_an_earlier_restore() {
    for locked in [false, true] {
        let mut kit = Kit::default();
        let account = kit.signed(Method::Envelope);
        kit.seal(account, "correct-horse");
        back_up_now(&mut kit.desk, ()).unwrap();
        pass(&mut kit, 1);
        open_newest(&mut kit, OpenBackup { unlock: None });
        restore(&mut kit.desk, ()).unwrap();
        pass(&mut kit, 1);
        let kept = view(&mut kit).kept[0].name.clone();
        choose_backup(&mut kit.desk, ChooseBackup::Kept { name: kept.clone() }).unwrap();
        open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
        restore(&mut kit.desk, ()).unwrap();
        pass(&mut kit, 1);
        let guardian = kit.guardians()[0];
        let reason = "Lost phone".to_owned();
        let open = app::envelope::OpenEnvelope { account, guardian, reason, danger: false };
        app::envelope::open(&mut kit.desk, open).unwrap();
        pass(&mut kit, 1);
        if locked {
            kit.restart();
        }
        choose_backup(&mut kit.desk, ChooseBackup::Kept { name: kept }).unwrap();
        let unlock = if locked { by_passphrase() } else { OpenBackup { unlock: None } };
        open_backup(&mut kit.desk, unlock).unwrap();
        restore(&mut kit.desk, ()).unwrap();
        let told = told(&mut kit).into_iter().map(|(what, _)| what);
        assert_eq!(told.collect::<Vec<_>>(), ["kept_aside", "kept_aside", "backup"], "{locked}");
        let rows = testkit::rows(&home(&kit));
        let openings = rows.iter().filter(|((table, _), _)| table == "opening");
        let reasons: Vec<_> = openings.map(|(_, row)| row["reason"].clone()).collect();
        assert_eq!(reasons, ["Lost phone"], "{locked}");
    }
}
