//! The desk at which the family sits: the folder, the outside, and the vault while it is open.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::family::Family;
use library::Library;
use library::pack::RELEASE_KEYS;
use uuid::Uuid;
pub use vault::Encryption;
use vault::{Cost, RecoveryKey, Tx, Vault};
use zeroize::Zeroizing;

use crate::backup::{Bringing, Job, UnderWay};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::own::OwnFile;
use crate::ports::{Desktop, Outside, Ports};
use crate::reminder::{Known, ReminderAbout};

/// How vaults are made and opened here; only tests and the sample differ from the default.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// What a guess at the passphrase costs.
    pub cost: Cost,
    /// Whether the vault is encrypted.
    pub encryption: Encryption,
    /// The public keys whose packs of the library are taken.
    pub keys: &'static [&'static str],
    /// The family goes when the program ends, so nothing outside may be left that points at it.
    pub passing: bool,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            cost: Cost::FOR_PEOPLE,
            encryption: Encryption::Keyed,
            keys: RELEASE_KEYS,
            passing: false,
        }
    }
}

/// Where everything happens. One at a time; the shell keeps it behind a lock.
pub struct Desk {
    pub(crate) folder: PathBuf,
    pub(crate) manner: Manner,
    pub(crate) ports: Ports,
    pub(crate) open: Option<Open>,
    /// The schedule on the disk is not the one that the vault asks for: the disk refused it.
    pub(crate) schedule_refused: bool,
    /// What *Start* was pressed for in a reminder, while the vault is locked.
    pub(crate) start_about: Option<Uuid>,
    /// When something was erased since the program began: a backup that was begun before still holds it.
    pub(crate) erased_at: Option<DateTime<Utc>>,
    /// Why the pack that lies beside the vault is not in force.
    pub(crate) pack_trouble: Option<ErrorCode>,
    /// Since when something was written that is in no backup.
    pub(crate) changed_since: Option<DateTime<Utc>>,
    /// A vault that may come back.
    pub(crate) bringing: Option<Bringing>,
    /// Changes whenever another is chosen, or none any more.
    pub(crate) turn: u64,
    /// Held while a backup reads the vault's files, and while they are moved or rewritten.
    pub(crate) files: Arc<Mutex<()>>,
    /// Held by whoever makes or fetches a backup just now.
    pub(crate) at_work: Arc<()>,
    /// Copies that are being made outside.
    pub(crate) copying: Vec<UnderWay>,
    last_id: i64,
    touched: DateTime<Utc>,
}

/// What is only there while the vault is open.
pub(crate) struct Open {
    pub(crate) vault: Vault,
    pub(crate) device: Uuid,
    /// What undo would take back, newest last.
    pub(crate) done: Vec<(Uuid, Operation)>,
    /// What redo would do again, newest last.
    pub(crate) undone: Vec<(Uuid, Operation)>,
    /// What the reminders of the schedule are about.
    pub(crate) matters: BTreeMap<Uuid, ReminderAbout>,
    /// The recovery key while it is being written down.
    pub(crate) recovery: Option<RecoveryKey>,
    /// The password of an envelope that was opened, and until when it may be copied.
    pub(crate) password: Option<(Zeroizing<String>, DateTime<Utc>)>,
    /// What there is to remind of, as far as it is known.
    pub(crate) known: Option<Known>,
    /// A file of own networks that was read and looked at, until it is brought in or another is read.
    pub(crate) own_file: Option<OwnFile>,
}

impl Desk {
    /// A desk over `folder`. Nothing is read or written yet.
    #[must_use]
    pub fn new(folder: PathBuf, manner: Manner, ports: Ports) -> Self {
        let touched = ports.clock.now();
        Self {
            folder,
            manner,
            ports,
            open: None,
            schedule_refused: false,
            start_about: None,
            erased_at: None,
            pack_trouble: None,
            changed_since: None,
            bringing: None,
            turn: 0,
            files: Arc::default(),
            at_work: Arc::default(),
            copying: Vec::new(),
            last_id: 0,
            touched,
        }
    }

    /// Notes that somebody is there.
    pub fn touch(&mut self) {
        self.touched = self.ports.clock.now();
    }

