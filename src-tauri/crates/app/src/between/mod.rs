//! What happens between two reviews.

mod bump;
mod date;
mod drive_along;
mod look_in;
mod pause;
mod step_back;
mod wish;

pub use bump::{
    BumpView, NoteBump, OfPlaybook, PlaybookLine, PlaybookView, note_bump, playbook, playbooks,
};
pub(crate) use bump::{bumps, bumps_by};
pub use date::{CallReview, MoveReview, SaveHolidays, call_review, move_review, save_holidays};
pub use drive_along::{DriveAlongView, DroveView, NoteDriveAlong, drive_alongs, note_drive_along};
pub(crate) use drive_along::{drive_along_due, drove, drove_by};
pub use look_in::{LookInView, NoteLookIn, note_look_in};
pub(crate) use look_in::{look_in_due, looked_in, looked_in_by};
pub use pause::{BeginPause, PauseView, begin_pause};
pub(crate) use pause::{end, not_ended, pause_of, running};
pub use step_back::{StepBack, step_back};
pub use wish::{MakeWish, TakeWishBack, WishView, make_wish, take_wish_back};
pub(crate) use wish::{on_the_table, wishes};

use domain::account::Account;
use domain::family::Guardian;
use uuid::Uuid;
use vault::Tx;

use crate::desk::found;
use crate::fault::{ErrorCode, Fault};

/// How many of a kind a page lists; the record has all of them.
pub(crate) const NEWEST: usize = 50;

/// The account, while it is on the road: from the permit to the probation.
fn on_the_road(tx: &Tx<'_>, account: Uuid) -> Result<Account, Fault> {
    let account = found::<Account>(tx, account)?;
    if account.stage.is_on_the_road() { Ok(account) } else { Err(ErrorCode::NotNow.into()) }
}

/// Whether somebody may speak about this child here: a guardian, or the child.
fn is_one_of_us(tx: &Tx<'_>, person: Uuid, child: Uuid) -> Result<(), Fault> {
    if person != child {
        found::<Guardian>(tx, person)?;
    }
    Ok(())
}
