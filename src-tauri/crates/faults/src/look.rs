//! Looks at what is left.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use app::start::{Phase, Unlock};
use app::{Secret, family::SaveGuardian, overview::overview};
use chrono::{DateTime, TimeDelta, Utc};
use testkit::{Kit, PASSPHRASE};
use vault::{Backup, Coming, Encryption, Header, Vault, Way};

use crate::Outcome;
use crate::life::{OTHER, Touch};
use crate::said::Said;

/// What must never be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Something the family was told is kept is not there.
    Lost,
    /// The vault does not open, or does not go on.
    Unopenable,
    /// It opens, but not as a whole.
    NotWhole,
}

pub(crate) type Trouble = (Kind, String);

fn trouble<T: std::fmt::Debug>(kind: Kind, what: &str) -> impl FnOnce(T) -> Trouble {
    let what = what.to_owned();
    move |why| (kind, format!("{what}: {why:?}"))
}

/// The key behind either of the passphrases of the chapter in which they change.
fn key(header: &Header) -> Result<vault::VaultKey, vault::VaultError> {
    let first = header.unwrap(Way::Passphrase, PASSPHRASE.as_bytes());
    first.or_else(|_| header.unwrap(Way::Passphrase, OTHER.as_bytes()))
}

pub(crate) fn open(folder: &Path) -> Result<Vault, vault::VaultError> {
    let header = Header::read(folder)?;
    let key = key(&header)?;
    Vault::open(folder, &header, &key, Encryption::Keyed)
}

/// The operations of a vault, oldest first, each once.
pub(crate) fn entries(vault: &mut Vault) -> Outcome<Vec<(String, String)>> {
    let mut all: Vec<(String, String)> = Vec::new();
    for change in vault.begin()?.changes()? {
        let entry = (change.entry.id.to_string(), change.entry.operation);
        if all.last() != Some(&entry) {
            all.push(entry);
        }
    }
    Ok(all)
}

/// The same, of a vault that somebody has open.
pub(crate) fn entries_of_copy(family: &Path, is_whole: bool) -> Outcome<Vec<String>> {
    let copy = tempfile::tempdir()?;
    for file in fs::read_dir(family)?.flatten().filter(|file| file.path().is_file()) {
        fs::copy(file.path(), copy.path().join(file.file_name()))?;
    }
    let mut vault = open(copy.path())?;
    if is_whole {
        vault.source().check()?;
    }
    Ok(entries(&mut vault)?.into_iter().map(|(id, _)| id).collect())
}

/// The operations of the vaults that were kept aside.
pub(crate) fn entries_kept(family: &Path) -> Outcome<Vec<String>> {
    let kept = listed(family, |name| name.starts_with("kept-"));
    let kept = kept.iter().filter(|kept| kept.join("vault.db").exists());
    let entries: Vec<_> = kept.map(|kept| entries_of_copy(kept, false)).collect::<Outcome<_>>()?;
    Ok(entries.concat())
}

pub(crate) fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for file in fs::read_dir(from)?.flatten() {
        let target = to.join(file.file_name());
        if file.path().is_dir() {
            copy_folder(&file.path(), &target)?;
        } else {
            fs::copy(file.path(), target)?;
        }
    }
    Ok(())
}

fn listed(folder: &Path, wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = files.filter(|file| file.file_name().to_str().is_some_and(&wanted));
    let mut found: Vec<_> = named.map(|file| file.path()).collect();
    found.sort();
    found
}

fn backups(family: &Path) -> Vec<PathBuf> {
    listed(&family.join("backups"), |name| name.ends_with(".backup"))
}

/// The newest backup in the own folder.
pub(crate) fn newest_backup(family: &Path) -> Option<PathBuf> {
    backups(family).pop()
}

/// What was said, against what is there.
pub(crate) struct Left<'a> {
    pub(crate) home: &'a Path,
    pub(crate) said: &'a Said,
    /// A page was bad from the beginning.
    pub(crate) damaged: bool,
    pub(crate) now: DateTime<Utc>,
}

