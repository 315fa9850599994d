//! The gate against the real library.

use domain::age::BirthMonth;
use library::Library;
use library::facts::LawStatus;
use library::gate::{Answer, LayerKind, Verdict};

use crate::table::{Expect, TABLE};
use crate::{aged, ask, day, today};

#[test]
fn children_of_eleven_fourteen_and_fifteen() {
    for row in TABLE {
        for network in row.networks {
            for (age, expect) in [11, 14, 15].into_iter().zip(row.expect) {
                let birth = aged(age);
                let expected = match expect {
                    Expect::Yes => Verdict::Yes,
                    Expect::Guardian => Verdict::YesWithGuardian,
                    Expect::NotBefore(years) => Verdict::NotYet { from: birth.turns(years) },
                };
                let answer = ask(Library::embedded(), row.place, birth, network, today());
                let case = format!("{network} in {} at {age}: {}", row.place, row.why);
                assert_eq!(answer.verdict, expected, "{case}\n{answer:#?}");
            }
        }
    }
}

#[test]
fn the_four_layers_are_always_there_in_order() {
    for network in ["instagram", "no-such-network"] {
        let answer = ask(Library::embedded(), "QQ", aged(14), network, today());
        let kinds: Vec<_> = answer.layers.iter().map(|layer| layer.kind).collect();
        let all = [LayerKind::Law, LayerKind::Consent, LayerKind::Terms, LayerKind::AppStore];
        assert_eq!(kinds, all);
    }
}

#[test]
fn what_is_only_announced_is_shown_and_does_not_count() {
    let answer = ask(Library::embedded(), "GB", aged(14), "instagram", today());
    let law = &answer.layers[0].findings[0];
    assert_eq!((law.id.as_str(), law.status), ("gb_16", LawStatus::Announced));
    assert!(!law.counts && !law.sources.is_empty());
    assert_ne!(law.name, "law.gb_16.name");
}

#[test]
fn every_finding_has_a_source_and_a_day() {
    for place in ["AU", "GB", "US-TX", "US-FL", "DE", "BR", "MY", "IT", "US-CA", "FR"] {
        for layer in ask(Library::embedded(), place, aged(12), "tiktok", today()).layers {
            for finding in layer.findings {
                assert!(finding.as_of.is_some(), "{place}: {finding:?}");
                assert!(!finding.past_its_limit, "{place}: {finding:?}");
            }
        }
    }
}

#[test]
fn old_facts_are_marked_and_keep_the_verdict() {
    // Fourteen on both days, so that only the facts' age differs.
    let later = day(2027, 5, 22);
    let birth = BirthMonth { year: 2012, month: 6 };
    let fresh = ask(Library::embedded(), "DE", birth, "instagram", today());
    let stale = ask(Library::embedded(), "DE", birth, "instagram", later);
    assert_eq!(fresh.verdict, stale.verdict);
    let marked = |answer: &Answer| -> Vec<bool> {
        let consent_and_terms = answer.layers.iter().skip(1).take(2);
        consent_and_terms.flat_map(|l| &l.findings).map(|f| f.past_its_limit).collect()
    };
    assert_eq!(marked(&fresh), [false, false]);
    assert_eq!(marked(&stale), [true, true]);
}

#[test]
fn a_state_law_needs_the_state() {
    let answer = ask(Library::embedded(), "US", aged(14), "instagram", today());
    assert_eq!(answer.verdict, Verdict::Yes);
    assert!(answer.layers[3].findings.is_empty());
}

#[test]
fn a_managed_account_is_a_way_below_the_terms() {
    // The terms say 13, 16 in Germany; below, a guardian can open a managed account.
    let terms = |place, age| {
        ask(Library::embedded(), place, aged(age), "youtube", today()).layers[2].clone()
    };
    assert_eq!(terms("GB", 11).verdict, Verdict::YesWithGuardian);
    assert_eq!(terms("GB", 14).verdict, Verdict::Yes);
    assert_eq!(terms("DE", 14).verdict, Verdict::YesWithGuardian);
    assert_eq!(terms("DE", 14).findings[0].age, Some(16));
}

#[test]
fn a_network_without_terms_is_to_be_checked() {
    let answer = ask(Library::embedded(), "GB", aged(14), "no-such-network", today());
    assert_eq!(answer.verdict, Verdict::CheckThis);
    assert!(answer.layers[2].findings.is_empty());
}
