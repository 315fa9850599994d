//! The yearly look at their own settings.

use std::collections::BTreeMap;

use app::licence::{NoteSelfCheck, OfSelfCheck, SelfCheckView};
use app::record::Search;
use app::walk::{OfWalk, WalkStep};
use app::{ErrorCode, Fault};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::platform::{Method, Platform};
use testkit::Kit;
use uuid::Uuid;
use vault::Encryption;

use crate::secret;

fn look(kit: &mut Kit, account: Uuid, pin: &str) -> Result<SelfCheckView, Fault> {
    app::licence::self_check(&mut kit.desk, OfSelfCheck { account, pin: secret(pin) })
}

fn note(kit: &mut Kit, account: Uuid, pin: &str, note: &str) -> Result<SelfCheckView, Fault> {
    let input = NoteSelfCheck { account, pin: secret(pin), note: note.to_owned() };
    app::licence::note_self_check(&mut kit.desk, input)
}

#[test]
fn it_begins_with_the_licence_and_opens_only_with_the_pin() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    assert_eq!(look(&mut kit, account, "2580").unwrap_err().code, ErrorCode::NotNow);
    kit.decide_licence(child, account);
    kit.give_licence(account, false, None);
    assert_eq!(look(&mut kit, account, "2580").unwrap_err().code, ErrorCode::NotNow, "no PIN");
    kit.set_pin(child, "2580");
    assert_eq!(look(&mut kit, account, "").unwrap_err().code, ErrorCode::PinNeeded);
    assert_eq!(look(&mut kit, account, "1111").unwrap_err().code, ErrorCode::WrongPin);
    assert_eq!(note(&mut kit, account, "1111", "x").unwrap_err().code, ErrorCode::WrongPin);
    let long = note(&mut kit, account, "2580", &"x".repeat(10_000)).unwrap_err();
    assert_eq!((&*long.fields[0].field, &*long.fields[0].rule), ("note", "too_long"));
    let view = look(&mut kit, account, "2580").unwrap();
    assert!(view.steps[0].must_do && !view.steps.is_empty());
    let last_must_do = view.steps.iter().rposition(|step| step.must_do).unwrap();
    assert!(view.steps[..=last_must_do].iter().all(|step| step.must_do));
    assert!(view.steps[0].walked.is_some(), "how it was left is still known");
    assert_eq!((view.last_on, view.last_note), (None, None));
}

#[test]
fn what_fits_is_where_the_freedoms_stood_at_the_licence() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    let of = || OfWalk { account, platform: Platform::Ios };
    let fits = |steps: Vec<WalkStep>| -> BTreeMap<String, Option<String>> {
        steps.into_iter().map(|step| (step.setting, step.fits)).collect()
    };
    let agreed = fits(app::walk::walk(&mut kit.desk, of()).unwrap().steps);
    kit.hold_review(child, |decisions| {
        decisions.freedoms.insert(account, [("comments".to_owned(), 0)].into());
    });
    kit.decide_licence(child, account);
    let last = fits(app::walk::walk(&mut kit.desk, of()).unwrap().steps);
    assert_ne!(last, agreed, "a freedom moved");
    kit.give_licence(account, false, None);
    kit.set_pin(child, "2580");
    assert_eq!(fits(look(&mut kit, account, "2580").unwrap().steps), last);
}

#[test]
fn it_comes_up_once_a_year_also_from_a_leap_day_on() {
    let leap = DateTime::parse_from_rfc3339("2028-02-29T10:00:00Z").unwrap().with_timezone(&Utc);
    let mut kit = Kit::at(leap, Encryption::Keyed);
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.give_licence(account, true, None);
    kit.set_pin(child, "2580");
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    assert_eq!(look(&mut kit, account, "2580").unwrap().next_on, day(2029, 2, 28));
    kit.clock.pass(TimeDelta::days(366));
    let view = note(&mut kit, account, "2580", " Two-step is on 👍 ").unwrap();
    assert_eq!(view.last_on, Some(day(2029, 3, 1)));
    assert_eq!(view.last_note.as_deref(), Some("Two-step is on 👍"));
    assert_eq!(view.next_on, day(2030, 3, 1));
}

#[test]
fn no_screen_of_a_guardian_tells_of_it() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let child = kit.child();
    kit.decide_licence(child, account);
    kit.set_pin(child, "2580");
    kit.give_licence(account, true, Some("2580"));
    let told = |kit: &mut Kit| {
        let record = app::record::record(&mut kit.desk, Search::default()).unwrap();
        format!("{:?} {:?}", crate::account_view(kit, account), record)
    };
    let before = told(&mut kit);
    note(&mut kit, account, "2580", "the amber lighthouse").unwrap();
    assert_eq!(told(&mut kit), before);
    let found = Search { words: "lighthouse".to_owned(), ..Search::default() };
    assert_eq!(app::record::record(&mut kit.desk, found).unwrap().lines, []);
}
