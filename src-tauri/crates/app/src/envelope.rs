//! *We hold the password*: a random key in the vault, the sealed password only in the system keyring.

use chrono::{DateTime, TimeDelta, Utc};
use domain::account::Account;
use domain::envelope::{COPIED_FOR, Envelope, Opening, SHOWN_FOR, may_open};
use domain::platform::Method;
use domain::text::{SENTENCE, clean};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::account::{AccountView, OfAccount, account_view};
use crate::agreement::in_force;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::operation::Operation;
use crate::secret::{Secret, Shown};

/// The longest password that is sealed, in characters.
const LONGEST: usize = 200;

/// A password to seal.
#[derive(Debug, Deserialize, TS)]
pub struct SealEnvelope {
    /// The account.
    pub account: Uuid,
    /// The password.
    pub password: Secret,
}

/// An opening.
#[derive(Debug, Deserialize, TS)]
pub struct OpenEnvelope {
    /// The account.
    pub account: Uuid,
    /// Who opens it.
    pub guardian: Uuid,
    /// Why. The child reads it.
    pub reason: String,
}

/// An opened envelope.
#[derive(Debug, Serialize, TS)]
pub struct Opened {
    /// The password.
    pub password: Shown,
    /// Seconds for which to show it.
    pub seconds: u32,
}

/// What became of a copy.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Copied {
    /// Seconds after which it is taken off the clipboard again.
    pub seconds: u32,
}

fn keyring_name(envelope: Uuid) -> String {
    format!("envelope-{envelope}")
}

/// Seals the password: the key into the vault, the sealed password into the keyring, which goes first so that a
/// keyring that refuses leaves nothing behind.
///
/// # Errors
/// [`ErrorCode::NotNow`] where the agreement in force says another method or an envelope is there;
/// [`ErrorCode::KeyringUnavailable`]: use a paper envelope then.
pub fn seal(desk: &mut Desk, input: SealEnvelope) -> Result<AccountView, Fault> {
    let password = input.password.expose();
    match password.chars().count() {
        0 => return Err(Fault::field("password", "empty")),
        count if count > LONGEST => return Err(Fault::field("password", "too_long")),
        _ => {}
    }
    let (id, today) = (desk.new_id(), desk.today());
    let terms = desk.read(|tx| {
        found::<Account>(tx, input.account)?;
        let sealed = !tx.of::<Envelope>("account", input.account)?.is_empty();
        let agreement =
            in_force(tx, input.account)?.filter(|_| !sealed).ok_or(ErrorCode::NotNow)?;
        Ok(agreement.terms)
    })?;
    let (Some(Method::Envelope), Some(ends_on)) = (terms.method, terms.envelope_ends) else {
        return Err(ErrorCode::NotNow.into());
    };
    if ends_on <= today {
        return Err(ErrorCode::EnvelopeEnded.into());
    }
    let (key, nonce) = (Zeroizing::new(desk.random::<32>()), desk.random::<24>());
    let sealed = vault::seal(&key, nonce, password.as_bytes(), id.as_bytes())?;
    desk.ports.keyring.set(&keyring_name(id), &sealed)?;
    let kept = desk.transact(Operation::SealEnvelope, None, |tx, entry| {
        tx.put_secret(id, key.as_ref())?;
        Ok(tx.put(entry, &Envelope { id, account: input.account, sealed_on: today, ends_on })?)
    });
    if kept.is_err() {
        // The refusal itself is what the family must hear of.
        let _ = desk.ports.keyring.delete(&keyring_name(id));
    }
    kept?;
    account_view(desk, input.account)
}

/// Opens the envelope. The opening is written before the password is shown.
///
/// # Errors
/// The field, without a reason; [`ErrorCode::DidNotSign`], [`ErrorCode::EnvelopeEnded`];
/// [`ErrorCode::EnvelopeElsewhere`] where this computer's keyring has no half of it.
pub fn open(desk: &mut Desk, input: OpenEnvelope) -> Result<Opened, Fault> {
    let reason =
        clean(&input.reason, SENTENCE).map_err(|problem| Fault::text("reason", problem))?;
    let (new, today, now) = (desk.new_id(), desk.today(), desk.ports.clock.now());
    let (envelope, key) = desk.read(|tx| {
        let envelope =
            tx.of::<Envelope>("account", input.account)?.pop().ok_or(ErrorCode::NotFound)?;
        let agreed = in_force(tx, input.account)?.ok_or(ErrorCode::NotNow)?;
        may_open(&envelope, input.guardian, &agreed.terms, today)?;
        let key = tx.secret(envelope.id)?.ok_or(ErrorCode::EnvelopeElsewhere)?;
        Ok((envelope, key))
    })?;
    let sealed =
        desk.ports.keyring.get(&keyring_name(envelope.id))?.ok_or(ErrorCode::EnvelopeElsewhere)?;
    let plain = vault::unseal(&key, &sealed, envelope.id.as_bytes())
        .map_err(|_| ErrorCode::EnvelopeElsewhere)?;
    let password = Zeroizing::new(String::from_utf8_lossy(&plain).into_owned());
    desk.transact(Operation::OpenEnvelope, Some(input.guardian), |tx, entry| {
        let guardian = input.guardian;
        Ok(tx.put(
            entry,
            &Opening { id: new, envelope: envelope.id, guardian, reason, opened_at: now },
        )?)
    })?;
    desk.open()?.password = Some((password.clone(), until(now)));
    Ok(Opened { password: Shown(password), seconds: SHOWN_FOR })
}

/// Copies the password of the envelope that is open, while it is shown.
///
/// # Errors
/// [`ErrorCode::NotNow`] once it is hidden; [`ErrorCode::NoClipboard`].
pub fn copy(desk: &mut Desk, (): ()) -> Result<Copied, Fault> {
    let now = desk.ports.clock.now();
    let shown = desk.open()?.password.clone().filter(|(_, until)| now <= *until);
    let (password, _) = shown.ok_or(ErrorCode::NotNow)?;
    if desk.ports.desktop.copy_for(&password, COPIED_FOR) {
        Ok(Copied { seconds: COPIED_FOR })
    } else {
        Err(ErrorCode::NoClipboard.into())
    }
}

/// Forgets the password of the envelope that is open.
///
/// # Errors
/// [`ErrorCode::Locked`].
pub fn hide(desk: &mut Desk, input: OfAccount) -> Result<AccountView, Fault> {
    desk.open()?.password = None;
    account_view(desk, input.account)
}

fn until(now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::seconds(i64::from(SHOWN_FOR))
}
