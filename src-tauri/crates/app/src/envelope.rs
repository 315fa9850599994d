//! *We hold the password*: a random key in the vault, the sealed password only in the system keyring.

use chrono::{DateTime, TimeDelta, Utc};
use domain::account::Account;
use domain::agreement::Agreement;
use domain::envelope::{COPIED_FOR, Circumstances, Envelope, Opening, SHOWN_FOR, may_open};
use domain::platform::Method;
use domain::stage::Stage;
use domain::text::{SENTENCE, clean};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use vault::{Change, Tx};
use zeroize::Zeroizing;

use crate::account::{AccountView, OfAccount, account_view};
use crate::agreement::in_force;
use crate::desk::{Desk, found};
use crate::fault::{ErrorCode, Fault};
use crate::hand_over::{destroy_half, give_back};
use crate::operation::Operation;
use crate::review::is_lapsed;
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
    /// The account has another password now: the envelope that is there is destroyed for the new one.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub again: bool,
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
    /// Somebody may be in danger: this opens a shut envelope too, and the log says so.
    pub danger: bool,
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

/// The envelope of an account that is there.
pub(crate) fn envelope_of(tx: &Tx<'_>, account: Uuid) -> Result<Option<Envelope>, Fault> {
    let all = tx.of::<Envelope>("account", account)?;
    Ok(all.into_iter().find(|envelope| envelope.destroyed_on.is_none()))
}

pub(crate) fn keyring_name(envelope: Uuid) -> String {
    format!("half-{envelope}")
}

/// Seals the password: the key into the vault, the sealed password into the keyring, which goes first so that a
/// keyring that refuses leaves nothing behind. An envelope that stayed on the old computer is destroyed for the new one,
/// and so is one that is here where `again` says so.
///
/// # Errors
/// [`ErrorCode::NotNow`] where the agreement in force says another method, an envelope is there, or the last one was
/// handed over and no version was signed since; [`ErrorCode::KeyringUnavailable`]: use a paper envelope then.
pub fn seal(desk: &mut Desk, input: SealEnvelope) -> Result<AccountView, Fault> {
    let password = input.password.expose();
    match password.chars().count() {
        0 => return Err(Fault::field("password", "empty")),
        count if count > LONGEST => return Err(Fault::field("password", "too_long")),
        _ => {}
    }
    let (id, account, today) = (desk.new_id(), input.account, desk.today());
    let (terms, before) = desk.read(|tx| {
        if found::<Account>(tx, account)?.stage == Stage::Licence || is_handed_over(tx, account)? {
            return Err(ErrorCode::NotNow.into());
        }
        let agreement = in_force(tx, account)?.ok_or(ErrorCode::NotNow)?;
        Ok((agreement.terms, envelope_of(tx, account)?))
    })?;
    let (Some(Method::Envelope), Some(ends_on)) = (terms.method, terms.envelope_ends) else {
        return Err(ErrorCode::NotNow.into());
    };
    if ends_on <= today {
        return Err(ErrorCode::EnvelopeEnded.into());
    }
    if let Some(before) = before.as_ref().filter(|_| !input.again)
        && desk.ports.keyring.get(&keyring_name(before.id))?.is_some()
    {
        return Err(ErrorCode::NotNow.into());
    }
    let (key, nonce) = (Zeroizing::new(desk.random::<32>()), desk.random::<24>());
    let sealed = vault::seal(&key, nonce, password.as_bytes(), id.as_bytes())?;
    desk.ports.keyring.set(&keyring_name(id), &sealed)?;
    let new = Envelope { id, account, sealed_on: today, ends_on, destroyed_on: None };
    let kept = replace(desk, before, &new, &key);
    if kept.is_err() {
        // The refusal itself is what the family must hear of.
        let _ = desk.ports.keyring.delete(&keyring_name(id));
    }
    kept?;
    desk.open()?.password = None;
    account_view(desk, account)
}

/// Writes the new envelope down, both halves of the one before destroyed.
fn replace(
    desk: &mut Desk,
    before: Option<Envelope>,
    new: &Envelope,
    key: &[u8; 32],
) -> Result<(), Fault> {
    let old = before.as_ref().map(|before| before.id);
    let half = old.map(|old| destroy_half(desk, old)).transpose()?;
    let kept = desk.transact(Operation::SealEnvelope, None, |tx, entry| {
        if let Some(before) = before {
            tx.remove_secret(before.id)?;
            tx.put(entry, &Envelope { destroyed_on: Some(new.sealed_on), ..before })?;
        }
        tx.put_secret(new.id, key)?;
        Ok(tx.put(entry, new)?)
    });
    if let (Err(_), Some(old), Some(half)) = (&kept, old, half) {
        give_back(desk, old, half.as_ref());
    }
    kept
}

/// Whether the last envelope of an account was handed over, and no version of the agreement was signed since: a tighter
/// method is agreed anew.
fn is_handed_over(tx: &Tx<'_>, account: Uuid) -> Result<bool, Fault> {
    let last = tx.of::<Envelope>("account", account)?.pop();
    let Some(last) = last.filter(|last| last.destroyed_on.is_some()) else { return Ok(false) };
    // Both may be on one day, so the order of the entries counts.
    let entry = |changes: Vec<Change>, id: Uuid| {
        let of = changes.into_iter().filter(|change| change.entity_id == id.to_string());
        of.map(|change| change.entry.id).max()
    };
    let destroyed = entry(tx.changes_to::<Envelope>("destroyed_on")?, last.id);
    let Some(agreed) = in_force(tx, account)? else { return Ok(true) };
    let signed = entry(tx.changes_to::<Agreement>("signed_on")?, agreed.id);
    Ok(signed < destroyed)
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
        let account = found::<Account>(tx, input.account)?;
        let envelope = envelope_of(tx, account.id)?.ok_or(ErrorCode::NotFound)?;
        let agreed = in_force(tx, input.account)?.ok_or(ErrorCode::NotNow)?;
        let lapsed = is_lapsed(tx, account.child, today)?;
        let circumstances = Circumstances { lapsed, danger: input.danger };
        may_open(&envelope, input.guardian, &agreed.terms, today, circumstances)?;
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
            &Opening {
                id: new,
                envelope: envelope.id,
                guardian,
                reason,
                opened_at: now,
                danger: input.danger,
            },
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
