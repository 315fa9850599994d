//! Backups over a real vault: when they are made, what comes back, and what is said when something is wrong.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod damage;
mod erasing;
mod how_far;
mod keep;
mod reach;
mod restore;

use std::path::{Path, PathBuf};

use app::Secret;
use app::backup::{BackupsView, OpenBackup, RestorePreview, backups};
use app::family::SaveGuardian;
use app::overview::overview;
use app::start::Unlock;
use chrono::TimeDelta;
use testkit::{Kit, PASSPHRASE};

/// What the shell does every few seconds. True when a backup was made or tried.
pub(crate) fn tick(kit: &mut Kit) -> bool {
    let Some(job) = app::backup::due(&mut kit.desk) else { return false };
    app::backup::finish(&mut kit.desk, job.run());
    true
}

pub(crate) fn view(kit: &mut Kit) -> BackupsView {
    backups(&mut kit.desk, ()).unwrap()
}

pub(crate) fn rename(kit: &mut Kit, name: &str) {
    let input = SaveGuardian { id: Some(kit.guardians()[0]), name: name.to_owned() };
    app::family::save_guardian(&mut kit.desk, input).unwrap();
}

pub(crate) fn first_guardian(kit: &mut Kit) -> String {
    overview(&mut kit.desk, ()).unwrap().guardians[0].name.clone()
}

pub(crate) fn pass(kit: &mut Kit, minutes: i64) {
    kit.clock.pass(TimeDelta::minutes(minutes));
}

pub(crate) fn home(kit: &Kit) -> PathBuf {
    kit.folder().join("family")
}

pub(crate) fn files(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<_> =
        all.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub(crate) fn by_passphrase() -> OpenBackup {
    let secret = Secret::new(PASSPHRASE.to_owned());
    OpenBackup { unlock: Some(Unlock::Passphrase { secret }) }
}

/// The newest backup of the own folder, chosen and opened.
pub(crate) fn open_newest(kit: &mut Kit, open: OpenBackup) -> RestorePreview {
    let name = view(kit).backups[0].name.clone();
    let choose = app::backup::ChooseBackup::Backup { name };
    app::backup::choose_backup(&mut kit.desk, choose).unwrap();
    app::backup::open_backup(&mut kit.desk, open).unwrap()
}
