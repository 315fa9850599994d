//! The sealed password of *we hold the password*.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::agreement::Terms;
use crate::platform::Method;

/// Seconds for which an opened envelope shows the password.
pub const SHOWN_FOR: u32 = 20;
/// Seconds after which a copied password is taken off the clipboard again.
pub const COPIED_FOR: u32 = 30;

/// The envelope of one account. The key to it lies in the vault, the sealed password in the system keyring; this row
/// holds neither.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// Its id.
    pub id: Uuid,
    /// The account.
    pub account: Uuid,
    /// The day it was sealed.
    pub sealed_on: NaiveDate,
    /// The day from which it stays shut.
    pub ends_on: NaiveDate,
    /// The day both halves were destroyed; `None` while it is there.
    pub destroyed_on: Option<NaiveDate>,
}

/// One opening. It is in the log the child sees and cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Its id.
    pub id: Uuid,
    /// The envelope.
    pub envelope: Uuid,
    /// Who opened it.
    pub guardian: Uuid,
    /// Why, in their words.
    pub reason: String,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// Somebody may have been in danger: this also opens a shut envelope.
    pub danger: bool,
}

/// Why an envelope does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Shut {
    /// The end date has come.
    Ended,
    /// This guardian did not sign the agreement.
    DidNotSign,
    /// The agreement in force says another method.
    OtherMethod,
    /// The review lapsed.
    Lapsed,
}

/// The day from which the envelope stays shut: the end it was sealed with, or an earlier one agreed since. A later end
/// needs a new envelope.
#[must_use]
pub fn ends_on(envelope: &Envelope, in_force: &Terms) -> NaiveDate {
    in_force.envelope_ends.map_or(envelope.ends_on, |agreed| agreed.min(envelope.ends_on))
}

/// What an opening depends on besides envelope, agreement and day.
#[derive(Debug, Clone, Copy, Default)]
pub struct Circumstances {
    /// The child's review lapsed.
    pub lapsed: bool,
    /// Somebody may be in danger.
    pub danger: bool,
}

/// Whether `guardian` may open the envelope on `today` under the agreement in force. Danger opens a shut envelope, but
/// only for a guardian who signed.
///
/// # Errors
/// [`Shut`].
pub fn may_open(
    envelope: &Envelope,
    guardian: Uuid,
    in_force: &Terms,
    today: NaiveDate,
    circumstances: Circumstances,
) -> Result<(), Shut> {
    if !in_force.signers.contains(&guardian) {
        return Err(Shut::DidNotSign);
    }
    if circumstances.danger {
        return Ok(());
    }
    if in_force.method != Some(Method::Envelope) {
        return Err(Shut::OtherMethod);
    }
    if today >= ends_on(envelope, in_force) {
        return Err(Shut::Ended);
    }
    if circumstances.lapsed {
        return Err(Shut::Lapsed);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_opens_for_those_who_signed_until_its_end_and_not_after_another_method_was_agreed()
     {
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
        let envelope = Envelope {
            id: Uuid::nil(),
            account: Uuid::nil(),
            sealed_on: day(1),
            ends_on: day(20),
            destroyed_on: None,
        };
        let open = |who, terms: &Terms, on| {
            may_open(&envelope, who, terms, day(on), Circumstances::default())
        };
        let (alex, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let agreed = Terms {
            signers: vec![alex],
            method: Some(Method::Envelope),
            envelope_ends: Some(day(20)),
            ..Terms::default()
        };
        assert_eq!(open(alex, &agreed, 19), Ok(()));
        assert_eq!(open(alex, &agreed, 20), Err(Shut::Ended));
        assert_eq!(open(other, &agreed, 2), Err(Shut::DidNotSign));
        let sooner = Terms { envelope_ends: Some(day(10)), ..agreed.clone() };
        assert_eq!(open(alex, &sooner, 10), Err(Shut::Ended));
        let later = Terms { envelope_ends: Some(day(30)), ..agreed.clone() };
        assert_eq!(open(alex, &later, 25), Err(Shut::Ended));
        let lapsed = |danger| {
            let circumstances = Circumstances { lapsed: true, danger };
            may_open(&envelope, alex, &agreed, day(2), circumstances)
        };
        assert_eq!(lapsed(false), Err(Shut::Lapsed));
        assert_eq!(lapsed(true), Ok(()), "danger opens a shut envelope");
        let danger = Circumstances { lapsed: false, danger: true };
        assert_eq!(may_open(&envelope, other, &agreed, day(2), danger), Err(Shut::DidNotSign));
        let on_request = Terms { method: Some(Method::OpenOnRequest), ..agreed.clone() };
        assert_eq!(open(alex, &on_request, 2), Err(Shut::OtherMethod));
    }

    #[test]
    fn an_end_agreed_later_shortens_an_envelope_and_never_lengthens_it() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
        let envelope = Envelope {
            id: Uuid::nil(),
            account: Uuid::nil(),
            sealed_on: day(1),
            ends_on: day(20),
            destroyed_on: None,
        };
        let ends = |agreed: Option<u32>| {
            ends_on(&envelope, &Terms { envelope_ends: agreed.map(day), ..Terms::default() })
        };
        assert_eq!(
            ends(None),
            day(20),
            "an agreement without an end keeps the one it was sealed with"
        );
        assert_eq!(ends(Some(20)), day(20));
        assert_eq!(ends(Some(19)), day(19));
        assert_eq!(ends(Some(21)), day(20));
    }
}
