//! The family that is measured: five children with six accounts each, as they would stand after years of weekly reviews.
//!
//! The accounts come about through the use cases; what happened since is written past the desk, in a few large
//! transactions, with the same lines in `change` that the desk would leave.

use std::path::{Path, PathBuf};

use app::Secret;
use app::family::SaveChild;
use app::start::Unlock;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::account::Account;
use domain::platform::Method;
use testkit::{Kit, PASSPHRASE};
use uuid::Uuid;
use vault::{Encryption, Header, MIGRATIONS, Vault, Way};

use crate::history::{self, Ids, People};

/// Changes with what is made, so that an older family is not measured.
const VERSION: u32 = 2;

/// Days since the accounts got their permits.
const PERMITS_AGO: i64 = 60;

/// The accounts of each child.
const NETWORKS: [&str; 6] = ["instagram", "tiktok", "snapchat", "whatsapp", "discord", "youtube"];

/// The children after Sam.
const MORE: [(&str, i32); 4] = [("Noor", 2011), ("Jo", 2011), ("Robin", 2012), ("Mika", 2012)];

/// The day and hour of the measurement.
#[must_use]
pub fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_255_200)
}

/// The folder of a family that lived here for so many years: made once and kept in `cache`.
#[must_use]
pub fn kept(cache: &Path, years: u32) -> PathBuf {
    let source = [include_str!("family.rs"), include_str!("history.rs")].concat();
    let of = format!("{VERSION}{source}{}", MIGRATIONS.concat());
    let print = of.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let home = cache.join(format!("family-{years}-{print:016x}"));
    if !home.exists() {
        let made = make(years);
        let aside = home.with_extension("making");
        let _ = std::fs::remove_dir_all(&aside);
        copy(made.folder(), &aside);
        std::fs::rename(aside, &home).unwrap();
    }
    home
}

/// Puts the vault of ten years into a folder, in the place of what is there.
///
/// # Panics
/// Where the disk refuses.
pub fn copy_of_ten_years(cache: &Path, folder: &Path) {
    let _ = std::fs::remove_dir_all(folder);
    copy(&kept(cache, 10).join("family"), folder);
}

/// A throw-away copy of a kept family, open.
#[must_use]
pub fn open(home: &Path) -> Kit {
    let folder = tempfile::tempdir_in(home.parent().unwrap()).unwrap();
    copy(&home.join("family"), &folder.path().join("family"));
    let mut kit = Kit::over(folder, now());
    kit.unlock().unwrap();
    kit
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let path = file.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(path, target).unwrap();
        }
    }
}

fn make(years: u32) -> Kit {
    let mut kit = set_up();
    kit.clock.pass(TimeDelta::days(PERMITS_AGO));
    vault(&mut kit, |vault| live(vault, years));
    kit.desk.close_at_once();
    kit
}

/// The vault past the desk, which has it again afterwards.
pub(crate) fn vault<T>(kit: &mut Kit, work: impl FnOnce(&mut Vault) -> T) -> T {
    kit.desk.close_at_once();
    let family = kit.folder().join("family");
    let header = Header::read(&family).unwrap();
    let key = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes()).unwrap();
    let mut vault = Vault::open(&family, &header, &key, Encryption::Keyed).unwrap();
    let done = work(&mut vault);
    drop(vault);
    // What opening does once, and what a change leaves beside the vault, is done before anything is measured.
    kit.unlock().unwrap();
    done
}

/// What opens the vault.
pub(crate) fn passphrase() -> Unlock {
    Unlock::Passphrase { secret: Secret::new(PASSPHRASE.to_owned()) }
}

/// Years of weeks, up to yesterday.
fn live(vault: &mut Vault, years: u32) {
    let people = people(vault);
    let mut ids = Ids::from(now() - TimeDelta::days(365 * i64::from(years)));
    for year in (0..years).rev() {
        let tx = vault.begin().unwrap();
        for week in 0..52 {
            let ago = 365 * u64::from(year) + 7 * (51 - week) + 1;
            let day = today().checked_sub_days(Days::new(ago)).unwrap();
            history::week(&tx, &mut ids, &people, day);
        }
        tx.commit().unwrap();
    }
    let tx = vault.begin().unwrap();
    let entry = ids.entry(today(), "move_review", None);
    for account in tx.all::<Account>().unwrap() {
        let next_review = today().checked_add_days(Days::new(3));
        tx.put(&entry, &Account { next_review, ..account }).unwrap();
    }
    tx.commit().unwrap();
}

/// The accounts with their permits, through the use cases.
fn set_up() -> Kit {
    let mut kit = Kit::at(now() - TimeDelta::days(PERMITS_AGO), Encryption::Keyed);
    kit.family();
    kit.keep_recovery_key();
    for (name, year) in MORE {
        let child = testkit::child(name, year, 3);
        app::family::save_child(&mut kit.desk, SaveChild { id: None, child }).unwrap();
    }
    let children = app::overview::overview(&mut kit.desk, ()).unwrap().children;
    for child in children.iter().map(|line| line.child.id) {
        kit.lesson(child, "auditorium");
        for network in NETWORKS {
            let account = kit.account(child, network);
            kit.agree(account, Method::OpenOnRequest);
            kit.sign(account);
            kit.walk(account);
            kit.permit(account);
        }
    }
    kit
}

fn people(vault: &mut Vault) -> People {
    let tx = vault.begin().unwrap();
    let guardians = tx.all::<domain::family::Guardian>().unwrap();
    let accounts = tx.all::<Account>().unwrap();
    let mut people =
        People { guardians: guardians.iter().map(|one| one.id).collect(), ..People::default() };
    for Account { id, child, .. } in accounts {
        people.children.entry(child).or_default().push(id);
    }
    people
}

fn today() -> NaiveDate {
    now().date_naive()
}

/// All accounts, by child.
pub(crate) fn accounts(kit: &mut Kit) -> Vec<(Uuid, Vec<Uuid>)> {
    let children = app::overview::overview(&mut kit.desk, ()).unwrap().children;
    let accounts =
        |line: &app::overview::ChildLine| line.accounts.iter().map(|one| one.id).collect();
    children.iter().map(|line| (line.child.id, accounts(line))).collect()
}
