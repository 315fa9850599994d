//! From nothing to a permit, step by step.

use app::ErrorCode;
use app::account::OfAccount;
use app::overview::{Next, overview};
use app::start::{Phase, state};
use domain::due::Due;
use domain::platform::Method;
use domain::set_up::SetUpStep;
use domain::stage::Stage;
use testkit::Kit;

#[test]
fn from_nothing_to_a_permit_and_back_after_a_restart() {
    let mut kit = Kit::default();
    assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Welcome);
    let account = kit.signed(Method::OpenOnRequest);
    kit.walk(account);
    let view = kit.permit(account);
    assert_eq!((view.stage, view.step), (Stage::Permit, SetUpStep::OnTheRoad));

    kit.restart();
    assert_eq!(state(&mut kit.desk, ()).unwrap().phase, Phase::Locked);
    assert_eq!(overview(&mut kit.desk, ()).unwrap_err().code, ErrorCode::Locked);
    let after = kit.unlock().unwrap();
    let (child, day) = (kit.child(), view.next_review.unwrap());
    let review = Next::Review { child, day, days: 7, due: Due::Ahead, open: false };
    let look_in = Next::LookIn { account, day, days: 7 };
    assert_eq!(after.next, [review, look_in]);
    assert_eq!(app::account::account(&mut kit.desk, OfAccount { account }).unwrap(), view);
}

#[test]
fn set_up_resumes_at_each_step() {
    let mut kit = Kit::default();
    kit.family();
    let child = kit.child();
    let account = kit.account(child, "instagram");
    let step = |kit: &mut Kit| {
        kit.restart();
        kit.unlock().unwrap().children[0].accounts[0].step
    };
    assert_eq!(step(&mut kit), SetUpStep::Lesson);
    kit.lesson(child, "auditorium");
    assert_eq!(step(&mut kit), SetUpStep::Agreement);
    kit.agree(account, Method::Envelope);
    assert_eq!(step(&mut kit), SetUpStep::RecoveryKey);
    kit.keep_recovery_key();
    assert_eq!(step(&mut kit), SetUpStep::Sign);
    kit.sign(account);
    assert_eq!(step(&mut kit), SetUpStep::Walk);
    kit.walk(account);
    assert_eq!(step(&mut kit), SetUpStep::Envelope);
    kit.seal(account, "pw");
    assert_eq!(step(&mut kit), SetUpStep::Permit);
}
