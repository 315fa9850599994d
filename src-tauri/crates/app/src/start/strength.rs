use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zxcvbn::{Score, zxcvbn};

use crate::fault::Fault;
use crate::secret::Secret;

/// A passphrase to look at, with the names that make it easy to guess.
#[derive(Debug, Deserialize, TS)]
pub struct StrengthOf {
    /// The passphrase.
    pub passphrase: Secret,
    /// Names of the family.
    pub names: Vec<String>,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very hard), as zxcvbn scores it.
    pub score: u8,
    /// Whether it is enough here: 3 and more.
    pub enough: bool,
}

/// Estimates how hard a passphrase is to guess.
///
/// # Errors
/// None.
pub fn strength(input: StrengthOf) -> Result<Strength, Fault> {
    Ok(estimate(&input.passphrase, &input.names))
}

/// Whether a family may lock with this passphrase.
///
/// # Errors
/// The field `passphrase`.
pub(crate) fn check_passphrase(passphrase: &Secret, names: &[String]) -> Result<(), Fault> {
    if passphrase.expose().is_empty() {
        return Err(Fault::field("passphrase", "empty"));
    }
    if !estimate(passphrase, names).enough {
        return Err(Fault::field("passphrase", "easy_to_guess"));
    }
    Ok(())
}

fn estimate(passphrase: &Secret, names: &[String]) -> Strength {
    // zxcvbn's time grows with the square of the length; nobody types more than this by hand.
    let start: String = passphrase.expose().chars().take(100).collect();
    let start = zeroize::Zeroizing::new(start);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let score = zxcvbn(&start, &names).score();
    Strength { score: u8::from(score), enough: score >= Score::Three }
}
