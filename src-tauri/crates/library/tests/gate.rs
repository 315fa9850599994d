//! The gate against the real library, and against a few facts made up for one rule each.

// Clippy's allowance for tests does not reach the helpers of an integration test.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use domain::age::BirthMonth;
use library::{
    Library,
    content::Content,
    facts::{Confidence, ConsentAges, LawStatus, Laws, TermsAges},
    gate::{Answer, Finding, LayerKind, Place, Question, Verdict, gate},
};

/// The day after the facts were read.
const TODAY: (i32, u32, u32) = (2026, 11, 22);

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(TODAY.0, TODAY.1, TODAY.2)
}

/// `GB` or `US-TX`.
fn place(code: &str) -> Place {
    let (country, state) = code.split_once('-').map_or((code, None), |(c, s)| (c, Some(s)));
    Place { country: country.into(), state: state.map(Into::into) }
}

/// A child who had the birthday in March and is `age` today.
fn aged(age: i32) -> BirthMonth {
    BirthMonth { year: TODAY.0 - age, month: 3 }
}

fn ask(library: &Library, code: &str, birth: BirthMonth, network: &str, on: NaiveDate) -> Answer {
    gate(library, &Question { place: place(code), birth, network }, on)
}

mod real {
    //! Every row follows from the researched facts, not from running the gate.

    use super::*;
    use Expect::{Guardian, NotBefore, Yes};

    #[derive(Clone, Copy)]
    enum Expect {
        Yes,
        Guardian,
        /// Not yet, until the month of this birthday.
        NotBefore(u32),
    }

