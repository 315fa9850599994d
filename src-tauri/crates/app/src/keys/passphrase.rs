use domain::family::{Child, Guardian};
use domain::lock::LockChange;
use serde::Deserialize;
use ts_rs::TS;
use vault::Way;

use super::change::{prove, put};
use super::view::{KeysView, keys};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::operation::Operation;
use crate::secret::Secret;
use crate::start::{Unlock, check_passphrase};

/// Another passphrase.
#[derive(Debug, Deserialize, TS)]
pub struct ChangePassphrase {
    /// What opens the family now.
    pub present: Unlock,
    /// The new passphrase.
    pub passphrase: Secret,
}

/// Sets another passphrase, or the first one. The one of before opens the family no more; backups of before still open
/// with it.
///
/// # Errors
/// The field `passphrase` with the rule `empty`, `easy_to_guess` or `same_as_before`; for `present` as for unlocking;
/// what the disk says. All is as it was then.
pub fn change_passphrase(desk: &mut Desk, input: ChangePassphrase) -> Result<KeysView, Fault> {
    let names = desk.read(|tx| {
        let guardians = tx.all::<Guardian>()?.into_iter().map(|one| one.name);
        let children = tx.all::<Child>()?.into_iter().map(|one| one.name);
        Ok(guardians.chain(children).collect::<Vec<_>>())
    })?;
    check_passphrase(&input.passphrase, &names)?;
    let mut header = prove(desk, &input.present)?;
    let secret = input.passphrase.expose().as_bytes();
    let what = if header.ways().contains(&Way::Passphrase) {
        LockChange::PassphraseChanged
    } else {
        LockChange::PassphraseSet
    };
    if header.unwrap(Way::Passphrase, secret).is_ok() {
        return Err(Fault::field("passphrase", "same_as_before"));
    }
    let (random, cost) = (desk.random(), desk.manner.cost);
    header.wrap(Way::Passphrase, secret, desk.open()?.vault.key(), cost, random)?;
    put(desk, (Operation::ChangePassphrase, what), &header)?;
    keys(desk, ())
}
