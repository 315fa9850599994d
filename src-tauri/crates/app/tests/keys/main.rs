//! Another passphrase, another recovery key, the keyring on and off, and backups that open with what counted before.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod keyring;
mod older;
mod passphrase;
mod recovery;

use std::path::PathBuf;

use app::backup::{ChooseBackup, OpenBackup, choose_backup, leave_restore, open_backup};
use app::keys::{ChangePassphrase, KeysView, RenewRecoveryKey, change_passphrase};
use app::overview::overview;
use app::record::{RecordKind, Search};
use app::start::{RecoveryConfirm, RecoveryShown, Unlock};
use app::{Fault, Secret};
use testkit::{Kit, PASSPHRASE};

pub(crate) const NEWER: &str = "five foxes under a slow ferry";

pub(crate) fn phrase(text: &str) -> Unlock {
    Unlock::Passphrase { secret: Secret::new(text.to_owned()) }
}

pub(crate) fn recovery(text: &str) -> Unlock {
    Unlock::Recovery { secret: Secret::new(text.to_owned()) }
}

/// A family whose recovery key is kept, and that key.
pub(crate) fn family() -> (Kit, String) {
    let mut kit = Kit::default();
    kit.family();
    let shown = app::start::show(&mut kit.desk, ()).unwrap();
    confirm(&mut kit, &shown).unwrap();
    (kit, text(&shown))
}

pub(crate) fn text(shown: &RecoveryShown) -> String {
    shown.groups.iter().map(app::Shown::text).collect::<Vec<_>>().join(" ")
}

pub(crate) fn confirm(kit: &mut Kit, shown: &RecoveryShown) -> Result<(), Fault> {
    let typed = Secret::new(shown.groups[shown.ask].text().to_owned());
    app::start::confirm(&mut kit.desk, RecoveryConfirm { typed }).map(|_| ())
}

pub(crate) fn change(kit: &mut Kit, present: Unlock, new: &str) -> Result<KeysView, Fault> {
    let passphrase = Secret::new(new.to_owned());
    change_passphrase(&mut kit.desk, ChangePassphrase { present, passphrase })
}

pub(crate) fn renew(kit: &mut Kit, present: Unlock) -> Result<RecoveryShown, Fault> {
    app::keys::renew_recovery_key(&mut kit.desk, RenewRecoveryKey { present })
}

/// Whether this opens the family after the program was started again.
pub(crate) fn opens(kit: &mut Kit, way: Unlock) -> bool {
    kit.restart();
    kit.clock.pass(chrono::TimeDelta::minutes(10));
    app::start::unlock(&mut kit.desk, way).is_ok()
}

/// Whether this opens a backup of the own folder, while the family is locked.
pub(crate) fn opens_backup(kit: &mut Kit, name: &str, way: Unlock) -> bool {
    kit.restart();
    kit.clock.pass(chrono::TimeDelta::minutes(10));
    choose_backup(&mut kit.desk, ChooseBackup::Backup { name: name.to_owned() }).unwrap();
    let opened = open_backup(&mut kit.desk, OpenBackup { unlock: Some(way) }).is_ok();
    leave_restore(&mut kit.desk, ()).unwrap();
    opened
}

/// The names of the backups in the own folder, oldest first.
pub(crate) fn own(kit: &Kit) -> Vec<String> {
    let files = std::fs::read_dir(home(kit).join("backups")).into_iter().flatten();
    let mut names: Vec<_> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub(crate) fn home(kit: &Kit) -> PathBuf {
    kit.folder().join("family")
}

/// What the record says of the lock, newest first.
pub(crate) fn told(kit: &mut Kit) -> Vec<String> {
    let search = Search { kinds: vec![RecordKind::Lock], ..Search::default() };
    let page = app::record::record(&mut kit.desk, search).unwrap();
    page.lines.into_iter().map(|line| line.what).collect()
}

#[test]
fn nothing_of_it_can_be_undone_and_no_secret_stands_in_what_is_kept() {
    let mut kit = Kit::new(vault::Encryption::ForASearchTest);
    kit.family();
    let first = app::start::show(&mut kit.desk, ()).unwrap();
    confirm(&mut kit, &first).unwrap();
    change(&mut kit, phrase(PASSPHRASE), NEWER).unwrap();
    let shown = renew(&mut kit, phrase(NEWER)).unwrap();
    confirm(&mut kit, &shown).unwrap();
    assert_eq!(overview(&mut kit.desk, ()).unwrap().undo, None);
    assert_eq!(told(&mut kit), ["recovery_renewed", "passphrase_changed"]);
    kit.desk.close();
    let groups = [first, shown].map(|shown| text(&shown).replace(' ', ""));
    let mut folders = vec![home(&kit)];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let kept = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            for secret in [PASSPHRASE, NEWER, &groups[0], &groups[1]] {
                assert!(!kept.contains(secret), "{}", path.display());
            }
        }
    }
}
