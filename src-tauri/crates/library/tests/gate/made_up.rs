//! One rule at a time, on facts that cannot change under the test.

use chrono::NaiveDate;
use domain::age::BirthMonth;
use library::Library;
use library::content::Content;
use library::facts::{Confidence, ConsentAges, Laws, TermsAges};
use library::gate::{Finding, Verdict};

use crate::{aged, ask, day, today};

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
    let library =
        with_law("rule = \"no_account\"\nage = 16\nstatus = \"enacted\"\nfrom = \"2027-01-01\"");
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
    let library =
        with_law("rule = \"no_account\"\nage = 16\nstatus = \"enacted\"\nfrom = \"2027-06-01\"");
    let answer = ask(&library, "ZZ", aged(11), "instagram", today());
    assert_eq!(answer.verdict, Verdict::NotYet { from: aged(11).turns(16) });
    let terms = Verdict::NotYet { from: aged(11).turns(13) };
    assert_eq!(answer.layers[2].verdict, terms, "each layer speaks for itself today");
}
