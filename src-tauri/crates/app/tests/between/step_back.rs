//! Steps back between reviews.

use app::account::AccountView;
use app::between::{StepBack, step_back};
use app::{ErrorCode, Fault};
use domain::freedom::Cause;
use domain::platform::Method;
use testkit::Kit;
use uuid::Uuid;

use crate::{KEPT, field, fields, freedom, long, steps};

fn back(
    kit: &mut Kit,
    account: Uuid,
    freedom: &str,
    step: u8,
    reason: &str,
) -> Result<AccountView, Fault> {
    let (freedom, reason) = (freedom.to_owned(), reason.to_owned());
    step_back(&mut kit.desk, StepBack { account, freedom, step, reason })
}

#[test]
fn a_step_back_touches_its_freedom_alone_and_tells_why() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let before = steps(&mut kit, account);
    back(&mut kit, account, "comments", 0, KEPT).unwrap();
    for (id, step) in before {
        let expected = if id == "comments" { 0 } else { step };
        assert_eq!(freedom(&mut kit, account, &id).today, expected, "{id}");
    }
    let told = freedom(&mut kit, account, "comments").history;
    assert_eq!((told.len(), told[0].cause), (1, Cause::StepBack));
    assert_eq!((told[0].from, told[0].to, told[0].reason.as_deref()), (1, 0, Some(KEPT)));
    back(&mut kit, account, "live", 0, " ").unwrap();
    assert_eq!(freedom(&mut kit, account, "live").history[0].reason, None);
}

#[test]
fn the_same_step_and_a_looser_one_are_no_steps_back() {
    let mut kit = Kit::default();
    let account = kit.on_the_road(Method::OpenOnRequest);
    let before = steps(&mut kit, account);
    for step in [1, 2, 200] {
        let fault = back(&mut kit, account, "comments", step, "").unwrap_err();
        assert_eq!(fields(fault), field("step", "no_step_back"));
    }
    let both = fields(back(&mut kit, account, "comments", 4, &long()).unwrap_err());
    assert_eq!(both, [field("step", "no_step_back"), field("reason", "too_long")].concat());
    let unknown = back(&mut kit, account, "flying", 0, "").unwrap_err();
    assert_eq!(unknown.code, ErrorCode::NotFound);
    assert_eq!(steps(&mut kit, account), before);
}

#[test]
fn there_is_no_step_back_before_the_permit() {
    let mut kit = Kit::default();
    let account = kit.signed(Method::OpenOnRequest);
    assert_eq!(back(&mut kit, account, "comments", 0, "").unwrap_err().code, ErrorCode::NotNow);
}
