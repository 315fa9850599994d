//! The layer of the service's own terms.

use super::{
    Asked, Finding, Layer, LayerKind, Verdict,
    evidence::{Evidence, Weight, is_doubtful, read_when, weigh},
    stated,
};
use crate::{
    ageing::FactKind,
    facts::{LawStatus, TermsAge},
};

/// Unlike a law, terms always say something: where we do not know what, the answer is "check this".
pub(super) fn terms(asked: &Asked<'_>) -> Layer {
    if let Some(own) = asked.stated {
        let evidence = vec![stated::evidence(asked.network, own, asked.child)];
        return weigh(LayerKind::Terms, Verdict::CheckThis, evidence);
    }
    let rows = &asked.library.content().terms.terms;
    let row = rows.iter().find(|row| row.network == asked.network);
    let known = match row {
        Some(row) if !is_doubtful(row.confidence) => Verdict::Yes,
        _ => Verdict::CheckThis,
    };
    weigh(LayerKind::Terms, known, row.map(|row| evidence(asked, row)).into_iter().collect())
}

fn evidence(asked: &Asked<'_>, row: &TermsAge) -> Evidence {
    let sources = &asked.library.content().terms.sources;
    let (sources, as_of, past_its_limit) =
        read_when(FactKind::Terms, &row.sources, sources, asked.today);
    let doubtful = is_doubtful(row.confidence);
    let age = asked.codes.iter().find_map(|code| row.places.get(code)).copied().or(row.age);
    Evidence {
        alone: alone(asked, row, age),
        weight: if doubtful { Weight::Doubtful } else { Weight::Decides },
        finding: Finding {
            id: row.network.clone(),
            status: LawStatus::InForce,
            counts: !doubtful,
            check: doubtful,
            age,
            from: None,
            confidence: row.confidence,
            sources,
            as_of,
            past_its_limit,
            name: row.name.clone(),
            says: String::new(),
        },
    }
}

/// What the terms say to a child, if they are sure.
fn alone(asked: &Asked<'_>, row: &TermsAge, age: Option<u32>) -> Verdict {
    match age {
        Some(age) if !asked.child.is_under(age) => Verdict::Yes,
        _ if row.with_guardian_below => Verdict::YesWithGuardian,
        Some(age) => asked.child.not_before(age),
        None => Verdict::CheckThis,
    }
}
