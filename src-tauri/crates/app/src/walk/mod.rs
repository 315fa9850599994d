//! The privacy walk: the settings of one network on one platform, and its privacy policy.

mod record;
mod told;
mod view;

pub(crate) use told::{compare, tell};
pub(crate) use view::{fits, step};

pub use record::{AnswerPolicy, WalkSetting, answer_policy, walk_setting};
pub use told::{FactChange, FactPart, ToldBefore};
pub use view::{OfWalk, PolicyView, WalkStep, WalkView, WalkedView, walk};

use library::Library;

/// The must-do settings of a network.
pub(crate) fn must_do(network: &str) -> impl Iterator<Item = String> + use<> {
    let facts = Library::in_force()
        .network(network)
        .map(|network| network.settings.as_slice())
        .unwrap_or_default();
    facts.iter().filter(|setting| setting.must_do).map(|setting| setting.id.clone())
}
