//! A change in some tables moves no reminder, so the schedule is not worked out anew after it. Here they are emptied,
//! which is more than any change could do: what is worked out without them is the same.

#![expect(
    clippy::disallowed_methods,
    reason = "a vault that is not encrypted is emptied from outside"
)]

use app::Secret;
use app::backup::{ChooseBackup, OpenBackup, back_up_now, backups, choose_backup, open_backup};
use app::between::NoteLookIn;
use app::calendar::SaveCalendar;
use app::keys::{ChangePassphrase, change_passphrase};
use app::reminder::SILENT;
use app::start::Unlock;
use chrono::TimeDelta;
use domain::account::Account;
use domain::agreement::Agreement;
use domain::between::{How, LookIn};
use domain::envelope::Envelope;
use rusqlite::Connection;
use schedule::Kind;
use testkit::canaries::live;
use testkit::{Kit, PASSPHRASE};
use vault::{Encryption, Record};

use crate::{days, family};

const OTHER: &str = "five foxes under a slow ferry";

/// What is scheduled about the family. What is about its backups and its facts is worked out after each change anyway.
fn scheduled(kit: &Kit) -> Vec<(String, Kind)> {
    let mut days = days(kit);
    days.retain(|(_, kind)| !matches!(kind, Kind::Backup | Kind::Library));
    days
}

/// How many rows `table` has, and what is scheduled without them. They are back afterwards.
fn without(kit: &mut Kit, table: &str) -> (usize, Vec<(String, Kind)>) {
    kit.restart();
    let file = family(kit).join("vault.db");
    let whole = std::fs::read(&file).unwrap();
    let connection = Connection::open(&file).unwrap();
    // No row of another table goes along.
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    let rows = connection.execute(&format!("DELETE FROM {table}"), []).unwrap();
    connection.close().unwrap();
    kit.unlock().unwrap();
    let scheduled = scheduled(kit);
    kit.restart();
    std::fs::write(&file, whole).unwrap();
    for beside in ["vault.db-wal", "vault.db-shm"] {
        let _ = std::fs::remove_file(file.with_file_name(beside));
    }
    (rows, scheduled)
}

/// A family that has written into every table.
fn full() -> Kit {
    let mut kit = Kit::new(Encryption::ForASearchTest);
    live(&mut kit);
    let guardian = kit.guardians()[0];
    let account = app::overview::overview(&mut kit.desk, ()).unwrap().children[0].accounts[0].id;
    kit.clock.pass(TimeDelta::days(3));
    let (how, note) = (How::Together, String::new());
    let look_in = NoteLookIn { account, guardian, how, note };
    app::between::note_look_in(&mut kit.desk, look_in).unwrap();
    app::calendar::save(&mut kit.desk, SaveCalendar { account: None }).unwrap();
    let second = kit.folder().join("second");
    std::fs::create_dir(&second).unwrap();
    kit.desktop.choose_folder(second.clone());
    app::backup::save_backup_folder(&mut kit.desk, (), Some(second)).unwrap();
    for (before, after) in [(PASSPHRASE, OTHER), (OTHER, PASSPHRASE)] {
        let [before, passphrase] = [before, after].map(|text| Secret::new(text.to_owned()));
        let present = Unlock::Passphrase { secret: before };
        change_passphrase(&mut kit.desk, ChangePassphrase { present, passphrase }).unwrap();
    }
    back_up_now(&mut kit.desk, ()).unwrap();
    let name = backups(&mut kit.desk, ()).unwrap().backups[0].name.clone();
    choose_backup(&mut kit.desk, ChooseBackup::Backup { name }).unwrap();
    open_backup(&mut kit.desk, OpenBackup { unlock: None }).unwrap();
    app::backup::restore(&mut kit.desk, ()).unwrap();
    kit
}

#[test]
fn tables_that_are_silent_move_no_reminder_and_others_do() {
    let mut kit = full();
    let whole = scheduled(&kit);
    for table in SILENT {
        let (rows, days) = without(&mut kit, table);
        assert!(rows > 0, "nothing was in {table}");
        assert_eq!(days, whole, "{table}");
    }
    for table in [Account::TABLE, Agreement::TABLE, Envelope::TABLE, LookIn::TABLE] {
        assert_ne!(without(&mut kit, table).1, whole, "{table}");
    }
}
