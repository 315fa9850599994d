//! How much the library holds, and how much of it is official.
#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

use chrono::NaiveDate;
use library::Library;
use library::stock::Stock;

fn stock(year: i32) -> Stock {
    Stock::of(Library::embedded(), NaiveDate::from_ymd_opt(year, 11, 22).unwrap())
}

#[test]
fn the_library_holds_what_families_were_promised() {
    let stock = stock(2026);
    assert!(stock.networks.len() >= 30, "{} networks", stock.networks.len());
    for network in &stock.networks {
        assert!((8..=16).contains(&network.settings), "{network:?}");
        assert!(network.with_path <= network.settings && network.official <= network.settings);
    }
    let settings: usize = stock.networks.iter().map(|network| network.settings).sum();
    let official: usize = stock.networks.iter().map(|network| network.official).sum();
    assert!(official * 10 >= settings * 6, "{official} of {settings} settings are official");
    for (count, least) in [
        (stock.laws, 45),
        (stock.consent_ages, 30),
        (stock.terms_ages, 60),
        (stock.lessons, 14),
        (stock.guardian_lessons, 6),
        (stock.rules, 40),
        (stock.promises, 12),
        (stock.consequences, 12),
        (stock.questions, 14),
        (stock.playbooks, 10),
        (stock.freedoms, 12),
        (stock.helpline_countries, 40),
    ] {
        assert!(count >= least, "{count} of {least}: {stock}");
    }
}

#[test]
fn every_fact_grows_old() {
    let (fresh, old) = (stock(2026), stock(2036));
    assert!(fresh.past_limit < old.past_limit);
    let settings: usize = old.networks.iter().map(|network| network.settings).sum();
    assert!(old.past_limit > settings + old.laws + old.consent_ages + old.terms_ages);
}