impl Left<'_> {
    /// # Errors
    /// The first thing that must never be.
    pub(crate) fn check(&self) -> Result<(), Trouble> {
        let family = self.home.join("family");
        vault::finish_restore(&family).map_err(trouble(Kind::Unopenable, "a restore goes on"))?;
        if self.said.entries().next().is_some() || family.join("vault.header").exists() {
            self.check_vault(&family)?;
        }
        self.check_backups(&family)?;
        self.goes_on()
    }

    fn check_vault(&self, family: &Path) -> Result<(), Trouble> {
        let mut vault = open(family).map_err(trouble(Kind::Unopenable, "the vault"))?;
        if vault.lost().is_some() {
            return Err((Kind::NotWhole, "it says that changes are lost".to_owned()));
        }
        let there = entries(&mut vault).map_err(trouble(Kind::Unopenable, "its changes"))?;
        let rescued = there.iter().any(|(_, operation)| operation == "restore");
        if !self.damaged || rescued {
            vault.source().check().map_err(trouble(Kind::NotWhole, "the full check"))?;
        }
        let mut there: BTreeSet<String> = there.into_iter().map(|(id, _)| id).collect();
        for kept in listed(family, |name| name.starts_with("kept-")) {
            let mut vault = open(&kept).map_err(trouble(Kind::Unopenable, "a kept vault"))?;
            let kept = entries(&mut vault).map_err(trouble(Kind::Unopenable, "a kept vault"))?;
            if !self.damaged {
                vault.source().check().map_err(trouble(Kind::NotWhole, "a kept vault"))?;
            }
            if self.said.touched(Touch::Restores) {
                there.extend(kept.into_iter().map(|(id, _)| id));
            }
        }
        let mut told = self.said.entries_not_erased();
        match told.find(|entry| !there.contains(*entry)) {
            None => Ok(()),
            Some(entry) => Err((Kind::Lost, format!("{entry} after {:?}", self.said.last_step()))),
        }
    }

    fn check_backups(&self, family: &Path) -> Result<(), Trouble> {
        let all = backups(family);
        let elsewhere = listed(&self.home.join("stick"), |name| name.ends_with(".backup"));
        for path in all.iter().chain(&elsewhere) {
            let read = Backup::read(path).and_then(|backup| backup.verify());
            read.map_err(trouble(Kind::NotWhole, "a backup"))?;
        }
        let newest = all.last().and_then(|path| path.file_name()?.to_str());
        let told = self.said.newest_backup();
        if told.is_some_and(|told| newest.is_none_or(|newest| newest < told)) {
            return Err((Kind::Lost, format!("the backup {told:?}")));
        }
        all.last().map_or(Ok(()), |path| comes_back(path))
    }

    /// The family opens it the way they always do, writes something, and locks.
    fn goes_on(&self) -> Result<(), Trouble> {
        let place = tempfile::tempdir_in(self.home.parent().unwrap_or(self.home))
            .map_err(trouble(Kind::Unopenable, "no place"))?;
        let family = self.home.join("family");
        if family.exists() {
            fs::rename(&family, place.path().join("family"))
                .map_err(trouble(Kind::Unopenable, "no place"))?;
        }
        let mut kit = Kit::over(place, self.now);
        let state = app::start::state(&mut kit.desk, ());
        let state = state.map_err(trouble(Kind::Unopenable, "the state"))?;
        match state.phase {
            Phase::Welcome if self.said.entries().next().is_none() => {
                app::start::create(&mut kit.desk, testkit::new_family())
                    .map_err(trouble(Kind::Unopenable, "beginning again"))?;
            }
            Phase::Locked => {
                let other = Unlock::Passphrase { secret: Secret::new(OTHER.to_owned()) };
                kit.unlock()
                    .or_else(|_| app::start::unlock(&mut kit.desk, other))
                    .map_err(trouble(Kind::Unopenable, "unlocking"))?;
            }
            phase => return Err((Kind::Unopenable, format!("{phase:?} {:?}", state.trouble))),
        }
        let guardians = overview(&mut kit.desk, ()).map(|overview| overview.guardians);
        let guardians = guardians.map_err(trouble(Kind::Unopenable, "the overview"))?;
        let id = guardians.first().map(|guardian| guardian.id);
        let input = SaveGuardian { id, name: "Somebody else".to_owned() };
        app::family::save_guardian(&mut kit.desk, input)
            .map_err(trouble(Kind::Unopenable, "writing again"))?;
        kit.desk.close_at_once();
        Ok(())
    }
}

/// A backup opens with the passphrase, on a computer that knows nothing.
fn comes_back(path: &Path) -> Result<(), Trouble> {
    let opens = || -> Outcome {
        let backup = Backup::read(path)?;
        let key = key(backup.header())?;
        let home = tempfile::tempdir()?;
        drop(Coming::from_backup(&backup, &key, home.path(), Encryption::Keyed)?.open()?);
        Ok(())
    };
    opens().map_err(|why| (Kind::Unopenable, format!("a backup: {why}")))
}

/// A kit over a copy of a folder, locked.
pub(crate) fn kit_over(start: &Path, now: DateTime<Utc>) -> Outcome<Kit> {
    let place = tempfile::tempdir()?;
    copy_folder(start, &place.path().join("family"))?;
    Ok(Kit::over(place, now + TimeDelta::hours(1)))
}

pub(crate) fn passphrase() -> Unlock {
    Unlock::Passphrase { secret: Secret::new(PASSPHRASE.to_owned()) }
}
