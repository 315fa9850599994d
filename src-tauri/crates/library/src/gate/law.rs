//! The layers that laws decide: minimum age, and consent in the app store.

use chrono::NaiveDate;

use super::{
    Asked, Finding, Layer, LayerKind, Verdict,
    child::Child,
    evidence::{Evidence, Weight, is_doubtful, read_when, weigh},
};
use crate::{
    ageing::FactKind,
    facts::{Law, LawRule, LawStatus},
};

/// The law on a minimum age.
pub(super) fn minimum_age(asked: &Asked<'_>) -> Layer {
    layer(asked, LayerKind::Law, |rule| rule != LawRule::AppStoreConsent)
}

/// Laws that make the app store ask a guardian.
pub(super) fn app_store(asked: &Asked<'_>) -> Layer {
    layer(asked, LayerKind::AppStore, |rule| rule == LawRule::AppStoreConsent)
}

fn layer(asked: &Asked<'_>, kind: LayerKind, of_layer: impl Fn(LawRule) -> bool) -> Layer {
    let laws = &asked.library.content().laws.law;
    let here = laws.iter().filter(|law| of_layer(law.rule) && asked.codes.contains(&law.place));
    let evidence = here.filter_map(|law| evidence(asked, law)).collect();
    weigh(kind, Verdict::Yes, evidence)
}

/// What one law says, or `None` where it does not reach the network.
fn evidence(asked: &Asked<'_>, law: &Law) -> Option<Evidence> {
    let reach = reach(asked, law);
    if reach == Reach::No {
        return None;
    }
    let weight = weight(law, reach, asked.today);
    let sources = &asked.library.content().laws.sources;
    let (sources, as_of, past_its_limit) =
        read_when(FactKind::Law, &law.sources, sources, asked.today);
    let words = |part| asked.library.say(&format!("law.{}.{part}", law.id)).to_owned();
    let finding = Finding {
        id: law.id.clone(),
        status: law.status,
        counts: weight == Weight::Decides,
        check: weight == Weight::Doubtful
            || law.status == LawStatus::PartlyEnjoined
            || is_doubtful(law.confidence),
        age: law.age,
        from: law.from,
        confidence: law.confidence,
        sources,
        as_of,
        past_its_limit,
        name: words("name"),
        says: words("says"),
    };
    Some(Evidence { finding, alone: alone(law, asked.child), weight })
}

/// What a law says to a child, if it counts.
fn alone(law: &Law, child: Child) -> Verdict {
    let Some(age) = law.age.filter(|age| child.is_under(*age)) else { return Verdict::Yes };
    match law.rule {
        LawRule::NoAccount => child.not_before(age),
        LawRule::Consent | LawRule::Linked | LawRule::AppStoreConsent => {
            match law.never_below.filter(|never| child.is_under(*never)) {
                Some(never) => child.not_before(never),
                None => Verdict::YesWithGuardian,
            }
        }
        LawRule::ServiceDuty => Verdict::Yes,
    }
}

/// Whether a law covers the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Yes,
    /// It covers kinds of networks, and the kind of this one is not known; or it names those it covers, and this one
    /// is a family's own.
    Perhaps,
    No,
}

fn reach(asked: &Asked<'_>, law: &Law) -> Reach {
    let names = |list: &[String]| list.iter().any(|id| id == asked.network);
    if names(&law.not_networks) {
        return Reach::No;
    }
    // The list was made of networks we know; one that a family wrote down may well be of them.
    if asked.stated.is_some() && !law.networks.is_empty() {
        return Reach::Perhaps;
    }
    let covered = match asked.kind {
        _ if !law.networks.is_empty() => names(&law.networks),
        _ if law.kinds.is_empty() => true,
        Some(kind) => law.kinds.contains(&kind),
        None => return Reach::Perhaps,
    };
    if covered { Reach::Yes } else { Reach::No }
}

/// Only a law in force counts, and a passed one from its day; neither does where nobody reliable says so.
fn weight(law: &Law, reach: Reach, today: NaiveDate) -> Weight {
    let begun = law.from.is_none_or(|from| from <= today);
    let in_force = match law.status {
        LawStatus::InForce => begun,
        LawStatus::Enacted => law.from.is_some() && begun,
        _ => false,
    };
    // Where status and date are themselves in doubt, a passed law without a date, or one that a court cut down,
    // may well be in force: somebody has to look.
    let might = match law.status {
        LawStatus::InForce | LawStatus::Enacted | LawStatus::PartlyEnjoined => begun,
        _ => false,
    };
    match (is_doubtful(law.confidence), reach) {
        (false, Reach::Yes) if in_force => Weight::Decides,
        (false, Reach::Perhaps) if in_force => Weight::Doubtful,
        (true, _) if might => Weight::Doubtful,
        _ => Weight::Shown,
    }
}
