//! The privacy walk: the settings of one network on one platform, and its privacy policy.

mod record;
mod told;
mod view;

pub(crate) use told::{compare, tell};
pub(crate) use view::{fits, step};

pub use record::{AnswerPolicy, WalkSetting, answer_policy, walk_setting};
pub use told::{FactChange, FactPart, ToldBefore};
pub use view::{OfWalk, PolicyView, WalkStep, WalkView, WalkedView, walk};

use vault::Tx;

use crate::fault::Fault;
use crate::own::Shelf;

/// The must-do settings of a network.
pub(crate) fn must_do(tx: &Tx<'_>, network: &str) -> Result<Vec<String>, Fault> {
    let shelf = Shelf::of(tx)?;
    let facts = shelf.network(network).map(|network| network.settings.as_slice());
    let must_do = facts.unwrap_or_default().iter().filter(|setting| setting.must_do);
    Ok(must_do.map(|setting| setting.id.clone()).collect())
}
