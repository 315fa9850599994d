use uuid::Uuid;
use vault::{Entry, Tx};

use crate::desk::{Desk, Open};
use crate::fault::Fault;
use crate::operation::{Nature, Operation};

/// Operations that can be taken back, at most.
const REMEMBERED: usize = 100;

impl Desk {
    /// The one door to write. Runs `write` in one transaction with its lines in `change`; when it is refused, nothing
    /// was written and what can be undone stays as it was.
    pub(crate) fn transact<T>(
        &mut self,
        operation: Operation,
        person: Option<Uuid>,
        write: impl FnOnce(&Tx<'_>, &Entry) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let entry = self.entry(operation, person, None)?;
        let open = self.open()?;
        let tx = open.vault.begin()?;
        let value = write(&tx, &entry)?;
        let changes = tx.changes_of(entry.id)?;
        crate::record::tell(&tx)?;
        tx.commit()?;
        if !changes.is_empty() {
            open.remember(entry.id, operation);
            self.keep_schedule_after(&changes);
            self.changed_since.get_or_insert(entry.at);
        }
        Ok(value)
    }

    /// Writes what is about files and not about the family, so that no line in `change` tells of it.
    pub(crate) fn note<T>(
        &mut self,
        write: impl FnOnce(&Tx<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let tx = self.open()?.vault.begin()?;
        let value = write(&tx)?;
        tx.commit()?;
        Ok(value)
    }

    pub(crate) fn entry(
        &mut self,
        operation: Operation,
        person: Option<Uuid>,
        undoes: Option<Uuid>,
    ) -> Result<Entry, Fault> {
        let device = self.open()?.device;
        Ok(self.entry_on(device, operation, person, undoes))
    }

    pub(crate) fn entry_on(
        &mut self,
        device: Uuid,
        operation: Operation,
        person: Option<Uuid>,
        undoes: Option<Uuid>,
    ) -> Entry {
        let at = self.ports.clock.now();
        Entry { id: self.new_id(), operation: operation.name(), person, device, at, undoes }
    }
}

impl Open {
    fn remember(&mut self, entry: Uuid, operation: Operation) {
        match operation.nature() {
            Nature::Beside(_) => {}
            // Nothing before a final operation can be taken back from under it.
            Nature::Final(_) => {
                self.undone.clear();
                self.done.clear();
            }
            Nature::Reversible => {
                self.undone.clear();
                self.done.push((entry, operation));
                let extra = self.done.len().saturating_sub(REMEMBERED);
                self.done.drain(..extra);
            }
        }
    }
}
