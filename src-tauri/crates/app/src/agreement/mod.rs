//! The agreement: building it, signing it, and new versions.

mod sign;
mod terms;
mod view;

pub use sign::{SignAgreement, change, sign};
pub use terms::{SaveTerms, save};
pub use view::{AgreementView, LineView, MethodView, SignatureView, agreement};

use domain::agreement::Agreement;
use domain::platform::Method;
use uuid::Uuid;
use vault::Tx;

use crate::fault::Fault;
use crate::own::Shelf;

/// The version that is signed and newest.
pub(crate) fn in_force(tx: &Tx<'_>, account: Uuid) -> Result<Option<Agreement>, Fault> {
    let all = tx.of::<Agreement>("account", account)?;
    Ok(all
        .into_iter()
        .filter(|agreement| agreement.signed_on.is_some())
        .max_by_key(|agreement| agreement.version))
}

/// The version that is being built.
pub(crate) fn draft(tx: &Tx<'_>, account: Uuid) -> Result<Option<Agreement>, Fault> {
    Ok(tx
        .of::<Agreement>("account", account)?
        .into_iter()
        .find(|agreement| agreement.signed_on.is_none()))
}

/// The methods a network allows.
pub(crate) fn possible_methods(tx: &Tx<'_>, network: &str) -> Result<Vec<Method>, Fault> {
    let shelf = Shelf::of(tx)?;
    let facts = shelf.network(network).map(|network| &network.methods);
    Ok(facts
        .into_iter()
        .flatten()
        .filter(|(_, fact)| fact.possible)
        .map(|(method, _)| *method)
        .collect())
}
