//! The layer of digital consent.

use super::{
    Asked, Finding, Layer, LayerKind, Verdict,
    evidence::{Evidence, Weight, is_doubtful, read_when, weigh},
};
use crate::{
    ageing::FactKind,
    facts::{ConsentAge, LawStatus},
};

/// Below the age of digital consent a guardian must agree. A country without a row asks for nothing we know of.
pub(super) fn digital_consent(asked: &Asked<'_>) -> Layer {
    let rows = &asked.library.content().consent_ages.consent_age;
    let here = rows.iter().filter(|row| asked.codes.contains(&row.country));
    weigh(LayerKind::Consent, Verdict::Yes, here.map(|row| evidence(asked, row)).collect())
}

fn evidence(asked: &Asked<'_>, row: &ConsentAge) -> Evidence {
    let sources = &asked.library.content().consent_ages.sources;
    let (sources, as_of, past_its_limit) =
        read_when(FactKind::Consent, &row.sources, sources, asked.today);
    let doubtful = is_doubtful(row.confidence);
    let under = asked.child.is_under(row.age);
    Evidence {
        alone: if under { Verdict::YesWithGuardian } else { Verdict::Yes },
        weight: if doubtful { Weight::Doubtful } else { Weight::Decides },
        finding: Finding {
            id: row.country.clone(),
            status: LawStatus::InForce,
            counts: !doubtful,
            check: doubtful,
            age: Some(row.age),
            from: None,
            confidence: row.confidence,
            sources,
            as_of,
            past_its_limit,
            name: row.country.clone(),
            says: String::new(),
        },
    }
}
