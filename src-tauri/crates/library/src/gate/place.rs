//! Where a child lives, and which rules reach there.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Members of the European Union: rules for `EU` reach them.
const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A country, and a state where the law differs by state.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// ISO 3166-1 alpha-2, e.g. `US`.
    pub country: String,
    /// The second half of ISO 3166-2, e.g. `TX`.
    pub state: Option<String>,
}

impl Place {
    /// The codes that reach here, the closest first: `US-TX`, `US`; `DE`, `EU`.
    pub(super) fn codes(&self) -> Vec<String> {
        let state = self.state.as_ref().map(|state| format!("{}-{state}", self.country));
        let union = EU.contains(&self.country.as_str()).then(|| "EU".to_owned());
        state.into_iter().chain([self.country.clone()]).chain(union).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_rule_comes_first() {
        let place = |country: &str, state: Option<&str>| Place {
            country: country.into(),
            state: state.map(Into::into),
        };
        assert_eq!(place("US", Some("TX")).codes(), ["US-TX", "US"]);
        assert_eq!(place("US", None).codes(), ["US"]);
        assert_eq!(place("DE", None).codes(), ["DE", "EU"]);
    }
}