    /// Whether it is time to lock: it is open, and nobody was there for as long as the family chose. Where time cannot be
    /// told (a clock set back) or the vault not be read, it is. Wipes a password that was shown long enough.
    pub fn is_left(&mut self) -> bool {
        let now = self.ports.clock.now();
        let Some(open) = self.open.as_mut() else { return false };
        open.password.take_if(|(_, until)| *until < now);
        let minutes = self.read(family).map_or(0, |family| family.lock_after);
        let left = now - self.touched;
        left < TimeDelta::zero() || left >= TimeDelta::minutes(i64::from(minutes))
    }

    /// Locks: the vault is closed and its key wiped. A backup that is due is made first, and its copy waited for a moment;
    /// how it went is beside the vault.
    pub fn close(&mut self) {
        if let Some(job) = crate::backup::due_before_closing(self) {
            crate::backup::finish(self, job.waited_for().run());
        }
        self.close_at_once();
    }

    /// Locks at once, and leaves the backup that is due to be made beside the desk: a folder that does not answer must not
    /// keep the vault open.
    pub fn close_before_backup(&mut self) -> Option<Job> {
        let job = crate::backup::due_before_closing(self);
        self.close_at_once();
        job
    }

    /// Locks without a backup, for when there is no time to make one.
    pub fn close_at_once(&mut self) {
        self.open = None;
        self.forget_coming();
    }

    /// Forgets a backup that was chosen but not brought back, and takes its unpacked vault away.
    pub(crate) fn forget_coming(&mut self) {
        self.turn += 1;
        self.bringing = None;
        // Where the disk refuses, the next one that is chosen takes its place.
        let _ = vault::leave_restore(&self.folder);
    }

    /// The desktop, for what may take long and must not keep others from the desk.
    #[must_use]
    pub fn desktop(&self) -> Arc<dyn Desktop> {
        Arc::clone(&self.ports.desktop)
    }

    /// What may take long and must not keep others from the desk.
    #[must_use]
    pub fn outside(&self) -> Outside {
        Outside { desktop: self.desktop(), documents: Arc::clone(&self.ports.documents) }
    }

    pub(crate) fn library(&self) -> &'static Library {
        Library::in_force()
    }

    /// Fresh randomness.
    pub(crate) fn random<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.ports.randomness.fill(&mut bytes);
        bytes
    }

    /// A new id: a UUIDv7 that is larger than every one before, also within a millisecond, because rows are listed in
    /// the order of their ids.
    pub(crate) fn new_id(&mut self) -> Uuid {
        self.last_id = self.ports.clock.now().timestamp_millis().max(self.last_id + 1);
        let random = self.random::<10>();
        uuid::Builder::from_unix_timestamp_millis(self.last_id.unsigned_abs(), &random).into_uuid()
    }

    /// Today, where the family lives; where the computer is before there is a family.
    pub(crate) fn today(&mut self) -> NaiveDate {
        let zone = self.read(family).map_or_else(|_| self.ports.clock.zone(), |family| family.zone);
        let zone = Tz::from_str(&zone).unwrap_or(Tz::UTC);
        self.ports.clock.now().with_timezone(&zone).date_naive()
    }

    pub(crate) fn open(&mut self) -> Result<&mut Open, Fault> {
        self.open.as_mut().ok_or_else(|| ErrorCode::Locked.into())
    }

    /// Reads inside one transaction, so that a view never mixes two states.
    pub(crate) fn read<T>(
        &mut self,
        read: impl FnOnce(&Tx<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        read(&self.open()?.vault.begin()?)
    }
}

/// The one row of the family.
pub(crate) fn family(tx: &Tx<'_>) -> Result<Family, Fault> {
    tx.all()?.pop().ok_or_else(|| ErrorCode::NotFound.into())
}

/// The time zone of the dates the family chooses.
pub(crate) fn zone(tx: &Tx<'_>) -> Result<Tz, Fault> {
    Ok(Tz::from_str(&family(tx)?.zone).unwrap_or(Tz::UTC))
}

/// The record with this id, or `not_found`.
pub(crate) fn found<R: vault::Record>(tx: &Tx<'_>, id: Uuid) -> Result<R, Fault> {
    tx.get(id)?.ok_or_else(|| ErrorCode::NotFound.into())
}