    struct Row {
        place: &'static str,
        networks: &'static [&'static str],
        /// At 11, 14 and 15.
        expect: [Expect; 3],
        why: &'static str,
    }

    const TABLE: &[Row] = &[
        Row {
            place: "AU",
            networks: &["instagram", "tiktok"],
            expect: [NotBefore(16), NotBefore(16), NotBefore(16)],
            why: "The Social Media Minimum Age law names both; in force since 10 December 2025; no consent helps",
        },
        Row {
            place: "AU",
            networks: &["discord"],
            expect: [NotBefore(13), Yes, Yes],
            why: "The regulator lists Discord as not covered, so its own terms (13) decide; no consent age is known",
        },
        Row {
            place: "GB",
            networks: &["instagram", "tiktok", "discord"],
            expect: [NotBefore(13), Yes, Yes],
            why: "The ban under 16 is announced only; consent age 13; terms 13",
        },
        Row {
            place: "US-TX",
            networks: &["instagram", "tiktok", "discord"],
            expect: [NotBefore(13), Guardian, Guardian],
            why: "Terms 13; since 28 May 2026 the app store asks a guardian for every app under 18",
        },
        Row {
            place: "US-FL",
            networks: &["instagram", "tiktok"],
            expect: [NotBefore(14), Guardian, Guardian],
            why: "HB 3, in force since 25 November 2025: no account under 14, consent at 14 and 15",
        },
        Row {
            place: "US-FL",
            networks: &["discord"],
            expect: [NotBefore(14), Guardian, Guardian],
            why: "HB 3 names no networks but platforms by their features; the library reads communities as covered",
        },
        Row {
            place: "DE",
            networks: &["instagram", "tiktok", "discord"],
            expect: [NotBefore(13), Guardian, Guardian],
            why: "Terms 13; consent age 16; the commission's 13 is advice",
        },
        Row {
            place: "BR",
            networks: &["instagram", "tiktok", "discord"],
            expect: [NotBefore(13), Guardian, Guardian],
            why: "ECA Digital is no ban: terms 13, and under 16 the account is linked to a guardian's",
        },
        Row {
            place: "MY",
            networks: &["instagram", "tiktok"],
            expect: [NotBefore(16), NotBefore(16), NotBefore(16)],
            why: "The Child Protection Code, in force since 1 June 2026, names both",
        },
        Row {
            place: "MY",
            networks: &["discord"],
            expect: [NotBefore(13), Yes, Yes],
            why: "The regulator named four services and Discord is none of them; terms 13",
        },
        Row {
            place: "IT",
            networks: &["instagram", "tiktok", "discord"],
            expect: [NotBefore(13), Yes, Yes],
            why: "Terms 13; consent age 14 is reached; the bill for 15 is pending",
        },
    ];

    #[test]
    fn children_of_eleven_fourteen_and_fifteen() {
        for row in TABLE {
            for network in row.networks {
                for (age, expect) in [11, 14, 15].into_iter().zip(row.expect) {
                    let birth = aged(age);
                    let expected = match expect {
                        Yes => Verdict::Yes,
                        Guardian => Verdict::YesWithGuardian,
                        NotBefore(years) => Verdict::NotYet { from: birth.turns(years) },
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
        let later = day(2027, 5, 21);
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
}

mod made_up {
    //! One rule at a time, on facts that cannot change under the test.

    use super::*;

    const SOURCE: &str = r#"
        [sources.zz]
        url = "https://zz.example/"
        checked = "2026-11-21"
        read = "copy"
        confidence = "official"
    "#;

    /// A library in which Instagram's terms say 13, with one law in the land of ZZ.
    fn with_law(law: &str) -> Library {
        Library::new(content(law))
    }

    fn content(law: &str) -> Content {
        let law = format!(
            "[[law]]\nid = \"zz\"\nplace = \"ZZ\"\nconfidence = \"official\"\nsources = [\"zz\"]\n{law}\n{SOURCE}"
        );
        let terms = format!(
            "[[terms]]\nnetwork = \"instagram\"\nname = \"Instagram\"\nage = 13\nconfidence = \"official\"\nsources = [\"zz\"]\n{SOURCE}"
        );
        let consent = format!(
            "[[consent_age]]\ncountry = \"ZZ\"\nage = 12\nconfidence = \"official\"\nsources = [\"zz\"]\n{SOURCE}"
        );
        let mut content = Library::embedded().content().clone();
        content.laws = toml::from_str::<Laws>(&law).unwrap();
        content.terms = toml::from_str::<TermsAges>(&terms).unwrap();
        content.consent_ages = toml::from_str::<ConsentAges>(&consent).unwrap();
        content
    }

    /// The verdict for a child of 14 on Instagram.
    fn at_14(library: &Library, on: NaiveDate) -> Verdict {
        ask(library, "ZZ", aged(14), "instagram", on).verdict
    }

    fn law_of(library: &Library) -> Finding {
        ask(library, "ZZ", aged(14), "instagram", today()).layers[0].findings[0].clone()
    }

    fn sixteen() -> Verdict {
        Verdict::NotYet { from: aged(14).turns(16) }
    }

    #[test]
    fn a_passed_law_counts_from_its_day() {
        let library = with_law(
            "rule = \"no_account\"\nage = 16\nstatus = \"enacted\"\nfrom = \"2027-01-01\"",
        );
        assert_eq!(at_14(&library, day(2026, 12, 31)), Verdict::Yes);
        assert_eq!(at_14(&library, day(2027, 1, 1)), sixteen());
        assert!(!law_of(&library).counts);
        assert_eq!(law_of(&library).from, Some(day(2027, 1, 1)));
    }

    #[test]
    fn a_passed_law_without_a_day_is_only_coming() {
        let library = with_law("rule = \"no_account\"\nage = 16\nstatus = \"enacted\"");
        assert_eq!(at_14(&library, day(2029, 1, 1)), Verdict::Yes);
        assert!(!law_of(&library).counts && !law_of(&library).check);
    }

    #[test]
    fn what_is_not_law_never_counts_however_late() {
        for status in ["announced", "pending", "guidance", "enjoined", "partly_enjoined"] {
            let library = with_law(&format!(
                "rule = \"no_account\"\nage = 18\nstatus = \"{status}\"\nfrom = \"2026-01-01\""
            ));
            assert_eq!(at_14(&library, today()), Verdict::Yes, "{status}");
            assert!(!law_of(&library).counts, "{status}");
            assert_eq!(law_of(&library).check, status == "partly_enjoined", "{status}");
        }
    }

    #[test]
    fn a_duty_of_services_is_shown_and_decides_nothing() {
        let library = with_law("rule = \"service_duty\"\nage = 18\nstatus = \"in_force\"");
        assert_eq!(at_14(&library, today()), Verdict::Yes);
        assert!(law_of(&library).counts);
    }

    #[test]
    fn consent_helps_from_a_certain_age_on() {
        for (rule, layer) in [("consent", 0), ("linked", 0), ("app_store_consent", 3)] {
            let library = with_law(&format!(
                "rule = \"{rule}\"\nage = 16\nnever_below = 14\nstatus = \"in_force\""
            ));
            let verdict =
                |age| ask(&library, "ZZ", aged(age), "instagram", today()).layers[layer].verdict;
            assert_eq!(verdict(13), Verdict::NotYet { from: aged(13).turns(14) }, "{rule}");
            assert_eq!(verdict(14), Verdict::YesWithGuardian, "{rule}");
            assert_eq!(verdict(16), Verdict::Yes, "{rule}");
        }
    }

    #[test]
    fn an_unsure_law_that_would_matter_is_to_be_checked() {
        let mut content = content("rule = \"no_account\"\nage = 16\nstatus = \"in_force\"");
        for confidence in [Confidence::Weak, Confidence::Unverified] {
            content.laws.law[0].confidence = confidence;
            let library = Library::new(content.clone());
            assert_eq!(at_14(&library, today()), Verdict::CheckThis);
            assert!(law_of(&library).check && !law_of(&library).counts);
            let older = ask(&library, "ZZ", aged(16), "instagram", today());
            assert_eq!(older.verdict, Verdict::Yes, "at 16 it makes no difference");
            let younger = ask(&library, "ZZ", aged(11), "instagram", today());
            let thirteen = Verdict::NotYet { from: aged(11).turns(13) };
            assert_eq!(younger.verdict, thirteen, "the terms say more, and are sure");
        }
    }

    #[test]
    fn unsure_ages_of_consent_and_terms_are_to_be_checked() {
        let mut content = content("rule = \"service_duty\"\nstatus = \"in_force\"");
        content.consent_ages.consent_age[0].age = 15;
        content.consent_ages.consent_age[0].confidence = Confidence::Weak;
        assert_eq!(at_14(&Library::new(content.clone()), today()), Verdict::CheckThis);

        content.consent_ages.consent_age[0].age = 13;
        assert_eq!(at_14(&Library::new(content.clone()), today()), Verdict::Yes);

        content.terms.terms[0].confidence = Confidence::Unverified;
        assert_eq!(at_14(&Library::new(content), today()), Verdict::CheckThis);
    }

    #[test]
    fn a_law_reaches_the_networks_and_kinds_it_covers() {
        let verdict = |covers: &str| {
            let law = format!("rule = \"no_account\"\nage = 16\nstatus = \"in_force\"\n{covers}");
            at_14(&with_law(&law), today())
        };
        assert_eq!(verdict(""), sixteen());
        assert_eq!(verdict("networks = [\"instagram\"]"), sixteen());
        assert_eq!(verdict("networks = [\"tiktok\"]"), Verdict::Yes);
        assert_eq!(verdict("not_networks = [\"instagram\"]"), Verdict::Yes);
        assert_eq!(verdict("kinds = [\"picture_and_video\"]"), sixteen());
        assert_eq!(verdict("kinds = [\"messenger\"]"), Verdict::Yes);
    }

    #[test]
    fn a_law_on_kinds_is_to_be_checked_where_the_kind_is_not_known() {
        let mut content =
            content("rule = \"no_account\"\nage = 16\nstatus = \"in_force\"\nkinds = [\"game\"]");
        content.terms.terms[0].network = "no-file-yet".into();
        let library = Library::new(content);
        let answer = ask(&library, "ZZ", aged(14), "no-file-yet", today());
        assert_eq!(answer.verdict, Verdict::CheckThis);
        assert!(!answer.layers[0].findings[0].counts);
    }

    #[test]
    fn in_the_month_of_birth_the_birthday_does_not_count_yet() {
        let library = with_law("rule = \"service_duty\"\nstatus = \"in_force\"");
        let november = BirthMonth { year: 2013, month: 11 };
        let verdict = |on| ask(&library, "ZZ", november, "instagram", on).verdict;
        let month = Verdict::NotYet { from: Some(day(2026, 11, 1)) };
        assert_eq!(verdict(day(2026, 10, 31)), month);
        assert_eq!(verdict(day(2026, 11, 30)), month);
        assert_eq!(verdict(day(2026, 12, 1)), Verdict::Yes);
    }

    #[test]
    fn a_not_yet_names_a_month_that_still_holds_when_it_comes() {
        // At 11 the terms say 13, but by then the law will say 16.
        let library = with_law(
            "rule = \"no_account\"\nage = 16\nstatus = \"enacted\"\nfrom = \"2027-06-01\"",
        );
        let answer = ask(&library, "ZZ", aged(11), "instagram", today());
        assert_eq!(answer.verdict, Verdict::NotYet { from: aged(11).turns(16) });
        let terms = Verdict::NotYet { from: aged(11).turns(13) };
        assert_eq!(answer.layers[2].verdict, terms, "each layer speaks for itself today");
    }
}
