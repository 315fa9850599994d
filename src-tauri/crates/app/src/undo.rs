//! Undo and redo: the changes of an operation taken back, as changes of their own. Neither gives a view back: which
//! screen is open is the interface's to know, and it asks again.

use vault::Entry;

use crate::desk::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;

/// Takes back what was done last.
///
/// # Errors
/// [`ErrorCode::NothingToUndo`].
pub fn undo(desk: &mut Desk, (): ()) -> Result<(), Fault> {
    let (undone, operation) = desk.open()?.done.last().copied().ok_or(ErrorCode::NothingToUndo)?;
    let entry = take_back(desk, Operation::Undo, undone)?;
    let open = desk.open()?;
    open.done.pop();
    open.undone.push((entry.id, operation));
    Ok(())
}

/// Does again what was undone last.
///
/// # Errors
/// [`ErrorCode::NothingToUndo`].
pub fn redo(desk: &mut Desk, (): ()) -> Result<(), Fault> {
    let (undone, operation) =
        desk.open()?.undone.last().copied().ok_or(ErrorCode::NothingToUndo)?;
    let entry = take_back(desk, Operation::Redo, undone)?;
    let open = desk.open()?;
    open.undone.pop();
    open.done.push((entry.id, operation));
    Ok(())
}

fn take_back(desk: &mut Desk, operation: Operation, undone: uuid::Uuid) -> Result<Entry, Fault> {
    let entry = desk.entry(operation, None, Some(undone))?;
    let tx = desk.open()?.vault.begin()?;
    tx.take_back(&entry, undone)?;
    let changes = tx.changes_of(entry.id)?;
    crate::record::tell(&tx)?;
    tx.commit()?;
    desk.keep_schedule_after(&changes);
    desk.changed_since.get_or_insert(entry.at);
    Ok(entry)
}
