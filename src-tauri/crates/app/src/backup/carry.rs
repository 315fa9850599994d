//! What must outlive a restore: the vault that comes was made before it, and cannot know.

use domain::backup::Restored;
use domain::envelope::{Envelope, Opening};
use domain::family::Guardian;
use domain::lock::LockChanged;
use vault::{Coming, Copy, Entry, Header, Tx, Vault, VaultError};

use crate::desk::Desk;
use crate::fault::Fault;

/// What the vault that is here now tells of, and no restore may take back: openings, earlier restores, changes of what
/// opens it, and where backups lie.
#[derive(Default)]
pub(super) struct Kept {
    copies: Vec<Copy>,
    restored: Vec<Restored>,
    openings: Vec<Opening>,
    lock_changes: Vec<LockChanged>,
    guardians: Vec<Guardian>,
}

impl Kept {
    /// As far as it can be read: of the vault that is open, or of a locked one of the same family, whose key is the same.
    /// One that is damaged is often why another comes.
    pub(super) fn of_present(desk: &mut Desk, coming: &Coming) -> Self {
        if let Some(open) = desk.open.as_mut() {
            // What another family wrote, and where its backups lie, is not theirs.
            let same = open.vault.name() == coming.header().vault;
            return if same {
                Self::read(&mut open.vault).unwrap_or_default()
            } else {
                Self::default()
            };
        }
        let header = Header::read(&desk.folder).ok();
        let header = header.filter(|header| header.vault == coming.header().vault);
        let opened = header.and_then(|header| {
            Vault::open(&desk.folder, &header, coming.key(), desk.manner.encryption).ok()
        });
        opened.and_then(|mut vault| Self::read(&mut vault).ok()).unwrap_or_default()
    }

    fn read(vault: &mut Vault) -> Result<Self, VaultError> {
        let tx = vault.begin()?;
        let copies = tx.copies()?;
        // A page that cannot be read costs its own entries alone.
        Ok(Self {
            copies,
            restored: tx.all().unwrap_or_default(),
            openings: tx.all().unwrap_or_default(),
            lock_changes: tx.all().unwrap_or_default(),
            guardians: tx.all().unwrap_or_default(),
        })
    }

    /// Writes into the vault that comes what it does not know yet. An opening of an envelope that it does not have is of
    /// no use there.
    pub(super) fn carry_over(&self, tx: &Tx<'_>, entry: &Entry) -> Result<(), Fault> {
        let known = tx.copies()?;
        for copy in &self.copies {
            if known.iter().all(|known| known.path != copy.path) {
                tx.note_copy(&copy.path, copy.made_at)?;
            }
            if copy.outdated {
                tx.outdate_copy(&copy.path)?;
            }
        }
        for restored in &self.restored {
            if tx.get::<Restored>(restored.id)?.is_none() {
                tx.put(entry, restored)?;
            }
        }
        for changed in &self.lock_changes {
            if tx.get::<LockChanged>(changed.id)?.is_none() {
                tx.put(entry, changed)?;
            }
        }
        for opening in &self.openings {
            let new = tx.get::<Opening>(opening.id)?.is_none();
            if !new || tx.get::<Envelope>(opening.envelope)?.is_none() {
                continue;
            }
            let who = self.guardians.iter().find(|guardian| guardian.id == opening.guardian);
            if let Some(who) = who
                && tx.get::<Guardian>(who.id)?.is_none()
            {
                tx.put(entry, who)?;
            }
            tx.put(entry, opening)?;
        }
        Ok(())
    }
}
