//! The family's holidays.

use app::between::{SaveHolidays, save_holidays};
use app::gate::OfChild;
use chrono::TimeDelta;
use domain::family::Holiday;
use domain::platform::Method;
use testkit::Kit;

use crate::{day, fields};

#[test]
fn holidays_are_kept_in_order_without_those_that_have_passed() {
    let mut kit = Kit::default();
    kit.family();
    let easter = Holiday { from: day(2027, 3, 26), to: day(2027, 4, 11) };
    let christmas = Holiday { from: day(2026, 12, 19), to: day(2027, 1, 3) };
    let last_day_today = Holiday { from: day(2026, 11, 14), to: day(2026, 11, 21) };
    let passed = Holiday { from: day(2026, 10, 24), to: day(2026, 11, 20) };
    let holidays = vec![easter, passed, christmas, last_day_today];
    let kept = save_holidays(&mut kit.desk, SaveHolidays { holidays }).unwrap().holidays;
    assert_eq!(kept, [last_day_today, christmas, easter]);
}

#[test]
fn every_holiday_that_cannot_be_is_told_by_its_place_in_the_list() {
    let mut kit = Kit::default();
    kit.family();
    let from = day(2026, 12, 19);
    let holidays = [-1, 0, 91, 92].map(|days| Holiday { from, to: from + TimeDelta::days(days) });
    let holidays = SaveHolidays { holidays: holidays.to_vec() };
    let told = fields(save_holidays(&mut kit.desk, holidays).unwrap_err());
    let expected = [("holidays.0.to", "ends_first"), ("holidays.3.to", "too_far")];
    assert_eq!(told, expected.map(|(field, rule)| (field.to_owned(), rule.to_owned())));
    let nothing = app::overview::overview(&mut kit.desk, ()).unwrap().holidays;
    assert!(nothing.is_empty(), "nothing was kept");
}

#[test]
fn no_review_is_proposed_within_the_holidays() {
    let mut kit = Kit::default();
    kit.on_the_road(Method::OpenOnRequest);
    let away = Holiday { from: day(2026, 12, 4), to: day(2026, 12, 8) };
    save_holidays(&mut kit.desk, SaveHolidays { holidays: vec![away] }).unwrap();
    kit.clock.pass(TimeDelta::days(7));
    let child = kit.child();
    kit.answered_review(child);
    let open = app::review::review(&mut kit.desk, OfChild { child }).unwrap().open.unwrap();
    assert!(open.proposed > away.to, "{}", open.proposed);
}
