//! What is written to the disk and read back whole.

use std::path::Path;

use app::backup::{ChooseBackup, OpenBackup};
use app::export::ExportFamily;
use app::licence::GiveLicence;
use domain::between::{How, LookIn};
use rusqlite::Connection;
use uuid::Uuid;
use vault::{Entry, Line, Record};

use crate::family;
use crate::times::Times;
use crate::use_cases::Home;

/// The name under which a durable write is timed.
pub const OURS: &str = "write a note, durably";
/// The same of one bare commit.
pub const BARE: &str = "a bare commit of the same bytes";

/// Writes a note past the screens, with all that goes along: the row, its change, its line of the record; and as many
/// bytes into one table of a bare database, counted as they reach the log. Turn by turn.
pub fn commits(home: &mut Home, bare: &Connection, rounds: u128, times: &mut Times) {
    let (_, account) = home.turn(0);
    let guardian = home.guardian;
    let (at, folder, mut bytes) = (family::now(), home.kit.folder().join("family"), None);
    family::vault(&mut home.kit, |vault| {
        for round in 0..rounds {
            let id = |kind: u128| Uuid::from_u128((0x01a2_0000_0000_7000 + round) << 64 | kind);
            let entry = Entry {
                id: id(1),
                operation: "note_look_in".to_owned(),
                person: Some(guardian),
                device: id(2),
                at,
                undoes: None,
            };
            let note =
                Some(format!("We talked about the evening and what to do next, number {round}."));
            let look = LookIn {
                id: id(3),
                account,
                guardian,
                looked_on: at.date_naive(),
                how: How::Together,
                note,
            };
            let line = Line {
                day: look.looked_on,
                text: look.note.clone().unwrap_or_default(),
                keys: vec!["kind:\"look_in\"".to_owned(), format!("account:{account}")],
            };
            times.time(OURS, || {
                let tx = vault.begin().unwrap();
                tx.put(&entry, &look).unwrap();
                tx.tell(LookIn::TABLE, look.id, std::slice::from_ref(&line)).unwrap();
                tx.all_told().unwrap();
                tx.commit().unwrap();
            });
            if round < FIRST {
                continue;
            }
            let bytes = bytes.get_or_insert_with(|| {
                // The page of the table and that of the file’s beginning go along.
                vec![7_u8; log_of(&folder.join("vault.db")) / FIRST as usize - 2 * FRAME]
            });
            times.time(BARE, || {
                let sql = "INSERT INTO bytes (bytes) VALUES (?1)";
                bare.prepare_cached(sql).unwrap().execute([&*bytes]).unwrap();
            });
        }
    });
}

/// Writes before the first that is compared: they tell how much goes into the log.
const FIRST: u128 = 16;
/// Bytes of a page in the log (<https://sqlite.org/fileformat.html#the_write_ahead_log>).
const FRAME: usize = 4096 + 24;

fn log_of(database: &Path) -> usize {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    usize::try_from(std::fs::metadata(log).unwrap().len()).unwrap()
}

/// Backs up, unlocks, writes everything out, brings a backup back and erases an account. Gives the vault’s megabytes.
pub fn whole(home: &mut Home, rounds: usize, times: &mut Times) -> f64 {
    let folder = home.kit.folder().join("family");
    for round in 0..rounds {
        home.kit.desk.close_at_once();
        times.time("unlock", || home.kit.unlock().unwrap());
        let source = family::vault(&mut home.kit, |vault| vault.source());
        let name = format!("measured-{round}");
        times.time("back up, verified", || {
            source.make(&folder.join("measured"), &name, family::now()).unwrap()
        });
        let desk = &mut home.kit.desk;
        let wanted = ExportFamily { wanted: true };
        times.time("write everything out", || app::export::family(desk, wanted).unwrap());
    }
    let megabytes = size(&folder.join("vault.db"));
    let desk = &mut home.kit.desk;
    let backups = app::backup::back_up_now(desk, ()).unwrap();
    let name = backups.backups[0].name.clone();
    times.time("bring a backup back", || {
        app::backup::choose_backup(desk, ChooseBackup::Backup { name }).unwrap();
        app::backup::open_backup(desk, OpenBackup { unlock: Some(family::passphrase()) }).unwrap();
        app::backup::restore(desk, ()).unwrap();
    });
    let (child, account) = home.turn(0);
    home.kit.decide_licence(child, account);
    let give = GiveLicence { account, keep_agreement: true, pin: None };
    let desk = &mut home.kit.desk;
    times.time("erase an account", || app::licence::give_licence(desk, give).unwrap());
    megabytes
}

fn size(path: &Path) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "megabytes of a file")]
    let bytes = std::fs::metadata(path).unwrap().len() as f64;
    bytes / 1_000_000.0
}
