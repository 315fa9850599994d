//! The hand-over: the child's own password, then both halves of the envelope go.

use domain::account::Account;
use domain::envelope::Envelope;
use domain::licence::HandOver;
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::account::{AccountView, account_view};
use crate::desk::{Desk, found};
use crate::envelope::{envelope_of, keyring_name};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::pin::check_pin;
use crate::secret::Secret;

/// A hand-over, ticked off.
#[derive(Debug, Deserialize, TS)]
pub struct HandOverEnvelope {
    /// The account.
    pub account: Uuid,
    /// What was done. All of it, in front of both.
    pub done: HandOver,
    /// The child's PIN, where there is one.
    pub pin: Option<Secret>,
}

/// Destroys both halves of the envelope and looks that they are gone. Only after the child has signed in with the new
/// password.
///
/// # Errors
/// [`ErrorCode::NotFound`] without an envelope; [`ErrorCode::NotReady`] while something is not done;
/// [`ErrorCode::KeyringUnavailable`] where its half cannot be destroyed: nothing is destroyed then.
pub fn hand_over(desk: &mut Desk, input: HandOverEnvelope) -> Result<AccountView, Fault> {
    let today = desk.today();
    let (child, envelope) = desk.read(|tx| {
        let child = found::<Account>(tx, input.account)?.child;
        Ok((child, envelope_of(tx, input.account)?.ok_or(ErrorCode::NotFound)?))
    })?;
    if !input.done.is_done() {
        return Err(ErrorCode::NotReady.into());
    }
    check_pin(desk, child, input.pin.as_ref())?;
    let half = destroy_half(desk, envelope.id)?;
    let id = envelope.id;
    let gone = desk.transact(Operation::HandOver, None, |tx, entry| {
        tx.remove_secret(id)?;
        if tx.has_secret(id)? {
            return Err(ErrorCode::Internal.into());
        }
        Ok(tx.put(entry, &Envelope { destroyed_on: Some(today), ..envelope })?)
    });
    if gone.is_err() {
        give_back(desk, id, half.as_ref());
    }
    gone?;
    desk.open()?.password = None;
    account_view(desk, input.account)
}

/// The keyring's half of an envelope, where it was here.
pub(crate) type Half = Option<Zeroizing<Vec<u8>>>;

/// Destroys the keyring's half and looks that it is gone. What it was is given, for [`give_back`].
///
/// # Errors
/// [`ErrorCode::KeyringUnavailable`]: it is as it was then.
pub(crate) fn destroy_half(desk: &Desk, envelope: Uuid) -> Result<Half, Fault> {
    Ok(desk.ports.keyring.take(&keyring_name(envelope))?)
}

/// Puts the keyring's half back when the vault's half could not be destroyed, so that the envelope is whole.
pub(crate) fn give_back(desk: &Desk, envelope: Uuid, half: Option<&Zeroizing<Vec<u8>>>) {
    if let Some(half) = half {
        // The refusal that led here is what the family must hear of.
        let _ = desk.ports.keyring.set(&keyring_name(envelope), half);
    }
}
