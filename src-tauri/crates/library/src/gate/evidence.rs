//! How facts of one layer are weighed against each other.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{Finding, Layer, LayerKind, Verdict};
use crate::{
    ageing::{FactKind, is_past_limit},
    facts::{Confidence, Id, Source, Sources},
};

/// How much a fact may decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It counts.
    Decides,
    /// It might count: where that would make a difference the answer is "check this".
    Doubtful,
    /// It is only shown.
    Shown,
}

/// One fact and what it would say on its own.
pub(super) struct Evidence {
    pub(super) finding: Finding,
    pub(super) alone: Verdict,
    pub(super) weight: Weight,
}

/// Whether a fact is too unsure to decide.
pub(super) fn is_doubtful(confidence: Confidence) -> bool {
    confidence >= Confidence::Weak
}

/// Weighs the facts of a layer; `known` is what it says before any of them.
pub(super) fn weigh(kind: LayerKind, known: Verdict, evidence: Vec<Evidence>) -> Layer {
    let said = |weight| evidence.iter().filter(move |e| e.weight == weight).map(|e| e.alone);
    let decided = said(Weight::Decides).fold(known, Verdict::stricter);
    let differs =
        said(Weight::Doubtful).any(|doubt| doubt.strictness(&decided) == Ordering::Greater);
    let verdict = if differs { decided.stricter(Verdict::CheckThis) } else { decided };
    Layer { kind, verdict, findings: evidence.into_iter().map(|e| e.finding).collect() }
}

/// The sources behind a fact, the last day one of them was read, and whether that is long ago.
pub(super) fn read_when(
    kind: FactKind,
    keys: &[Id],
    sources: &Sources,
    today: NaiveDate,
) -> (Vec<Source>, Option<NaiveDate>, bool) {
    let sources: Vec<Source> = keys.iter().filter_map(|key| sources.get(key)).cloned().collect();
    let as_of = sources.iter().map(|source| source.checked).max();
    (sources, as_of, as_of.is_some_and(|checked| is_past_limit(kind, checked, today)))
}
