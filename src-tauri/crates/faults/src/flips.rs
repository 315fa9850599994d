//! Single bytes that went bad, in a vault that is closed and in a log that a crash left.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;

use testkit::PASSPHRASE;
use vault::{Backup, Encryption, Header, Vault, VaultKey, Way};

use crate::Outcome;
use crate::chance::Chance;
use crate::look::{copy_folder, newest_backup, open};
use crate::runner::side_by_side;

#[derive(Debug, Default)]
pub(crate) struct Flips {
    pub(crate) tried: usize,
    pub(crate) detected: usize,
    /// Of a log: it opened at an earlier state and said so, or was read wholly, or was refused.
    pub(crate) log_tried: usize,
    pub(crate) log_told: usize,
    /// What was neither noticed nor without effect.
    pub(crate) troubles: Vec<String>,
}

/// What a byte is flipped in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Victim {
    Database,
    Header,
    Backup,
    Log,
}

/// Flips `times` bytes of `family` (a vault that is closed and has a backup), and `logs` of the log of another one that a
/// crash left.
pub(crate) fn run(
    family: &Path,
    crashed: &Path,
    (times, logs): (usize, usize),
    seed: u64,
) -> Outcome<Flips> {
    let found = Mutex::new(Flips::default());
    let [whole, broken] = [Files::read(family)?, Files::read(crashed)?];
    let one = |index: usize| -> Outcome {
        let victim = match index {
            index if index >= times => Victim::Log,
            index if index % 10 < 5 => Victim::Database,
            index if index % 10 < 7 => Victim::Header,
            _ => Victim::Backup,
        };
        let files = if victim == Victim::Log { &broken } else { &whole };
        let mut chance = Chance::new(seed ^ (index as u64).wrapping_mul(0xa076_1d64_78bd_642f));
        let told = files.flip(victim, &mut chance)?;
        let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
        if victim == Victim::Log {
            found.log_tried += 1;
            found.log_told += usize::from(told.is_ok());
        } else {
            found.tried += 1;
            found.detected += usize::from(told.is_ok());
        }
        found.troubles.extend(told.err());
        Ok(())
    };
    side_by_side(times + logs, &one)?;
    Ok(found.into_inner().unwrap_or_else(PoisonError::into_inner))
}

struct Files {
    family: PathBuf,
    header: Vec<u8>,
    database: Vec<u8>,
    log: Vec<u8>,
    mark: Vec<u8>,
    backup: Vec<u8>,
    key: VaultKey,
    /// The operations in it.
    entries: usize,
}

impl Files {
    fn read(family: &Path) -> Outcome<Self> {
        let read = |name: &str| fs::read(family.join(name)).unwrap_or_default();
        let copy = tempfile::tempdir()?;
        copy_folder(family, copy.path())?;
        let entries = crate::look::entries(&mut open(copy.path())?)?.len();
        let backup = newest_backup(family).map(fs::read).transpose()?.unwrap_or_default();
        Ok(Self {
            family: family.to_owned(),
            header: read("vault.header"),
            database: read("vault.db"),
            log: read("vault.db-wal"),
            mark: read("vault.mark"),
            backup,
            key: Header::read(family)?.unwrap(Way::Passphrase, PASSPHRASE.as_bytes())?,
            entries,
        })
    }

    /// `Ok` where the flip was noticed, or is one that changes nothing; else what was seen.
    fn flip(&self, victim: Victim, chance: &mut Chance) -> Outcome<Result<(), String>> {
        let mut bytes = match victim {
            Victim::Database => &self.database,
            Victim::Header => &self.header,
            Victim::Backup => &self.backup,
            Victim::Log => &self.log,
        }
        .clone();
        let place = chance.below(bytes.len());
        let change = u8::try_from(1 + chance.below(255)).unwrap_or(1);
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= change;
        }
        let folder = tempfile::tempdir()?;
        let noticed = match victim {
            Victim::Header => {
                fs::write(folder.path().join("vault.header"), &bytes)?;
                Header::read(folder.path()).is_err()
            }
            Victim::Backup => {
                let path = folder.path().join("a.backup");
                fs::write(&path, &bytes)?;
                Backup::read(&path).and_then(|backup| backup.verify()).is_err()
            }
            Victim::Database => {
                fs::write(folder.path().join("vault.header"), &self.header)?;
                fs::write(folder.path().join("vault.db"), &bytes)?;
                let header = Header::read(folder.path())?;
                let opened = Vault::open(folder.path(), &header, &self.key, Encryption::Keyed);
                opened.and_then(|vault| vault.source().check()).is_err()
            }
            Victim::Log => {
                fs::write(folder.path().join("vault.header"), &self.header)?;
                fs::write(folder.path().join("vault.db"), &self.database)?;
                fs::write(folder.path().join("vault.mark"), &self.mark)?;
                fs::write(folder.path().join("vault.db-wal"), &bytes)?;
                return Ok(self
                    .log_is_told(folder.path())
                    .map_err(|why| format!("{victim:?} byte {place} ^ {change}: {why}")));
            }
        };
        let seen = format!("{victim:?} byte {place} ^ {change} of {}", self.family.display());
        Ok(if noticed { Ok(()) } else { Err(seen) })
    }

    /// It opens at an earlier state and says so, or with everything, or is refused.
    fn log_is_told(&self, folder: &Path) -> Result<(), String> {
        let Ok(mut vault) = open(folder) else { return Ok(()) };
        let lost = vault.lost().is_some();
        let there = crate::look::entries(&mut vault).map_err(|why| why.to_string())?.len();
        vault.source().check().map_err(|why| format!("{why:?}"))?;
        match (lost, there == self.entries) {
            (true, false) | (false, true) => Ok(()),
            (lost, _) => Err(format!("said {lost}, {there} of {}", self.entries)),
        }
    }
}
