//! The sealed password of *we hold the password*.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

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
}

/// Why an envelope does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Shut {
    /// The end date has come.
    Ended,
    /// This guardian did not sign the agreement.
    DidNotSign,
}

/// Whether `guardian` may open the envelope on `today`, when `signed` are the guardians of the agreement in force.
///
/// # Errors
/// [`Shut`].
pub fn may_open(
    envelope: &Envelope,
    guardian: Uuid,
    signed: &[Uuid],
    today: NaiveDate,
) -> Result<(), Shut> {
    if !signed.contains(&guardian) {
        return Err(Shut::DidNotSign);
    }
    if today >= envelope.ends_on {
        return Err(Shut::Ended);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_envelope_opens_for_those_who_signed_until_its_end() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
        let envelope =
            Envelope { id: Uuid::nil(), account: Uuid::nil(), sealed_on: day(1), ends_on: day(20) };
        let (alex, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert_eq!(may_open(&envelope, alex, &[alex], day(19)), Ok(()));
        assert_eq!(may_open(&envelope, alex, &[alex], day(20)), Err(Shut::Ended));
        assert_eq!(may_open(&envelope, other, &[alex], day(2)), Err(Shut::DidNotSign));
    }
}
